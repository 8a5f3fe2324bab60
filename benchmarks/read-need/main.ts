// Measures what readNeed reads out of sentences against what a careful person reads. See docs/benchmarks/read-need.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './counts.ts';
import { pageOf, tableOf, type Half, type Measured } from './page.ts';
import { readingsOf } from './readings.ts';
import { fifthSet, fourthSet, laterSet, sentenceSet, thirdSet, type Sentence, type SentenceSet } from './sentences.ts';

const heldOut = 'held-out';
const development = 'development';
const measure = (set: SentenceSet, half: Sentence['half']) =>
  set.sentences.filter((sentence) => sentence.half === half).map((sentence): Measured => ({ sentence, difference: compare(sentence, readingsOf(sentence.text, set)) }));

const halves: readonly Half[] = [
  {
    title: 'Fifth set, held out',
    about: `Written and labelled by somebody who had read nothing of the readers but the table of units, in the words of many: a small company abroad, a founder,
a purchasing clerk, a quality manager, a professor, an office of a region. First measured with precision .91 and recall .71 in Korean,
.87 and .65 in English.`,
    measured: measure(fifthSet, heldOut),
  },
  {
    title: 'Fifth set, looked at',
    about: 'Before their errors were looked at they were read with precision .91 and recall .69 in Korean, .86 and .72 in English.',
    measured: measure(fifthSet, development),
  },
  {
    title: 'Fourth set, held out',
    about: `Written and labelled when the others had been read and before the readers were looked at again, as small companies, companies abroad and
support officers write: mails, notes without particles, speech, English that is nobody's first language. First measured with precision .89
and recall .67 in Korean, .90 and .61 in English. Its errors were looked at once no reader was to be changed any more.`,
    measured: measure(fourthSet, heldOut),
  },
  {
    title: 'Fourth set, looked at',
    about: 'Before their errors were looked at they were read with precision .90 and recall .71 in Korean, .89 and .62 in English.',
    measured: measure(fourthSet, development),
  },
  {
    title: 'First set, held out',
    about: `Written before the readers of dates, budgets, areas, kinds, readiness, countries and languages. No reader was changed for these; the number of
wrong readings by field was, to see what the fourth set costs here: that a failure analysis (고장분석) is reliability's work is three of them.`,
    measured: measure(sentenceSet, heldOut),
  },
  { title: 'First set, looked at', about: 'The other half, whose errors were looked at.', measured: measure(sentenceSet, development) },
  {
    title: 'Later sentences, held out',
    about: `Written by somebody else when the readers had been made: forms, terse notes, mails, speech. First they were read with precision .92 and
recall .92 in Korean, .93 and .95 in English. One of their errors was corrected since (다음 달 15일 was read as the month).`,
    measured: measure(laterSet, heldOut),
  },
  {
    title: 'Later sentences, looked at',
    about: 'Before that they were read with precision .94 and recall .75 in Korean, .91 and .74 in English.',
    measured: measure(laterSet, development),
  },
  {
    title: 'Third set, held out',
    about: `Written against what was known to be missed: provinces in English, holidays, sides of a thing, places that are ruled out, modes that are
denied. First measured with precision .94 and recall .87 in Korean, .92 and .77 in English.`,
    measured: measure(thirdSet, heldOut),
  },
  {
    title: 'Third set, looked at',
    about: 'Before that they were read with precision .98 and recall .83 in Korean, .86 and .74 in English.',
    measured: measure(thirdSet, development),
  },
];

/** Only of the halves that may be looked at. */
for (const { sentence, difference } of process.argv.includes('--errors') ? halves.flatMap(({ measured }) => measured).filter(({ sentence }) => sentence.half === development) : []) {
  if (difference.wrong.length + difference.missed.length === 0) continue;
  console.log(`\n${sentence.id}  ${sentence.text}`);
  for (const { field, value, words } of difference.missed) console.log(`  missed  ${field} ${value}  (${words})`);
  for (const { field, value, stretches } of difference.wrong) console.log(`  wrong   ${field} ${value}  (${stretches.map(([start, end]) => sentence.text.slice(start, end)).join(' | ')})`);
}
for (const { title, measured } of halves) console.log(`\n${title}\n${tableOf(measured)}`);
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, '../../docs/benchmarks/read-need.md'), pageOf(halves));
