import type { Speed } from './measure.ts';
import { fixed, mean, short, table } from './figures.ts';
import type { Results } from './page.ts';

const ours = 'dongban';
const withRules = 'dongban with every rule and reasons';
const disk = 'SQLite FTS5';

/** A figure that was wanted before anything was measured, beside the one that was measured. */
interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly isReached: boolean;
}

/** What was wanted and what was measured, in one table; what was not measured in this run is left out. */
export function targetsTable(results: Results): string {
  const all = [...speedTargets(results), ...growthTargets(results), ...shortTargets(results), ...qualityTargets(results)];
  return table('', ['wanted', 'measured', ''], all.map(({ what, wanted, measured, isReached }) => [what, wanted, measured, isReached ? 'reached' : '**not reached**']));
}

function speedOf({ speed }: Results, engine: string, size: number): Speed | undefined {
  const result = speed.get(engine)?.get(size);
  return typeof result === 'object' ? result : undefined;
}

function speedTargets(results: Results): Target[] {
  const targets: Target[] = [];
  const [own, sqlite] = [speedOf(results, ours, 100_000), speedOf(results, disk, 100_000)];
  const peers = [...results.speed.keys()].filter((name) => !name.startsWith(ours)).map((name) => ({ name, speed: speedOf(results, name, 100_000) }));
  for (const [what, pick] of [['median', (speed: Speed) => speed.median], ['99th percentile', (speed: Speed) => speed.p99]] as const) {
    const best = peers.flatMap(({ name, speed }) => (speed === undefined ? [] : [{ name, time: pick(speed) }])).sort((a, b) => a.time - b.time)[0];
    for (const [means, speed, least] of [['', own, 10], [' with every rule and reasons', speedOf(results, withRules, 100_000), 3]] as const) {
      if (speed === undefined || best === undefined) continue;
      const times = best.time / pick(speed);
      targets.push({ what: `100,000 records, ${what} of a question${means}, beside the fastest other engine`, wanted: `${least} × faster`, measured: `${short(times)} × (${best.name})`, isReached: times >= least });
    }
  }
  if (own !== undefined) {
    targets.push({ what: '100,000 records, memory of the index', wanted: '≤ 50 MB', measured: `${short(own.megabytes)} MB`, isReached: own.megabytes <= 50 });
    if (sqlite !== undefined) {
      const times = own.buildSeconds / sqlite.buildSeconds;
      targets.push({ what: '100,000 records, building, beside SQLite', wanted: '≤ 1.5 ×', measured: `${times.toFixed(2)} ×`, isReached: times <= 1.5 });
    }
    const quicker = (1000 * own.buildSeconds) / (own.restoreMilliseconds ?? Number.NaN);
    targets.push({ what: '100,000 records, opening a snapshot, beside building', wanted: '30 × faster', measured: `${short(quicker)} ×`, isReached: quicker >= 30 });
  }
  const [million, millionOnDisk] = [speedOf(results, ours, 1_000_000), speedOf(results, disk, 1_000_000)];
  if (million !== undefined) targets.push({ what: '1,000,000 records, memory of the index', wanted: '≤ 400 MB', measured: `${short(million.megabytes)} MB`, isReached: million.megabytes <= 400 });
  if (million !== undefined && millionOnDisk !== undefined) {
    const times = millionOnDisk.median / million.median;
    targets.push({ what: '1,000,000 records, median of a question, beside SQLite', wanted: '30 × faster', measured: `${short(times)} ×`, isReached: times >= 30 });
  }
  return targets;
}

function growthTargets(results: Results): Target[] {
  return results.sizes.slice(1).flatMap((size, index) => {
    const before = results.sizes[index] ?? 0;
    const [small, large] = [speedOf(results, ours, before), speedOf(results, ours, size)];
    if (small === undefined || large === undefined || size !== 10 * before) return [];
    const times = large.median / small.median;
    return [{ what: `median of a question, from ${before.toLocaleString('en')} to ${size.toLocaleString('en')} records`, wanted: '≤ 6 ×', measured: `${short(times)} ×`, isReached: times <= 6 }];
  });
}

function shortTargets({ short: results }: Results): Target[] {
  const [own, flexsearch] = [results.get(ours), results.get('FlexSearch')];
  if (typeof own !== 'object') return [];
  return ([['typo', 'with a slip', 0.88], ['half-typed', 'half-typed', 0.95], ['choseong', '초성', 0.92]] as const).flatMap(([manner, name, wanted]) => {
    const share = mean(own[manner].shares);
    const found: Target = { what: `short queries ${name}, share found`, wanted: `≥ ${fixed(wanted)}`, measured: fixed(share), isReached: share >= wanted };
    if (typeof flexsearch !== 'object') return [found];
    const [time, other] = [own[manner].median, flexsearch[manner].median];
    const wantedTime = `≤ ${short(other)} ms (FlexSearch, which finds ${fixed(mean(flexsearch[manner].shares))})`;
    return [found, { what: `short queries ${name}, median`, wanted: wantedTime, measured: `${short(time)} ms`, isReached: time <= other }];
  });
}

function qualityTargets({ korquad, cacm }: Results): Target[] {
  const targets: Target[] = [];
  const gains = korquad.get(ours);
  if (typeof gains === 'object') targets.push({ what: 'KorQuAD, nDCG@10', wanted: '≥ .965', measured: fixed(mean(gains)), isReached: mean(gains) >= 0.965 });
  if (cacm !== undefined) targets.push({ what: 'CACM, mean average precision, beside Lucene', wanted: '.3123 ± .003', measured: mean(cacm).toFixed(4).slice(1), isReached: Math.abs(mean(cacm) - 0.3123) <= 0.003 });
  return targets;
}
