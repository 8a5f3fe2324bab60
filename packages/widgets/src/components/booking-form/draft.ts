import type { Agreement, BookingInput, DeclaredCompany, HeldTime } from '@dongban/core/booking';
import type { Money } from '@dongban/core/common';
import type { Problem } from '@dongban/core/errors';
import type { Slot } from '@dongban/core/slot';
import type { ResourceId } from '@dongban/core/slot';
import type { CompanyField } from './asked.ts';

/** What the visitor has entered so far. */
export interface Draft extends Readonly<Record<CompanyField, string>> {
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly note: string;
  readonly agreed: boolean;
}

export type DraftField = Exclude<keyof Draft, CompanyField>;

/** What is wrong with one field: a code and facts for `describe`. */
export interface FieldProblem {
  readonly field: DraftField;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export const emptyDraft: Draft = { name: '', email: '', organization: '', sizeClass: '', stage: '', country: '', region: '', industry: '', note: '', agreed: false };

/** The most characters that a portal takes for each text. */
const limits = { name: 100, email: 254, organization: 200, note: 2000 } as const;

/** Every problem of the draft, in the order of the fields. */
export function checkDraft(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of ['name', 'email', 'organization', 'note'] as const) {
    const value = draft[field].trim();
    if (value === '' && (field === 'name' || field === 'email')) problems.push({ field, code: 'missing', params: {} });
    else if (value.length > limits[field]) problems.push({ field, code: 'too-big', params: { maximum: limits[field], of: 'string' } });
    else if (field === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) problems.push({ field, code: 'wrong-format', params: { format: 'email' } });
  }
  if (!draft.agreed) problems.push({ field: 'agreed', code: 'missing', params: {} });
  return problems;
}

/** Problems that a portal found, at the fields that they are about; those of other fields are left out. */
export function fieldProblems(problems: readonly Problem[]): FieldProblem[] {
  const fields: ReadonlyMap<string, DraftField> = new Map(Object.entries({
    '/requester/name': 'name', '/requester/email': 'email', '/requester/organization': 'organization', '/note': 'note', '/agreements': 'agreed',
  }));
  return problems.flatMap(({ pointer, code, params }) => {
    const field = fields.get(pointer);
    return field === undefined ? [] : [{ field, code, params }];
  });
}

/** What is booked, and for whose company. */
export interface Billed {
  readonly subject: { readonly resource: ResourceId };
  readonly company: DeclaredCompany | undefined;
}

/** What a booking says beside what the visitor has written. */
export interface BookingFacts {
  readonly lang: string;
  readonly agreements: readonly Agreement[];
  readonly hold?: HeldTime | undefined;
  /** The total that the visitor was shown. */
  readonly quoted?: Money | undefined;
}

/** The booking as a portal takes it. */
export function bookingInput(draft: Draft, slot: Slot, { subject: { resource }, company }: Billed, { lang, agreements, hold, quoted }: BookingFacts): BookingInput {
  const organization = draft.organization.trim();
  const note = draft.note.trim();
  return {
    resource, start: slot.start, end: slot.end, mode: slot.mode, ...(slot.hub === undefined ? {} : { hub: slot.hub }),
    requester: { name: draft.name.trim(), email: draft.email.trim(), ...(organization === '' ? {} : { organization }), lang },
    ...(note === '' ? {} : { note }),
    agreements: [...agreements],
    ...(company === undefined ? {} : { company }),
    ...(hold === undefined ? {} : { hold }),
    ...(quoted === undefined ? {} : { quoted }),
  };
}
