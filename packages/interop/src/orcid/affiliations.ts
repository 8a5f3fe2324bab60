import type { Affiliation } from '@dongban/core/r-card';
import { canonical } from './identifiers.ts';
import { readDate } from './date.ts';
import { inLanguage } from './language.ts';
import { isThere, preferred, step, steps, textIn, type Node, type Reading } from './node.ts';

type Summary = 'employment-summary' | 'education-summary';

/** What a position or degree is called that has no title in the record. */
const untitled = {
  'employment-summary': { ko: '재직', en: 'Staff' },
  'education-summary': { ko: '수학', en: 'Studies' },
} as const satisfies Record<Summary, Affiliation['role']>;

/** Positions or degrees, the latest first; those that last come before all others. */
export function readAffiliations(section: Node, summary: Summary, reading: Reading): Affiliation[] {
  return steps(section, 'affiliation-group')
    .flatMap((group) => preferred(steps(group, 'summaries').map((one) => step(one, summary)), reading) ?? [])
    .flatMap((node) => readAffiliation(node, summary, reading) ?? [])
    .sort((a, b) => compare(b.end ?? '9999', a.end ?? '9999') || compare(b.start ?? '', a.start ?? ''));
}

function readAffiliation(node: Node, summary: Summary, reading: Reading): Affiliation | undefined {
  const organization = textIn(node, 'organization', 'name');
  if (organization === undefined) {
    reading.warn(step(node, 'organization', 'name'), 'missing');
    return undefined;
  }
  const over = step(node, 'end-date');
  const end = readDate(over, reading);
  // Without an end the position would look as if it lasted.
  if (end === undefined && isThere(over)) return undefined;
  const role = textIn(node, 'role-title');
  if (role === undefined) reading.warn(step(node, 'role-title'), 'missing');
  const affiliation: Affiliation = {
    organization: inLanguage(organization, reading.lang),
    role: role === undefined ? { ...untitled[summary] } : inLanguage(role, reading.lang),
  };
  const department = textIn(node, 'department-name');
  const start = readDate(step(node, 'start-date'), reading);
  const identifier = readOrganizationId(step(node, 'organization', 'disambiguated-organization'), reading);
  if (department !== undefined) affiliation.department = inLanguage(department, reading.lang);
  if (start !== undefined) affiliation.start = start;
  if (end !== undefined) affiliation.end = end;
  if (identifier !== undefined) affiliation.identifiers = [identifier];
  return affiliation;
}

function readOrganizationId(node: Node, reading: Reading): { scheme: string; value: string } | undefined {
  const scheme = textIn(node, 'disambiguation-source')?.toLowerCase();
  const text = textIn(node, 'disambiguated-organization-identifier');
  if (scheme === undefined || text === undefined) return undefined;
  const value = canonical(scheme, text, node, reading);
  return value === undefined ? undefined : { scheme, value };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
