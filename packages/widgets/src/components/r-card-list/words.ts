import { card, common, list, type Words } from '../../i18n/loaders.ts';

/** The parts of the table of words that the element draws with. */
export const words = { common, card, list };

export type ListWords = Words<keyof typeof words>;
