import * as z from 'zod/mini';
import { idOf, idOfAny } from './id.ts';
import { catalogKinds } from './kind.ts';
import { Need } from './need.ts';
import { entity } from './schema/entity.ts';
import { MessageSchema } from './schema/message.ts';

/** Where in the stored record a reason comes from. */
export const Evidence = entity({
  /** JSON pointer into the candidate's record: `/works/2/title/en`; into the signals, where `source` says so. */
  pointer: z.string(),
  /** What the pointer leads into, where it is not the candidate's record. */
  source: z.optional(z.enum(['signals'])),
  /** The words of the need that were found there. */
  terms: z.optional(z.array(z.string())),
});
/** Where in the stored record a reason comes from. */
export type Evidence = z.infer<typeof Evidence>;

/** Why a candidate matches. The shares of all reasons add up to the score. */
export const Reason = entity({
  /** Id of the rule that says so. */
  rule: z.string(),
  ...MessageSchema.shape,
  /** What it adds to the score. */
  share: z.number(),
  /** Where in the stored record it comes from. */
  evidence: z.array(Evidence),
});
/** Why a candidate matches. */
export type Reason = z.infer<typeof Reason>;

/** Why a candidate was left out, and what would change that. */
export const Block = entity({
  /** Id of the rule that says so. */
  rule: z.string(),
  ...MessageSchema.shape,
  /** What would help. */
  remedy: z.optional(MessageSchema),
});
/** Why a candidate was left out, and what would change that. */
export type Block = z.infer<typeof Block>;

/** A candidate for a need. */
export const Match = entity({
  /** Kind of the candidate. */
  kind: z.enum(catalogKinds),
  /** Id of the candidate. */
  id: idOfAny(catalogKinds),
  /** 0 to 1. */
  score: z.number(),
  /** Share of what the need asks about for which the candidate has data, 0 to 1. */
  coverage: z.number(),
  /** Why, the largest share first. */
  reasons: z.array(Reason),
});
/** A candidate for a need. */
export type Match = z.infer<typeof Match>;

/** A candidate that a required rule left out. */
export const Blocked = entity({
  /** Kind of the candidate. */
  kind: z.enum(catalogKinds),
  /** Id of the candidate. */
  id: idOfAny(catalogKinds),
  /** Every rule that left it out. */
  blocks: z.array(Block),
  /** Place by score that it would have if nothing left it out, 1 for the best; not there where it would be far behind. */
  rank: z.optional(z.int().check(z.minimum(1))),
});
/** A candidate that a required rule left out. */
export type Blocked = z.infer<typeof Blocked>;

/** A question to the matcher. */
export const MatchInput = entity({
  /** What is needed; only its text has to be there. */
  need: Need,
  /** 1 to 100; 20 where left out. */
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  /** Only these kinds of record; all where left out. */
  kinds: z.optional(z.array(z.enum(catalogKinds)).check(z.minLength(1))),
  /** Only what is offered at this hub or online; a hub that the need names is preferred, not required. */
  hub: z.optional(idOf('hub')),
});
/** A question to the matcher. */
export type MatchInput = z.infer<typeof MatchInput>;

/** A question to the matcher about one record. */
export const WhyNotInput = entity({
  /** What is needed; only its text has to be there. */
  need: Need,
  /** The record that is asked about. */
  id: z.string(),
  /** As in the question that it was an answer to. */
  hub: z.optional(idOf('hub')),
});
/** A question to the matcher about one record. */
export type WhyNotInput = z.infer<typeof WhyNotInput>;

/** The one change of the need that would lift a record most. */
export const WhyNotChange = entity({
  /** Id of the rule that it is about. */
  rule: z.string(),
  ...MessageSchema.shape,
  /** What the record would score then: worked out for the changed need, not estimated. */
  score: z.number(),
});
/** The one change of the need that would lift a record most. */
export type WhyNotChange = z.infer<typeof WhyNotChange>;

/** Why a record is not first for a need. */
export const WhyNot = entity({
  /** Kind of the record. */
  kind: z.enum(catalogKinds),
  /** Id of the record. */
  id: idOfAny(catalogKinds),
  /** 0 to 1. */
  score: z.number(),
  /** Place by score among all records that nothing leaves out, 1 for the best; of one that is left out, the place that it would have. Not there where it fits in nothing. */
  rank: z.optional(z.int().check(z.minimum(1))),
  /** What leaves it out, each with its remedy. */
  blocks: z.array(Block),
  /** Not there where it is left out or first, or no single change would give it a better place. */
  change: z.optional(WhyNotChange),
  /** Words of the need that the record does not mention; not there where it is left out or first, or mentions all of them. */
  missing: z.optional(MessageSchema),
});
/** Why a record is not first for a need. */
export type WhyNot = z.infer<typeof WhyNot>;

/** A stretch of a need's text that was understood, and what of the need was made of it. */
export const ReadSpan = entity({
  /** Offset of its first character in the need's text. */
  start: z.int().check(z.minimum(0)),
  /** Offset just behind its last character. */
  end: z.int().check(z.minimum(0)),
  /** JSON pointer into the need: `/quantities/0`, `/hub`. */
  pointer: z.string(),
});
/** A stretch of a need's text that was understood, and what of the need was made of it. */
export type ReadSpan = z.infer<typeof ReadSpan>;

/** The matcher's answer: what fits, best first, and what was left out. */
export const MatchAnswer = entity({
  /** What fits, best first. */
  matches: z.array(Match),
  /** What a required rule left out. */
  blocked: z.array(Blocked),
  /** What was understood of the need. */
  need: Need,
  /** Where in the need's text it was read, so that a visitor can take it back; not there for what came beside the text. */
  spans: z.optional(z.array(ReadSpan)),
  /** Id and version of the rule set that was used. */
  ruleSet: z.string(),
  /** What the reader of the answer should know. */
  warnings: z.array(MessageSchema),
});
/** The matcher's answer: what fits, best first, and what was left out. */
export type MatchAnswer = z.infer<typeof MatchAnswer>;
