import type { DefineComponent } from 'vue';
import type { Elements, EventName, LookAttributes, PropsOf } from './element/props.ts';

/** `@dongban-book="…"` in a template. */
type Handlers = {
  readonly [Name in EventName as Name extends `dongban-${infer Rest}` ? `onDongban${Capitalize<Rest>}` : never]?: ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
};

/** The elements as Vue's templates know them. `import '@dongban/widgets/vue'` once; tell the compiler that `dongban-*` are custom elements. */
export type DongbanComponents = { readonly [Tag in keyof Elements]: DefineComponent<PropsOf<Elements[Tag]> & LookAttributes & Handlers> };

declare module 'vue' {
  interface GlobalComponents {
    'dongban-provider': DongbanComponents['dongban-provider'];
    'dongban-r-card': DongbanComponents['dongban-r-card'];
    'dongban-r-card-list': DongbanComponents['dongban-r-card-list'];
    'dongban-service-finder': DongbanComponents['dongban-service-finder'];
    'dongban-booking-form': DongbanComponents['dongban-booking-form'];
  }
}
