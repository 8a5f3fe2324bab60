import { DongbanError } from '@dongban/core/errors';
import type { Price, PriceTerms } from '@dongban/core/hold';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../define.ts';
import { CatalogSource } from '../../sources/catalog-source.ts';
import { chooseDay, chooseTime, goOn } from '../../testing/booking-steps.ts';
import { testCatalog } from '../../testing/catalog.ts';
import { DeskSource, confirm, keepFor } from '../../testing/desk-source.ts';
import { button, focused, read, root, settled, write } from '../../testing/harness.ts';
import type { DongbanBookingForm } from './booking-form.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const quoteOf = (subtotal: number, ko = '장비 사용료') => ({
  lines: [{ label: { ko, en: 'Use of the instrument' }, quantity: 4, unit: 'hour' as const, amount: won(subtotal) }], subtotal: won(subtotal), vat: won(subtotal / 10), total: won(subtotal + subtotal / 10),
});

/** A catalog in which the test of a service costs small companies of a region less. */
const withDiscount = (): PublicCatalog => {
  const catalog = testCatalog();
  const discounts = [{ name: { ko: '도내 소기업 할인', en: 'Small companies nearby' }, percent: 50, eligibility: { sizeClasses: ['small' as const], regions: ['KR-48'] } }];
  return { ...catalog, services: catalog.services.map((service) => ({ ...service, pricing: { discounts } })) };
};

/** A desk that gives small companies half the price. */
const discounting = (): DeskSource => {
  const source = new DeskSource();
  const records = new CatalogSource(() => Promise.resolve(withDiscount()));
  source.record = (id) => records.record(id);
  source.keep = (input) => ({ ...keepFor(input), hold: { ...keepFor(input).hold, quote: quoteOf(input.company?.sizeClass === 'small' ? 240_000 : 480_000) } });
  return source;
};

const changed = ({ quote, terms }: Price = {}): never => {
  throw Object.assign(new DongbanError('price-changed', 'no', { params: quote === undefined ? {} : { total: quote.total } }), { quote, terms });
};

const termsOf = (late: number, noShow: number): PriceTerms => ({ freeUntil: '2099-01-05T00:00:00Z', lateFee: won(late), noShowFee: won(noShow) });

/** A desk that keeps no time of anybody. */
const keepingNothing = (source: DeskSource): DeskSource => Object.assign(source, { keep: () => { throw new DongbanError('too-many-holds', 'no', { params: { most: 2 } }); } });

const part = (element: DongbanBookingForm, name: string): string => (root(element).querySelector(`[part="${name}"]`)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

const atDetails = async (source: DeskSource, lang = 'ko'): Promise<DongbanBookingForm> => {
  const element = await fixture<DongbanBookingForm>(html`<dongban-booking-form lang=${lang} notice-url="/notice.html" .resource=${'service_vibration'} .source=${source}></dongban-booking-form>`);
  await settled(element);
  await chooseDay(element);
  await chooseTime(element);
  return element;
};

const fillIn = async (element: DongbanBookingForm, lang = 'ko'): Promise<void> => {
  await write(element, lang === 'ko' ? '이름' : 'Name', '김지우');
  await write(element, lang === 'ko' ? '이메일' : 'E-mail', 'kim@example.org');
  root(element).querySelector<HTMLElement>('#field-agreed')?.click();
  await element.updateComplete;
  await goOn(element);
};

const atReview = async (source: DeskSource, lang = 'ko'): Promise<DongbanBookingForm> => {
  const element = await atDetails(source, lang);
  await fillIn(element, lang);
  return element;
};

const choose = async (element: DongbanBookingForm, field: string, value: string): Promise<void> => {
  const select = root(element).querySelector<HTMLSelectElement>(`#field-${field}`)!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
};

const press = async (element: DongbanBookingForm, words: string): Promise<void> => {
  button(element, words).click();
  await element.updateComplete;
  await waitUntil(() => root(element).querySelector('.busy') === null);
  await element.updateComplete;
};

describe('the price in <dongban-booking-form>', () => {
  it('asks nothing about the company where neither rules nor discounts go by it', async () => {
    const element = await atDetails(new DeskSource());
    expect(root(element).querySelector('.company')).to.equal(null);
  });

  it('asks for what discounts go by, and shows and books the price for such a company', async () => {
    const source = discounting();
    const element = await atDetails(source);
    expect([...root(element).querySelectorAll<HTMLSelectElement>('.company select')].map(({ id, value }) => [id, value])).to.deep.equal([['field-sizeClass', ''], ['field-region', '']]);
    await expect(element).to.be.accessible();
    await choose(element, 'sizeClass', 'small');
    await choose(element, 'region', 'KR-48');
    await fillIn(element);
    await waitUntil(() => /합계 ?264,000원/.test(read(element)));
    expect(read(element)).to.include('소기업').and.include('경상남도');
    expect(source.released).to.have.length(1);
    await expect(element).to.be.accessible();
    await press(element, '예약 신청');
    expect(source.bookings[0]?.input).to.deep.include({ company: { sizeClass: 'small', region: 'KR-48' }, quoted: won(264_000) });
  });

  it('tells before anything is booked what cancelling and not coming cost', async () => {
    const told = async (terms: PriceTerms, lang: string): Promise<string> => {
      const source = new DeskSource();
      source.keep = (input) => ({ ...keepFor(input), hold: { ...keepFor(input).hold, quote: quoteOf(480_000), terms } });
      const element = await atReview(source, lang);
      await waitUntil(() => root(element).querySelector('[part="terms"]') !== null);
      await expect(element).to.be.accessible();
      return (root(element).querySelector('[part="terms"]')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    };
    const fees = { lateFee: won(264_000), noShowFee: won(528_000) };
    expect(await told({ freeUntil: '2099-01-05T00:00:00Z', ...fees }, 'ko')).to.equal('1월 5일(월) 09:00까지는 무료로 취소할 수 있어요. 늦게 취소하면 수수료가 있어요: 264,000원. 오지 않으시면 수수료가 있어요: 528,000원.');
    expect(await told({ freeUntil: '2020-01-05T00:00:00Z', ...fees }, 'en')).to.match(/^The time for cancelling free of charge has passed\. Cancelling late costs .264,000\. Not coming costs .528,000\.$/);
    expect(await told({ freeUntil: '2020-01-05T00:00:00Z' }, 'en')).to.match(/passed\. Cancelling late is kept on record\.$/);
    const shares = { freeUntil: '2020-01-05T00:00:00Z', lateFeePercent: 50, noShowFeePercent: 80 };
    expect(await told(shares, 'en')).to.match(/passed\. Cancelling late costs 50% of the price\. Not coming costs 80% of the price\.$/);
    expect(await told(shares, 'ko')).to.match(/늦게 취소하면 수수료가 있어요: 금액의 50%\. 오지 않으시면 수수료가 있어요: 금액의 80%\.$/);
    expect(await told({ ...shares, lateFeePercent: 0, noShowFeePercent: 0 }, 'en')).to.match(/passed\. Cancelling late is kept on record\.$/);
  });

  it('asks for the price alone where the portal keeps no time, and shows it with its terms while the visitor writes', async () => {
    for (const lang of ['ko', 'en']) {
      const source = keepingNothing(discounting());
      source.tell = () => ({ quote: quoteOf(400_000), terms: termsOf(220_000, 440_000) });
      const element = await atDetails(source, lang);
      await waitUntil(() => part(element, 'cost') !== '' && !/예상|Estimate/.test(part(element, 'cost')));
      expect([...root(element).querySelectorAll('[part="cost"] li')].map(({ textContent }) => textContent)).to.deep.equal(lang === 'ko'
        ? ['합계 440,000원(부가가치세 포함)', '1월 5일(월) 09:00까지는 무료로 취소할 수 있어요.']
        : ['Total ₩440,000, VAT included', 'You can cancel free of charge until Mon 5 Jan 09:00.']);
      await expect(element).to.be.accessible();
      await fillIn(element, lang);
      expect(source.priced).to.have.length(1);
      expect(part(element, 'price')).to.include('440,000').and.not.match(/예상|Estimate/);
      expect(part(element, 'terms')).to.include('220,000').and.include('440,000');
      expect(part(element, 'cost')).to.equal('');
      await expect(element).to.be.accessible();
      await press(element, lang === 'ko' ? '예약 신청' : 'Book');
      expect(source.bookings[0]?.input.quoted).to.deep.equal(won(440_000));
    }
  });

  it('asks again for the company that the visitor names since, and takes no price for that of another', async () => {
    const source = keepingNothing(discounting());
    source.tell = ({ company }) => ({ quote: quoteOf(company?.sizeClass === 'small' ? 240_000 : 480_000) });
    const element = await atDetails(source);
    await choose(element, 'sizeClass', 'small');
    expect(part(element, 'cost')).to.include('예상 금액');
    await fillIn(element);
    await waitUntil(() => part(element, 'price').includes('264,000원'));
    root(element).querySelectorAll<HTMLElement>('.steps button')[2]?.click();
    await element.updateComplete;
    await choose(element, 'sizeClass', '');
    await goOn(element);
    await waitUntil(() => part(element, 'price').includes('528,000원'));
    await press(element, '예약 신청');
    expect(source.priced.map(({ company }) => company?.sizeClass)).to.deep.equal([undefined, 'small', undefined]);
    expect(source.bookings[0]?.input).to.deep.include({ quoted: won(528_000) });
  });

  it('shows its own estimate where no price can be had, and asks again before the last look', async () => {
    const source = keepingNothing(new DeskSource());
    source.tell = () => { throw new DongbanError('unreachable', 'gone'); };
    const element = await atDetails(source);
    await waitUntil(() => source.priced.length === 1);
    expect(part(element, 'cost')).to.equal('예상 금액 528,000원(부가가치세 포함)');
    source.tell = () => ({ quote: quoteOf(480_000) });
    await fillIn(element);
    await waitUntil(() => part(element, 'price').includes('장비 사용료'));
    expect(source.priced).to.have.length(2);
  });

  it('asks for the industry where a rule names some, by their names, and books with it', async () => {
    const industry = { scheme: 'KSIC', revision: '10', code: 'C28' };
    const source = new DeskSource();
    const catalog = testCatalog();
    const records = new CatalogSource(() => Promise.resolve({ ...catalog, services: catalog.services.map((service) => ({ ...service, eligibility: { industries: [industry] } })) }));
    source.record = (id) => records.record(id);
    const element = await atDetails(source);
    const select = root(element).querySelector<HTMLSelectElement>('#field-industry');
    expect([...(select?.options ?? [])].map(({ text }) => text)).to.deep.equal(['밝히지 않음', '전기장비 제조업']);
    await expect(element).to.be.accessible();
    await choose(element, 'industry', select?.options[1]?.value ?? '');
    await fillIn(element);
    expect(read(element)).to.include('업종전기장비 제조업');
    await press(element, '예약 신청');
    expect(source.bookings[0]?.input).to.deep.include({ company: { industries: [industry] } });
  });

  it('keeps the time once where nothing was said of the company', async () => {
    const source = discounting();
    const element = await atReview(source);
    await waitUntil(() => /합계 ?528,000원/.test(read(element)));
    expect(source.released).to.have.length(0);
    await press(element, '예약 신청');
    expect(source.bookings[0]?.input).to.deep.include({ quoted: won(528_000) }).and.not.have.property('company');
  });

  it('says that the total that was estimated is the total that was shown', async () => {
    const source = new DeskSource();
    const element = await atReview(source);
    await press(element, '예약 신청');
    expect(source.bookings[0]?.input.quoted).to.deep.equal(won(528_000));
  });

  it('shows the new price beside the old where it has changed, keeps everything, and books it when the visitor says so', async () => {
    const source = discounting();
    source.answer = () => changed({ quote: quoteOf(600_000, '새 사용료') });
    const element = await atReview(source);
    await waitUntil(() => /합계 ?528,000원/.test(read(element)));
    await press(element, '예약 신청');
    await waitUntil(() => focused()?.classList.contains('summary') === true);
    expect(focused()?.textContent).to.include('528,000원').and.include('660,000원');
    const [before, now] = [...root(element).querySelectorAll('.price')].map((price) => price.textContent?.replaceAll(/\s+/g, ' '));
    expect(before).to.include('앞서 본 금액').and.include('장비 사용료').and.include('528,000원');
    expect(now).to.include('지금 금액').and.include('새 사용료').and.include('660,000원');
    expect(read(element)).to.include('김지우').and.include('맡아 두었어요');
    await aTimeout(200);
    await expect(element).to.be.accessible();
    element.setAttribute('theme', 'dark');
    element.setAttribute('lang', 'en');
    await waitUntil(() => read(element).includes('The price you saw') && read(element).includes('The price now'));
    await aTimeout(200);
    await expect(element).to.be.accessible();

    source.answer = confirm;
    await press(element, 'Book at the new price');
    expect(read(element)).to.include('Your booking is confirmed');
    const [first, second] = source.bookings;
    expect(second?.input).to.deep.equal({ ...first?.input, quoted: won(660_000), requester: { ...first?.input.requester, lang: 'en' } });
    expect(second?.idempotencyKey).not.to.equal(first?.idempotencyKey);
  });

  it('names what of the price is another, and shows what cancelling and not coming cost by now', async () => {
    for (const lang of ['ko', 'en']) {
      const source = keepingNothing(discounting());
      source.tell = () => ({ quote: quoteOf(480_000), terms: termsOf(264_000, 528_000) });
      source.answer = () => changed({ quote: quoteOf(600_000), terms: termsOf(330_000, 528_000) });
      const element = await atReview(source, lang);
      await waitUntil(() => part(element, 'terms').includes('264,000'));
      await press(element, lang === 'ko' ? '예약 신청' : 'Book');
      await waitUntil(() => focused()?.classList.contains('summary') === true);
      expect([...(focused()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).to.deep.equal(lang === 'ko'
        ? ['장비 사용료: 전에는 480,000원, 지금은 600,000원', '늦은 취소 수수료: 전에는 264,000원, 지금은 330,000원']
        : ['Use of the instrument: was ₩480,000, is ₩600,000', 'Cancelling late: was ₩264,000, is ₩330,000']);
      expect(part(element, 'terms')).to.include('330,000').and.include('528,000').and.not.include('264,000');
      await expect(element).to.be.accessible();
    }
  });

  it('compares with the price that was seen last where it changes twice', async () => {
    const source = discounting();
    source.answer = ({ quoted }) => changed({ quote: quoteOf((quoted?.amount ?? 0) > 600_000 ? 700_000 : 600_000) });
    const element = await atReview(source);
    await waitUntil(() => /합계 ?528,000원/.test(read(element)));
    await press(element, '예약 신청');
    await press(element, '바뀐 금액으로 예약 신청');
    expect(read(element)).to.include('앞서 보신 금액은 660,000원, 지금 금액은 770,000원');
  });

  it('says that staff make the price where there is none any more', async () => {
    const source = discounting();
    source.answer = () => changed();
    const element = await atReview(source);
    await waitUntil(() => /합계 ?528,000원/.test(read(element)));
    await press(element, '예약 신청');
    expect(read(element)).to.include('담당자가 견적을 안내').and.include('견적 후 안내');
    source.answer = confirm;
    await press(element, '바뀐 금액으로 예약 신청');
    expect(source.bookings[1]?.input).not.to.have.property('quoted');
  });

  it('forgets the new price when another time is chosen', async () => {
    const source = discounting();
    source.answer = () => changed({ quote: quoteOf(600_000) });
    const element = await atReview(source);
    await press(element, '예약 신청');
    await waitUntil(() => read(element).includes('지금 금액'));
    root(element).querySelectorAll<HTMLElement>('.steps button')[1]?.click();
    await element.updateComplete;
    root(element).querySelectorAll<HTMLElement>('.slot')[1]?.click();
    await element.updateComplete;
    await goOn(element);
    await waitUntil(() => /합계 ?528,000원/.test(read(element)));
    expect(read(element)).not.to.include('지금 금액');
  });
});
