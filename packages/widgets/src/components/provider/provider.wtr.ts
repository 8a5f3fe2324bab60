import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../define.ts';
import { testCatalog } from '../../testing/catalog.ts';
import { DeskSource } from '../../testing/desk-source.ts';
import { button, focused, read, root, settled, write } from '../../testing/harness.ts';
import type { DongbanProvider } from './provider.ts';

const desk = (source = new DeskSource()): Promise<DongbanProvider> => fixture<DongbanProvider>(html`
  <dongban-provider lang="ko" .source=${source}>
    <main><dongban-service-finder></dongban-service-finder></main>
    <aside><dongban-r-card></dongban-r-card><dongban-booking-form></dongban-booking-form></aside>
  </dongban-provider>
`);

const search = async (provider: DongbanProvider, text: string): Promise<HTMLElementTagNameMap['dongban-service-finder']> => {
  const finder = provider.querySelector('dongban-service-finder')!;
  await write(finder, '어떤 도움이 필요하세요?', text);
  button(finder, '찾기').click();
  await aTimeout(0);
  await settled(finder);
  return finder;
};

describe('<dongban-provider>', () => {
  it('shows a researcher chosen in the finder in the card beside it, and leads there', async () => {
    const provider = await desk();
    const card = provider.querySelector('dongban-r-card')!;
    const finder = await search(provider, '한서윤 진동 피로');
    button(finder, '한서윤').click();
    await waitUntil(() => card.card === 'r-card_han');
    await settled(card);
    expect(read(card)).to.include('책임연구원');
    await waitUntil(() => focused() === root(card).querySelector('h2'));
    expect(root(finder).querySelector('dongban-r-card')).to.equal(null);
  });

  it('opens what is to be booked in the booking form beside it', async () => {
    const provider = await desk();
    const form = provider.querySelector('dongban-booking-form')!;
    const card = provider.querySelector('dongban-r-card')!;
    card.card = 'r-card_han';
    await card.updateComplete;
    await settled(card);
    button(card, '상담 예약').click();
    await waitUntil(() => form.resource === 'r-card_han');
    await settled(form);
    expect(read(form)).to.include('한서윤');
    expect(root(card).querySelector('dongban-booking-form')).to.equal(null);
  });

  it('leaves services to the finder, and gives way to a page that takes over itself', async () => {
    const provider = await desk();
    const finder = await search(provider, '진동 내구 시험');
    button(finder, '진동 내구 시험').click();
    await waitUntil(() => root(finder).querySelector('.detail') !== null);
    finder.addEventListener('dongban-book', (event) => event.preventDefault());
    button(finder, '예약하기').click();
    await aTimeout(0);
    expect(provider.querySelector('dongban-booking-form')?.resource).to.equal(null);
  });

  it('gives elements inside it their data, also when its address changes or comes later', async () => {
    const provider = await fixture<DongbanProvider>(html`<dongban-provider lang="ko"><dongban-r-card card="r-card_han"></dongban-r-card></dongban-provider>`);
    const card = provider.querySelector('dongban-r-card')!;
    expect(read(card)).to.include('데이터 주소가 없어요');
    provider.catalog = testCatalog();
    await waitUntil(() => read(card).includes('책임연구원'));
    provider.source = new DeskSource();
    await waitUntil(() => read(card).includes('상담 예약'));
  });

  it('asks for a catalog once, however many elements show it', async () => {
    const addresses: string[] = [];
    const fetch = window.fetch.bind(window);
    window.fetch = (input) => {
      addresses.push(input instanceof Request ? input.url : String(input));
      return Promise.resolve(Response.json(testCatalog()));
    };
    const page = await fixture(html`<div><dongban-r-card card="r-card_han" src="/once.json"></dongban-r-card><dongban-r-card card="r-card_odd" src="/once.json"></dongban-r-card></div>`);
    await Promise.all([...page.querySelectorAll('dongban-r-card')].map(settled));
    window.fetch = fetch;
    expect(addresses).to.deep.equal([`${location.origin}/once.json`]);
  });
});
