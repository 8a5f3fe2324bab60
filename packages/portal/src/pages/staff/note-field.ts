import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import type { PageWords } from '../words/words.ts';

/** What staff want to say with a change; it goes into the letter. */
export function noteField(verb: string, { common }: PageWords, sent = ''): Html {
  const id = `note-${verb}`;
  return html`<div class="field"><label for="${id}">${common.noteLabel} <span class="hint">(${common.optional})</span></label>
<textarea id="${id}" name="note" maxlength="2000" aria-describedby="${id}-hint">${sent}</textarea><p class="hint" id="${id}-hint">${common.noteHint}</p></div>`;
}
