import { bootstrapOf, countsOf, shareOf, type Difference, type Share } from './counts.ts';
import type { Sentence } from './sentences.ts';

/** A sentence, and how what was read differs from what is in it. */
export interface Measured {
  readonly sentence: Sentence;
  readonly difference: Difference;
}

/** One half of a set of sentences, and what is to be known of it. */
export interface Half {
  readonly title: string;
  /** What the half is, and what of it was seen when the readers were made. */
  readonly about: string;
  readonly measured: readonly Measured[];
}

/** The documentation page around the tables. */
export function pageOf(halves: readonly Half[]): string {
  const sentences = halves.reduce((sum, { measured }) => sum + measured.length, 0);
  return `# Reading a need, measured

\`pnpm run bench:read-need -- --write\` made this page. It runs the \`readNeed\` that pages and portals use.

## What is measured
${sentences} sentences as companies write them, mails, chat fragments, typos and mixed scripts among them, about half Korean and half English, each
with what a careful person reads out of it: the value of a field, and the words that say so. They are in five sets in
\`benchmarks/read-need/\`; the folder's README says how they are labelled. Each set is halved: the errors of one half were looked at to
change the readers, those of the other were not, so that it shows what reading is like for sentences that nobody has seen. A reading is
right where the field, the value and the words agree; another value for the same words counts as wrong and as missed.

**Precision** is the share of what was read that is right; **recall**, the share of what is there that was read. In brackets the interval
in which the share lies 19 times in 20: for a field Wilson's, since it has few labels; for all of them a bootstrap that draws sentences,
since what is in one sentence hangs together.

${halves.map(({ title, about, measured }) => `## ${title}\n${measured.length} sentences. ${about}\n\n${tableOf(measured)}`).join('\n\n')}

## How to read it
- Nothing in the sentences and labels was changed after the readers had been measured on them. But who wrote the last two sets also changed the
  readers for their other halves, so that the halves are more alike than what others write: expect lower figures there. The first measurement
  of each set, before a reader was changed for it, is the honest guess for others' sentences. The gap between the halves says how much was fitted.
- What has no words is not read, and what could mean two things is left alone on purpose: "next Monday", 내년 초, "10 g", a bare TRL 5.
  Sentences that hold such things have no label for them, so that reading them counts as wrong.
- A test that is named (진동시험, drop test) names the area of reliability. Where that ends, the sets do not agree: the first three draw
  the line at what is to last (진동, 수명, EMC), the last two take any test in. So does the reader, since that is the area in which institutes
  offer their tests: most of the wrong areas of the first three sets are such (인장시험, 안전성 시험, pack test).

## Run it
\`\`\`sh
pnpm run bench:read-need              # prints the tables
pnpm run bench:read-need -- --errors  # and what went wrong in the halves that were looked at
pnpm run bench:read-need -- --write   # writes this page as well
\`\`\`
`;
}

/** The figures of one half, a line a field, Korean beside English. */
export function tableOf(measured: readonly Measured[]): string {
  const fields = [...new Set(measured.flatMap(({ difference }) => [...difference.right, ...difference.missed, ...difference.wrong].map(({ field }) => field)))].sort();
  const line = (name: string, field?: string) => {
    const cells = ['ko', 'en'].flatMap((lang) => {
      const differences = measured.filter(({ sentence }) => sentence.id.startsWith(lang)).map(({ difference }) => difference);
      const { right, wrong, missed } = countsOf(differences, field);
      const [precision, recall] = field === undefined ? bootstrapOf(differences) : [shareOf(right, right + wrong), shareOf(right, right + missed)];
      return [String(right + missed), figure(precision), figure(recall)];
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  };
  return [
    '| field | ko: labels | precision | recall | en: labels | precision | recall |',
    '|---|---|---|---|---|---|---|',
    ...fields.map((field) => line(`\`${field}\``, field)),
    line('**all**'),
  ].join('\n');
}

function figure(share: Share | undefined): string {
  if (share === undefined) return '–';
  const written = (value: number) => value.toFixed(2).replace(/^0/, '').replace('1.00', '1');
  const [low, high] = share.interval;
  return `${written(share.share)} (${written(low)}–${written(high)})`;
}
