import type { PublicName } from './public-names.ts';

/** An `@example` of a public name. */
export interface ApiExample {
  readonly title: string;
  /** A name for a file of its own. */
  readonly file: string;
  /** A piece of a page, where the example is one. */
  readonly page?: string;
  /** TypeScript: the example after the import of the name that it is about, or the scripts of its page. */
  readonly code: string;
}

export function apiExamples(names: readonly PublicName[]): readonly ApiExample[] {
  return names.flatMap((name) => name.examples.map((text, index) => {
    const about = `${name.entry} ${name.name}${index === 0 ? '' : ` (${index + 1})`}`;
    const file = `${about.replaceAll(/[^a-z0-9]+/gi, '-')}.ts`;
    const [, language = 'ts', fenced] = /^```(\w+)\n([^]*?)\n?```$/.exec(text.trim()) ?? [];
    const written = fenced ?? text;
    if (language !== 'html') return { title: about, file, code: withImport(name, written) };
    return { title: about, file, page: written, code: scriptsOf(written) };
  }));
}

/** An example is written for a reader who knows what it is about, and imports the rest. */
function withImport({ entry, name, kind }: PublicName, code: string): string {
  const isImported = new RegExp(`^import[^;]*[{\\s,]${name}[,\\s}]`, 'm').test(code);
  return isImported ? code : `import ${kind === 'type' ? 'type ' : ''}{ ${name} } from '${entry}';\n${code}`;
}

function scriptsOf(page: string): string {
  const scripts = Array.from(page.matchAll(/<script[^>]*>\n([^]*?)<\/script>/g), ([, script]) => script ?? '');
  return ["import type {} from '@dongban/widgets';", ...scripts].join('\n');
}
