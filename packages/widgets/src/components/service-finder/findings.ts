import { collections, kindOf, type CatalogKind } from '@dongban/core/kind';
import type { Block, Match, MatchAnswer } from '@dongban/core/match';
import { isVisible, type CatalogRecord, type PublicCatalog } from '@dongban/core/public-catalog';
import type { SourceAnswer } from '../../sources/source.ts';

/** What a source has answered. */
export interface Answered {
  readonly catalog: PublicCatalog;
  /** Missing where everything is listed without a question. */
  readonly match: SourceAnswer | undefined;
}

/** A record to show, and the match it comes from; records that are listed without a question have none. */
export interface Finding {
  readonly kind: CatalogKind;
  readonly record: CatalogRecord;
  readonly match: Match | undefined;
}

/** A record that fits but for a condition, and the condition. */
export interface LeftOut {
  readonly kind: CatalogKind;
  readonly record: CatalogRecord;
  readonly blocks: readonly Block[];
  /** The place that it would have without the condition; `undefined` where it would be far behind. */
  readonly rank: number | undefined;
}

/** The order of the groups; what is not named comes last, under one heading. */
export const groupOrder = ['service', 'equipment', 'r-card'] as const satisfies readonly CatalogKind[];

/** One group of results; `all` where kinds are not kept apart. */
export interface FindingGroup {
  readonly key: (typeof groupOrder)[number] | 'other' | 'all';
  readonly findings: readonly Finding[];
}

/** What was matched, best first; without a question, what can be had in the catalog's order. */
export function listFindings(catalog: PublicCatalog, answer: MatchAnswer | undefined): Finding[] {
  const now = new Date().toISOString();
  const all = answer === undefined ? listed(catalog) : answer.matches.flatMap((match) => matched(catalog, match));
  return all.filter(({ record }) => isVisible(record, now));
}

/** What a condition left out, as far as the catalog has it. */
export function listLeftOut(catalog: PublicCatalog, answer: MatchAnswer | undefined): LeftOut[] {
  const now = new Date().toISOString();
  return (answer?.blocked ?? []).flatMap(({ kind, id, blocks, rank }) => {
    const record = recordOf(catalog, id);
    return record === undefined || !isVisible(record, now) ? [] : [{ kind, record, blocks, rank }];
  });
}

export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const known: readonly CatalogKind[] = groupOrder;
  const groups: FindingGroup[] = groupOrder.map((key) => ({ key, findings: findings.filter(({ kind }) => kind === key) }));
  groups.push({ key: 'other', findings: findings.filter(({ kind }) => !known.includes(kind)) });
  return groups.filter((group) => group.findings.length > 0);
}

/** The record of any kind with this id. */
export function recordOf(catalog: PublicCatalog, id: string): CatalogRecord | undefined {
  const kind = kindOf(id);
  if (kind === undefined || !(kind in collections)) return undefined;
  const records: readonly CatalogRecord[] = catalog[collections[kind as CatalogKind]];
  return records.find((record) => record.id === id);
}

function listed(catalog: PublicCatalog): Finding[] {
  return [
    ...catalog.services.map((record) => ({ kind: 'service' as const, record, match: undefined })),
    ...catalog.equipment.map((record) => ({ kind: 'equipment' as const, record, match: undefined })),
    ...catalog.cards.map((record) => ({ kind: 'r-card' as const, record, match: undefined })),
    ...catalog.technologies.map((record) => ({ kind: 'technology' as const, record, match: undefined })),
    ...catalog.programs.map((record) => ({ kind: 'program' as const, record, match: undefined })),
  ];
}

function matched(catalog: PublicCatalog, match: Match): Finding[] {
  const record = recordOf(catalog, match.id);
  return record === undefined ? [] : [{ kind: match.kind, record, match }];
}
