import type { PartLoader } from './loaders.ts';

/** What both forms say. */
export const form: PartLoader<'form'> = { ko: () => import('./ko/form.ts'), en: () => import('./en/form.ts') };
