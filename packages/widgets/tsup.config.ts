import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';
import { importAtOnce } from './import-at-once.ts';
import { lastPass } from './last-pass.ts';
import { minifyTemplates } from './minify-templates.ts';
import { rewrite } from './rewrite.ts';

const elements = ['provider', 'service-finder', 'r-card', 'r-card-list', 'booking-form', 'request-form'];

export default defineConfig([
  library({
    esbuildPlugins: [rewrite(minifyTemplates)],
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      react: 'src/react.ts',
      vue: 'src/vue.ts',
      server: 'src/server.ts',
      ...Object.fromEntries(elements.map((name) => [`define/${name}`, `src/components/${name}/${name}.define.ts`])),
    },
  }),
  // Everything in one classic script, for sites whose editor takes nothing but a script tag.
  {
    entry: { dongban: 'src/one-file.ts' },
    format: ['iife'],
    target: 'es2022',
    outExtension: () => ({ js: '.js' }),
    platform: 'browser',
    minify: true,
    splitting: false,
    dts: false,
    clean: false,
    noExternal: [/./],
    esbuildPlugins: [rewrite(minifyTemplates, importAtOnce)],
    esbuildOptions: (options) => {
      options.conditions = ['@dongban/source'];
      options.legalComments = 'none';
      options.charset = 'utf8';
      // Imports for the sake of their order alone.
      options.logOverride = { 'ignored-bare-import': 'silent' };
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
