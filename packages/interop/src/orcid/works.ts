import type { Work } from '@dongban/core/r-card';
import { readDate } from './date.ts';
import { readIdentifiers } from './identifiers.ts';
import { inLanguage, translated } from './language.ts';
import { preferred, step, steps, textIn, type Node, type Reading } from './node.ts';
import { httpsUrl } from './url.ts';

/** Works in the record's order, one per group. */
export function readWorks(section: Node, reading: Reading): Work[] {
  const works = new Map<string, Work>();
  for (const group of steps(section, 'group')) {
    const node = preferred(steps(group, 'work-summary'), reading);
    const work = node === undefined ? undefined : readWork(node, reading);
    if (work === undefined || node === undefined) continue;
    if (works.has(work.id)) reading.warn(step(node, 'put-code'), 'id-used-twice', { id: work.id });
    else works.set(work.id, work);
  }
  return [...works.values()];
}

function readWork(node: Node, reading: Reading): Work | undefined {
  // ORCID gives each work of the registry a put-code of its own, so that the id stays when the record is read again.
  const code = textIn(node, 'put-code');
  const title = textIn(node, 'title', 'title', 'value');
  if (code === undefined || !/^\d+$/.test(code)) reading.warn(step(node, 'put-code'), 'missing');
  else if (title === undefined) reading.warn(step(node, 'title'), 'missing');
  else return workOf(node, code, title, reading);
  return undefined;
}

function workOf(node: Node, code: string, title: string, reading: Reading): Work {
  const subtitle = textIn(node, 'title', 'subtitle', 'value');
  const translation = { text: textIn(node, 'title', 'translated-title', 'value'), code: textIn(node, 'title', 'translated-title', 'language-code') };
  const container = textIn(node, 'journal-title', 'value');
  const date = readDate(step(node, 'publication-date'), reading);
  const url = httpsUrl(step(node, 'url', 'value'), reading);
  const identifiers = readIdentifiers(steps(node, 'external-ids', 'external-id'), reading);
  return {
    id: `work_orcid-${code}`,
    type: (textIn(node, 'type') ?? 'other').toLowerCase().replaceAll('_', '-'),
    title: translated(subtitle === undefined ? title : `${title}: ${subtitle}`, translation, reading.lang),
    ...(container === undefined ? {} : { container: inLanguage(container, reading.lang) }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(identifiers.length === 0 ? {} : { identifiers }),
  };
}
