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
  const company = subject.asked.size > 0 ? await import('./render-company.ts') : undefined;
  return { subject, view: { ...view, company } };
}
