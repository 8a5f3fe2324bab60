import type { Agreement } from '@dongban/core/booking';
import type { Problem } from '@dongban/core/errors';
import type { RequestInput } from '@dongban/core/request';
import { isTested, type RequestType } from './about.ts';

/** A sample as it is being written down. */
export interface SampleDraft {
  readonly name: string;
  readonly count: string;
  readonly hazard: string;
  readonly returnWanted: boolean;
}

/** What the visitor has written so far. */
export interface RequestDraft {
  readonly type: RequestType;
  readonly text: string;
  readonly neededBy: string;
  /** Separated by commas. */
  readonly standards: string;
  readonly samples: readonly SampleDraft[];
  readonly confidential: boolean;
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly agreed: boolean;
}

/** What is wrong with a field: its name in the form, a code, and facts for `describe`. */
export interface FieldProblem {
  readonly name: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export const emptySample: SampleDraft = { name: '', count: '1', hazard: '', returnWanted: false };

export function emptyDraft(type: RequestType, text: string): RequestDraft {
  return { type, text, neededBy: '', standards: '', samples: [], confidential: false, name: '', email: '', organization: '', agreed: false };
}

/** The most characters that a portal takes for each text. */
const limits = { text: 8000, name: 100, email: 254, organization: 200 } as const;
const needed: readonly string[] = ['text', 'name', 'email'];

/** Every problem of the draft, in the order of the fields. */
export function checkDraft(draft: RequestDraft): FieldProblem[] {
  const problems = [...textProblems('text', draft.text), ...sampleProblems(draft)];
  for (const name of ['name', 'email', 'organization'] as const) problems.push(...textProblems(name, draft[name]));
  if (!draft.agreed) problems.push({ name: 'agreed', code: 'missing', params: {} });
  return problems;
}

function textProblems(name: keyof typeof limits, text: string): FieldProblem[] {
  const value = text.trim();
  if (value === '') return needed.includes(name) ? [{ name, code: 'missing', params: {} }] : [];
  if (value.length > limits[name]) return [{ name, code: 'too-big', params: { maximum: limits[name], of: 'string' } }];
  if (name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return [{ name, code: 'wrong-format', params: { format: 'email' } }];
  return [];
}

function sampleProblems({ type, samples }: RequestDraft): FieldProblem[] {
  if (!isTested(type)) return [];
  return samples.flatMap(({ name, count }, index) => [
    ...(name.trim() === '' ? [{ name: `sample-${index}-name`, code: 'missing', params: {} }] : []),
    ...(/^[1-9]\d{0,5}$/.test(count.trim()) ? [] : [{ name: `sample-${index}-count`, code: 'too-small', params: { minimum: 1, of: 'number' } }]),
  ]);
}

/** Problems that a portal found, at the fields that they are about; those of other fields are left out. */
export function fieldProblems(problems: readonly Problem[]): FieldProblem[] {
  return problems.flatMap(({ pointer, code, params }) => {
    const [, name = pointer] = /^\/(?:requester\/)?(text|neededBy|standards|name|email|organization)\b/.exec(pointer) ?? [undefined, undefined];
    const sample = /^\/samples\/(\d+)\/(name|count|hazard)$/.exec(pointer);
    if (sample !== null) return [{ name: `sample-${sample[1]}-${sample[2]}`, code, params }];
    return name === pointer ? [] : [{ name, code, params }];
  });
}

/** The request as a portal takes it. */
export function requestInput(draft: RequestDraft, about: string | undefined, facts: { lang: string; agreements: Agreement[] }): RequestInput {
  const { type, samples, confidential, neededBy } = draft;
  const organization = draft.organization.trim();
  const standards = draft.standards.split(/[,，、]/).map((text) => text.trim()).filter((text) => text !== '');
  return {
    type, text: draft.text.trim(),
    ...(about === undefined ? {} : { about }),
    ...(neededBy === '' ? {} : { neededBy }),
    ...(confidential ? { confidential } : {}),
    ...(isTested(type) ? { standards, samples: samples.map(sampleInput) } : {}),
    requester: { name: draft.name.trim(), email: draft.email.trim(), ...(organization === '' ? {} : { organization }), lang: facts.lang },
    agreements: facts.agreements,
  };
}

function sampleInput({ name, count, hazard, returnWanted }: SampleDraft) {
  return { name: name.trim(), count: Number(count), returnWanted, ...(hazard.trim() === '' ? {} : { hazard: hazard.trim() }) };
}
