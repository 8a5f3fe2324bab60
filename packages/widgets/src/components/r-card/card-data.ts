import type { Hub } from '@dongban/core/hub';
import type { Organization } from '@dongban/core/organization';
import type { NameForm } from '@dongban/core/common';
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

/** The name in the page's language where the person has one, and their other spelling to put beside it. */
export function namesFor({ name }: RCard, locale: string): { main: NameForm; other: NameForm | undefined } {
  const forms = [name.primary, ...name.others];
  const language = locale.split('-')[0];
  const main = forms.find((form) => form.lang.split('-')[0] === language && isPlain(form)) ?? name.primary;
  return { main, other: forms.find((form) => form.full !== main.full) };
}

/** Korean written in Latin letters is a spelling for others, not the Korean name. */
function isPlain(form: NameForm): boolean {
  return !/^ko-Latn/i.test(form.lang);
}

/** One or two letters that stand for a portrait: the given name in Hangul, initials elsewhere. */
export function initialsOf(name: NameForm): string {
  if (/\p{Script=Hangul}/u.test(name.full)) return [...(name.given ?? name.full)].slice(-2).join('');
  const words = name.full.split(/[\s-]+/u).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}

/** Featured works first, in the person's order, then the others from new to old. */
export function sortWorks({ works, featuredWorks }: RCard): { work: Work; isFeatured: boolean }[] {
  const featured = featuredWorks.flatMap((id) => works.find((work) => work.id === id) ?? []);
  const others = works.filter((work) => !featured.includes(work)).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return [...featured.map((work) => ({ work, isFeatured: true })), ...others.map((work) => ({ work, isFeatured: false }))];
}
