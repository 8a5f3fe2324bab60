import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the comments say of a rule and of each of its fields. */
export interface RuleDocs {
  readonly description: string;
  readonly fields: ReadonlyMap<string, string>;
}

const rules = new URL('../src/rules/', import.meta.url);

/**
 * Reads the comments on the interfaces of the rules, by the rule's type. They are the only place where a rule is described: types,
 * JSON Schema and reference all come from them, and they cost nothing at run time.
 */
export function readRuleDocs(folder: 'score' | 'require'): Map<string, RuleDocs> {
  const found = globSync(`${folder}/*.ts`, { cwd: rules }).filter((file) => !file.endsWith('.test.ts')).sort();
  return new Map(found.flatMap((file) => interfacesIn(new URL(file, rules)).flatMap(({ node, type }) => (type === undefined ? [] : [[type, docsOf(node)] as const]))));
}

/** The comments on the fields of one interface of a file. */
export function readInterfaceDocs(file: string, name: string): RuleDocs {
  const found = interfacesIn(new URL(file, rules)).find(({ node }) => node.name.text === name);
  if (found === undefined) throw new Error(`There is no interface ${name} in ${file}.`);
  return docsOf(found.node);
}

function interfacesIn(file: URL): { node: ts.InterfaceDeclaration; type: string | undefined }[] {
  const source = ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isInterfaceDeclaration).map((node) => ({ node, type: literalType(node) }));
}

/** The text of `readonly type: 'place'`. */
function literalType(node: ts.InterfaceDeclaration): string | undefined {
  const member = node.members.filter(ts.isPropertySignature).find(({ name }) => name.getText() === 'type');
  const type = member?.type;
  return type !== undefined && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

function docsOf(node: ts.InterfaceDeclaration): RuleDocs {
  const members = node.members.filter(ts.isPropertySignature);
  return { description: commentOf(node), fields: new Map(members.map((member) => [member.name.getText(), commentOf(member)])) };
}

function commentOf(node: ts.Node): string {
  const texts = ts.getJSDocCommentsAndTags(node).filter((doc): doc is ts.JSDoc => ts.isJSDoc(doc)).map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '');
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
}
