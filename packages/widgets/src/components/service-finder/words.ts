import { common, detail, finder, type Words } from '../../i18n/loaders.ts';

/** The parts of the table of words that the element draws with. */
export const words = { common, finder, detail };

export type FinderWords = Words<keyof typeof words>;
