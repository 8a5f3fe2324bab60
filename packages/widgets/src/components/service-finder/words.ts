import { common, type PartLoader, type Words } from '../../i18n/loaders.ts';

const finder: PartLoader<'finder'> = { ko: () => import('../../i18n/ko/finder.ts'), en: () => import('../../i18n/en/finder.ts') };
const detail: PartLoader<'detail'> = { ko: () => import('../../i18n/ko/detail.ts'), en: () => import('../../i18n/en/detail.ts') };

/** The parts of the table of words that the element draws with. */
export const words = { common, finder, detail };

export type FinderWords = Words<keyof typeof words>;
