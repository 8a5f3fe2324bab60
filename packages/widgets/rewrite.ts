import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];
export type Build = Parameters<Plugin['setup']>[0];
/** A module's source, changed. */
export type Step = (source: string, build: Build) => string | Promise<string>;

/** Changes the source of the elements' modules on its way into a bundle, step by step. */
export function rewrite(...steps: readonly Step[]): Plugin {
  return {
    name: 'rewrite',
    setup(build) {
      build.onLoad({ filter: /[\\/]widgets[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const step of steps) contents = await step(contents, build);
        return { contents, loader: 'ts' };
      });
    },
  };
}
