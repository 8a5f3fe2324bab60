import type { Step } from './rewrite.ts';

/**
 * For a file that holds everything: what is fetched later elsewhere is here from the start. esbuild wraps a module that is imported
 * later, and all that it imports, so that it can start on its own; without the wraps the file is 5 kB smaller. Elements are registered
 * by the entry, all of them.
 */
export const importAtOnce: Step = (source) => {
  const imports: string[] = [];
  const body = source.replace(/(?<!typeof )\bimport\(('[^']+')\)/g, (_, path: string) => {
    if (path.endsWith(".define.ts'")) return 'Promise.resolve()';
    const name = `later${imports.length}`;
    imports.push(`import * as ${name} from ${path};`);
    return `Promise.resolve(${name})`;
  });
  return [...imports, body].join('\n');
};
