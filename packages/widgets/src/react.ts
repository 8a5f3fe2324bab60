import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements, EventName, LookAttributes, PropsOf } from './element/props.ts';

export type { Elements, EventName, LookAttributes, PropsOf } from './element/props.ts';
export type * from './index.ts';

/** React 19 sets properties and listens to events of custom elements by itself: `ondongban-book={(event) => …}`. */
type Handlers = { readonly [Name in EventName as `on${Name}`]?: ((event: GlobalEventHandlersEventMap[Name]) => void) | undefined };

/** The elements as JSX knows them. `import '@dongban/widgets/react'` once, in any file; it is types alone and leaves nothing in a bundle. */
export type DongbanIntrinsicElements = {
  readonly [Tag in keyof Elements]: DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]> & PropsOf<Elements[Tag]> & LookAttributes & Handlers;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends DongbanIntrinsicElements {}
  }
}
