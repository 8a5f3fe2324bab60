import { form } from '../../i18n/form-loader.ts';
import { common, type PartLoader, type Words } from '../../i18n/loaders.ts';
import { card } from '../r-card/words.ts';

const booking: PartLoader<'booking'> = { ko: () => import('../../i18n/ko/booking.ts'), en: () => import('../../i18n/en/booking.ts') };

/** The parts of the table of words that the element draws with. */
export const words = { common, card, form, booking };

export type BookingWords = Words<keyof typeof words>;
