import type { LitElement } from 'lit';
import type { DongbanBookingForm } from '../components/booking-form/booking-form.ts';
import type { DongbanProvider } from '../components/provider/provider.ts';
import type { DongbanRCard } from '../components/r-card/r-card.ts';
import type { DongbanServiceFinder } from '../components/service-finder/service-finder.ts';

/** Every element by its tag. */
export interface Elements {
  'dongban-provider': DongbanProvider;
  'dongban-r-card': DongbanRCard;
  'dongban-service-finder': DongbanServiceFinder;
  'dongban-booking-form': DongbanBookingForm;
}

/** Events of ours, by their names. */
export type EventName = Extract<keyof GlobalEventHandlersEventMap, `dongban-${string}`>;

/** What a page may set on an element: its own properties, without methods and without what every element has. */
export type PropsOf<E> = {
  readonly [Name in keyof E as Name extends keyof LitElement ? never : E[Name] extends (...parameters: never[]) => unknown ? never : Name]?: E[Name] | undefined;
};

/** Attributes that style sheets read. */
export interface LookAttributes {
  readonly theme?: 'light' | 'dark' | undefined;
  readonly density?: 'compact' | 'large' | undefined;
  readonly contrast?: 'more' | undefined;
}
