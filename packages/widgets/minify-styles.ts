import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** A style sheet in a template that holds no expression. */
const sheet = /\bcss`([^`$]*)`/g;

/**
 * Takes the white space and comments out of style sheets, which no bundler of a host looks into. Letters stay as they are: an escape of
 * CSS, such as \b7, is another one in the template around it.
 */
export const minifyStyles: Plugin = {
  name: 'minify-styles',
  setup(build) {
    build.onLoad({ filter: /[\\/]widgets[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const sheets = await Promise.all([...source.matchAll(sheet)].map(async ([, css = '']) => build.esbuild.transform(css, { loader: 'css', minify: true, charset: 'utf8' })));
      return { contents: source.replace(sheet, () => `css\`${sheets.shift()?.code.trim() ?? ''}\``), loader: 'ts' };
    });
  },
};
