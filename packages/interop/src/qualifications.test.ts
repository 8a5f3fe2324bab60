import { describe, expect, it } from 'vitest';
import { readCsvCatalog, readQualificationTable } from './csv.ts';

const seoul = 'Asia/Seoul';
const read = (text: string, timeZone = seoul) => readQualificationTable(new TextEncoder().encode(text), timeZone);

describe('a list of trainings as an office keeps it', () => {
  it('is read by its header, in any order, and by no more of it than was asked for', () => {
    const { rows, titles, problems } = read('\uFEFF성명,전화,유효 기한,이메일,구분,과정 코드\r\n김하늘,02-000-0000,2027-02-28,kim@example.org,교육,safety\r\n');
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ number: 2, record: { kind: 'training', id: 'safety', holder: 'kim@example.org', until: '2027-02-28T15:00:00Z' } }]);
    expect(titles).toEqual(new Map([['kind', '구분'], ['id', '과정 코드'], ['holder', '이메일'], ['until', '유효 기한']]));
  });

  it('in the encoding of Korean Excel, and with semicolons, is the same', () => {
    const cp949 = Uint8Array.from([0xb1, 0xb8, 0xba, 0xd0, ...new TextEncoder().encode(';id;email\nmembership;club;@member.example.org\n')]);
    expect(readQualificationTable(cp949, seoul).rows).toEqual([{ number: 2, record: { kind: 'membership', id: 'club', holder: '@member.example.org' } }]);
  });

  it.each([
    ['2027. 3. 1.', '2027-03-01T15:00:00Z'], ['2027/3/1', '2027-03-01T15:00:00Z'], ['2028-02-29', '2028-02-29T15:00:00Z'],
    ['2027-02-29', '2027-02-29'], ['내년 말', '내년 말'], ['2027-03-01T00:00:00Z', '2027-03-01T00:00:00Z'],
  ])('is good all through its day: %s', (cell, until) => {
    expect(read(`kind,id,holder,until\ntraining,safety,kim@example.org,${cell}`).rows[0]?.record.until).toBe(until);
  });

  it('ends a day where the institute is', () => {
    expect(read('kind,id,holder,until\ntraining,safety,kim@example.org,2026-11-01', 'America/New_York').rows[0]?.record.until).toBe('2026-11-02T05:00:00Z');
  });

  it('numbers rows as the spreadsheet does, empty ones and broken lines included', () => {
    const { rows } = read('kind,id,holder\n\ntraining,"a\nb",kim@example.org\n,,\ntraining,c,\n');
    expect(rows.map(({ number }) => number)).toEqual([3, 5]);
    expect(rows[1]?.record).toEqual({ kind: 'training', id: 'c' });
  });

  it('takes off what a spreadsheet needs in front of an at sign', () => {
    expect(read("kind,id,holder\nmembership,club,'@member.example.org").rows[0]?.record.holder).toBe('@member.example.org');
  });

  it('without a column that it needs has no rows, and says which', () => {
    expect(read('이름,이메일\n김하늘,kim@example.org')).toMatchObject({ rows: [], problems: [{ pointer: '/kind', code: 'missing' }, { pointer: '/id', code: 'missing' }] });
    expect(read('').problems).toHaveLength(3);
  });
});

it('a table of a catalog numbers its rows as the spreadsheet does, too', () => {
  const { warnings } = readCsvCatalog(new Map([['hubs.csv', new TextEncoder().encode('id,name.ko\n\n\nhub_a,가\n')]]));
  expect(warnings.filter(({ params }) => params['file'] === 'hubs.csv').map(({ params }) => params['row'])).toContain(4);
});
