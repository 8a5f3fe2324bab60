import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const entities = [
  'hub', 'organization', 'r-card', 'service', 'equipment', 'technology', 'program', 'partner-profile', 'need', 'request', 'booking', 'collaboration', 'consent',
] as const;

/** Files that a file loads when it runs, itself included; imports of types only are not loaded. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = ts.createSourceFile(file, readFileSync(new URL(file, import.meta.url), 'utf8'), ts.ScriptTarget.Latest);
  for (const statement of source.statements) {
    const isLoaded = (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) || (ts.isExportDeclaration(statement) && !statement.isTypeOnly);
    const from = isLoaded ? statement.moduleSpecifier : undefined;
    if (from !== undefined && ts.isStringLiteral(from) && from.text.startsWith('.')) loaded(new URL(from.text, new URL(file, 'file:///')).pathname.replace(/^\//, './'), seen);
  }
  return seen;
}

describe('an entry', () => {
  it.each(entities)('%s loads no other entity', (entity) => {
    const others = entities.filter((other) => other !== entity).map((other) => `./${other}.ts`);
    expect([...loaded(`./${entity}.ts`)].filter((file) => others.includes(file))).toEqual([]);
  });

  it.each(['text', 'kind', 'describe', 'describer', 'time', 'sentences-ko', 'sentences-en', 'errors', 'contract', 'public-catalog', 'quantity', 'vocabularies', 'limits', 'notice-items', 'identifiers', 'problem-details'])('%s, which pages load first, holds no schema library', (entry) => {
    const withZod = [...loaded(`./${entry}.ts`)].filter((file) => file.endsWith('.ts') && /^import \* as z from 'zod/m.test(readFileSync(new URL(file, import.meta.url), 'utf8')));
    expect(withZod).toEqual([]);
  });

  it('of the describer brings no sentences along', () => {
    expect([...loaded('./describer.ts')].filter((file) => /messages\/(ko|en)\.ts$/.test(file))).toEqual([]);
  });

  it('of the whole package leaves the long lists to entries of their own', () => {
    const whole = [...loaded('./index.ts')];
    for (const list of ['./ksic.ts', './phone.ts', './classification/english.ts']) expect(whole).not.toContain(list);
  });
});
