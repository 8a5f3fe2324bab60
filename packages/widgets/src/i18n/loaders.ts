import type { Sentences } from '@dongban/core/describer';
import type { Messages } from './messages.ts';

/** The parts of a table of words; an element loads those that it draws with. */
export type MessagePart = Exclude<keyof Messages, 'lang'>;

/** A table of which these parts have been loaded. */
export type Words<Part extends MessagePart = 'common'> = Pick<Messages, 'lang' | Part>;

/** How a part is fetched in the languages that the elements speak by themselves: once, and only when something needs it. */
type Loader<Part> = { readonly [Language in BuiltIn]: () => Promise<Part> };

/** The languages that the elements speak by themselves. */
export type BuiltIn = 'ko' | 'en';

/** Parts by their names. */
export type Loaders = { readonly [Part in MessagePart]?: Loader<Pick<Messages, Part>> } & { readonly sentences?: typeof sentences };

export const common: Loader<Pick<Messages, 'common'>> = { ko: () => import('./ko/common.ts'), en: () => import('./en/common.ts') };
export const finder: Loader<Pick<Messages, 'finder'>> = { ko: () => import('./ko/finder.ts'), en: () => import('./en/finder.ts') };
export const detail: Loader<Pick<Messages, 'detail'>> = { ko: () => import('./ko/detail.ts'), en: () => import('./en/detail.ts') };
export const card: Loader<Pick<Messages, 'card'>> = { ko: () => import('./ko/card.ts'), en: () => import('./en/card.ts') };
export const list: Loader<Pick<Messages, 'list'>> = { ko: () => import('./ko/list.ts'), en: () => import('./en/list.ts') };
export const form: Loader<Pick<Messages, 'form'>> = { ko: () => import('./ko/form.ts'), en: () => import('./en/form.ts') };
export const booking: Loader<Pick<Messages, 'booking'>> = { ko: () => import('./ko/booking.ts'), en: () => import('./en/booking.ts') };
export const request: Loader<Pick<Messages, 'request'>> = { ko: () => import('./ko/request.ts'), en: () => import('./en/request.ts') };
/** Reasons, refusals and problems. */
export const sentences: Loader<{ readonly sentences: Partial<Sentences> }> = { ko: () => import('@dongban/core/sentences-ko'), en: () => import('@dongban/core/sentences-en') };
