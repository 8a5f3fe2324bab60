// Measures what readNeed reads out of sentences against what a careful person reads. See docs/benchmarks/read-need.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './counts.ts';
import { pageOf, tableOf, type Measured } from './page.ts';
import { readingsOf } from './readings.ts';
import { laterSet, sentenceSet, thirdSet, type SentenceSet } from './sentences.ts';

const measure = (set: SentenceSet) => set.sentences.map((sentence): Measured => ({ sentence, difference: compare(sentence, readingsOf(sentence.text, set)) }));
const [first, later, third] = [measure(sentenceSet), measure(laterSet), measure(thirdSet)];
const halfOf = (measured: readonly Measured[], half: string) => measured.filter(({ sentence }) => sentence.half === half);

/** Only of the half that may be looked at. */
for (const { sentence, difference } of process.argv.includes('--errors') ? halfOf([...first, ...later, ...third], 'development') : []) {
  if (difference.wrong.length + difference.missed.length === 0) continue;
  console.log(`\n${sentence.id}  ${sentence.text}`);
  for (const { field, value, words } of difference.missed) console.log(`  missed  ${field} ${value}  (${words})`);
  for (const { field, value, stretches } of difference.wrong) console.log(`  wrong   ${field} ${value}  (${stretches.map(([start, end]) => sentence.text.slice(start, end)).join(' | ')})`);
}
const halves = {
  development: halfOf(first, 'development'),
  heldOut: halfOf(first, 'held-out'),
  laterDevelopment: halfOf(later, 'development'),
  laterHeldOut: halfOf(later, 'held-out'),
  thirdDevelopment: halfOf(third, 'development'),
  thirdHeldOut: halfOf(third, 'held-out'),
};
for (const [half, measuredHalf] of Object.entries(halves)) console.log(`\n${half}\n${tableOf(measuredHalf)}`);
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, '../../docs/benchmarks/read-need.md'), pageOf(halves));
