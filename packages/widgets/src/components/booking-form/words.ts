import { booking, card, common, type Words } from '../../i18n/loaders.ts';

/** The parts of the table of words that the element draws with. */
export const words = { common, card, booking };

export type BookingWords = Words<keyof typeof words>;
