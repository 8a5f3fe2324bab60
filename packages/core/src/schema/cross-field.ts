import type { Equipment } from '../equipment.ts';
import type { Problem } from '../errors.ts';
import type { Hub } from '../hub.ts';
import { pointerOf } from '../parse.ts';
import type { PartnerProfile } from '../partner-profile.ts';
import type { Program } from '../program.ts';
import { quantityOf, type MeasuredVariable } from '../quantity.ts';
import type { Service } from '../service.ts';

/** The records that are looked at. */
interface Records {
  readonly hubs: readonly Hub[];
  readonly services: readonly Service[];
  readonly equipment: readonly Equipment[];
  readonly programs: readonly Program[];
  readonly partnerProfiles: readonly PartnerProfile[];
}

type Report = (path: readonly PropertyKey[], code: string, params?: Problem['params']) => void;

/**
 * What no single field can say: an offer that is booked by the hour needs a policy, a range runs upwards, days do not run
 * backwards, a named profile names somebody.
 */
export function crossFieldProblems(catalog: Records): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, code, params = {}) => problems.push({ pointer: pointerOf(path), code, params });

  for (const [index, hub] of catalog.hubs.entries()) {
    for (const [at, { from, through }] of hub.closures.entries()) inOrder(from, through, ['hubs', index, 'closures', at, 'through'], report);
  }
  for (const [index, service] of catalog.services.entries()) {
    if (service.start === 'book' && service.policy === undefined) report(['services', index, 'policy'], 'missing');
    checkVariables(service.variables, ['services', index, 'variables'], report);
  }
  for (const [index, { variables }] of catalog.equipment.entries()) checkVariables(variables, ['equipment', index, 'variables'], report);
  for (const [index, { opens, closes }] of catalog.programs.entries()) inOrder(opens, closes, ['programs', index, 'closes'], report);
  for (const [index, profile] of catalog.partnerProfiles.entries()) {
    const path = ['partnerProfiles', index];
    if (profile.disclosure === 'named' && profile.organization === undefined) report([...path, 'organization'], 'missing');
    if (profile.targetCountries?.includes(profile.country) === true) report([...path, 'targetCountries'], 'own-country', { country: profile.country });
  }
  return problems;
}

function checkVariables(variables: readonly MeasuredVariable[], path: readonly PropertyKey[], report: Report): void {
  for (const [index, { min, max, unit }] of variables.entries()) {
    if (quantityOf(unit) === undefined) report([...path, index, 'unit'], 'unknown-unit', { unit });
    if (min !== undefined && max !== undefined && min > max) report([...path, index, 'max'], 'ends-before-start', { start: String(min), end: String(max) });
  }
}

function inOrder(start: string | undefined, end: string | undefined, path: readonly PropertyKey[], report: Report): void {
  if (start !== undefined && end !== undefined && end < start) report(path, 'ends-before-start', { start, end });
}
