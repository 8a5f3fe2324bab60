import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';

/* What the packages export, read from their source by the compiler: names, what their comments say, and the examples in them. */

/** One name that a package exports. */
export interface PublicName {
  /** Where it is imported from: `@dongban/core/text`. The first entry that has it. */
  readonly entry: string;
  readonly name: string;
  /** A `type` is gone when the program runs. */
  readonly kind: 'function' | 'class' | 'value' | 'type';
  /** The comment's text, without tags; empty where there is none. */
  readonly text: string;
  /** Those of its members too. */
  readonly examples: readonly string[];
  /** Its file, from the root of the repository. */
  readonly file: string;
}

const root = new URL('../', import.meta.url).pathname;

/** The public names of every package, in the order of its entries, and the program that they were read from. */
export function readPublicNames(): { readonly names: readonly PublicName[]; readonly program: ts.Program } {
  const entries = publicEntries();
  const program = ts.createProgram(entries.map(({ file }) => file), compilerOptions());
  const checker = program.getTypeChecker();
  const seen = new Set<ts.Symbol>();
  const names: PublicName[] = [];
  for (const { entry, file } of entries) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const exported of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (seen.has(symbol)) continue;
      seen.add(symbol);
      names.push({ entry, name: exported.name, ...commentOf(symbol, checker) });
    }
  }
  return { names, program };
}

/**
 * What is wrong with pieces of code, each compiled as a file of its own in `folder`.
 *
 * @param program knows the packages already, so that they are not read again.
 */
export function typeProblems(folder: string, pieces: ReadonlyMap<string, string>, program: ts.Program): ReadonlyMap<string, readonly string[]> {
  const options = program.getCompilerOptions();
  const onDisk = ts.createCompilerHost(options);
  const files = new Map([...pieces].map(([name, code]) => [`${folder}${name}`, code]));
  const host: ts.CompilerHost = {
    ...onDisk,
    fileExists: (path) => files.has(path) || onDisk.fileExists(path),
    readFile: (path) => files.get(path) ?? onDisk.readFile(path),
    getSourceFile: (path, language) => {
      const text = files.get(path);
      return text === undefined ? (program.getSourceFile(path) ?? onDisk.getSourceFile(path, language)) : ts.createSourceFile(path, text, language);
    },
  };
  const checked = ts.createProgram([...files.keys()], options, host, program);
  const problemsOf = (name: string) => ts.getPreEmitDiagnostics(checked, checked.getSourceFile(`${folder}${name}`)).map(sentenceOf);
  return new Map([...pieces.keys()].map((name) => [name, problemsOf(name)]));
}

function sentenceOf({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file?.text.slice(0, start).split('\n').length ?? 0;
  return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}

/** Entries with source in TypeScript, by the `exports` of each package, with their files. */
export function publicEntries(): { readonly entry: string; readonly file: string }[] {
  return globSync('packages/*/package.json', { cwd: root }).sort().flatMap((path) => {
    const { name, exports } = JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as { name: string; exports: Record<string, { '@dongban/source'?: string } | string> };
    return Object.entries(exports).flatMap(([key, target]) => {
      const source = typeof target === 'string' ? undefined : target['@dongban/source'];
      return source === undefined ? [] : [{ entry: `${name}${key.slice(1)}`, file: `${root}${path.replace('package.json', source.slice(2))}` }];
    });
  });
}

/** Those of the packages. What an example leaves unused is there to be seen. */
function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, (path) => readFileSync(path, 'utf8')) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return { ...options, types: ['node'], noEmit: true, declaration: false, noUnusedLocals: false, noUnusedParameters: false };
}

function commentOf(symbol: ts.Symbol, checker: ts.TypeChecker): Omit<PublicName, 'entry' | 'name'> {
  const { Function: aFunction, Class: aClass, Variable: aVariable } = ts.SymbolFlags;
  const { flags } = symbol;
  const file = relative(root, symbol.declarations?.[0]?.getSourceFile().fileName ?? '');
  return {
    kind: flags & aFunction ? 'function' : flags & aClass ? 'class' : flags & aVariable ? 'value' : 'type',
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    examples: [symbol, ...(symbol.members?.values() ?? [])].flatMap((one) => examplesOf(one, checker)),
    file,
  };
}

function examplesOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  return symbol.getJsDocTags(checker).filter(({ name }) => name === 'example').map(({ text }) => ts.displayPartsToString(text));
}
