import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { library } from '../../tsup.base.ts';
import { importAtOnce } from './import-at-once.ts';
import { lastPass } from './last-pass.ts';
import { leaveOutIndustries, leaveToPortal } from './leave-out.ts';
import { minifyTemplates } from './minify-templates.ts';
import { rewrite, type Step } from './rewrite.ts';

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
  oneFile('dongban', 'src/one-file.ts', lastPass(false)),
  oneFile('dongban-portal', 'src/one-file-portal.ts', lastPass(true), leaveToPortal),
]);

/** One classic script, for sites whose editor takes nothing but a script tag. */
function oneFile(name: string, entry: string, pass: ReturnType<typeof lastPass>, ...steps: readonly Step[]): Options {
  return {
    entry: { [name]: entry },
    format: ['iife'],
    target: 'es2022',
    outExtension: () => ({ js: '.js' }),
    platform: 'browser',
    minify: true,
    sourcemap: true,
    splitting: false,
    dts: false,
    clean: false,
    noExternal: [/./],
    esbuildPlugins: [rewrite(minifyTemplates, leaveOutIndustries, ...steps, importAtOnce)],
    esbuildOptions: (options) => {
      options.conditions = ['@dongban/source'];
      options.legalComments = 'none';
      options.charset = 'utf8';
      // Imports for the sake of their order alone.
      options.logOverride = { 'ignored-bare-import': 'silent' };
    },
    plugins: [pass],
    onSuccess: () => writeIntegrity(`${name}.js`),
  };
}

/** Hashes by which a page can insist on these very scripts: `<script integrity="…">`. */
const hashes: Record<string, string> = {};

async function writeIntegrity(file: string): Promise<void> {
  const hash = `sha384-${createHash('sha384').update(await readFile(`dist/${file}`)).digest('base64')}`;
  hashes[file] = hash;
  writeFileSync('dist/integrity.json', `${JSON.stringify(hashes)}\n`);
  console.log(`${file}: integrity="${hash}"`);
}
