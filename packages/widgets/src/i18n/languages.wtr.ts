import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Sentences } from '@dongban/core/describer';
import type { DongbanRCard } from '../components/r-card/r-card.ts';
import '../components/r-card/r-card.define.ts';
import { testCatalog } from '../testing/catalog.ts';
import { button, read, settled } from '../testing/harness.ts';
import { en } from './en.ts';
import type { HostLanguage } from './languages.ts';

const sentences: Partial<Sentences> = { 'not-found': () => 'お探しの項目はありません。' };
const japanese: HostLanguage = {
  ...en,
  lang: 'ja',
  common: { ...en.common, failed: '読み込めませんでした', retry: '再試行' },
  card: { ...en.card, works: '研究成果', career: '経歴', moreWorks: (count) => `成果をあと${count}件表示` },
  sentences,
};

const cardIn = (lang: string, id = 'r-card_han') => fixture<DongbanRCard>(html`<dongban-r-card lang=${lang} .catalog=${testCatalog()} card=${id}></dongban-r-card>`);

describe('a language', () => {
  it('that the elements do not speak is answered in English', async () => {
    const card = await cardIn('ja');
    await settled(card);
    expect(read(card)).to.include('Works');
  });

  it('comes from the host in one call, and what is on the page already is drawn again', async () => {
    const card = await cardIn('ja');
    await settled(card);
    (customElements.get('dongban-r-card') as typeof DongbanRCard).addLanguage(japanese);
    await waitUntil(() => read(card).includes('研究成果'));
    expect(read(card)).to.include('成果をあと1件表示').and.not.include('Works');
    expect(card.shadowRoot?.querySelector('article')?.lang).to.equal('ja');
    await expect(card).to.be.accessible();
  });

  it('of a host says its own sentences, and English where it has none', async () => {
    const missing = await cardIn('ja', 'r-card_nobody');
    await settled(missing);
    await waitUntil(() => read(missing).includes('お探しの項目はありません。'));
    expect(button(missing, '再試行')).to.be.instanceOf(HTMLButtonElement);

    const broken = await fixture<DongbanRCard>(html`<dongban-r-card lang="ja" card="r-card_han" src="/LICENSE"></dongban-r-card>`);
    await settled(broken);
    await waitUntil(() => read(broken).includes('JSON'));
    expect(read(broken)).to.include('読み込めませんでした');
  });

  it('changes with the page', async () => {
    const card = await cardIn('ko');
    await settled(card);
    expect(read(card)).to.include('연구 성과');
    card.lang = 'en';
    await waitUntil(() => read(card).includes('Works'));
  });
});
