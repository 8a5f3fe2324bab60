import type { MessagePart, Words } from '../../i18n/loaders.ts';

/** The parts of the table of words that the element draws with. */
export const words = ['common', 'request'] as const satisfies readonly MessagePart[];

export type RequestWords = Words<(typeof words)[number]>;
