import { minify } from 'terser';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

/** Says that the file is UTF-8, also to a page in another encoding such as EUC-KR; escapes would say so too, in more bytes. */
const byteOrderMark = '\u{feff}';

/**
 * What esbuild leaves undone for the one file: Terser takes another 3 kB off. Where a browser counts columns, the mark is gone.
 *
 * @param hoist_funs brings functions before all else, which is .4 kB off the smaller file. In the larger one they would stand too far
 * from what is like them for gzip, and cost .5.
 */
export const lastPass = (hoist_funs: boolean): Plugin => ({
  name: 'last-pass',
  async renderChunk(code, { path }) {
    const { code: minified = code, map = null } = await minify({ [path]: code }, { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, hoist_funs }, format: { comments: false }, sourceMap: true });
    return { code: `${byteOrderMark}${minified}\n`, map };
  },
});
