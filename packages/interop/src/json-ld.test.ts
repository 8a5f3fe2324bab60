import { samplePublicCatalog } from '@dongban/sample-catalog';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardToJsonLd, jsonLdText } from './json-ld.ts';

const catalog = samplePublicCatalog('2026-11-24T00:00:00Z');
const card = catalog.cards.find(({ id }) => id === 'r-card_sample-han-seoyun')!;
const page = {
  locale: 'ko',
  url: 'https://partner.example.org/people/han',
  organization: catalog.organizations.find(({ id }) => id === card.organization)!,
  hub: catalog.hubs.find(({ id }) => id === card.hub)!,
};

describe('cardToJsonLd', () => {
  it('is a profile page about a person, as search engines ask for', () => {
    const data = cardToJsonLd(card, page);
    expect(data).toMatchObject({
      '@context': 'https://schema.org', '@type': 'ProfilePage', inLanguage: 'ko',
      mainEntity: { '@type': 'Person', name: '한서윤', alternateName: ['Seoyun Han'], familyName: '한', jobTitle: '책임연구원', worksFor: { '@type': 'ResearchOrganization' } },
    });
  });

  it('speaks the language of the page', () => {
    expect(cardToJsonLd(card, { ...page, locale: 'en' })).toMatchObject({ mainEntity: { jobTitle: 'Principal researcher' } });
  });

  it('leaves out what the card does not have', () => {
    const { contact: _, portrait: __, ...bare } = card;
    const text = jsonLdText(cardToJsonLd({ ...bare, works: [], topics: [] }, { locale: 'ko' }));
    for (const key of ['email', 'telephone', 'image', '@reverse', 'worksFor', 'undefined', 'null']) expect(text).not.toContain(`"${key}"`);
  });
});

describe('jsonLdText', () => {
  it('cannot end a script element, whatever the texts are, and loses nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('</script><script>alert(1)</script>', '<!--', ']]>', '\u2028', '&lt;')), (text) => {
        const written = jsonLdText(cardToJsonLd({ ...card, headline: { ko: text || ' ' } }, page));
        expect(written).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(written)).toMatchObject({ mainEntity: { description: text || ' ' } });
      }),
    );
  });
});
