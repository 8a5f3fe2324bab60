import type { RequestInput, RequestReceipt } from '@dongban/core/request';
import { DongbanError } from '@dongban/core/errors';
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define.ts';
import type { DongbanRequestedEvent } from '../../events/requested.ts';
import { testCatalog } from '../../testing/catalog.ts';
import { DeskSource, receive } from '../../testing/desk-source.ts';
import { button, focused, read, root, settled, write } from '../../testing/harness.ts';
import type { DongbanRequestForm } from './request-form.ts';

const formFor = async (source: DeskSource, about?: string, lang = 'ko'): Promise<DongbanRequestForm> => {
  const element = await fixture<DongbanRequestForm>(html`<dongban-request-form lang=${lang} notice-url="/notice.html" .about=${about ?? null} .need=${'인버터 진동시험'} .source=${source}></dongban-request-form>`);
  await settled(element);
  return element;
};

const field = <T extends HTMLElement = HTMLInputElement>(element: Element, name: string): T => {
  const found = root(element).querySelector<T>(`#field-${name}`);
  if (found === null) throw new Error(`There is no field ${name}.`);
  return found;
};

const choose = async (element: DongbanRequestForm, type: string): Promise<void> => {
  field<HTMLSelectElement>(element, 'type').value = type;
  field(element, 'type').dispatchEvent(new Event('change'));
  await element.updateComplete;
};

const fillIn = async (element: DongbanRequestForm): Promise<void> => {
  for (const [name, text] of [['name', '김지우'], ['email', 'kim@example.org']] as const) {
    field(element, name).value = text;
    field(element, name).dispatchEvent(new InputEvent('input'));
  }
  field(element, 'agreed').click();
  await element.updateComplete;
};

const send = (element: DongbanRequestForm): void => button(element, '신청 보내기').click();

const unverified = (input: RequestInput): RequestReceipt => {
  const { request, ...rest } = receive(input);
  return { ...rest, request: { ...request, state: 'unverified' }, verifyBy: new Date(Date.now() + 900_000).toISOString() };
};

describe('<dongban-request-form>', () => {
  it('is accessible in every state, in both languages and both colour schemes', async () => {
    const source = new DeskSource();
    source.answerRequest = unverified;
    const element = await formFor(source, 'service_vibration');
    await choose(element, 'commissioned-test');
    button(element, '시료 추가').click();
    send(element);
    await element.updateComplete;
    await expect(element).to.be.accessible();
    element.setAttribute('theme', 'dark');
    await fillIn(element);
    await aTimeout(200);
    await write(element, '시료 이름', '인버터');
    await expect(element).to.be.accessible();
    send(element);
    await waitUntil(() => read(element).includes('메일로 받은 코드'));
    await expect(element).to.be.accessible();
    element.setAttribute('lang', 'en');
    await waitUntil(() => read(element).includes('Complete the request'));
    await write(element, 'Code', '123456');
    button(element, 'Complete the request').click();
    await waitUntil(() => read(element).includes('Your request has arrived'));
    await expect(element).to.be.accessible();
  });

  it('sends what was written to a person, and says until when the answer comes', async () => {
    const source = new DeskSource();
    const element = await formFor(source, 'service_vibration');
    expect(read(element)).to.include('진동 내구 시험');
    expect(field<HTMLTextAreaElement>(element, 'text').value).to.equal('인버터 진동시험');
    await choose(element, 'commissioned-test');
    await write(element, '희망 기한', '2027-02-26');
    await write(element, '시험 규격', 'IEC 60068-2-6, KS C 0240');
    button(element, '시료 추가').click();
    await element.updateComplete;
    await write(element, '시료 이름', '인버터');
    await write(element, '개수', '3');
    field(element, 'sample-0-return').click();
    field(element, 'confidential').click();
    await fillIn(element);
    setTimeout(() => send(element));
    const event = await oneEvent<DongbanRequestedEvent>(element, 'dongban-requested');
    expect(event.detail).to.deep.equal({ request: 'request_1', about: 'service_vibration', answerBy: '2026-11-26T09:00:00Z' });
    expect(JSON.stringify(event.detail)).not.to.include('kim');
    expect(source.requests[0]?.input).to.deep.equal({
      type: 'commissioned-test', text: '인버터 진동시험', about: 'service_vibration', neededBy: '2027-02-26', confidential: true,
      standards: ['IEC 60068-2-6', 'KS C 0240'], samples: [{ name: '인버터', count: 3, returnWanted: true }],
      requester: { name: '김지우', email: 'kim@example.org', lang: 'ko' }, agreements: [{ purpose: 'request', noticeVersion: 'dongban-request-1' }],
    });
    await waitUntil(() => focused()?.textContent === '신청을 접수했어요');
    expect(read(element)).to.include('까지 kim@example.org 주소로 답해 드려요').and.include('request_1');
  });

  it('takes a sample back, and asks for none where nothing is tested', async () => {
    const source = new DeskSource();
    const element = await formFor(source, 'service_vibration');
    await choose(element, 'commissioned-test');
    for (const name of ['하나', '둘']) {
      button(element, '시료 추가').click();
      await element.updateComplete;
      const index = root(element).querySelectorAll('.sample').length - 1;
      field(element, `sample-${index}-name`).value = name;
      field(element, `sample-${index}-name`).dispatchEvent(new InputEvent('input'));
      await element.updateComplete;
    }
    button(element, '시료 1 빼기').click();
    await element.updateComplete;
    expect(field(element, 'sample-0-name').value).to.equal('둘');
    await choose(element, 'consultation');
    expect(root(element).querySelector('.samples')).to.equal(null);
    await fillIn(element);
    send(element);
    await waitUntil(() => source.requests.length === 1);
    expect(source.requests[0]?.input).not.to.have.property('samples');
  });

  it('asks a person without an offer, and guesses what is applied for where there is one', async () => {
    const source = new DeskSource();
    expect(read(await formFor(source))).to.include('담당자에게 문의');
    expect(field<HTMLSelectElement>(await formFor(source, 'equipment_shaker'), 'type').value).to.equal('equipment-use');
    expect(field<HTMLSelectElement>(await formFor(source), 'type').value).to.equal('consultation');
  });

  it('names what is missing in a summary that takes the focus, and beside each field', async () => {
    const element = await formFor(new DeskSource());
    await write(element, '신청 내용', ' ');
    send(element);
    await waitUntil(() => focused()?.classList.contains('summary') === true);
    expect(focused()?.textContent).to.include('4군데');
    expect([...root(element).querySelectorAll('[aria-invalid="true"]')].map((each) => each.id)).to.deep.equal(['field-text', 'field-name', 'field-email', 'field-agreed']);
    button(element, '이메일: ').click();
    await waitUntil(() => focused()?.id === 'field-email');
  });

  it('does not tick anything for the visitor', async () => {
    const element = await formFor(new DeskSource());
    expect([...root(element).querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].some(({ checked }) => checked)).to.equal(false);
  });

  it('keeps what was written where it could not be sent, and sends the same number again', async () => {
    const source = new DeskSource();
    const element = await formFor(source);
    source.answerRequest = () => { throw new DongbanError('unreachable', 'gone'); };
    await fillIn(element);
    send(element);
    await waitUntil(() => read(element).includes('신청을 보내지 못했어요'));
    source.answerRequest = receive;
    send(element);
    await waitUntil(() => read(element).includes('신청을 접수했어요'));
    expect(source.requests[0]?.idempotencyKey).to.equal(source.requests[1]?.idempotencyKey);
  });

  it('leads to the field that the portal does not take', async () => {
    const source = new DeskSource();
    const element = await formFor(source);
    source.answerRequest = () => { throw Object.assign(new DongbanError('invalid', 'no'), { problems: [{ pointer: '/requester/email', code: 'wrong-format', params: { format: 'email' } }] }); };
    await fillIn(element);
    send(element);
    await waitUntil(() => root(element).querySelector('#problem-email') !== null);
  });

  it('says that a catalog file answers nobody', async () => {
    const element = await fixture<DongbanRequestForm>(html`<dongban-request-form lang="ko" .catalog=${testCatalog()}></dongban-request-form>`);
    await settled(element);
    expect(read(element)).to.include('예약은 기관 누리집에서');
    await expect(element).to.be.accessible();
  });
});
