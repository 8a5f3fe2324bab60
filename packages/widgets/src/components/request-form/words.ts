import { common, form, request, type Words } from '../../i18n/loaders.ts';

/** The parts of the table of words that the element draws with. */
export const words = { common, form, request };

export type RequestWords = Words<keyof typeof words>;
