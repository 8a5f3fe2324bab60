// What a page downloads for an import, as a host's bundler splits it: the entry with what it imports at once, and the parts that follow.
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * Bundles an entry as a page's only one. `first` is the code of the first load; `later(names)` that which parts fetched later add,
 * named by how their files begin.
 */
export async function bundle(entry) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: false, rollupOptions: { input: entry } },
  });
  const chunks = output.filter(({ type }) => type === 'chunk');
  const reached = (start, seen = new Set()) => {
    if (!seen.has(start)) {
      seen.add(start);
      for (const name of start.imports) reached(chunks.find(({ fileName }) => fileName === name), seen);
    }
    return seen;
  };
  const first = reached(chunks.find(({ isEntry }) => isEntry));
  return {
    first: codeOf(first),
    later(names) {
      const parts = names.map((name) => chunks.find(({ isDynamicEntry, fileName }) => isDynamicEntry && fileName.startsWith(`assets/${name}-`)) ?? missing(entry, name));
      const all = new Set(parts.flatMap((part) => [...reached(part)]));
      return codeOf(all.difference(first));
    },
  };
}

/** What an import adds to a page, without some of the modules that it leads to: what is data and not code. */
export async function codeOfImport(code, isLeftOut) {
  const page = 'page-of-one-import';
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@dongban/source'] },
    plugins: [{ name: page, resolveId: (id) => (id === page ? id : undefined), load: (id) => (id === page ? code : undefined) }],
    build: { write: false, target: 'es2022', modulePreload: false, rollupOptions: { input: page, external: (id) => isLeftOut.test(id) } },
  });
  return codeOf(output.filter(({ type }) => type === 'chunk'));
}

/** Bytes that files take on the way, each compressed by itself. */
export function gzipBytes(files) {
  return files.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
}

function codeOf(chunks) {
  return [...chunks].map(({ code }) => code);
}

function missing(entry, name) {
  throw new Error(`${entry} fetches no part called ${name}.`);
}
