import type { LitElement } from 'lit';

/** Every element by its tag. */
export type Elements = Pick<HTMLElementTagNameMap, Extract<keyof HTMLElementTagNameMap, `dongban-${string}`>>;

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
