import { compare, evaluate, measures, type Comparison, type Evaluation, type Figures, type Judgment, type Measure } from '@dongban/matcher/evaluate';
import { chartOf } from './chart.ts';
import { matcherOptions, matcherWith, readable, readPublicCatalog } from './matcher-options.ts';
import { readJson } from './read-json.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

const options = {
  ...matcherOptions,
  judgments: { type: 'string' },
  against: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** What `--against` names for the rules that come with the matcher. */
const defaultName = 'default';

/** Measures the matcher on judged needs, and says whether other rules would be better. */
export async function evaluateCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [extra] } = readOptions(args, options);
  const { judgments: file, against } = values;
  if (extra !== undefined) throw new UsageError(`dongban evaluate does not know what ${JSON.stringify(extra)} is.`);
  if (file === undefined) throw new UsageError('dongban evaluate needs --judgments: needs, and which records answer them how well.');
  const judgments = (await readJson(file)) as readonly Judgment[];
  const catalog = await readPublicCatalog(values);
  const measure = async (rules: string | undefined) => {
    const matcher = await matcherWith(catalog, rules);
    return readable(file, () => evaluate(matcher, judgments));
  };
  const result = await measure(values.rules);
  const other = against === undefined ? undefined : await measure(against === defaultName ? undefined : against);
  const change = other === undefined ? undefined : compare(other, result);
  if (result.unknown.length > 0) console.error(`The catalog does not have, and counts as not found: ${result.unknown.join(', ')}`);
  if (values.json === true) console.log(JSON.stringify({ evaluation: result, ...(change === undefined ? {} : { against: other?.ruleSet, change }) }, null, 2));
  else console.log([report(result), ...(change === undefined ? [] : [changes(other?.ruleSet ?? '', change)])].join('\n\n'));
  return 0;
}

function report(result: Evaluation): string {
  const sections: [string, Figures][] = [
    [`All ${result.results.length} needs`, result.all],
    ...Object.entries(result.byKind),
    ...Object.entries(result.byLanguage).map(([language, figures]): [string, Figures] => [`Needs in ${language}`, figures]),
  ];
  const bars = sections.map(([title, figures]) => `${title}\n${chartOf(rowsOf(figures, result.depth))}`);
  return [`Rules ${result.ruleSet}. In brackets the middle 95 % where needs are drawn anew.`, ...bars].join('\n\n');
}

function rowsOf(figures: Figures, depth: number) {
  return measures.flatMap((measure) => {
    const figure = figures[measure];
    return figure === undefined ? [] : [{ label: nameOf(measure, depth), value: figure.mean, interval: figure.interval, note: `${figure.needs} ${figure.needs === 1 ? 'need' : 'needs'}` }];
  });
}

function nameOf(measure: Measure, depth: number): string {
  return { ndcg: `nDCG@${depth}`, mrr: 'MRR', recall: `recall@${depth}`, map: 'MAP', pairLoss: 'pair loss (less is better)' }[measure];
}

function changes(before: string, change: Readonly<Partial<Record<Measure, Comparison>>>): string {
  const lines = measures.flatMap((measure) => {
    const one = change[measure];
    if (one === undefined) return [];
    const { difference, interval: [low, high], p, verdict } = one;
    return [`  ${nameOf(measure, 10).padEnd(26)} ${signed(difference)} (${signed(low)} to ${signed(high)}), p ${p.toFixed(3)}: ${verdict}`];
  });
  return [`Against ${before}`, ...lines].join('\n');
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
