import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCatalog } from '@dongban/sample-catalog';
import { afterAll, describe, expect, it } from 'vitest';
import { chartOf } from './commands/chart.ts';

const root = mkdtempSync(join(tmpdir(), 'dongban-matching-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=@dongban/source', join(import.meta.dirname, '../bin/dongban.js'), ...args], { cwd: root, encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}
function file(name: string, content: unknown): string {
  writeFileSync(join(root, name), JSON.stringify(content));
  return name;
}

const judgments = [
  { need: '인버터 진동시험', grades: { 'service_vibration-test': 3, 'equipment_vibration-shaker-50kn': 2 } },
  { need: 'printed flexible sensors', grades: { 'service_printed-sensor-joint-rnd': 3, 'equipment_inkjet-printer': 1, service_gone: 1 } },
  { need: '직류 배전 차단기', grades: { 'service_dc-power-joint-rnd': 2, 'technology_dc-arc-detection': 2 } },
];

describe('dongban match', () => {
  it('names what fits with its reasons, in the language of the need', () => {
    const { code, out, error } = run('match', '인버터 진동시험', '--kinds', 'service,equipment', '--limit', '2');
    expect(code, error).toBe(0);
    expect(out.split('\n').filter((line) => /^ *\d+%/.test(line))).toHaveLength(2);
    expect(out).toContain('(service_vibration-test)');
    expect(out).toContain('소개에 ‘진동시험’, ‘인버터’ 관련 내용이 있어요.');
    expect(error).toContain('sample institute');
  });

  it('answers a program in JSON, from a catalog and rules of one’s own', () => {
    const rules = file('rules.json', { id: 'ours', version: '7', score: { equipment: null } });
    const { out } = run('match', '진동시험', '--catalog', file('catalog.json', sampleCatalog), '--rules', rules, '--json');
    const answer = JSON.parse(out) as { ruleSet: string; matches: { kind: string }[] };
    expect(answer.ruleSet).toBe('ours@7');
    expect(answer.matches.map(({ kind }) => kind)).not.toContain('equipment');
  });

  it('says what is wrong with a question, and with a file', () => {
    expect(run('match')).toMatchObject({ code: 2 });
    expect(run('match', '시험', '--kinds', 'booking').error).toContain('"booking"');
    expect(run('match', '시험', '--limit', '0').error).toContain('1 to 100');
    expect(run('match', '시험', '--hub', 'hub_nowhere').error).toContain('hub_changwon');
    const broken = run('match', '시험', '--rules', file('broken.json', { id: 'a', version: '1', score: { service: { place: { weigth: 1 } } } }));
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.error).toContain('broken.json does not fit.\n  /score/service/place/weigth: There is no such field.');
  });
});

describe('dongban evaluate', () => {
  const judged = file('judgments.json', judgments);

  it('draws every measure with its interval, by kind and by language', () => {
    const { code, out, error } = run('evaluate', '--judgments', judged);
    expect(code, error).toBe(0);
    expect(out).toContain('All 3 needs');
    expect(out).toMatch(/nDCG@10 +[·─●]{40} {2}[01]\.\d{3} \([01]\.\d{3}–[01]\.\d{3}\) {2}3 needs/);
    for (const title of ['\nservice\n', '\nequipment\n', 'Needs in ko', 'Needs in en']) expect(out).toContain(title);
    expect(error).toContain('service_gone');
  });

  it('says whether other rules are better', () => {
    const rules = file('worse.json', { id: 'worse', version: '1', score: { service: null } });
    const { out } = run('evaluate', '--judgments', judged, '--rules', rules, '--against', 'default');
    expect(out).toContain('Against default@');
    expect(out).toMatch(/recall@10 +−0\.\d{3} \(.*\), p [01]\.\d{3}: (undecided|worse)/);
    const { change } = JSON.parse(run('evaluate', '--judgments', judged, '--rules', rules, '--against', 'default', '--json').out) as { change: { recall: { difference: number } } };
    expect(change.recall.difference).toBeLessThan(0);
  });

  it('refuses judgments that are none, with every problem', () => {
    expect(run('evaluate')).toMatchObject({ code: 2 });
    const { code, error } = run('evaluate', '--judgments', file('none.json', [{ need: '시험', grades: { nobody: 1 } }]));
    expect(code).toBe(1);
    expect(error).toContain('none.json does not fit.\n  /0/grades/nobody:');
  });
});

describe('chartOf', () => {
  it('marks the value within its interval on a line from 0 to 1', () => {
    const [line = ''] = chartOf([{ label: 'MRR', value: 0.5, interval: [0, 1], note: '8 needs' }]).split('\n');
    expect(line).toBe(`  MRR  ${'─'.repeat(20)}●${'─'.repeat(19)}  0.500 (0.000–1.000)  8 needs`);
    expect(chartOf([{ label: 'MRR', value: 1, interval: [1, 1], note: '' }])).toContain(`${'·'.repeat(39)}●`);
  });
});
