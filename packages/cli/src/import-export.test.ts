import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCatalog } from '@dongban/core/catalog';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'dongban-import-'));
const command = join(import.meta.dirname, '../bin/dongban.js');
const file = (name: string): string => join(root, name);
const json = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'));
beforeAll(() => {
  writeFileSync(file('catalog.json'), JSON.stringify(sampleCatalog));
  writeFileSync(file('consents.json'), JSON.stringify(sampleConsents));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--conditions=@dongban/source', command, ...args], { cwd: root, env: { ...process.env, DATABASE_URL: '' } }, (_, out, error) => resolve({ code: child.exitCode ?? -1, out, error }));
  });
}

describe('a catalog', { timeout: 120_000 }, () => {
  it.each([['jsonl', 'catalog.jsonl'], ['csv', 'tables']])('goes out as %s and comes back as it was', async (format, to) => {
    expect((await run('export', 'catalog', '--catalog', 'catalog.json', '--format', format, '--to', to)).code).toBe(0);
    expect(await run('import', 'catalog', to, '--to', 'again.json')).toMatchObject({ code: 0 });
    expect(parseCatalog(json('again.json'))).toEqual(parseCatalog(sampleCatalog));
  });

  it('goes out as JSON-LD of the cards that may be shown', async () => {
    await run('export', 'catalog', '--catalog', 'catalog.json', '--consents', 'consents.json', '--format', 'jsonld', '--to', 'cards.jsonl');
    const cards = readFileSync(file('cards.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { '@type': string });
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.every((card) => card['@type'] === 'ProfilePage')).toBe(true);
    await run('export', 'catalog', '--catalog', 'catalog.json', '--format', 'jsonld', '--to', 'none.jsonl');
    expect(readFileSync(file('none.jsonl'), 'utf8')).toBe('');
  });

  it('that does not fit is told by file, line and field, in Korean or English, and the one that was there stays', async () => {
    await run('export', 'catalog', '--catalog', 'catalog.json', '--format', 'jsonl', '--to', 'bad.jsonl');
    const lines = readFileSync(file('bad.jsonl'), 'utf8').split('\n');
    const service = lines.findIndex((line) => line.includes('"service_vibration-test"') && line.startsWith('{"id":"service_vibration-test"'));
    lines[service] = lines[service]!.replace('"area":"reliability"', '"area":"relaibility"');
    writeFileSync(file('bad.jsonl'), lines.join('\r\n'));
    writeFileSync(file('kept.json'), '"before"');
    const ko = await run('import', 'catalog', 'bad.jsonl', '--to', 'kept.json', '--lang', 'ko');
    expect(ko.code).toBe(1);
    expect(ko.error).toContain(`bad.jsonl:${service + 1} /area: `);
    expect(ko.error).toMatch(/[가-힣]/);
    expect(json('kept.json')).toBe('before');
    expect(readdirSync(root).some((name) => name.endsWith('.new'))).toBe(false);
  });

  it.each([[['import']], [['import', 'catalog', 'catalog.json']], [['import', 'bookings', 'catalog.json']], [['import', 'people', 'catalog.json']], [['import', 'catalog', 'nowhere', '--to', 'x']], [['export', 'catalog']], [['export', 'bookings']], [['export', 'catalog', '--catalog', 'catalog.json', '--to', 'x', '--format', 'xml']]])('says what is missing of %j', async (args) => {
    const { code, error } = await run(...args);
    expect([code, error.trim().split('\n').at(-1)]).toEqual([2, 'See: dongban --help']);
  });
});

describe('bookings', { timeout: 120_000 }, () => {
  const booking = (id: number, hour: number) => ({
    id: `booking_${id}`, resources: ['equipment_vector-network-analyzer-67g'], start: `2099-03-02T0${hour}:00:00Z`, end: `2099-03-02T0${hour + 1}:00:00Z`, timeZone: 'Asia/Seoul', mode: 'onsite', hub: 'hub_seongnam', seats: 1,
    state: 'confirmed', requester: { name: '표본', email: 'kim@example.org', lang: 'ko' }, createdAt: '2026-01-01T00:00:00Z', sequence: 0,
  });

  it('come in, go out and come in again, with errors by line and none of them lost', async () => {
    writeFileSync(file('bookings.jsonl'), [booking(1, 1), booking(2, 5), booking(3, 1)].map((one) => JSON.stringify(one)).concat('{}').join('\n'));
    const importing = ['import', 'bookings', 'bookings.jsonl', '--catalog', 'catalog.json', '--data', 'data'];
    const dry = await run(...importing, '--dry-run');
    expect([dry.code, dry.out]).toEqual([1, 'added\t2\npresent\t0\nrefused\t2\n']);
    const { code, out, error } = await run(...importing);
    expect([code, out]).toEqual([1, dry.out]);
    expect(error).toContain('bookings.jsonl:3 /start: ');
    expect(error).toContain('bookings.jsonl:4 /id: ');
    expect((await run('export', 'bookings', '--to', 'out.jsonl', '--data', 'data')).out).toBe('bookings\t2\n');
    expect(statSync(file('out.jsonl')).mode & 0o777).toBe(0o600);
    expect((await run('import', 'bookings', 'out.jsonl', '--catalog', 'catalog.json', '--data', 'data'))).toMatchObject({ code: 0, out: 'added\t0\npresent\t2\nrefused\t0\n' });
    writeFileSync(file('lists.csv'), '\uFEFF이름,이메일,구분,과정 코드,유효기한\r\n\r\n김하늘,kim@example.org,교육,safety,2027. 2. 28.\r\n이바다,lee,수료,safety,2027-02-30\r\n');
    const bad = await run('import', 'qualifications', 'lists.csv', '--data', 'data', '--lang', 'ko');
    expect([bad.code, bad.out, bad.error.match(/^lists\.csv:\S+ \S+/gm)]).toEqual([1, 'added\t0\npresent\t0\nrefused\t1\n', ['lists.csv:4 /구분:', 'lists.csv:4 /이메일:', 'lists.csv:4 /유효기한:']]);
    writeFileSync(file('lists.csv'), 'holder;kind;id;until\nKim@example.org;training;safety;2027/02/28\n');
    expect((await run('import', 'qualifications', 'lists.csv', '--data', 'data', '--dry-run')).out).toBe('added\t1\npresent\t0\nrefused\t0\n');
    expect((await run('import', 'qualifications', 'lists.csv', '--data', 'data')).out).toBe('added\t1\npresent\t0\nrefused\t0\n');
    writeFileSync(file('same.jsonl'), '{"kind":"training","id":"safety","holder":"kim@example.org","until":"2027-02-28T15:00:00Z"}\n');
    expect((await run('import', 'qualifications', 'same.jsonl', '--data', 'data')).out).toBe('added\t0\npresent\t1\nrefused\t0\n');
    writeFileSync(file('lists.csv'), '이름,연락처\n');
    expect((await run('import', 'qualifications', 'lists.csv', '--data', 'data')).error).toContain('lists.csv:1 /holder: ');
    writeFileSync(file('lists.jsonl'), '{"kind":"training","id":"safety","holder":"kim@example.org"}\n');
    expect((await run('import', 'qualifications', 'lists.jsonl', '--data', 'data')).out).toBe('added\t1\npresent\t0\nrefused\t0\n');
  });
});
