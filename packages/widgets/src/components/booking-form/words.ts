import { booking, card, common, form, type Words } from '../../i18n/loaders.ts';

/** The parts of the table of words that the element draws with. */
export const words = { common, card, form, booking };

export type BookingWords = Words<keyof typeof words>;
