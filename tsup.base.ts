import { globSync } from 'node:fs';
import type { Options } from 'tsup';

/**
 * How every package is built: each file directly under `src` is a public entry, folders below it are private.
 * Code that entries share goes into chunks, so that two entries never carry two copies of a class.
 */
export function library(options: Options = {}): Options {
  return {
    entry: globSync('src/*.ts').filter((file) => !/\.(test|wtr|test-d)\.ts$/.test(file)),
    format: ['esm'],
    target: 'es2023',
    dts: true,
    sourcemap: true,
    clean: true,
    splitting: true,
    // Korean words stay as they are: written as escapes they are longer, also when compressed.
    esbuildOptions: (esbuild) => {
      esbuild.charset = 'utf8';
    },
    ...options,
  };
}
