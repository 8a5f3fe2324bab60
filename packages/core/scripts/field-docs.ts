import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the comments say of an object schema: of itself, and of each of its fields. */
export interface SchemaDocs {
  readonly description: string;
  readonly fields: ReadonlyMap<string, FieldDocs>;
}

/** What the comments say of a field, and, where it holds an object written in place, of that object's fields. */
export interface FieldDocs {
  readonly description: string;
  readonly fields: ReadonlyMap<string, FieldDocs>;
}

/**
 * Reads the comments on `export const X = entity({ … })` and its fields. They are the only place where a field is
 * described: types, reference and JSON Schema all come from them, and they cost nothing at run time.
 */
export function readFieldDocs(files: readonly string[]): Map<string, SchemaDocs> {
  const constants = new Map<string, { node: ts.Expression; description: string }>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name) && initializer) constants.set(name.text, { node: initializer, description: commentOf(statement) });
      }
    }
  }

  const fieldsOf = (node: ts.Node): Map<string, FieldDocs> => {
    const fields = new Map<string, FieldDocs>();
    const shape = shapeIn(node);
    for (const property of shape?.properties ?? []) {
      if (ts.isPropertyAssignment(property)) {
        fields.set(property.name.getText(), { description: commentOf(property), fields: fieldsOf(property.initializer) });
      } else if (ts.isShorthandPropertyAssignment(property)) {
        fields.set(property.name.text, { description: commentOf(property), fields: new Map() });
      } else if (ts.isSpreadAssignment(property)) {
        const spread = constants.get(property.expression.getText().replace(/\.shape$/, ''));
        if (spread) for (const [name, docs] of fieldsOf(spread.node)) fields.set(name, docs);
      }
    }
    return fields;
  };

  return new Map([...constants].map(([name, { node, description }]) => [name, { description, fields: fieldsOf(node) }]));
}

/** The object literal that a schema is made of: its own, or that of the `entity(…)` call within wrappers such as `z.array`. */
function shapeIn(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(node)) return node;
  if (!ts.isCallExpression(node)) return undefined;
  if (node.expression.getText() === 'entity') return node.arguments[0] && shapeIn(node.arguments[0]);
  // `z.array(entity({…})).check(…)`: look inside the call that is being checked.
  const inner = ts.isPropertyAccessExpression(node.expression) ? shapeIn(node.expression.expression) : undefined;
  return inner ?? (/^z\.(array|optional)$/.test(node.expression.getText()) && node.arguments[0] ? shapeIn(node.arguments[0]) : undefined);
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter((doc): doc is ts.JSDoc => ts.isJSDoc(doc))
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
