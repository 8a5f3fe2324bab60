import { describe, expect, it } from 'vitest';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { renderRCard } from '../../server.ts';
import { hostile, testCatalog } from '../../testing/catalog.ts';

const options = { locale: 'ko', page: 'https://www.example.org/people/han', endpoint: 'https://portal.example.org/' } as const;

/** The catalog with another card in it. */
function withCard(change: object): PublicCatalog {
  const catalog = testCatalog();
  return { ...catalog, cards: catalog.cards.map((card) => ({ ...card, ...change })) };
}

describe('renderRCard', () => {
  it('draws the card in the language asked for, and marks it', async () => {
    const html = await renderRCard(testCatalog(), 'r-card_han', { ...options, locale: 'en' });
    expect(html).toMatch(/^<dongban-r-card lang="en" card="r-card_han" endpoint="https:\/\/portal\.example\.org\/"/);
    expect(html).toContain('Principal researcher');
    expect(html).toContain('Career');
  });

  it('gives its style the number that the page’s policy names, and no other style', async () => {
    const html = await renderRCard(testCatalog(), 'r-card_han', { ...options, nonce: 'a"b' });
    expect(html.match(/<style[^>]*>/g)).toEqual(['<style nonce="a&quot;b">']);
    expect(html).not.toMatch(/ (?:style|on[a-z]+)=/);
  });

  it('lets text of a catalog end no element, no attribute and no script', async () => {
    const text = { ko: `"></style></script></template>${hostile}<!--` };
    const catalog = withCard({ headline: text, role: text, works: [{ id: 'work_1', type: 'patent', title: text, url: 'javascript:alert(1)' }] });
    const html = await renderRCard(catalog, 'r-card_han', { ...options, structuredData: true });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('href="javascript:');
    expect(html.match(/<\/template>/g)).toHaveLength(1);
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it('draws pictures of the portal and of the page’s own origin, and of nobody else', async () => {
    const portrait = (url: string) => ({ portrait: { url, alt: { ko: '사진' } } });
    const pictures = await Promise.all(['https://pictures.example.org/han.jpg', 'https://portal.example.org/han.jpg', '/han.jpg'].map((url) => renderRCard(withCard(portrait(url)), 'r-card_han', options)));
    expect(pictures.map((html) => /<img[^>]* src="([^"]+)"/.exec(html)?.[1])).toEqual([undefined, 'https://portal.example.org/han.jpg', 'https://www.example.org/han.jpg']);
  });

  it('says what is missing', async () => {
    await expect(renderRCard(testCatalog(), 'r-card_nobody', options)).rejects.toMatchObject({ code: 'not-found' });
    await expect(renderRCard(testCatalog(), 'r-card_han', { locale: 'ko', page: options.page })).rejects.toMatchObject({ code: 'no-source' });
  });

  it('draws nothing that may not be shown any more', async () => {
    await expect(renderRCard(withCard({ visibleUntil: '2026-01-01T00:00:00Z' }), 'r-card_han', options)).rejects.toMatchObject({ code: 'not-found' });
  });
});
