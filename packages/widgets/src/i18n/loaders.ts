import type { Sentences } from '@dongban/core/describer';
import type { Messages } from './messages.ts';

/** The parts of a table of words; an element loads those that it draws with. */
export type MessagePart = Exclude<keyof Messages, 'lang'>;

/** A table of which these parts have been loaded. */
export type Words<Part extends MessagePart = 'common'> = Pick<Messages, 'lang' | Part>;

/** How a part is fetched in the languages that the elements speak by themselves: once, and only when something needs it. */
type Loader<Part> = { readonly [Language in BuiltIn]: () => Promise<Part> };

/** The same of a part of the table of words. */
export type PartLoader<Part extends MessagePart> = Loader<Pick<Messages, Part>>;

/** The languages that the elements speak by themselves. */
export type BuiltIn = 'ko' | 'en';

/** Parts by their names. */
export type Loaders = { readonly [Part in MessagePart]?: PartLoader<Part> } & { readonly sentences?: typeof sentences };

export const common: PartLoader<'common'> = { ko: () => import('./ko/common.ts'), en: () => import('./en/common.ts') };
/** Reasons, refusals and problems. */
export const sentences: Loader<{ readonly sentences: Partial<Sentences> }> = { ko: () => import('@dongban/core/sentences-ko'), en: () => import('@dongban/core/sentences-en') };
