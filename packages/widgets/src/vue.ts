import type { DefineComponent } from 'vue';
import type { Elements, EventName, LookAttributes, PropsOf } from './element/props.ts';

export type { Elements, EventName, LookAttributes, PropsOf } from './element/props.ts';
export type * from './index.ts';

/** `@dongban-book="…"` in a template. */
type Handlers = {
  readonly [Name in EventName as Name extends `dongban-${infer Rest}` ? `onDongban${Capitalize<Rest>}` : never]?: ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined;
};

/** The elements as Vue's templates know them. `import '@dongban/widgets/vue'` once; tell the compiler that `dongban-*` are custom elements. */
export type DongbanComponents = { readonly [Tag in keyof Elements]: DefineComponent<PropsOf<Elements[Tag]> & LookAttributes & Handlers> };

declare module 'vue' {
  interface GlobalComponents extends DongbanComponents {}
}
