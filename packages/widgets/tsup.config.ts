import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';
import { lastPass } from './last-pass.ts';
import { minifyStyles } from './minify-styles.ts';

const elements = ['provider', 'service-finder', 'r-card', 'r-card-list', 'booking-form', 'request-form'];

export default defineConfig([
  library({
    esbuildPlugins: [minifyStyles],
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      react: 'src/react.ts',
      vue: 'src/vue.ts',
      server: 'src/server.ts',
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
    plugins: [lastPass],
    onSuccess: writeIntegrity,
  },
]);

/** The hash by which a page can insist on this very script: `<script integrity="…">`. */
async function writeIntegrity(): Promise<void> {
  const hash = createHash('sha384').update(await readFile('dist/dongban.js')).digest('base64');
  await writeFile('dist/integrity.json', `${JSON.stringify({ 'dongban.js': `sha384-${hash}` })}\n`);
  console.log(`dongban.js: integrity="sha384-${hash}"`);
}
