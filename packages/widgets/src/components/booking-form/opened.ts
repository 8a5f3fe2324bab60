import type { Source } from '../../sources/source.ts';
import type * as FormView from './form-view.ts';
import type * as CompanyLook from './render-company.ts';
import { loadSubject, type Subject } from './subject.ts';

/** What the form looks like, with the questions about the company where there are some. */
export type View = typeof FormView & { readonly company: typeof CompanyLook | undefined };

/** A form for something that can be booked. */
export interface Opened {
  readonly subject: Subject;
  readonly view: View;
}

/** Fetches what is to be booked, and what the form for it is drawn with. */
export async function openForm(source: Source, id: string): Promise<Opened> {
  const [subject, view] = await Promise.all([loadSubject(source, id), import('./form-view.ts')]);
  const { asked } = subject;
  const [company, industryNames] = await Promise.all([asked.size > 0 ? import('./render-company.ts') : undefined, namesOf(asked.get('industry'))]);
  return { subject: { ...subject, industryNames }, view: { ...view, company } };
}

async function namesOf(industries: readonly string[] | undefined): Promise<Subject['industryNames']> {
  return industries === undefined ? new Map() : (await import('./industries.ts')).industryNames(industries);
}
