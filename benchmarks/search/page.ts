import { engines } from './engines.ts';
import { fixed, mean, questionsAsked, range, rounds as allRounds, short, table } from './figures.ts';
import type { Speed } from './measure.ts';
import { recordLengths, type RecordLength } from './records.ts';
import type { Results, SpeedBySize } from './results.ts';
import { manners } from './short-queries.ts';
import { targetsTable } from './targets.ts';
import { waysOfTyping } from './ways-of-typing.ts';

/** The documentation page. */
export function pageOf(results: Results): string {
  return `# Search, measured beside other engines

\`pnpm run bench:search -- --write\` made this page on ${results.machine}. Every engine ran in a process of its own, one after the
other. ${results.load > 0.5 ? `The machine was busy with other work: about ${short(results.load)} other processes were waiting for its processors, so the times of single rows may be off by half. ` : ''}${results.speed.short.size < engines.length ? `Only ${[...results.speed.short.keys()].join(' and ')} were measured. ` : ''}Times on another machine are others: compare within a table.

## What was wanted
${targetsTable(results)}

All of it is from the tables below. FlexSearch answers a short query it does not know with nothing, at once, which is the time beside ours.

## Whole sentences: speed, memory, growth
Records have a title and sentences that are drawn anew from those of the Korean Wikipedia paragraphs of KorQuAD 1.0, since there are
fewer paragraphs than records: two or three (about 200 characters), as an instrument has in a catalog, or six to nine (about 600), as a
researcher or a service has, and as the paragraphs have themselves. Questions are 200 of KorQuAD's, ten answers each, or as many
as an engine answers ten times in about a minute. A question's time is the median of nine rounds after one to warm up; the table gives
the median and the 99th percentile of these, in milliseconds. Building is in seconds of processor time. An index is what the process
holds more than before, or the file on the disk; the process is the most it ever took, records and runtime included. Opening is from the
bytes of a snapshot to the first answer.

${recordLengths.map((length) => speedSection(results, length)).join('\n\n')}

## Korean short queries
600 queries of one to three words for 10,000 records of about 200 characters. How they are made, and what counts, stands in
[\`short-queries.ts\`](../../benchmarks/search/short-queries.ts): the words are nouns, two to five syllables long, that stand in at
least two records and at most in one of a hundred; a slip of the finger is one letter left out, put in, replaced or swapped;
half-typed means that the last letter is missing, begun that only the first letter of the last syllable is there; 초성 are for words of
three syllables or more. The figure is the share of the records that hold every word meant, among the first ten, of as many as could be
there. In brackets the middle 95 % when queries are drawn anew (bootstrap, 1,000 rounds); below it the median and the 99th percentile
of the time.

${shortTable(results)}

The last row is what can be reached by who sees no more than what was typed, and knows which words queries are made of, how many
records hold them together, and in which manner this one was typed ([\`short-oracle.ts\`](../../benchmarks/search/short-oracle.ts)): that much 복, which may be on
its way to 보고 or be finished, and three 초성, which may be several words, leave in doubt. An engine knows none of the three. With all stems of
the index in place of the nouns, it is .97 half-typed and .96 in 초성 (600 other queries). Of what dongban does not find, about a quarter are
words that the analysis leaves out (정도 and 사이 as stop words, 만원 as a unit) and nouns in 들, which the index holds without it. What
the expansion may do (12 words at most, strength 0.7, floor 0.5, a word the likelier the fewer letters are missing, beside others by
that alone) was chosen while looking at other queries: 600 drawn before these, and 1,500 of another seed, and held on 1,000 of a third.

### In other ways
300 queries for each row, of the same nouns, or of words of five Latin letters or more; [\`ways-of-typing.ts\`](../../benchmarks/search/ways-of-typing.ts)
says how each is typed. They were drawn after 600 others of each row, at which the expansion was looked at. A record holds a word where one
of its words begins with it, so that what stemming finds beside it counts as wrong.

${waysTable(results)}

## Korean questions: KorQuAD 1.0
5,774 questions, 961 paragraphs (the development half; the task is MTEB's SQuADKorV1Retrieval, whose best listed neural model reaches
.946). nDCG@10 with its bootstrap interval.

${korquadTable(results)}

Nothing of ours was fitted on these questions but one choice: that the pair of syllables between any two neighbouring words counts as a
part, instead of only between bare nouns, was read off the paragraphs with even numbers (.964 to .966) and held on the odd ones (.962 to .967).
Field weights are those of the example in the README.

## Plain BM25: CACM
${results.cacm === undefined ? 'Not run: the data was not there.' : `The index without a language, with Lucene's English analysis as the analyzer, k1 0.9 and b 0.4: MAP ${fixed(mean(results.cacm))}${range(results.cacm)} over ${results.cacm.length} judged queries, ids verbatim. Lucene itself: .3123. So the BM25 is BM25.`}

## Settings
${engines.filter(({ name }) => results.speed.short.has(name)).map(({ name, settings, mostRecords }) => `- **${name}**: ${settings}${mostRecords < 1_000_000 ? `. Not run with more than ${mostRecords.toLocaleString('en')} records: one run would take hours, or more memory than there is` : ''}.`).join('\n')}

## Run it
\`\`\`sh
pnpm run bench:search                              # prints the page
pnpm run bench:search -- --sizes=10000             # only small, a few minutes
pnpm run bench:search -- --engines=dongban         # only one engine
pnpm run bench:search -- --write                   # writes this page
\`\`\`
The data is read from \`DONGBAN_DATA\`, or from \`../shared/data\` beside the repository; where it is missing, the command says so and
ends well. KorQuAD (CC BY-ND 2.0 KR) is converted as it is read, and no copy is kept.
`;
}

function speedSection({ speed, sizes }: Results, { name, characters, mostRecords }: RecordLength): string {
  const own = sizes.filter((size) => size <= mostRecords);
  const tables = own.map((size) => speedTable(speed[name], size));
  return [`### Records of ${characters} characters`, ...tables, ...(own.length < 2 ? [] : [growthTable(speed[name], own)])].join('\n\n');
}

function speedTable(speed: SpeedBySize, size: number): string {
  const rows = [...speed].map(([name, bySize]) => {
    const result = bySize.get(size);
    if (result === undefined || typeof result === 'string') return [name, result ?? '', '', '', '', '', ''];
    const { median, p99, buildSeconds, megabytes, processMegabytes, restoreMilliseconds } = result;
    return [name, `${short(median)}${askedLess(result)}`, short(p99), short(buildSeconds), short(megabytes), short(processMegabytes), restoreMilliseconds === undefined ? '' : short(restoreMilliseconds)];
  });
  return table(`${size.toLocaleString('en')} records`, ['median, ms', 'p99, ms', 'build, s', 'index, MB', 'process, MB', 'open, ms'], rows);
}

/** Says where an engine took so long that it was asked less than others. */
function askedLess({ questions, rounds }: Pick<Speed, 'questions' | 'rounds'>): string {
  return questions < questionsAsked || rounds < allRounds ? ` (${questions} questions, ${rounds} rounds)` : '';
}

/** How times grow from each size to the next, for the engines that were run with all sizes. */
function growthTable(speed: SpeedBySize, sizes: readonly number[]): string {
  const rows = [...speed].flatMap(([name, bySize]) => {
    const medians = sizes.map((size) => bySize.get(size)).map((result) => (typeof result === 'object' ? result.median : undefined));
    if (medians[1] === undefined) return [];
    return [[name, ...medians.slice(1).map((median, index) => (median === undefined ? 'not run' : `× ${short(median / (medians[index] ?? Number.NaN))}`))]];
  });
  return table('median grows', sizes.slice(1).map((size) => `to ${size.toLocaleString('en')}`), rows);
}

function shortTable({ short: results }: Results): string {
  const rows = [...results].map(([name, result]) => [
    name,
    ...manners.map((manner) => (typeof result === 'string' ? result : `${fixed(mean(result[manner].shares))}${range(result[manner].shares)}<br>${short(result[manner].median)} / ${short(result[manner].p99)} ms`)),
  ]);
  const own = results.get('dongban');
  if (typeof own === 'object') rows.push(['the best answer there is', ...manners.map((manner) => own[manner].best ?? []).map((best) => (best.length === 0 ? '' : `${fixed(mean(best))}${range(best)}`))]);
  return table('typed', ['as it is', 'with a slip', 'half-typed', 'begun', '초성', 'other keyboard'], rows);
}

function waysTable({ ways }: Results): string {
  const rows = waysOfTyping.flatMap((group, at) => [
    [`**${group.name}**`, ...[...ways].map(() => '')],
    ...group.ways.map(({ name }, way) => [name, ...[...ways.values()].map((result) => (typeof result === 'string' ? result : `${fixed(mean(result[at]?.[way] ?? []))}${range(result[at]?.[way] ?? [])}`))]),
  ]);
  return table('typed', [...ways.keys()], rows);
}

function korquadTable({ korquad }: Results): string {
  const rows = [...korquad].map(([name, gains]) => [name, typeof gains === 'string' ? gains : `${fixed(mean(gains))}${range(gains)}`, typeof gains === 'string' ? '' : gains.length.toLocaleString('en')]);
  return table('engine', ['nDCG@10', 'questions'], rows);
}
