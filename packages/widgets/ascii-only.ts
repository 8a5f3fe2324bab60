import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

/**
 * Writes every letter outside ASCII as an escape. esbuild does the same, but for tagged templates, whose raw text it keeps; ours
 * read the cooked one.
 */
export const asciiOnly: Plugin = {
  name: 'ascii-only',
  renderChunk: (code) => ({ code: code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) }),
};
