import { html } from 'hono/html';
import type { Desk } from '../../portal/desk.ts';
import { layout } from '../layout.ts';
import { institute } from '../office.ts';
import type { StaffContext } from './frame.ts';

/** Asks for a key. */
export function logInPage(context: StaffContext, desk: Desk, isWrong: boolean): Response | Promise<Response> {
  const { staff } = context.get('words');
  const lang = context.get('lang');
  const content = html`<h1>${staff.title}</h1><p class="lead">${staff.logInLead}</p>
<form class="panel" method="post" action="/staff/log-in">
<div class="field"><label for="key">${staff.key}</label>
<input id="key" name="key" type="password" autocomplete="current-password" required${isWrong ? html` aria-invalid="true" aria-describedby="wrong"` : ''}>
${isWrong ? html`<p id="wrong" class="note danger" role="alert">${staff.keyWrong}</p>` : ''}</div>
<div class="actions"><button class="primary">${staff.logIn}</button></div>
</form>`;
  return context.html(layout({ lang, title: staff.logIn, institute: institute(desk, lang), home: '/staff', content, isNarrow: true }), isWrong ? 401 : 200);
}
