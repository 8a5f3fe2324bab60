import type { FileSentences } from './describer.ts';

export const files: FileSentences = {
  'kept-as-keyword': (p) => `“${p.text}” is no range in a known unit; it was kept as a keyword.`,
  'not-their-work': (p) => `“${p.title}” does not name this person among its authors and was left out.`,
  'no-shared-identifier': () => 'A name alone does not say that they are one person. Put the ORCID iD on the card first.',
  'not-public': () => 'This item is not public, so it was left out.',
  'not-https': () => 'Only addresses that begin with https are kept. This one was left out.',
  'name-put-together': () => 'The record gives no whole name, so it was put together from its parts. Please check order and spelling.',
  'first-sentence-kept': () => 'Only the first sentence was kept.',
  'other-register': (p) => `The record comes from ${p.host}, not from the official register. Please check that the identifier is this person’s.`,
  'in-table': (p, say) => `${p.file}, row ${p.row}, column ${p.column}: ${say.message(p)}`,
  'unknown-column': () => 'No field has this name, so the column was not read. Please check the spelling.',
  'unknown-function': (p) => `There is no function “${p.name}”. Give it to the matcher under functions.${p.known.length === 0 ? '' : ` It has: ${p.known.join(', ')}.`}`,
  'out-of-use': (p) => `The instrument is “${p.status}”; it was read as one for exclusive use.`,
  'own-country': (p) => `A profile cannot look for partners in its own country (${p.country}).`,
  'id-used-twice': (p) => `The id ${p.id} is used twice.`,
  'term-used-twice': (p) => `“${p.term}” is a term of ${p.id} too. If it does mean two things, list it under “shared”.`,
  'term-without-words': (p) => `“${p.term}” has no word that could be looked for. Write another term.`,
};
