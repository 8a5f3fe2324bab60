import type { MessagePart, Words } from '../../i18n/loaders.ts';

/** The parts of the table of words that the element draws with. */
export const words = ['common', 'card', 'list'] as const satisfies readonly MessagePart[];

export type ListWords = Words<(typeof words)[number]>;
