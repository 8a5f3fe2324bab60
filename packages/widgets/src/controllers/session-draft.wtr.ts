import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../define.ts';
import { chooseDay, chooseTime, someDay } from '../testing/booking-steps.ts';
import { DeskSource } from '../testing/desk-source.ts';
import { button, read, root, settled, write } from '../testing/harness.ts';

type Keeping = 'session' | undefined;

const booking = async (draft: Keeping): Promise<LitElement> => {
  const element = await fixture<LitElement>(html`<dongban-booking-form lang="ko" draft=${draft ?? ''} resource="service_vibration" .source=${new DeskSource()}></dongban-booking-form>`);
  await settled(element);
  return element;
};

const request = async (draft: Keeping): Promise<LitElement> => {
  const element = await fixture<LitElement>(html`<dongban-request-form lang="ko" draft=${draft ?? ''} about="service_vibration" .source=${new DeskSource()}></dongban-request-form>`);
  await settled(element);
  return element;
};

const writeBooking = async (element: LitElement): Promise<void> => {
  await chooseDay(element);
  await chooseTime(element);
  await write(element, '미리 알려 줄 내용', '시료 두 개');
  await writeWho(element);
};

const writeRequest = async (element: LitElement): Promise<void> => {
  await write(element, '신청 내용', '진동시험을 받고 싶어요');
  await write(element, '시험 규격', 'IEC 60068-2-6');
  button(element, '시료 추가').click();
  await write(element, '시료 이름', '인버터');
  await writeWho(element);
};

const writeWho = async (element: LitElement): Promise<void> => {
  for (const [name, text] of [['name', '김지우'], ['email', 'kim@example.org'], ['organization', '가온 주식회사']] as const) {
    const field = root(element).querySelector<HTMLInputElement>(`#field-${name}`);
    if (field === null) throw new Error(`There is no field ${name}.`);
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
  }
  root(element).querySelector<HTMLElement>('#field-agreed')?.click();
  await element.updateComplete;
};

const stored = (): string => [sessionStorage, localStorage].map((storage) => JSON.stringify({ ...storage })).join();

const valueOf = (element: Element, name: string): string | undefined => root(element).querySelector<HTMLInputElement>(`#field-${name}`)?.value;

describe('the draft of a form', () => {
  beforeEach(() => sessionStorage.clear());
  after(() => sessionStorage.clear());

  it('is stored nowhere unless the page asks for it', async () => {
    await writeBooking(await booking(undefined));
    await writeRequest(await request(undefined));
    expect(stored()).to.equal('{},{}');
  });

  it('of a booking is kept with the day and the note, and without who books', async () => {
    await writeBooking(await booking('session'));
    expect(stored()).to.include('시료 두 개').and.include(someDay());
    expect(stored()).not.to.match(/김지우|kim@|가온|agreed/);

    const again = await booking('session');
    expect(root(again).querySelector(`[data-date="${someDay()}"]`)?.getAttribute('aria-selected')).to.equal('true');
    root(again).querySelector<HTMLElement>('.slot')?.click();
    await again.updateComplete;
    expect(valueOf(again, 'note')).to.equal('시료 두 개');
    expect(valueOf(again, 'name')).to.equal('');
  });

  it('of a request is kept without who asks', async () => {
    await writeRequest(await request('session'));
    expect(stored()).not.to.match(/김지우|kim@|가온|agreed/);

    const again = await request('session');
    expect([valueOf(again, 'text'), valueOf(again, 'standards'), valueOf(again, 'sample-0-name'), valueOf(again, 'email')]).to.deep.equal(['진동시험을 받고 싶어요', 'IEC 60068-2-6', '인버터', '']);
  });

  it('is forgotten once it has arrived', async () => {
    const element = await request('session');
    await writeRequest(element);
    button(element, '신청 보내기').click();
    await waitUntil(() => read(element).includes('신청을 접수했어요'));
    await element.updateComplete;
    expect(stored()).to.equal('{},{}');
  });

  it('is left alone where something else stands in its place', async () => {
    await writeRequest(await request('session'));
    const [name = ''] = Object.keys({ ...sessionStorage });
    for (const text of ['no JSON', 'null', '{"type":"__proto__","text":3,"samples":[{"name":1}]}']) {
      sessionStorage.setItem(name, text);
      const element = await request('session');
      expect([valueOf(element, 'text'), valueOf(element, 'type')]).to.deep.equal(['', 'commissioned-test']);
      expect(root(element).querySelector('.sample')).to.equal(null);
    }
  });
});
