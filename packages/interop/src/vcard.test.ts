import { samplePublicCatalog } from '@dongban/sample-catalog';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readVCards, toVCard } from './vcard.ts';

const target = { id: (index: number) => `r-card_person-${index}` as const, hub: 'hub_a', organization: 'organization_a', lang: 'en', country: 'US' } as const;
const folder = `${process.env['DONGBAN_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname}/interop/vcard`;
const file = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const catalog = samplePublicCatalog('2026-11-24T00:00:00Z');
const card = catalog.cards[0]!;

describe.skipIf(!existsSync(folder))('readVCards on files of other programs', () => {
  it('reads Google’s export', () => {
    const { value } = readVCards(file('John_Doe_GMAIL.vcf'), target);
    expect(value[0]).toMatchObject({
      name: { primary: { full: 'Mr. John Richter, James Doe Sr.', family: 'Doe', given: 'John' } },
      role: { en: 'Money Counter' },
      contact: { email: 'john.doe@ibm.com', phone: '+19055551234' },
    });
  });

  it('reads Evolution’s export and the example of the standard', () => {
    expect(readVCards(file('John_Doe_EVOLUTION.vcf'), target).value[0]?.name.primary.full).toBe('Mr. John Richter, James Doe Sr.');
    const [standard] = readVCards(file('rfc6350-example.vcf'), target).value;
    expect(standard).toMatchObject({ name: { primary: { full: 'Simon Perreault' } }, languages: ['fr', 'en'], contact: { email: 'simon.perreault@viagenie.ca', phone: '+14186569254' } });
  });

  it('reads version 2.1 with quoted-printable, as old phones write it', () => {
    const { value } = readVCards(file('John_Doe_ANDROID.vcf'), target);
    expect(value.length).toBeGreaterThan(3);
    expect(value[2]?.name.primary).toMatchObject({ full: 'Ñ Ñ Ñ Ñ Ñ', family: 'Ñ Ñ Ñ Ñ' });
  });
});

describe('readVCards, in the manner of programs without a sample file here', () => {
  const lines = (...text: string[]) => `${['BEGIN:VCARD', ...text, 'END:VCARD'].join('\r\n')}\r\n`;
  const korean = { ...target, lang: 'ko', country: 'KR' };

  it('reads a 2.1 card of a Korean Outlook, in its own character set', () => {
    const text = lines('VERSION:2.1', 'N;CHARSET=ks_c_5601-1987;ENCODING=QUOTED-PRINTABLE:=B1=E8;=BF=B9=BD=C3', 'FN;CHARSET=ks_c_5601-1987;ENCODING=QUOTED-PRINTABLE:=B1=E8=BF=B9=BD=C3',
      'TITLE;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:=EC=B1=85=EC=9E=84=', '=EC=97=B0=EA=B5=AC=EC=9B=90', 'TEL;WORK;VOICE:031-789-7000', 'EMAIL;PREF;INTERNET:yesi@example.org');
    expect(readVCards(text, korean)).toMatchObject({
      value: [{ name: { primary: { full: '김예시', family: '김', given: '예시' } }, role: { ko: '책임연구원' }, contact: { email: 'yesi@example.org', phone: '+82317897000' } }], warnings: [],
    });
  });

  it('reads an iPhone’s card with groups, labels and a picture over many lines', () => {
    const picture = `PHOTO;ENCODING=b;TYPE=JPEG:${'A'.repeat(60)}\r\n ${'B'.repeat(70)}\r\n ${'C'.repeat(20)}`;
    const text = lines('VERSION:3.0', 'PRODID:-//Apple Inc.//iPhone OS 17.0//EN', 'N:한;서윤;;;', 'FN:한서윤', 'ORG:동반전자기술연구원(가상);', 'TITLE:책임연구원', 'item1.EMAIL;type=INTERNET;type=pref:han@example.org',
      'item1.X-ABLabel:_$!<Work>!$_', 'TEL;type=CELL;type=VOICE;type=pref:010-0000-0000', 'item2.URL;type=pref:https\\://example.org/han', picture);
    const { value } = readVCards(text, korean);
    expect(value).toMatchObject([{ name: { primary: { full: '한서윤' } }, role: { ko: '책임연구원' }, contact: { email: 'han@example.org', url: 'https://example.org/han' } }]);
    expect(value[0]?.portrait).toBeUndefined();
  });
});

describe('readVCards', () => {
  it('says what it could not use, and keeps the rest', () => {
    const { value, warnings } = readVCards('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:홍길동\r\nEMAIL:not an address\r\nTEL:12\r\nURL:javascript:alert(1)\r\nEND:VCARD\r\n', { ...target, lang: 'ko', country: 'KR' });
    expect(value[0]?.name.primary.full).toBe('홍길동');
    expect(value[0]?.contact).toBeUndefined();
    expect(warnings.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/0/title missing', '/0/email wrong-format', '/0/url not-https', '/0/tel wrong-format']);
  });

  it('makes a headline of one line from the first sentence of a note, and says so', () => {
    const card = (note: string) => readVCards(`BEGIN:VCARD\r\nVERSION:4.0\r\nFN:홍길동\r\nTITLE:연구원\r\nNOTE:${note}\r\nEND:VCARD\r\n`, { ...target, lang: 'ko' });
    expect(card('고장을 찾습니다. 전화는 오후에.')).toMatchObject({ value: [{ headline: { ko: '고장을 찾습니다.' } }], warnings: [{ pointer: '/0/note', code: 'first-sentence-kept' }] });
    expect(card('고장을 찾습니다\\n둘째 줄').value[0]?.headline).toEqual({ ko: '고장을 찾습니다' });
    expect(card('고장을 찾습니다').warnings).toEqual([]);
  });

  it('refuses a text without any card', () => {
    for (const text of ['', 'hello', 'BEGIN:VCARD', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR']) expect(() => readVCards(text, target), text).toThrow('vCard');
  });
});

describe('toVCard', () => {
  it.each(catalog.cards.map((card) => [card.id, card] as const))('writes %s so that it comes back', (_, card) => {
    const { value, warnings } = readVCards(toVCard(card, { locale: 'ko' }), { ...target, lang: 'ko' });
    expect(warnings).toEqual([]);
    expect(value[0]).toMatchObject({ name: { primary: { full: card.name.primary.full, family: card.name.primary.family } }, role: { ko: card.role['ko'] }, headline: { ko: card.headline['ko'] }, languages: card.languages });
  });

  it('folds at 75 octets and never inside a character', () => {
    const text = toVCard({ ...card, headline: { ko: '가나다라마바사아자차카타파하'.repeat(20) } }, { locale: 'ko' });
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
  });

  it('lets no text start a line of its own', () => {
    const breaking = fc.string({ unit: fc.constantFrom('\r', '\n', '\u2028', '\u2029', '\u0085', '\\', ';', ',', ':', 'BEGIN:VCARD', 'EMAIL', '가') , minLength: 1 });
    fc.assert(
      fc.property(breaking, (text) => {
        const written = toVCard({ ...card, headline: { ko: text }, name: { primary: { lang: 'ko', full: text, family: text }, others: [] } }, { locale: 'ko' });
        const lines = written.replaceAll('\r\n ', '').split('\r\n').filter((line) => line !== '');
        expect(lines.filter((line) => /^(BEGIN|EMAIL)/i.test(line)).length).toBe(1 + (card.contact?.email === undefined ? 0 : 1));
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
      }),
    );
  });
});
