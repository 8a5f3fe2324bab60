import type { Hub } from '@dongban/core/hub';
import type { Organization } from '@dongban/core/organization';
import type { RCard, Work } from '@dongban/core/r-card';
import type { Id } from '@dongban/core/kind';
import type { Slot } from '@dongban/core/slot';
import { addDays } from '../../format/calendar.ts';
import { dateIn } from '../../format/time.ts';
import type { Source } from '../../sources/source.ts';

/** A card with the records that it names; a card is shown also where one of those is missing. */
export interface CardData {
  readonly card: RCard;
  readonly hub: Hub | undefined;
  readonly organization: Organization | undefined;
}

/** How far ahead the card looks for its next free time. */
const lookAheadDays = 14;

export async function loadCard(source: Source, id: string): Promise<CardData> {
  const card = await source.record(id as Id<'r-card'>);
  const [hub, organization] = await Promise.all([
    source.record(card.hub).catch(() => undefined),
    source.record(card.organization).catch(() => undefined),
  ]);
  return { card, hub, organization };
}

/** The first time at which the person gives a consultation; `undefined` where there is none soon, or none to book at all. */
export async function findNextSlot(source: Source, { card, hub }: CardData, signal: AbortSignal): Promise<Slot | undefined> {
  if (!source.isLive || card.consultation === undefined) return undefined;
  const from = dateIn(hub?.timeZone ?? 'Asia/Seoul', Date.now());
  const { slots } = await source.slots({ resource: card.id, from, through: addDays(from, lookAheadDays) }, signal);
  return slots.reduce<Slot | undefined>((first, slot) => (first === undefined || slot.start < first.start ? slot : first), undefined);
}

/** Featured works first, in the person's order, then the others from new to old. */
export function sortWorks({ works, featuredWorks }: RCard): { work: Work; isFeatured: boolean }[] {
  const featured = featuredWorks.flatMap((id) => works.find((work) => work.id === id) ?? []);
  const others = works.filter((work) => !featured.includes(work)).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return [...featured.map((work) => ({ work, isFeatured: true })), ...others.map((work) => ({ work, isFeatured: false }))];
}
