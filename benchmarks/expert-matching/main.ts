// Measures the matcher on real researchers who said how well they know real papers. See docs/benchmarks/expert-matching.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@dongban/core';
import { createMatcher, defaultRules, extendRules, type Matcher } from '@dongban/matcher';
import { bootstrap, qualityOver } from './bootstrap.ts';
import { binsOf, calibrationError, heldOut } from './calibration.ts';
import { askedAt, cardId, catalogOf, needOf } from './catalog.ts';
import { chosenOnOthers } from './choice.ts';
import { dataFolder, readData, type GoldStandard, type PublishedScores } from './data.ts';
import { countPairs, type PairCounts } from './metric.ts';
import { pageOf } from './page.ts';
import { fixed, tableOf, type Row } from './report.ts';

const page = join(import.meta.dirname, '../../docs/benchmarks/expert-matching.md');
/** Loss over all 58 researchers as the data set's authors print it, and the name under which its scores are stored. */
const publishedRows: readonly (readonly [name: string, allLoss: string, key?: string])[] = [
  ['TPMS (TF-IDF)', '.28', 'tpms'],
  ['ELMo', '.34', 'elmo'],
  ['ACL', '.30', 'acl'],
  ['SPECTER', '.27', 'specter'],
  ['SPECTER+MFR', '.24', 'specter_mfr'],
  ['SPECTER2, SciNCL', '.22'],
  ['SPECTER2 + SciNCL', '.21'],
];

type ScoreOf = (version: string, researcher: string, need: string) => number;

/** Ways that were compared; the first is the default. What is fitted is which of them, and on the other researchers only. */
const ways: readonly (readonly [name: string, best: number, phrases: number])[] = [
  ['best 3, phrases .3', 3, 0.3], ['best 3, no phrases', 3, 0], ['best 4, phrases .3', 4, 0.3], ['best 4, no phrases', 4, 0],
];

function main(): void {
  const data = readData(dataFolder());
  if (data === undefined) {
    console.log(`Skipped: no expert-matching data in ${dataFolder()}. Set DONGBAN_DATA to the folder that holds it.`);
    return;
  }
  const { gold, published } = data;
  const scored = new Map(ways.map(([name, best, phrases]) => [name, scoresBy(gold, best, phrases)]));
  const own = scored.get(ways[0]?.[0] ?? '');
  if (own === undefined) return;
  showAnswer(gold, [...own.matchers.values()][0]);

  const byWay = new Map([...scored].map(([name, { scoreOf }]) => [name, countsOf(gold, scoreOf)]));
  const rows: Row[] = [...rowsOf(gold, published), ...[...byWay].map(([name, counts], index) => rowOf(index === 0 ? '**dongban**' : `dongban, ${name}`, counts))];
  const { counts, chosen } = chosenOnOthers(byWay);
  rows.push(rowOf('dongban, chosen on the other researchers', counts));
  const calibration = calibrationOf(gold, own.scoreOf);
  const table = tableOf(rows);
  const choice = [...chosen].map(([name, times]) => `${name}: ${times}`).join('; ');
  console.log(`\n${table}\n\nChosen on the other researchers: ${choice}\n\n${calibration}`);
  console.log(`\n${gold.researchers.length} researchers, ${gold.ratings.length} ratings, ${own.matchers.size} profile versions; ${own.milliseconds.toFixed(1)} ms a pair.`);
  if (process.argv.includes('--write')) writeFileSync(page, pageOf({ table, choice, calibration, gold }));
}

/** A matcher for each profile version, and the score of every pair. */
function scoresBy(gold: GoldStandard, best: number, phrases: number) {
  const rules = extendRules(defaultRules, { id: 'experts', version: '1', score: { 'r-card': { works: { best, phrases } } } });
  const clock = () => Date.parse(askedAt);
  const matchers = new Map(Object.keys(gold.profiles).map((version) => [version, createMatcher(catalogOf(gold, version), { clock, rules })]));
  const scores = new Map<string, number>();
  const started = performance.now();
  for (const [version, matcher] of matchers) {
    for (const { researcher, need } of gold.ratings) scores.set(`${version} ${researcher} ${need}`, matcher.score(needOf(paperOf(gold, need)), cardId(researcher)).score);
  }
  const milliseconds = (performance.now() - started) / scores.size;
  const scoreOf: ScoreOf = (version, researcher, need) => scores.get(`${version} ${researcher} ${need}`) ?? Number.NaN;
  return { matchers, scoreOf, milliseconds };
}

function rowOf(name: string, counts: PairCounts[][]): Row {
  return { name, here: qualityOver(counts), intervals: bootstrap(counts) };
}

/** How near a score is to the chance that the researcher knows the subject well (4 or 5 of 5). */
function calibrationOf(gold: GoldStandard, scoreOf: ScoreOf): string {
  const outcomes = Object.keys(gold.profiles).flatMap((version) =>
    gold.ratings.map(({ researcher, need, expertise }) => ({ score: scoreOf(version, researcher, need), isTrue: expertise >= 4, group: researcher })));
  const fitted = heldOut(outcomes);
  const lines = binsOf(outcomes).map(({ meanScore, share }, index) => `| ${index + 1} | ${fixed(meanScore)} | ${fixed(share)} | ${fixed(binsOf(fitted)[index]?.meanScore ?? 0)} | ${fixed(binsOf(fitted)[index]?.share ?? 0)} |`);
  const head = ['| fifth | mean score | know it (4 or 5) | chance by the curve | know it |', '|---|---|---|---|---|'];
  return [...head, ...lines, '', `Calibration error: ${fixed(calibrationError(outcomes))} of the score as it is, ${fixed(calibrationError(fitted))} of the chance that a curve fitted on the other researchers gives.`].join('\n');
}

function countsOf(gold: GoldStandard, scoreOf: ScoreOf): PairCounts[][] {
  return gold.researchers.map((researcher) => {
    const ratings = gold.ratings.filter((rating) => rating.researcher === researcher);
    return Object.keys(gold.profiles).map((version) => countPairs(ratings, ratings.map(({ need }) => scoreOf(version, researcher, need))));
  });
}

function rowsOf(gold: GoldStandard, published: PublishedScores): Row[] {
  return publishedRows.map(([name, allLoss, key]) => {
    const scores = key === undefined ? undefined : published[key];
    if (scores === undefined) return { name, allLoss };
    const counts = countsOf(gold, (version, researcher, need) => scores[version]?.[researcher]?.[need] ?? Number.NaN);
    return { name, allLoss, here: qualityOver(counts), intervals: bootstrap(counts) };
  });
}

function paperOf(gold: GoldStandard, id: string) {
  const paper = gold.papers[id];
  if (paper === undefined) throw new Error(`The data rates paper ${id}, but does not have it.`);
  return paper;
}

/** What the matcher answers to one need, the one it is surest about: five researchers with their reasons. */
function showAnswer(gold: GoldStandard, matcher: Matcher | undefined): void {
  if (matcher === undefined) return;
  const answers = gold.needs.map((id) => ({ title: paperOf(gold, id).title, matches: matcher.match(needOf(paperOf(gold, id)), { limit: 5 }).matches }));
  const [surest] = answers.sort((a, b) => (b.matches[0]?.score ?? 0) - (a.matches[0]?.score ?? 0));
  console.log(`Need: ${surest?.title}\n`);
  for (const { id, score, reasons } of surest?.matches ?? []) {
    console.log(`${score.toFixed(3)}  ${id}`);
    for (const reason of reasons) console.log(`       ${describe(reason, 'en')}`);
  }
}

main();
