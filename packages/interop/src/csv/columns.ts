import type * as z from 'zod/mini';

/** What a cell of a column holds. */
export type CellKind = 'text' | 'number' | 'boolean' | 'texts' | 'numbers' | 'localized' | 'localizedTexts';

/** A field that a column stands for; localized ones have a column for each language, `name.ko`. */
export interface Column {
  readonly path: readonly string[];
  readonly kind: CellKind;
  /** The record, or the object within it that holds the field, is not whole without it. */
  readonly isRequired: boolean;
}

/** How the records of a list are laid out: one row each, and a table of its own for every list of objects within them. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly children: readonly Child[];
}

/** A list of objects within the records. */
export interface Child {
  readonly path: readonly string[];
  readonly isRequired: boolean;
  readonly layout: Layout;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
}

/** The layout of records that a schema describes. */
export function layoutOf(schema: z.core.$ZodType, path: readonly string[] = []): Layout {
  const columns: Column[] = [];
  const children: Child[] = [];
  for (const [field, fieldSchema] of Object.entries(definitionOf(schema).shape ?? {})) {
    const fieldPath = [...path, field];
    const inner = unwrapped(fieldSchema);
    const isRequired = inner === fieldSchema;
    const definition = definitionOf(inner);
    if (definition.type === 'object') {
      const nested = layoutOf(inner, fieldPath);
      columns.push(...nested.columns);
      children.push(...nested.children);
    } else if (definition.type === 'array' && definition.element !== undefined) {
      const element = unwrapped(definition.element);
      const kind = listKindOf(element);
      if (kind === undefined) children.push({ path: fieldPath, isRequired, layout: layoutOf(element) });
      else columns.push({ path: fieldPath, kind, isRequired });
    } else {
      columns.push({ path: fieldPath, kind: definition.type === 'record' ? 'localized' : scalarKindOf(definition), isRequired });
    }
  }
  return { columns, children };
}

function definitionOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = definitionOf(schema);
  return innerType === undefined ? schema : unwrapped(innerType);
}

function listKindOf(element: z.core.$ZodType): CellKind | undefined {
  const definition = definitionOf(element);
  if (definition.type === 'object') return undefined;
  if (definition.type === 'record') return 'localizedTexts';
  return scalarKindOf(definition) === 'number' ? 'numbers' : 'texts';
}

function scalarKindOf({ type }: Definition): 'text' | 'number' | 'boolean' {
  return type === 'number' || type === 'int' ? 'number' : type === 'boolean' ? 'boolean' : 'text';
}
