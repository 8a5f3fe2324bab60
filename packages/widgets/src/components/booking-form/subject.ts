import type { Fee, Mode, Policy } from '@dongban/core/common';
import type { Hub } from '@dongban/core/hub';
import { kindOf, type Id } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ResourceId } from '@dongban/core/slot';
import { NotFoundError } from '@dongban/core/errors';
import type { Source } from '../../sources/source.ts';

/** What is being booked, as far as the form needs to know it. */
export interface Subject {
  readonly resource: ResourceId;
  readonly record: CatalogRecord;
  readonly hub: Hub | undefined;
  /** IANA zone in which days and times are meant. */
  readonly timeZone: string;
  /** Ways to use it; the visitor chooses where there is more than one. */
  readonly modes: readonly Mode[];
  /** Lengths in minutes that the visitor may choose from; empty where there is only one. */
  readonly lengths: readonly number[];
  /** Length in minutes where none is chosen. */
  readonly usualLength: number | undefined;
  readonly horizonDays: number | undefined;
  readonly fees: readonly Fee[];
}

/** More choices than these are counted in whole usual lengths. */
const mostLengths = 12;

export async function loadSubject(source: Source, id: string): Promise<Subject> {
  const kind = kindOf(id);
  if (kind !== 'equipment' && kind !== 'service' && kind !== 'r-card') throw new NotFoundError(id);
  const resource = id as ResourceId;
  const record: CatalogRecord = await source.record(resource);
  const hubId = 'hub' in record ? record.hub : 'hubs' in record ? record.hubs[0] : undefined;
  const hub = hubId === undefined ? undefined : await source.record(hubId).catch(() => undefined);
  const policy = 'policy' in record ? record.policy : undefined;
  const consultation = 'consultation' in record ? record.consultation : undefined;
  return {
    resource, record, hub,
    timeZone: hub?.timeZone ?? 'Asia/Seoul',
    modes: 'modes' in record ? record.modes : (consultation?.modes ?? ['onsite']),
    lengths: policy === undefined ? [] : lengthsOf(policy),
    usualLength: policy?.durationMinutes ?? consultation?.durationMinutes,
    horizonDays: policy?.horizonDays,
    fees: 'fees' in record ? record.fees : [],
  };
}

/** Every length that the policy allows, in its own steps. */
export function lengthsOf({ durationMinutes, stepMinutes, minMinutes = durationMinutes, maxMinutes = durationMinutes }: Policy): number[] {
  const inSteps = (step: number): number[] => {
    const lengths: number[] = [];
    for (let length = minMinutes; length <= maxMinutes; length += step) lengths.push(length);
    return lengths;
  };
  const fine = inSteps(stepMinutes);
  const lengths = fine.length <= mostLengths ? fine : inSteps(durationMinutes);
  return lengths.length > 1 ? lengths : [];
}
