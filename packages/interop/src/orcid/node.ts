import type { Problem } from '@dongban/core/errors';
import { pointerOf } from '@dongban/core/parse';
import { at, itemsAt, textAt } from '../reading/at.ts';

/** A part of the record, and where it lies. */
export interface Node {
  readonly value: unknown;
  readonly pointer: string;
}

/** What every part of the reader needs. */
export interface Reading {
  /** Language of texts whose script does not tell it. */
  readonly lang: string;
  warn(node: Node, code: string, params?: Problem['params']): void;
}

type Path = readonly (string | number)[];

/** What lies below a node; its value is `undefined` where nothing does. */
export function step(node: Node, ...path: Path): Node {
  return { value: at(node.value, ...path), pointer: node.pointer + pointerOf(path) };
}

/** The items of a list below a node. */
export function steps(node: Node, ...path: Path): Node[] {
  return Array.from(itemsAt(node.value, ...path), (_, index) => step(node, ...path, index));
}

export function textIn(node: Node, ...path: Path): string | undefined {
  return textAt(node.value, ...path);
}

/** Whether there is anything; ORCID writes `null` where there is not. */
export function isThere(node: Node): boolean {
  return node.value !== null && node.value !== undefined;
}

/** Whether its owner shows a part to everyone; if not, a warning says that it was left out. Where there is nothing, nothing is said. */
export function isPublic(node: Node, reading: Reading): boolean {
  if (!isThere(node)) return false;
  const isShown = textIn(node, 'visibility') === 'public';
  if (!isShown) reading.warn(node, 'not-public');
  return isShown;
}

/**
 * The version of a group's item that its owner prefers, of those that are public: the one with the highest display index.
 * A group holds what several sources say of one work or position.
 */
export function preferred(versions: readonly Node[], reading: Reading): Node | undefined {
  const rank = (node: Node) => Number(textIn(node, 'display-index') ?? 0) || 0;
  return versions
    .filter((node) => isPublic(node, reading))
    .reduce<Node | undefined>((best, node) => (best === undefined || rank(node) > rank(best) ? node : best), undefined);
}
