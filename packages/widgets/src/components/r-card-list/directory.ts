import type { RCard } from '@dongban/core/r-card';
import type { Hub } from '@dongban/core/hub';
import { isVisible, type PublicCatalog } from '@dongban/core/public-catalog';
import { NameIndex, type NameHit } from '../../type-ahead/name-index.ts';

/** Who is in the list, and what finds them. */
export interface Directory {
  /** In the catalog's order. */
  readonly cards: readonly RCard[];
  /** Hubs where somebody is, with how many. */
  readonly hubs: readonly { readonly hub: Hub; readonly count: number }[];
  readonly index: NameIndex<RCard>;
}

/** A researcher, and by which words they were found; no words where nothing was looked for. */
export interface Listed {
  readonly card: RCard;
  readonly hit: NameHit<RCard> | undefined;
}

/** Makes a list of the people in a catalog, found by name, topic, hub and what they may be asked about. */
export function openDirectory(catalog: PublicCatalog): Directory {
  const now = new Date().toISOString();
  const cards = catalog.cards.filter((card) => isVisible(card, now));
  const hubs = catalog.hubs.map((hub) => ({ hub, count: cards.filter((card) => card.hub === hub.id).length })).filter(({ count }) => count > 0);
  return { cards, hubs, index: new NameIndex(cards.map((card) => ({ value: card, names: wordsFor(card, catalog) }))) };
}

/** Those whom a text finds, best first, at one hub or at any; everybody for no text. */
export function findPeople({ cards, index }: Directory, text: string, hub: string | undefined): Listed[] {
  const found: Listed[] = text.trim() === '' ? cards.map((card) => ({ card, hit: undefined })) : index.find(text, cards.length).map((hit) => ({ card: hit.value, hit }));
  return found.filter(({ card }) => hub === undefined || card.hub === hub);
}

function wordsFor(card: RCard, catalog: PublicCatalog): string[] {
  const hub = catalog.hubs.find(({ id }) => id === card.hub);
  return [
    ...[card.name.primary, ...card.name.others].map(({ full }) => full),
    ...[...card.topics.map(({ label }) => label), ...card.interests, ...(hub === undefined ? [] : [hub.name])].flatMap((text) => Object.values(text)),
  ];
}
