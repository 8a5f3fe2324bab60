import { describe, expect, it } from 'vitest';
import type { Booking } from './booking.ts';
import { parseCatalog, type Catalog } from './catalog.ts';
import { parse } from './parse.ts';
import { erasePerson, exportPerson } from './person.ts';
import { Records } from './records.ts';

const at = '2026-11-24T00:00:00Z';
const text = (ko: string) => ({ ko });
const card = (slug: string, name: string) => ({
  id: `r-card_${slug}`, name: { primary: { lang: 'ko', full: name }, others: [] }, role: text('연구원'), organization: 'organization_a', hub: 'hub_a', headline: text('시험'),
  interests: [], topics: [], works: [], featuredWorks: [], career: [], education: [], languages: ['ko'], videos: [], contact: { email: `${slug}@example.org` }, sample: true,
});

const catalog: Catalog = parseCatalog({
  schemaVersion: 1,
  publisher: { id: 'sample.example.org', name: text('예시') },
  hubs: [{ id: 'hub_a', name: text('창원'), specialities: [], address: text('창원'), country: 'KR', region: 'KR-48', timeZone: 'Asia/Seoul', openingHours: [], closures: [] }],
  organizations: [{ id: 'organization_a', name: text('예시'), type: 'research-institute', country: 'KR' }],
  cards: [card('gone', '나떠나'), card('stays', '나남아')],
  services: [
    { id: 'service_a', name: text('시험'), summary: text('시험'), area: 'reliability', provider: 'organization_a', modes: ['onsite'], hubs: ['hub_a'], people: ['r-card_gone', 'r-card_stays'], equipment: [], standards: [], variables: [], keywords: [], fees: [], start: 'request' },
  ],
  equipment: [], technologies: [], programs: [], partnerProfiles: [],
});

const booking = (slug: string, resource: string, email: string) => ({
  id: `booking_${slug}`, resources: [resource], start: at, end: at, timeZone: 'Asia/Seoul', mode: 'onsite', seats: 1, state: 'confirmed',
  requester: { name: email.startsWith('asker') ? '김요청' : '박다른', email, lang: 'ko' }, createdAt: at, sequence: 0,
});

const records = parse(
  Records,
  {
    needs: [],
    requests: [
      { id: 'request_a', type: 'consultation', state: 'submitted', text: '상담', requester: { name: '김요청', email: 'Asker@Example.org', lang: 'ko' }, samples: [], standards: [], confidential: false, answerBy: at, bookings: ['booking_mine'], createdAt: at, history: [], sequence: 0 },
      { id: 'request_b', type: 'consultation', state: 'submitted', text: '상담', requester: { name: '박다른', email: 'other@example.org', lang: 'ko' }, samples: [], standards: [], confidential: false, answerBy: at, bookings: ['booking_other'], createdAt: at, history: [], sequence: 0 },
    ],
    bookings: [booking('mine', 'service_a', 'asker@example.org'), booking('other', 'service_a', 'other@example.org'), booking('consultation', 'r-card_gone', 'other@example.org')],
    collaborations: [
      { id: 'collaboration_a', at, event: 'meeting', subjects: ['r-card_gone', 'service_a'], note: '나떠나 씨와 만남' },
      { id: 'collaboration_b', at, event: 'booking', subjects: ['booking_mine'] },
      { id: 'collaboration_c', at, event: 'booking', subjects: ['booking_other'], note: '그대로' },
    ],
    consents: [
      { id: 'consent_a', subject: 'r-card_gone', basis: 'consent', purpose: 'publish-card', fields: ['name'], audience: 'public', grantedAt: at, noticeVersion: '1' },
      { id: 'consent_b', subject: 'r-card_stays', basis: 'consent', purpose: 'publish-card', fields: ['name'], audience: 'public', grantedAt: at, noticeVersion: '1' },
    ],
  },
  'The records',
);

describe('exportPerson', () => {
  it('gives a researcher the card, the consents and the events they are part of', () => {
    const file = exportPerson({ card: 'r-card_gone' }, { catalog, records });
    expect(file.cards.map(({ id }) => id)).toEqual(['r-card_gone']);
    expect(file.consents.map(({ id }) => id)).toEqual(['consent_a']);
    expect(file.collaborations.map(({ id }) => id)).toEqual(['collaboration_a']);
    expect(file.bookings).toEqual([]);
  });

  it('finds what somebody booked or applied for by their address, whatever its case', () => {
    const file = exportPerson({ email: ' ASKER@example.org ' }, { catalog, records });
    expect([...file.bookings, ...file.requests].map(({ id }) => id)).toEqual(['booking_mine', 'request_a']);
  });

  it('gives nothing for a person nobody knows', () => {
    expect(Object.values(exportPerson({ email: 'nobody@example.org' }, { catalog, records })).flat()).toEqual([]);
  });
});

describe('erasePerson', () => {
  it('leaves no trace of a researcher in anything that is written afterwards', () => {
    const { catalog: rest, records: others, erased } = erasePerson({ card: 'r-card_gone' }, { catalog, records });
    const written = JSON.stringify({ rest, others });
    for (const trace of ['gone', '나떠나']) expect(written).not.toContain(trace);
    expect(erased).toEqual({ cards: 1, consents: 1, bookings: 1, requests: 0, collaborations: 1 });
  });

  it('leaves no trace of a requester, and everybody else as they were', () => {
    const { catalog: rest, records: others } = erasePerson({ email: 'asker@example.org' }, { catalog, records });
    const written = JSON.stringify({ rest, others });
    for (const trace of ['asker', 'Asker', '김요청', 'booking_mine', 'request_a']) expect(written).not.toContain(trace);
    expect(others.bookings.map(({ id }) => id)).toEqual(['booking_other', 'booking_consultation'] satisfies Booking['id'][]);
    expect(rest).toEqual(catalog);
  });

  it('gives a catalog that still holds together', () => {
    expect(() => parseCatalog(erasePerson({ card: 'r-card_gone' }, { catalog, records }).catalog)).not.toThrow();
  });

  it('does not change what it was given', () => {
    const before = JSON.stringify({ catalog, records });
    erasePerson({ card: 'r-card_gone', email: 'asker@example.org' }, { catalog, records });
    expect(JSON.stringify({ catalog, records })).toBe(before);
  });
});
