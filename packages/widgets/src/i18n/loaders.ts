import type { Sentences } from '@dongban/core/describer';
import type { Messages } from './messages.ts';

/** The parts of a table of words; an element loads those that it draws with. */
export type MessagePart = Exclude<keyof Messages, 'lang'>;

/** A table of which these parts have been loaded. */
export type Words<Part extends MessagePart = 'common'> = Pick<Messages, 'lang' | Part>;

/** How the parts of a language are fetched, each once and only when something needs it. */
export type Loaders = { readonly [Part in MessagePart]: () => Promise<Pick<Messages, Part>> } & {
  /** Reasons, refusals and problems. */
  readonly sentences: () => Promise<{ readonly sentences: Partial<Sentences> }>;
};

export const builtIn: Readonly<Record<'ko' | 'en', Loaders>> = {
  ko: {
    common: () => import('./ko/common.ts'),
    finder: () => import('./ko/finder.ts'),
    detail: () => import('./ko/detail.ts'),
    card: () => import('./ko/card.ts'),
    list: () => import('./ko/list.ts'),
    booking: () => import('./ko/booking.ts'),
    request: () => import('./ko/request.ts'),
    sentences: () => import('@dongban/core/sentences-ko'),
  },
  en: {
    common: () => import('./en/common.ts'),
    finder: () => import('./en/finder.ts'),
    detail: () => import('./en/detail.ts'),
    card: () => import('./en/card.ts'),
    list: () => import('./en/list.ts'),
    booking: () => import('./en/booking.ts'),
    request: () => import('./en/request.ts'),
    sentences: () => import('@dongban/core/sentences-en'),
  },
};
