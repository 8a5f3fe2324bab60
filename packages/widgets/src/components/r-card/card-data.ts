import type { Hub } from '@dongban/core/hub';
import type { Organization } from '@dongban/core/organization';
import type { RCard } from '@dongban/core/r-card';
import type { Id } from '@dongban/core/kind';
import type { Source } from '../../sources/source.ts';

/** A card with the records that it names; a card is shown also where one of those is missing. */
export interface CardData {
  readonly card: RCard;
  readonly hub: Hub | undefined;
  readonly organization: Organization | undefined;
}

export async function loadCard(source: Source, id: string): Promise<CardData> {
  const card = await source.record(id as Id<'r-card'>);
  const [hub, organization] = await Promise.all([
    source.record(card.hub).catch(() => undefined),
    source.record(card.organization).catch(() => undefined),
  ]);
  return { card, hub, organization };
}
