// Measures the matcher on real researchers who said how well they know real papers. See docs/benchmarks/expert-matching.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@dongban/core';
import { createMatcher, type Matcher } from '@dongban/matcher';
import { bootstrap, qualityOver } from './bootstrap.ts';
import { askedAt, cardId, catalogOf, needOf } from './catalog.ts';
import { dataFolder, readData, type GoldStandard, type PublishedScores } from './data.ts';
import { countPairs, type PairCounts } from './metric.ts';
import { pageOf } from './page.ts';
import { tableOf, type Row } from './report.ts';

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

function main(): void {
  const data = readData(dataFolder());
  if (data === undefined) {
    console.log(`Skipped: no expert-matching data in ${dataFolder()}. Set DONGBAN_DATA to the folder that holds it.`);
    return;
  }
  const { gold, published } = data;
  const clock = () => Date.parse(askedAt);
  const matchers = new Map(Object.keys(gold.profiles).map((version) => [version, createMatcher(catalogOf(gold, version), { clock })]));
  const started = performance.now();
  const counts = countsOf(gold, (version, researcher, need) => matchers.get(version)?.score(needOf(paperOf(gold, need)), cardId(researcher)).score ?? 0);
  const seconds = (performance.now() - started) / 1000;

  showAnswer(gold, [...matchers.values()][0]);
  const rows: Row[] = [...rowsOf(gold, published), { name: '**dongban**', here: qualityOver(counts), intervals: bootstrap(counts) }];
  const table = tableOf(rows);
  const pairs = gold.ratings.length * matchers.size;
  console.log(`\n${table}\n\n${gold.researchers.length} researchers, ${gold.ratings.length} ratings, ${matchers.size} profile versions; ${((1000 * seconds) / pairs).toFixed(1)} ms a pair.`);
  if (process.argv.includes('--write')) writeFileSync(page, pageOf(table, gold));
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
