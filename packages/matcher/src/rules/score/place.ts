import type { Hub } from '@dongban/core/hub';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Context } from '../../matching/context.ts';
import { hubsOf, type LocatedHub } from '../../matching/record-facts.ts';
import { kilometersBetween, type Coordinates } from '../../scoring/distance.ts';
import type { ScoreRuleBase, ScoreType } from '../rule-type.ts';

/** 1 where the record is at the hub, or in the region, that the need names; less the farther away its nearest hub is. */
export interface PlaceRule extends ScoreRuleBase {
  readonly type: 'place';
  /** From this distance on nothing is left; half of it costs half. Hubs without coordinates are there or they are not. @default 100 */
  readonly reachKilometers?: number;
}

interface Nearness {
  readonly value: number;
  readonly kilometers: number;
}

const nowhere: Nearness = { value: 0, kilometers: Number.POSITIVE_INFINITY };

export const placeType: ScoreType<PlaceRule> = {
  type: 'place',
  weighs: 'terms',
  kinds: ['r-card', 'service', 'equipment'],
  fields: { reachKilometers: { type: 'number', exclusiveMinimum: 0, default: 100 } },
  ask({ reachKilometers = 100 }, { question, surroundings: { hubs } }) {
    const near = nearnessOfHubs(question.place, hubs, reachKilometers);
    if (near.size === 0) return undefined;
    const nearest = (record: CatalogRecord) => hubsOf(record).reduce<LocatedHub | undefined>(
      (best, hub) => (best === undefined || (near.get(hub.id) ?? nowhere).value > (near.get(best.id) ?? nowhere).value ? hub : best), undefined);
    const valueOf = (record: CatalogRecord) => near.get(nearest(record)?.id ?? '') ?? nowhere;
    return {
      value: ({ record }) => valueOf(record).value,
      data: ({ record }) => (hubsOf(record).length > 0 ? 1 : 0),
      reasons: ({ record }) => {
        const there = nearest(record);
        const { value, kilometers } = valueOf(record);
        const hub = hubs.get(there?.id ?? '')?.name;
        if (there === undefined || hub === undefined || value === 0) return [];
        const message = kilometers === 0 ? ({ code: 'hub-match', params: { hub } } as const) : ({ code: 'hub-near', params: { hub, kilometers: Math.round(kilometers) } } as const);
        const asNear = hubsOf(record).filter(({ id }) => near.get(id)?.value === value);
        return [{ message, share: value, evidence: asNear.map(({ pointer }) => ({ pointer })) }];
      },
      change: ({ record }) => {
        const id = (nearest(record)?.id ?? '') as `hub_${string}`;
        const hub = hubs.get(id)?.name;
        return hub === undefined || valueOf(record).value === 1 ? undefined : { message: { code: 'if-at-hub', params: { hub } }, need: { ...question.need, hub: id } };
      },
    };
  },
};

/** The hubs within reach of the place that a need names, with how near each is. */
function nearnessOfHubs(place: Context['question']['place'], hubs: Context['surroundings']['hubs'], reach: number): ReadonlyMap<string, Nearness> {
  const near = new Map<string, Nearness>();
  for (const [id, hub] of hubs) {
    if (place?.hubs.has(id) === true) near.set(id, { value: 1, kilometers: 0 });
    else if (place?.center !== undefined && hasCoordinates(hub)) {
      const kilometers = kilometersBetween(place.center, hub);
      if (kilometers < reach) near.set(id, { value: 1 - kilometers / reach, kilometers });
    }
  }
  return near;
}

function hasCoordinates(hub: Hub): hub is Hub & Coordinates {
  return hub.latitude !== undefined && hub.longitude !== undefined;
}
