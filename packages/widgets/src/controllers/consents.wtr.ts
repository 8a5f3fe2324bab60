import type { Notice } from '@dongban/core/notice';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../define.ts';
import { DeskSource } from '../testing/desk-source.ts';
import { button, focused, read, root, settled, write } from '../testing/harness.ts';

const item = (purpose: string, kind: Notice['items'][number]['kind'], required: boolean, more = {}): Notice['items'][number] => ({
  purpose, kind, required, why: { ko: `${purpose} 목적`, en: `For ${purpose}` }, items: [{ ko: '이름', en: 'Name' }], retention: { ko: '1년', en: 'one year' }, refusal: { ko: '거부할 수 있어요.', en: 'You may refuse.' }, ...more,
});

/** A desk whose notice asks for more than one thing. */
const asking = (): DeskSource => Object.assign(new DeskSource(), {
  notice: {
    version: '2026-12', validFrom: '2026-12-01', controller: { ko: '시험용 기관' },
    items: [
      item('request', 'collection', false, { id: 'phone', why: { ko: '전화 상담', en: 'A call' } }), item('booking', 'collection', true), item('request', 'collection', true),
      item('operator', 'third-party', true, { recipient: { ko: '가온운영(가상)' } }), item('cloud', 'transfer-abroad', false, { recipient: { ko: '나래클라우드(가상)' }, country: 'SG' }),
    ],
  },
});

const formFor = async (source: DeskSource, noticeUrl: string | null = null): Promise<LitElement> => {
  const element = await fixture<LitElement>(html`<dongban-request-form lang="ko" .need=${'인버터 진동시험'} .noticeUrl=${noticeUrl} .source=${source}></dongban-request-form>`);
  await settled(element);
  return element;
};

const ticks = (element: LitElement): HTMLInputElement[] => [...root(element).querySelectorAll<HTMLInputElement>('.consents input')];
const labels = (element: LitElement): (string | undefined)[] => ticks(element).map((tick) => tick.closest('.consent')?.querySelector('label')?.textContent ?? undefined);
const tick = async (element: LitElement, index: number): Promise<void> => {
  ticks(element)[index]?.click();
  await element.updateComplete;
};

describe('what a portal’s notice asks people to agree to', () => {
  it('stands one by one, what is needed first, none ticked, and nothing of another form', async () => {
    const element = await formFor(asking());
    expect(labels(element)).to.deep.equal([
      '[필수] 개인정보 수집·이용에 동의합니다: request 목적', '[필수] 개인정보 제3자 제공에 동의합니다: operator 목적 (가온운영(가상))',
      '[선택] 개인정보 수집·이용에 동의합니다: 전화 상담', '[선택] 개인정보 국외 이전에 동의합니다: cloud 목적 (나래클라우드(가상))',
    ]);
    expect(ticks(element).some(({ checked }) => checked)).to.equal(false);
    const told = ticks(element).map((one) => root(element).querySelector(`#${one.getAttribute('aria-describedby')}`)?.textContent ?? '');
    expect(told.every((text) => text.includes('1년') && text.includes('거부할 수 있어요.'))).to.equal(true);
    expect(read(element)).to.include('가온운영(가상)').and.include('싱가포르').and.include('거부할 수 있어요.').and.not.include('booking 목적');
    await expect(element).to.be.accessible();
    element.setAttribute('lang', 'en');
    element.setAttribute('theme', 'dark');
    await waitUntil(() => read(element).includes('I agree (optional). Transfer abroad of personal data: For cloud') && read(element).includes('Singapore'));
    await aTimeout(200);
    await expect(element).to.be.accessible();
  });

  it('has to be agreed to where it is needed, and is sent as it was ticked, with the version that was read', async () => {
    const source = asking();
    const element = await formFor(source);
    await write(element, '이름', '김지우');
    await write(element, '이메일', 'kim@example.org');
    await tick(element, 0);
    await tick(element, 2);
    await tick(element, 3);
    button(element, '신청 보내기').click();
    await waitUntil(() => focused()?.classList.contains('summary') === true);
    await expect(element).to.be.accessible();
    button(element, '개인정보 동의: ').click();
    await waitUntil(() => focused() === ticks(element)[1]);
    expect(source.requests).to.have.length(0);
    await tick(element, 1);
    button(element, '신청 보내기').click();
    await waitUntil(() => source.requests.length === 1);
    expect(source.requests[0]?.input.agreements, 'each by itself').to.deep.equal(
      [{ purpose: 'request' }, { purpose: 'request', item: 'phone' }, { purpose: 'cloud' }, { purpose: 'operator' }].map((agreed) => ({ ...agreed, noticeVersion: '2026-12' })),
    );
  });

  it('is left to the host that has a notice of its own', async () => {
    const element = await formFor(asking(), '/notice.html');
    expect(ticks(element)).to.have.length(0);
    expect(button(element, '개인정보 처리 안내').getAttribute('href')).to.contain('/notice.html');
  });

  it('is a sentence of the form where the portal gives no notice', async () => {
    const source = asking();
    const desk = await source.desk();
    source.desk = () => Promise.resolve({ ...desk, notice: () => Promise.reject(new Error('gone')) });
    const element = await formFor(source);
    expect(ticks(element)).to.have.length(0);
    expect(root(element).querySelector('#field-agreed')).not.to.equal(null);
  });

  it('is asked for before a booking too', async () => {
    const element = await fixture<LitElement>(html`<dongban-booking-form lang="ko" .resource=${'service_vibration'} .source=${asking()}></dongban-booking-form>`);
    await settled(element);
    root(element).querySelector<HTMLElement>('td.free:not([aria-disabled])')?.click();
    await element.updateComplete;
    root(element).querySelector<HTMLElement>('.slot')?.click();
    await element.updateComplete;
    expect(read(element)).to.include('booking 목적').and.not.include('request 목적');
    await expect(element).to.be.accessible();
  });
});
