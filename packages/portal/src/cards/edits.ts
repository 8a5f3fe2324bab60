import type { Consent } from '@dongban/core/consent';
import type { RCard } from '@dongban/core/r-card';
import type { Database, Queryable } from '../database/database.ts';
import type { Publication, Source } from '../publication/publication.ts';

/** Fields that a researcher changes themselves. */
export type CardChange = Pick<RCard, 'headline' | 'consultation'>;

/** A consent given or taken back by the person it is about. */
export interface Decision {
  readonly consent: string;
  readonly isGiven: boolean;
  readonly at: string;
}

/** What one researcher changed, the decisions in the order in which they were made. */
export interface CardEdit {
  readonly card: string;
  readonly document: Partial<CardChange>;
  readonly decisions: readonly Decision[];
}

/** Keeps what is shown in step with what researchers decide, in this process and in others on the same database. */
export interface CardEdits {
  /** The institute's own word, with what researchers changed of it. */
  current(): Source;
  /** Makes sure that decisions are known that were made elsewhere a few seconds ago; does nothing if they are. */
  refresh(): Promise<void>;
  replace(source: Source): void;
  save(change: { readonly card: string; readonly document: CardChange; readonly decisions: readonly Decision[] }, at: string): Promise<void>;
}

const freshMilliseconds = 3_000;

export function createCardEdits(first: Source, database: Database, publication: Publication): CardEdits {
  let source = first;
  let edits: readonly CardEdit[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  const show = () => publication.replace(withEdits(source, edits));
  const read = async () => {
    const found = await editsIn(database);
    readAt = performance.now();
    if (JSON.stringify(found) === JSON.stringify(edits)) return;
    edits = found;
    show();
  };
  return {
    current: () => withEdits(source, edits),
    refresh: () => (performance.now() - readAt < freshMilliseconds ? Promise.resolve() : (reading ??= read().finally(() => (reading = undefined)))),
    replace(next) {
      source = next;
      show();
    },
    async save({ card, document, decisions }, at) {
      await database.query(
        `insert into card_edits (card, document, decisions, updated_at) values ($1, $2::jsonb, $3::jsonb, $4::timestamptz)
         on conflict (card) do update set document = excluded.document, decisions = card_edits.decisions || excluded.decisions, updated_at = excluded.updated_at`,
        [card, JSON.stringify(document), JSON.stringify(decisions), at],
      );
      await read();
    },
  };
}

/** The last decision about a consent counts. One that is given again is given from then on, and by nothing that came before. */
export function withEdits({ catalog, consents }: Source, edits: readonly CardEdit[]): Source {
  if (edits.length === 0) return { catalog, consents };
  const byCard = new Map(edits.map((edit) => [edit.card, edit]));
  const decided = new Map(edits.flatMap(({ decisions }) => decisions).map((decision) => [decision.consent, decision]));
  return {
    catalog: { ...catalog, cards: catalog.cards.map((card) => ({ ...card, ...byCard.get(card.id)?.document })) },
    consents: consents.map((consent) => decide(consent, decided.get(consent.id))),
  };
}

function decide(consent: Consent, decision: Decision | undefined): Consent {
  if (decision === undefined) return consent;
  const { withdrawnAt: _, ...rest } = consent;
  return decision.isGiven ? { ...rest, grantedAt: decision.at } : { ...rest, withdrawnAt: decision.at };
}

async function editsIn(within: Queryable): Promise<CardEdit[]> {
  const rows = await within.query<{ card: string; document: string; decisions: string }>('select card, document::text as document, decisions::text as decisions from card_edits order by card');
  return rows.map(({ card, document, decisions }) => ({ card, document: JSON.parse(document) as Partial<CardChange>, decisions: JSON.parse(decisions) as Decision[] }));
}
