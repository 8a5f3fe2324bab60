import { requestTypes } from '@dongban/core/vocabularies';
import type { KeptEntries } from '../../controllers/session-draft.ts';
import type { RequestType } from './about.ts';
import type { RequestDraft, SampleDraft } from './draft.ts';

/** What is kept of a draft: what is asked for, and not who asks. */
export function keptOf({ type, text, neededBy, standards, samples, confidential }: RequestDraft) {
  return { type, text, neededBy, standards, samples, confidential };
}

/** What was kept of a draft, as far as it still is one. */
export function fromKept({ type, text, neededBy, standards, samples, confidential }: KeptEntries): Partial<RequestDraft> {
  return {
    ...(isRequestType(type) ? { type } : {}),
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof neededBy === 'string' ? { neededBy } : {}),
    ...(typeof standards === 'string' ? { standards } : {}),
    ...(Array.isArray(samples) ? { samples: samples.filter(isSample) } : {}),
    ...(typeof confidential === 'boolean' ? { confidential } : {}),
  };
}

function isRequestType(value: unknown): value is RequestType {
  return typeof value === 'string' && requestTypes.term(value) !== undefined;
}

function isSample(value: unknown): value is SampleDraft {
  const { name, count, hazard, returnWanted } = (value ?? {}) as Partial<Record<keyof SampleDraft, unknown>>;
  return [name, count, hazard].every((part) => typeof part === 'string') && typeof returnWanted === 'boolean';
}
