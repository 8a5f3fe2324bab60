import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';
import { asciiOnly } from './ascii-only.ts';
import { minifyStyles } from './minify-styles.ts';

const elements = ['provider', 'service-finder', 'r-card', 'booking-form'];

export default defineConfig([
  library({
    esbuildPlugins: [minifyStyles],
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      ...Object.fromEntries(elements.map((name) => [`define/${name}`, `src/components/${name}/${name}.define.ts`])),
    },
  }),
  // Everything in one classic script, for sites whose editor takes nothing but a script tag. Its letters are ASCII, so that a
  // page in another encoding, such as EUC-KR, reads it right.
  {
    entry: { dongban: 'src/define.ts' },
    format: ['iife'],
    target: 'es2022',
    outExtension: () => ({ js: '.js' }),
    platform: 'browser',
    minify: true,
    splitting: false,
    dts: false,
    clean: false,
    noExternal: [/./],
    esbuildPlugins: [minifyStyles],
    esbuildOptions: (options) => {
      options.conditions = ['@dongban/source'];
      options.legalComments = 'none';
    },
    plugins: [asciiOnly],
  },
]);
