import { Consent, Need, parse, publish } from '@dongban/core';
import { describe, expect, it } from 'vitest';
import { sampleCatalog, sampleConsents, sampleNeeds, samplePublicCatalog } from './index.ts';

const at = '2026-11-24T00:00:00Z';

describe('the published sample', () => {
  it('leaves out exactly the withdrawn card and the contact that is only for partners', () => {
    const { omitted } = publish(sampleCatalog, sampleConsents, { audience: 'public', at });
    expect(omitted).toEqual([
      { id: 'r-card_sample-baek-minjae', field: 'contact', code: 'no-live-basis' },
      { id: 'r-card_sample-ha-wonsik', code: 'no-live-basis' },
    ]);
  });

  it('shows partners the contact', () => {
    const { catalog } = publish(sampleCatalog, sampleConsents, { audience: 'partner', at });
    expect(catalog.cards.find((card) => card.id === 'r-card_sample-baek-minjae')?.contact?.email).toBe('baek.minjae@example.org');
  });

  it('takes the withdrawn person out of services and equipment too', () => {
    const catalog = samplePublicCatalog(at);
    expect(JSON.stringify(catalog)).not.toContain('ha-wonsik');
    expect(JSON.stringify(sampleCatalog.services)).toContain('ha-wonsik');
  });

  it('shows the withdrawn card as long as its consent was live', () => {
    expect(samplePublicCatalog('2026-10-12T02:29:00Z').cards.map((card) => card.id)).toContain('r-card_sample-ha-wonsik');
  });

  it('keeps the one who has not agreed to it out of matching', () => {
    expect(samplePublicCatalog(at).published.notMatched).toEqual(['r-card_sample-seo-yerin']);
  });

  it('dates the card whose consent runs out, and drops it from then on', () => {
    const dated = samplePublicCatalog(at).cards.filter((card) => card.visibleUntil !== undefined);
    expect(dated.map((card) => [card.id, card.visibleUntil])).toEqual([['r-card_sample-jin-sora', '2027-06-30T15:00:00.000Z']]);
    expect(samplePublicCatalog('2027-06-30T15:00:00Z').cards.map((card) => card.id)).not.toContain('r-card_sample-jin-sora');
  });
});

describe('the sample records', () => {
  it('are consents and needs without a problem', () => {
    for (const consent of sampleConsents) expect(() => parse(Consent, consent, consent.id)).not.toThrow();
    for (const need of sampleNeeds) expect(() => parse(Need, need, need.text)).not.toThrow();
  });

  it('use every id once and name only cards, hubs and organizations of the catalog', () => {
    const known = new Set<string>([...sampleCatalog.cards, ...sampleCatalog.hubs, ...sampleCatalog.organizations].map((record) => record.id));
    const ids = [...sampleConsents.map((consent) => consent.id), ...sampleNeeds.map((need) => need.id)];
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...sampleConsents.map((consent) => consent.subject), ...sampleNeeds.flatMap((need) => [need.organization ?? [], need.hub ?? []].flat())];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('hold a ground for every card', () => {
    const grounded = new Set(sampleConsents.map((consent) => consent.subject));
    expect(sampleCatalog.cards.filter((card) => !grounded.has(card.id)).map((card) => card.id)).toEqual([]);
  });

  it('ask the two questions that the guides use, word for word', () => {
    const texts = sampleNeeds.map((need) => need.text);
    expect(texts).toContain('창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다');
    expect(texts).toContain('partner for printed flexible sensors');
  });

  it('are written in Korean, in English and in both at once', () => {
    const scripts = sampleNeeds.map(({ text }) => `${/[가-힣]/.test(text) ? 'ko' : ''}${/[A-Za-z]{4}/.test(text) ? 'en' : ''}`);
    expect(new Set(scripts)).toEqual(new Set(['ko', 'en', 'koen']));
  });
});
