import { common, type PartLoader, type Words } from '../../i18n/loaders.ts';

export const card: PartLoader<'card'> = { ko: () => import('../../i18n/ko/card.ts'), en: () => import('../../i18n/en/card.ts') };

/** The parts of the table of words that the element draws with. */
export const words = { common, card };

export type CardWords = Words<keyof typeof words>;
