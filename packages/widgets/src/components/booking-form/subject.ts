import type { Fee, Mode, Policy } from '@dongban/core/common';
import type { Hub } from '@dongban/core/hub';
import { kindOf, type Id } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { ResourceId } from '@dongban/core/slot';
import type { LocalizedText } from '@dongban/core/text';
import { NotFoundError } from '@dongban/core/errors';
import { askedOf, type Asked } from './asked.ts';
import type { Source } from '../../sources/source.ts';

/** What is being booked, as far as the form needs to know it. */
export interface Subject {
  readonly resource: ResourceId;
  readonly record: CatalogRecord;
  /** Where it is offered on site; the visitor chooses where there is more than one. */
  readonly hubs: readonly Hub[];
  /** IANA zone in which days and times are meant. */
  readonly timeZone: string;
  /** Ways to use it; the visitor chooses where there is more than one. */
  readonly modes: readonly Mode[];
  /** Lengths in minutes that the visitor may choose from; empty where there is only one. */
  readonly lengths: readonly number[];
  /** What is asked for until the visitor chooses otherwise. */
  readonly wish: Wish;
  readonly horizonDays: number | undefined;
  readonly fees: readonly Fee[];
  /** What has to be known of a company before it is clear whether it may book, and at what price. */
  readonly asked: Asked;
  /** What industries that it is asked for are called, by their keys. */
  readonly industryNames: ReadonlyMap<string, LocalizedText>;
  /** Value added tax, where it is another than usual. */
  readonly vatPercent: number | undefined;
}

/** What the visitor wants, of what there is to choose; left out where there is nothing to choose. */
export interface Wish {
  readonly mode: Mode | undefined;
  readonly hub: Id<'hub'> | undefined;
  readonly minutes: number | undefined;
}

/** More choices than these are counted in whole usual lengths. */
const mostLengths = 12;

export async function loadSubject(source: Source, id: string): Promise<Subject> {
  const kind = kindOf(id);
  if (kind !== 'equipment' && kind !== 'service' && kind !== 'r-card') throw new NotFoundError(id);
  const resource = id as ResourceId;
  const record: CatalogRecord = await source.record(resource);
  const hubIds = 'hub' in record ? [record.hub] : 'hubs' in record ? record.hubs : [];
  const hubs = (await Promise.all(hubIds.map((hub) => source.record(hub).catch(() => undefined)))).filter((hub) => hub !== undefined);
  const policy = 'policy' in record ? record.policy : undefined;
  const pricing = 'pricing' in record ? record.pricing : undefined;
  const consultation = 'consultation' in record ? record.consultation : undefined;
  const modes = 'modes' in record ? record.modes : (consultation?.modes ?? ['onsite']);
  const lengths = policy === undefined ? [] : lengthsOf(policy);
  return {
    resource, record, hubs, modes, lengths,
    wish: {
      mode: modes.length > 1 ? modes[0] : undefined,
      hub: hubs.length > 1 ? hubs[0]?.id : undefined,
      minutes: lengths.length > 1 ? policy?.durationMinutes : undefined,
    },
    timeZone: hubs[0]?.timeZone ?? 'Asia/Seoul',
    horizonDays: policy?.horizonDays,
    fees: 'fees' in record ? record.fees : [],
    asked: askedOf({ policy, pricing, eligibility: 'start' in record ? record.eligibility : undefined }),
    industryNames: new Map(),
    vatPercent: pricing?.vatPercent,
  };
}

/** The hub that a time or a wish names, else the only one there is. */
export function hubOf({ hubs }: Subject, id: Id<'hub'> | undefined): Hub | undefined {
  return id === undefined ? (hubs.length === 1 ? hubs[0] : undefined) : hubs.find((hub) => hub.id === id);
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
