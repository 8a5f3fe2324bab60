import { formatTime } from '@dongban/core/describe';
import { html } from 'hono/html';
import { accessesSince } from '../../access/access-log.ts';
import { houseZone } from '../../notifications/spans.ts';
import type { Office } from '../office.ts';
import { framed, refuseWithout, type StaffContext } from './frame.ts';

const daysShown = 30;
const mostShown = 200;

/** Who looked at whose records lately; for keys that may read everything. */
export async function logPage(context: StaffContext, { desk }: Office): Promise<Response> {
  refuseWithout(context, 'log', 'read');
  const { staff } = context.get('words');
  const lang = context.get('lang');
  const accesses = await accessesSince(desk.database, desk.clock().subtract({ hours: 24 * daysShown }).toString(), mostShown);
  const content = html`<h1>${staff.log}</h1><p class="lead">${staff.logLead}</p><div class="panel"><div class="scroll" tabindex="0" role="region" aria-label="${staff.log}"><table>
<thead><tr><th scope="col">${staff.logWhen}</th><th scope="col">${staff.logWho}</th><th scope="col">${staff.logWhat}</th><th scope="col">${staff.logWhose}</th></tr></thead>
<tbody>${accesses.map(({ at, label, route, subjects }) => html`<tr><td>${formatTime(at, houseZone, lang)}</td><td>${label}</td><td>${route}</td><td>${subjects.length > 1 ? staff.logMany(subjects.length) : subjects.join('')}</td></tr>`)}</tbody></table></div></div>`;
  return framed(context, desk, { title: staff.log, content, current: 'log' });
}
