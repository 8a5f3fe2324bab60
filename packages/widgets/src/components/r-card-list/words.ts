import { common, type PartLoader, type Words } from '../../i18n/loaders.ts';
import { card } from '../r-card/words.ts';

const list: PartLoader<'list'> = { ko: () => import('../../i18n/ko/list.ts'), en: () => import('../../i18n/en/list.ts') };

/** The parts of the table of words that the element draws with. */
export const words = { common, card, list };

export type ListWords = Words<keyof typeof words>;
