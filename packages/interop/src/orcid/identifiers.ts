import type { Identifier } from '@dongban/core/common';
import { identifierSchemes, readIdentifier, type IdentifierScheme } from '@dongban/core/identifiers';
import { textIn, type Node, type Reading } from './node.ts';

/** Relationships by which an identifier is one of the thing itself; the others are of its series or its funding. */
const own = new Set(['self', 'version-of']);

/** External ids as identifiers: canonical where the scheme is known, else as they are under the scheme that ORCID names. */
export function readIdentifiers(nodes: readonly Node[], reading: Reading): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const node of nodes) {
    const scheme = textIn(node, 'external-id-type')?.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
    const text = textIn(node, 'external-id-value');
    if (!scheme || text === undefined || !own.has(textIn(node, 'external-id-relationship') ?? '')) continue;
    const value = canonical(scheme, text, node, reading);
    if (value !== undefined) found.set(`${scheme} ${value}`, { scheme, value });
  }
  return [...found.values()];
}

/** The canonical value under a scheme; `undefined`, with a warning, where it is none of that scheme. */
export function canonical(scheme: string, text: string, node: Node, reading: Reading): string | undefined {
  const known = identifierSchemes.find((candidate): candidate is IdentifierScheme => candidate === scheme);
  if (known === undefined) return text;
  const result = readIdentifier(known, text);
  if (result.ok) return result.value;
  reading.warn(node, result.problem.code, result.problem.params);
  return undefined;
}
