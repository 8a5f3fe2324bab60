import type { Step } from './rewrite.ts';

/** For a file without the matcher, which is two fifths of the whole. */
export const leaveToPortal: Step = (source) => source.replace("import('./catalog-matcher.ts')", "import('./no-matcher.ts')");

/** For files that everybody downloads whole: few forms ask for an industry, and the names of all of them are a tenth of it. */
export const leaveOutIndustries: Step = (source) => source.replace("import('./industries.ts')", "import('./no-industries.ts')");
