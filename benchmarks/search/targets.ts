import type { Speed } from './measure.ts';
import { fixed, mean, short, table } from './figures.ts';
import { recordLengths, type RecordLength } from './records.ts';
import type { Results, SpeedBySize } from './results.ts';

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
  const ofLengths = recordLengths.flatMap((length) => [...speedTargets(results, length), ...growthTargets(results, length)]);
  const all = [...ofLengths, ...shortTargets(results), ...qualityTargets(results)];
  return table('', ['wanted', 'measured', ''], all.map(({ what, wanted, measured, isReached }) => [what, wanted, measured, isReached ? 'reached' : '**not reached**']));
}

function speedOf(speed: SpeedBySize, engine: string, size: number): Speed | undefined {
  const result = speed.get(engine)?.get(size);
  return typeof result === 'object' ? result : undefined;
}

function speedTargets(results: Results, { name, characters }: RecordLength): Target[] {
  const speed = results.speed[name];
  const records = (size: number) => `${size.toLocaleString('en')} records of ${characters} characters`;
  const [own, sqlite] = [speedOf(speed, ours, 100_000), speedOf(speed, disk, 100_000)];
  const targets = peerTargets(speed, records(100_000));
  if (own !== undefined) {
    targets.push({ what: `${records(100_000)}, memory of the index`, wanted: '≤ 50 MB', measured: `${short(own.megabytes)} MB`, isReached: own.megabytes <= 50 });
    if (sqlite !== undefined) {
      const times = own.buildSeconds / sqlite.buildSeconds;
      targets.push({ what: `${records(100_000)}, building, beside SQLite`, wanted: '≤ 1.5 ×', measured: `${times.toFixed(2)} ×`, isReached: times <= 1.5 });
    }
    const quicker = (1000 * own.buildSeconds) / (own.restoreMilliseconds ?? Number.NaN);
    targets.push({ what: `${records(100_000)}, opening a snapshot, beside building`, wanted: '30 × faster', measured: `${short(quicker)} ×`, isReached: quicker >= 30 });
  }
  const [million, millionOnDisk] = [speedOf(speed, ours, 1_000_000), speedOf(speed, disk, 1_000_000)];
  if (million !== undefined) targets.push({ what: `${records(1_000_000)}, memory of the index`, wanted: '≤ 400 MB', measured: `${short(million.megabytes)} MB`, isReached: million.megabytes <= 400 });
  if (million !== undefined && millionOnDisk !== undefined) {
    const times = millionOnDisk.median / million.median;
    targets.push({ what: `${records(1_000_000)}, median of a question, beside SQLite`, wanted: '30 × faster', measured: `${short(times)} ×`, isReached: times >= 30 });
  }
  return targets;
}

/** Beside whichever other engine was fastest with 100,000 records. */
function peerTargets(speed: SpeedBySize, records: string): Target[] {
  const peers = [...speed.keys()].filter((name) => !name.startsWith(ours)).map((name) => ({ name, speed: speedOf(speed, name, 100_000) }));
  return ([['median', (speed: Speed) => speed.median], ['99th percentile', (speed: Speed) => speed.p99]] as const).flatMap(([what, pick]) => {
    const best = peers.flatMap(({ name, speed }) => (speed === undefined ? [] : [{ name, time: pick(speed) }])).sort((a, b) => a.time - b.time)[0];
    return ([['', ours, 10], [' with every rule and reasons', withRules, 3]] as const).flatMap(([means, engine, least]) => {
      const own = speedOf(speed, engine, 100_000);
      if (own === undefined || best === undefined) return [];
      const times = best.time / pick(own);
      return [{ what: `${records}, ${what} of a question${means}, beside the fastest other engine`, wanted: `${least} × faster`, measured: `${short(times)} × (${best.name})`, isReached: times >= least }];
    });
  });
}

function growthTargets(results: Results, { name, characters }: RecordLength): Target[] {
  return results.sizes.slice(1).flatMap((size, index) => {
    const before = results.sizes[index] ?? 0;
    const [small, large] = [speedOf(results.speed[name], ours, before), speedOf(results.speed[name], ours, size)];
    if (small === undefined || large === undefined || size !== 10 * before) return [];
    const times = large.median / small.median;
    return [{ what: `median of a question, from ${before.toLocaleString('en')} to ${size.toLocaleString('en')} records of ${characters} characters`, wanted: '≤ 6 ×', measured: `${short(times)} ×`, isReached: times <= 6 }];
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
