import { form } from '../../i18n/form-loader.ts';
import { common, type PartLoader, type Words } from '../../i18n/loaders.ts';

const request: PartLoader<'request'> = { ko: () => import('../../i18n/ko/request.ts'), en: () => import('../../i18n/en/request.ts') };

/** The parts of the table of words that the element draws with. */
export const words = { common, form, request };

export type RequestWords = Words<keyof typeof words>;
