import { sampleCatalog, samplePublicCatalog } from '@dongban/sample-catalog';
import ICAL from 'ical.js';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookingToICalendar, cardToJsonLd, catalogToCsv, jsonLdText, pidinstXml, readCsvCatalog, readOpenAlex, readPidinst, readVCards, readZeus, toPidinst, toVCard } from './index.ts';

/*
 * Text from outside is text. Strings that have become script somewhere go through every importer and exporter; what comes out
 * must hold them as they are, and no address that a page would run.
 */

const file = `${process.env['DONGBAN_DATA'] ?? new URL('../../../../shared/data', import.meta.url).pathname}/xss/payloads.json`;
const payloads = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
// Formats trim texts and know no control characters; that is not what is tested here.
const texts = payloads.map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').trim()).filter((text) => text !== '');

const target = { id: 'equipment_a', hub: 'hub_a', owner: 'organization_a' } as const;
const catalog = samplePublicCatalog('2026-11-24T00:00:00Z');
const card = catalog.cards[0]!;
const noAddress = (value: unknown) => expect(JSON.stringify(value)).not.toMatch(/"(url|landingPage)":"(?!https:)/);

describe.skipIf(texts.length === 0)('strings that try to become script', () => {
  it('are more than two hundred', () => expect(payloads.length).toBeGreaterThan(200));

  it('stay text in what importers read', () => {
    for (const text of texts) {
      const pidinst = readPidinst({ name: text, landingPage: text, description: text, manufacturers: [{ manufacturerName: text }], measuredVariables: [{ measuredVariable: text }] }, { ...target, lang: 'en' });
      expect(pidinst.value.name).toEqual({ en: text });
      expect(pidinst.value.manufacturer).toBe(text);
      const zeus = readZeus({ korNm: text, useScopeMean: text, equipNo: text, manufactureNm: text }, target);
      expect(zeus.value.name).toEqual({ ko: text });
      const openAlex = readOpenAlex(
        { author: { id: 'A1', display_name: text, orcid: text }, works: [{ id: 'W1', title: text, doi: text, topics: [{ display_name: text }], primary_location: { source: { display_name: text } } }] },
        { id: 'r-card_a', hub: 'hub_a', organization: 'organization_a' },
      );
      expect(openAlex.value.name.primary.full).toBe(text);
      for (const value of [pidinst.value, zeus.value, openAlex.value]) noAddress(value);
    }
  });

  it('stay text in JSON-LD, vCard, iCalendar, XML and CSV, and come back as they were', () => {
    for (const text of texts) {
      const named = { ...card, name: { primary: { lang: 'ko', full: text, family: text }, others: [] }, role: { ko: text } };
      const jsonLd = jsonLdText(cardToJsonLd(named, { locale: 'ko' }));
      expect(jsonLd).not.toMatch(/[<>&]/);
      expect(JSON.parse(jsonLd)).toMatchObject({ mainEntity: { name: text } });

      const [back] = readVCards(toVCard(named, { locale: 'ko' }), { id: () => 'r-card_a', hub: 'hub_a', organization: 'organization_a', lang: 'ko', country: 'KR' }).value;
      expect(back?.role).toEqual({ ko: text });

      const equipment = { ...catalog.equipment[0]!, name: { en: text }, manufacturer: text };
      const record = toPidinst(equipment, { owner: catalog.organizations[0]!, landingPage: 'https://a.example', locale: 'en' });
      expect(readPidinst(pidinstXml(record), { ...target, lang: 'en' }).value).toMatchObject({ name: { en: text }, manufacturer: text });
    }
  });

  it('stay text in a calendar', () => {
    for (const text of texts) {
      const booking = {
        id: 'booking_a' as const, resources: ['equipment_a' as const], start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z', timeZone: 'Asia/Seoul', mode: 'onsite' as const, seats: 1, state: 'confirmed' as const,
        requester: { name: text, email: 'a@example.org', lang: 'ko' }, createdAt: '2026-11-24T00:00:00Z', sequence: 0,
      };
      const written = bookingToICalendar(booking, { summary: text, location: text, description: text, now: '2026-11-24T00:00:00Z' });
      const events = new ICAL.Component(ICAL.parse(written) as [string, unknown[], unknown[]]).getAllSubcomponents('vevent');
      expect(events).toHaveLength(1);
      expect(events[0]?.getFirstPropertyValue('summary')).toBe(text);
    }
  });

  it('stay text in a spreadsheet', () => {
    const services = texts.map((text, index) => ({ ...sampleCatalog.services[0]!, id: `service_${index}` as const, name: { ko: text }, keywords: [{ ko: text }] }));
    const { cards: _, ...rest } = sampleCatalog;
    const files = catalogToCsv({ ...rest, cards: [], equipment: [], technologies: [], programs: [], partnerProfiles: [], services });
    const back = readCsvCatalog(new Map([...files].map(([name, content]) => [name, new TextEncoder().encode(content)])));
    expect(back.value.services.map(({ name }) => name)).toEqual(services.map(({ name }) => name));
    expect(back.value.services.map(({ keywords }) => keywords)).toEqual(services.map(({ keywords }) => keywords));
  });
});
