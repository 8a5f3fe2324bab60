import { card, common, type Words } from '../../i18n/loaders.ts';

/** The parts of the table of words that the element draws with. */
export const words = { common, card };

export type CardWords = Words<keyof typeof words>;
