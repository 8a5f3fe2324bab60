import type { Slot } from '@dongban/core/slot';
import { addDays } from '../../format/calendar.ts';
import { dateIn } from '../../format/time.ts';
import type { Source } from '../../sources/source.ts';
import type { CardData } from './card-data.ts';

/** How far ahead the card looks for its next free time. */
const lookAheadDays = 14;

/** The first time at which the person gives a consultation; `undefined` where there is none soon, or none to book at all. */
export async function findNextSlot(source: Source, { card, hub }: CardData, signal: AbortSignal): Promise<Slot | undefined> {
  if (!source.isLive || card.consultation === undefined) return undefined;
  const from = dateIn(hub?.timeZone ?? 'Asia/Seoul', Date.now());
  const { slots } = await source.slots({ resource: card.id, from, through: addDays(from, lookAheadDays) }, signal);
  return slots.reduce<Slot | undefined>((first, slot) => (first === undefined || slot.start < first.start ? slot : first), undefined);
}
