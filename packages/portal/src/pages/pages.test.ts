import { sampleCatalog } from '@dongban/sample-catalog';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createKey, revokeKey, roles, type Role } from '../access/api-keys.ts';
import { openEmbeddedDatabase } from '../index.ts';
import type { Mail } from '../notifications/compose-mail.ts';
import { createBrowser, linkIn } from '../testing/browser.ts';
import { analyzer, ask, book, catalogWith, now, samplePortal, send, slotsOf, testLetters, time, wish } from '../testing/portal.ts';

const database = await openEmbeddedDatabase();
afterAll(() => database.close());

let clock = now;
const mails: Mail[] = [];
const catalog = catalogWith({ durationMinutes: 120, stepMinutes: 60, minMinutes: 60, maxMinutes: 240, approval: true });
const portal = samplePortal(database, { catalog, clock: () => clock, letters: testLetters(mails), limits: 'none' });
beforeEach(async () => {
  clock = now;
  mails.length = 0;
  for (const table of ['outbox', 'bookings', 'requests', 'interests', 'api_keys', 'staff_access']) await database.query(`delete from ${table}`);
});

const browser = (lang: 'ko' | 'en' = 'ko') => createBrowser(portal.fetch, lang);

async function staff(role: Role = 'staff', lang: 'ko' | 'en' = 'ko') {
  const made = await createKey(database, { kind: 'secret', label: '홍담당', scopes: roles[role] }, now);
  const member = browser(lang);
  const { html } = await member.open('/staff');
  const page = await member.submit(html, '/staff/log-in', { key: made.text });
  return { ...member, page, key: made.key };
}

const made = async (changes = {}) => (await book(portal.fetch, wish(changes))).body;
const subjects = async () => {
  await portal.courier.deliver();
  return mails.map(({ subject }) => subject.split(':')[0]);
};

describe('staff', () => {
  it('come in with a key, and see what waits, the most urgent first', async () => {
    clock = now.subtract({ hours: 72 });
    await made(time('11-30', '14:00', '16:00'));
    clock = now;
    await made(time('11-27', '14:00', '16:00'));
    const { page } = await staff();
    expect(page.html).toContain('승인을 기다리는 예약');
    const rows = page.html.split('<li class="row">').slice(1);
    expect(rows.map((row) => /11월 \d+일/.exec(row)?.[0])).toEqual(['11월 30일', '11월 27일']);
    expect(rows.map((row) => row.includes('기한 지남'))).toEqual([true, false]);
  });

  it.each([['approve', '예약 확정', '확정'], ['decline', '진행하기 어려움', '거절']])('%s, and the requester hears of it', async (verb, subject, state) => {
    const { booking } = await made();
    const member = await staff();
    const { html } = await member.open(`/staff/bookings/${booking.id}`);
    const after = await member.submit(html, `/${verb}`, { note: '시료는 전날 보내 주세요.' });
    expect(after.html).toContain(`>${state}</span>`);
    expect(after.html).toContain('처리했어요.');
    expect(await subjects()).toEqual(['신청 접수', subject]);
    expect(mails.at(-1)?.text).toContain('담당자 메모: 시료는 전날 보내 주세요.');
  });

  it('offer another time, which the requester takes by the link in their mail', async () => {
    const { booking } = await made();
    const member = await staff();
    const { html } = await member.open(`/staff/bookings/${booking.id}/offer?start=2026-11-27T10:00&end=2026-11-27T12:00`);
    await member.submit(html, '/propose');
    expect(await subjects()).toEqual(['신청 접수', '다른 시간 제안']);
    const requester = browser();
    const theirs = await requester.open(linkIn(mails.at(-1)));
    expect(theirs.html).toContain('11월 27일(금) 10:00~12:00');
    const after = await requester.submit(theirs.html, '/my/booking/move');
    expect(after.html).toContain('11월 27일(금) 10:00~12:00 (한국 표준시)');
    expect(await subjects()).toContain('일정 변경');
  });

  it('are told what a route refuses, and lose nothing', async () => {
    const { booking } = await made();
    const member = await staff();
    const { html } = await member.open(`/staff/bookings/${booking.id}`);
    await member.submit(html, '/approve');
    // The page is old by now: somebody else was faster.
    const late = await member.submit(html, '/decline');
    expect(late.html).toContain('role="alert"');
    expect(late.html).toContain('>확정</span>');
    const fresh = await member.open(`/staff/bookings/${booking.id}`);
    expect(fresh.html).not.toContain('/approve"');
  });

  it('with a key for reading read, and change nothing', async () => {
    const { booking } = await made();
    const member = await staff('read');
    const { html } = await member.open(`/staff/bookings/${booking.id}`);
    expect((await member.submit(html, '/approve')).html).toContain('bookings:write');
    expect((await member.open(`/staff/bookings/${booking.id}`)).html).toContain('>승인 대기</span>');
  });

  it('leave a trace of whose records they saw, and nothing of what was in them', async () => {
    const { booking } = await made();
    const member = await staff();
    await member.open(`/staff/bookings/${booking.id}`);
    const rows = await database.query<{ label: string; route: string; subjects: string[] }>('select label, route, subjects from staff_access order by serial');
    expect(rows).toEqual([{ label: '홍담당', route: 'bookings.list', subjects: [booking.id] }, { label: '홍담당', route: 'bookings.get', subjects: [booking.id] }]);
    expect(JSON.stringify(rows)).not.toMatch(/김하늘|kim@/);
    expect((await member.open('/staff/log')).html).toContain('bookings.get');
  });

  it('are out once their key is revoked, when they log out, and after a working day', async () => {
    const [first, second, third] = [await staff(), await staff(), await staff()];
    await revokeKey(database, first.key.id, now);
    expect((await first.open('/staff')).path).toBe('/staff/log-in');
    await second.submit(second.page.html, '/log-out');
    expect((await second.open('/staff')).path).toBe('/staff/log-in');
    clock = now.add({ hours: 9 });
    expect((await third.open('/staff')).path).toBe('/staff/log-in');
  });

  it.each(['dbs_0000000000000000_' + 'A'.repeat(43), 'dbp_0000000000000000', '', 'x'])('do not come in with %j', async (key) => {
    const member = browser();
    const { html } = await member.open('/staff');
    expect(await member.submit(html, '/log-in', { key })).toMatchObject({ status: 401, html: expect.stringContaining('쓸 수 없는 키예요') as string });
  });

  it('see letters that did not arrive, and send them again', async () => {
    await made();
    await database.query(`update outbox set state = 'uncertain' where kind = 'received'`);
    const member = await staff();
    const { html } = await member.open('/staff/letters');
    expect(html).toContain('받았는지 알 수 없음');
    expect((await member.submit(html, '/staff/letters/letter_[0-9a-f]+')).html).toContain('못 보낸 메일이 없어요.');
    expect(await subjects()).toEqual(['신청 접수']);
  });
});

describe('a request', () => {
  const application = { type: 'commissioned-test', text: '인버터 진동시험을 맡기고 싶어요', requester: { ...wish().requester, organization: '예시전자' }, agreements: [{ purpose: 'request', noticeVersion: '1' }], samples: [{ name: '인버터', count: 2, returnWanted: true }] };
  const file = async () => (await ask<{ request: { id: string } }>(portal.fetch, '/v1/requests', { method: 'POST', body: JSON.stringify(application) })).body.request;

  it('goes from the queue to a result, and the requester agrees on the way', async () => {
    const { id } = await file();
    const member = await staff();
    expect(member.page.html).toContain('답을 기다리는 신청 1건');
    const address = `/staff/requests/${id}`;
    let page = await member.open(address);
    expect(page.html).toContain('인버터 × 2');
    page = await member.submit(page.html, `${id}/accept`, { note: '시료는 도착한 날 시작해요.' });
    page = await member.submit(page.html, `${id}/quote`, { for: '진동시험 1회', amount: '300001' });
    expect(page.html).toContain('330,001원');
    const requester = browser();
    await portal.courier.deliver();
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(['신청 접수', '수락', '견적 안내']);
    const theirs = await requester.open(linkIn(mails.at(-1)));
    expect([theirs.path, theirs.html.includes('진동시험 1회')]).toEqual(['/my/request', true]);
    expect((await requester.submit(theirs.html, '/agree')).html).toContain('>합의</span>');
    page = await member.submit((await member.open(address)).html, `${id}/start`);
    page = await member.submit(page.html, `${id}/deliver`, { result: '공진점 없음. 보고서는 우편으로 보냅니다.' });
    page = await member.submit(page.html, `${id}/close`);
    expect(page.html).toContain('>종료</span>');
    expect((await requester.open('/my/request')).html).toContain('공진점 없음');
  });

  it('keeps what staff typed where it is refused', async () => {
    const { id } = await file();
    const member = await staff();
    let page = await member.open(`/staff/requests/${id}`);
    page = await member.submit(page.html, `${id}/accept`);
    page = await member.submit(page.html, `${id}/quote`, { for: '진동시험', amount: '삼십만' });
    expect(page.html).toContain('role="alert"');
    expect(page.html).toContain('value="삼십만"');
  });

  it('is declined with a note, or taken back by its requester', async () => {
    const [first, second] = [await file(), await file()];
    const member = await staff();
    const { html } = await member.open(`/staff/requests/${first.id}`);
    expect((await member.submit(html, `${first.id}/decline`, { note: '장비가 수리 중이에요.' })).html).toContain('>거절</span>');
    await portal.courier.deliver();
    const requester = browser();
    const theirs = await requester.open(linkIn(mails.find(({ text }) => text.includes(second.id))));
    expect((await requester.submit(theirs.html, '/withdraw')).html).toContain('>철회</span>');
  });
});

describe('an expression of interest', () => {
  const profile = sampleCatalog.partnerProfiles.find(({ disclosure }) => disclosure === 'named')!;
  const expression = { profile: profile.id, text: '<b>함께</b> 시험 설비를 만들고 싶어요', country: 'KR', requester: { ...wish().requester, organization: '예시전자' }, agreements: [{ purpose: 'interest', noticeVersion: '1' }] };
  const express = async () => (await send<{ interest: { id: string } }>(portal.fetch, '/v1/interests', expression)).body.interest;
  const contact = { organization: '예시소재(주)', name: '박도윤', email: 'park@example.org' };

  it('waits in the queue until staff have asked the owner, who is named to the requester then', async () => {
    const { id } = await express();
    const member = await staff();
    expect(member.page.html).toContain('답을 기다리는 관심 표명 1건');
    const { html } = await member.open(`/staff/interests/${id}`);
    expect(html).toContain('&lt;b&gt;함께&lt;/b&gt;');
    // The profile names its organization, so that staff need not.
    const owner = sampleCatalog.organizations.find((one) => one.id === profile.organization)!;
    expect(html).toContain(`value="${owner.name['ko']}"`);
    const after = await member.submit(html, `${id}/accept`, { ...contact, note: '다음 주에 통화해요.' });
    expect(after.html).toContain('>수락</span>');
    expect(after.html).toContain('mailto:park@example.org');
    expect(after.html).not.toContain('/accept"');
    await portal.courier.deliver();
    expect(mails.at(-1)?.text).toContain('예시소재(주), 박도윤, park@example.org');
    expect((await member.open('/staff')).html).not.toContain('관심 표명 1건');
    expect((await member.open('/staff?view=interests')).html).toContain(`/staff/interests/${id}`);
  });

  it('is declined without a word of the owner', async () => {
    const { id } = await express();
    const member = await staff('staff', 'en');
    expect(member.page.html).toContain('1 expression of interest is waiting for an answer');
    const { html } = await member.open(`/staff/interests/${id}`);
    expect((await member.submit(html, `${id}/decline`, { note: 'Not this year.' })).html).toContain('>Declined</span>');
    await portal.courier.deliver();
    expect(mails.at(-1)?.text).toContain('Not this year.');
    expect(mails.at(-1)?.text).not.toContain('park@');
  });

  it('keeps what staff typed where it is refused, and is answered once', async () => {
    const { id } = await express();
    const member = await staff();
    const { html } = await member.open(`/staff/interests/${id}`);
    const refused = await member.submit(html, `${id}/accept`, { ...contact, email: 'park', note: '다음 주에 통화해요.' });
    expect(refused.html).toContain('role="alert"');
    for (const typed of ['value="박도윤"', 'value="park"', '>다음 주에 통화해요.</textarea>']) expect(refused.html).toContain(typed);
    await member.submit(refused.html, `${id}/accept`, contact);
    const late = await member.submit(refused.html, `${id}/decline`);
    expect(late.html).toContain('role="alert"');
    expect(late.html).toContain('>수락</span>');
  });

  it('is answered by nobody who may only read, and by no form of another site; each look is noted', async () => {
    const { id } = await express();
    const reader = await staff('read');
    const { html } = await reader.open(`/staff/interests/${id}`);
    expect((await reader.submit(html, `${id}/decline`)).html).toContain('interests:write');
    const member = await staff();
    const page = await member.open(`/staff/interests/${id}`);
    await member.submit(page.html, `${id}/decline`, {}, { 'sec-fetch-site': 'cross-site' });
    expect((await member.open(`/staff/interests/${id}`)).html).toContain('>접수</span>');
    expect((await member.open('/staff/interests/interest_nothing')).status).toBe(404);
    const rows = await database.query<{ route: string; subjects: string[] }>('select route, subjects from staff_access order by serial');
    expect(rows.map(({ route }) => route)).toEqual(['interests.list', 'interests.get', 'interests.get', 'interests.list', 'interests.get', 'interests.get', 'interests.get']);
    expect(rows.every(({ subjects: [subject] }) => subject === id)).toBe(true);
  });
});

describe('a requester', () => {
  const came = async (changes = {}, lang: 'ko' | 'en' = 'ko') => {
    const { booking } = await made(changes);
    await portal.courier.deliver();
    const visitor = browser(lang);
    return { ...visitor, booking, page: await visitor.open(linkIn(mails.at(-1))) };
  };

  it('comes by the link in their mail to an address that says nothing', async () => {
    const { page, open } = await came();
    expect([page.status, page.path]).toEqual([200, '/my/booking']);
    expect(page.html).toContain('김하늘');
    expect((await open('/my/booking/calendar.ics')).html).toContain('BEGIN:VEVENT');
  });

  it('moves to a time that is free, and to none that is not', async () => {
    const { open, submit } = await came();
    await made(time('11-27', '09:00', '11:00'));
    const { html } = await open('/my/booking/times?day=2026-11-27');
    expect(html).not.toContain('11월 27일(금) 09:00~11:00');
    const [, link = ''] = /href="(\/my\/booking\/to[^"]+)"[^>]*>이 시간 선택<span class="spoken-only"> 11월 27일\(금\) 15:00~17:00/.exec(html) ?? [];
    const chosen = await open(link.replaceAll('&amp;', '&'));
    const after = await submit(chosen.html, '/my/booking/move');
    expect(after.html).toContain('11월 27일(금) 15:00~17:00');
    const taken = await open(`/my/booking/to?${new URLSearchParams(time('11-27', '09:00', '11:00')).toString()}`);
    const refused = await submit(taken.html, '/my/booking/move');
    expect(refused.html).toContain('이미 예약된 시간이에요.');
    expect((await open('/my/booking/times?day=2026-11-29')).html).toContain('이날은 가능한 시간이 없어요');
    expect((await open('/my/booking/times?day=tomorrow')).html).toContain('role="alert"');
  });

  it('cancels, and the time is free for others', async () => {
    const { page, submit } = await came();
    const after = await submit(page.html, '/my/booking/cancel', { note: '일정이 바뀌었어요' });
    expect(after.html).toContain('>취소</span>');
    expect(after.html).toContain('더 바꿀 수 있는 것이 없어요.');
    expect((await book(portal.fetch, wish())).status).toBe(201);
  });

  it('sees nothing by a link that has expired, was made up, or is for something else', async () => {
    const { booking } = await came();
    const ticket = linkIn(mails.at(-1));
    clock = Temporal.Instant.from(booking.end).add({ hours: 24 * 30 });
    for (const path of [ticket, ticket.replace('booking_', 'booking_0'), '/my/booking/x', '/my/booking', '/my/nothing']) {
      const { status, html } = await browser().open(path);
      expect([path, status, html.includes('이 링크는 더 쓸 수 없어요')]).toEqual([path, 404, true]);
      expect(html).not.toContain('김하늘');
    }
  });

  it('reads it in the language of the browser, or the one they choose', async () => {
    const { page, open } = await came({}, 'en');
    expect(page.html).toContain('<html lang="en">');
    expect(page.html).toContain('Cancel the booking');
    await open('/my/booking?lang=ko');
    expect((await open('/my/booking')).html).toContain('예약 취소');
  });
});

describe('a researcher', () => {
  const subject = 'r-card_sample-han-seoyun';
  const came = async () => {
    const member = await staff();
    const { html } = await member.open('/staff/cards');
    expect((await member.submit(html, '/staff/cards', { card: subject, email: 'han@example.org' })).html).toContain('처리했어요.');
    await portal.courier.deliver();
    expect(mails.at(-1)?.to).toEqual({ name: '한서윤', address: 'han@example.org' });
    const person = browser();
    return { ...person, page: await person.open(linkIn(mails.at(-1))) };
  };
  /** What the page has in it, the boxes that are ticked included, as a browser would send it. */
  const filled = (html: string) => Object.fromEntries([
    ...Array.from(html.matchAll(/<input [^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)).filter(([tag]) => !tag.includes('checkbox')),
    ...Array.from(html.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)</g)),
    ...Array.from(html.matchAll(/<input type="checkbox" name="([^"]+)" value="([^"]*)" checked/g)),
  ].map(([, name = '', value = '']) => [name, value]));
  const shown = async () => (await ask<{ headline: Record<string, string>; consultation?: unknown }>(portal.fetch, `/v1/cards/${subject}`));
  const isMatched = async () => {
    const { body } = await ask<{ matches: { id: string }[] }>(portal.fetch, '/v1/match', { method: 'POST', body: JSON.stringify({ need: { text: '한서윤 진동시험' }, kinds: ['r-card'], limit: 100 }) });
    return body.matches.some(({ id }) => id === subject);
  };
  beforeEach(() => database.query('delete from card_edits'));

  it('writes what stands on their card, and when they can be asked', async () => {
    const { page, submit } = await came();
    const after = await submit(page.html, '/my/card', { ...filled(page.html), 'headline-ko': '진동 문제를\r\n함께 풉니다', 'Friday-opens': '10:00', 'Friday-closes': '12:00' });
    expect(after.html).toContain('처리했어요.');
    expect((await shown()).body.headline['ko']).toBe('진동 문제를 함께 풉니다');
    const { slots } = await slotsOf(portal.fetch, { resource: subject, from: '2026-12-04', through: '2026-12-04' });
    expect(slots.map(({ start }) => start.slice(11, 16))).toContain('01:00');
  });

  it('takes back being matched, and is shown and recommended to nobody; takes back being shown, and is gone; and comes back', async () => {
    const { page, submit } = await came();
    expect([(await shown()).status, await isMatched()]).toEqual([200, true]);
    const fields = filled(page.html);
    const without = (part: string) => Object.fromEntries(Object.entries(fields).filter(([name]) => !name.includes(part)));
    await submit(page.html, '/my/card', without('-matching'));
    expect([(await shown()).status, await isMatched()]).toEqual([200, false]);
    clock = clock.add({ minutes: 1 });
    await submit(page.html, '/my/card', without('consent-'));
    expect((await shown()).status).toBe(404);
    clock = clock.add({ minutes: 1 });
    await submit(page.html, '/my/card', fields);
    expect([(await shown()).status, await isMatched()]).toEqual([200, true]);
    const [row] = await database.query<{ decisions: { isGiven: boolean }[] }>('select decisions from card_edits');
    expect(row?.decisions.filter(({ isGiven }) => !isGiven).length).toBeGreaterThanOrEqual(3);
  });

  it('is told what does not fit, and nothing is half done', async () => {
    const { page, submit } = await came();
    const before = (await shown()).body;
    const { html } = await submit(page.html, '/my/card', { ...filled(page.html), 'headline-ko': '새 소개', 'Friday-opens': 'ten' });
    expect(html).toContain('role="alert"');
    expect((await shown()).body).toEqual(before);
  });

  it('has changed it for a portal that starts anew, and for another on the same database', async () => {
    const { page, submit } = await came();
    await submit(page.html, '/my/card', { ...filled(page.html), 'headline-ko': '다른 문에서도 같은 말' });
    const another = samplePortal(database, { clock: () => clock });
    expect((await ask<{ headline: Record<string, string> }>(another.fetch, `/v1/cards/${subject}`)).body.headline['ko']).toBe('다른 문에서도 같은 말');
  });
});

describe('every page', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;';

  it('writes what others wrote as text', async () => {
    const { booking } = await made({ note: hostile, requester: { ...wish().requester, name: hostile, organization: hostile } });
    await portal.courier.deliver();
    const member = await staff();
    const requester = browser();
    const pages = [await member.open('/staff'), await member.open(`/staff/bookings/${booking.id}`), await requester.open(linkIn(mails.at(-1)))];
    for (const { html } of pages) {
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toMatch(/<script|<img/);
    }
  });

  it('may run nothing, load nothing from elsewhere, be framed by nobody, and be kept by nobody', async () => {
    const member = await staff();
    for (const path of ['/staff', '/staff/log-in', '/staff/letters', '/my/booking']) {
      const { headers } = await member.open(path);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
      expect([headers.get('cache-control'), headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('access-control-allow-origin')]).toEqual(['no-store', 'nosniff', 'same-origin', null]);
    }
  });

  it('takes forms of its own only', async () => {
    const { booking } = await made();
    const member = await staff();
    const other = await staff();
    const { html } = await member.open(`/staff/bookings/${booking.id}`);
    const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec((await other.open(`/staff/bookings/${booking.id}`)).html) ?? [];
    await member.submit(html, '/approve', { csrf });
    await member.submit(html, '/approve', { csrf: '' });
    await member.submit(html, '/approve', {}, { 'sec-fetch-site': 'cross-site' });
    expect((await member.open(`/staff/bookings/${booking.id}`)).html).toContain('>승인 대기</span>');
  });

  it('gives cookies to no script and to no form of another site, and over TLS only', async () => {
    const made = await createKey(database, { kind: 'secret', label: 'x', scopes: roles.staff }, now);
    const response = await portal.fetch(new Request('https://portal.example.org/staff/log-in', { method: 'POST', body: new URLSearchParams({ key: made.text }) }));
    expect(response.headers.getSetCookie()[0]).toMatch(/^dongban_staff=.+; Max-Age=32400; Path=\/staff; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('says no more of what there is not than of what is not theirs', async () => {
    const member = await staff();
    const { text: key } = await createKey(database, { kind: 'secret', label: 'x', scopes: ['requests:read'] }, now);
    const other = browser();
    await other.submit((await other.open('/staff')).html, '/staff/log-in', { key });
    const { booking } = await made();
    const nothing = await member.open('/staff/bookings/booking_nothing');
    const notTheirs = await other.open(`/staff/bookings/${booking.id}`);
    expect([nothing.status, notTheirs.status]).toEqual([404, 404]);
    const withoutSession = (html: string) => html.replaceAll(/name="csrf" value="[^"]+"/g, '');
    expect(withoutSession(notTheirs.html)).toBe(withoutSession(nothing.html));
    // It sees its own part of the queue, and of the rest that it may not.
    const queue = await other.open('/staff');
    expect([queue.status, queue.html.includes('답을 기다리는 신청'), queue.html.includes(booking.id)]).toEqual([200, true, false]);
    for (const path of ['/staff?view=all', '/staff?view=interests', '/staff/waitlist', '/staff/log', '/staff/letters', '/staff/cards']) {
      const refused = await other.open(path);
      expect([path, refused.status, refused.html.includes('role="alert"'), refused.html.includes(booking.id)]).toEqual([path, 403, true, false]);
    }
  });

  it('tells a wrong address from a fault', async () => {
    const member = await staff();
    for (const path of ['/staff?view=all&cursor=x', '/staff?view=requests&cursor=%00', '/staff/waitlist?cursor=AAAA']) {
      const { status, html } = await member.open(path);
      expect([path, status, html.includes('role="alert"')]).toEqual([path, 422, true]);
    }
  });
});

describe('a place on the waitlist', () => {
  const wanted = { resource: analyzer, from: '2026-11-26', through: '2026-11-26', hours: { from: '14:00', until: '16:00' }, mode: 'onsite', agreements: [{ purpose: 'waitlist', noticeVersion: '1' }] };
  /** Somebody who comes by the link in the letter that offers them a time. */
  const offered = async () => {
    for (const table of ['waitlist', 'holds', 'bookings']) await database.query(`delete from ${table}`);
    const { booking, accessToken } = await made();
    await ask(portal.fetch, '/v1/waitlist', { method: 'POST', body: JSON.stringify({ ...wanted, requester: wish().requester }) });
    await ask(portal.fetch, `/v1/bookings/${booking.id}/cancel`, { method: 'POST', body: '{}', headers: { authorization: `Bearer ${accessToken}`, 'if-match': '"0"' } });
    await portal.courier.deliver();
    const link = /https:\S+\/my\/waitlist\/\S+/.exec(mails.findLast(({ subject }) => subject.startsWith('시간이 났어요'))?.text ?? '')?.[0] ?? '';
    const visitor = browser();
    return { visitor, page: await visitor.open(new URL(link).pathname) };
  };

  it('is taken, let go or left by its requester, who comes by the link in the letter', async () => {
    const { visitor, page } = await offered();
    expect(page.path).toBe('/my/waitlist');
    expect(page.html).toMatch(/제안한 시간: 11월 26일\(목\) 14:00~16:00/);
    const taken = await visitor.submit(page.html, '/my/waitlist/accept');
    expect(taken.html).toContain('예약했어요.');
    expect((await visitor.submit(page.html, '/my/waitlist/accept')).html).toContain('role="alert"');
    expect(await database.query(`select id from bookings where document ->> 'state' = 'requested'`)).toHaveLength(1);

    const other = await offered();
    expect((await other.visitor.submit(other.page.html, '/my/waitlist/decline')).html).toContain('다음 차례예요');
    const left = await other.visitor.submit((await other.visitor.open('/my/waitlist')).html, '/my/waitlist/leave');
    expect(left.html).toContain('대기 취소');
    expect(await database.query('select id from holds')).toEqual([]);
  });

  it('changes nothing by being opened, and nothing by a form of another site', async () => {
    const { visitor, page } = await offered();
    await visitor.submit(page.html, '/my/waitlist/leave', {}, { 'sec-fetch-site': 'cross-site' });
    expect(await database.query(`select id from waitlist where document ->> 'state' = 'offered'`)).toHaveLength(1);
  });

  it('is in the list of staff, who act for whoever calls, and of whose looks it is noted', async () => {
    await offered();
    const member = await staff();
    const { html } = await member.open('/staff/waitlist?view=offered');
    const id = /\/staff\/waitlist\/(waitlist_\w+)/.exec(html)?.[1] ?? '';
    const page = await member.open(`/staff/waitlist/${id}`);
    expect(page.html).toContain('김하늘');
    expect((await member.submit(page.html, '/accept')).html).toMatch(/\/staff\/bookings\/booking_/);
    const reader = await staff('read');
    const again = await reader.open(`/staff/waitlist/${id}`);
    expect(again.status).toBe(200);
    expect(await database.query(`select route from staff_access where subjects = array[$1::text]`, [id])).not.toEqual([]);
  });
});

it('a requester sees what cancelling costs at that moment, before they cancel', async () => {
  const own = samplePortal(database, { catalog: catalogWith({ durationMinutes: 120, stepMinutes: 60, cancellation: { lateHours: 24, lateFeePercent: 50 } }), clock: () => clock, letters: testLetters(mails), limits: 'none' });
  await database.query('delete from holds');
  await book(own.fetch, wish());
  await own.courier.deliver();
  const link = /https:\S+\/my\/booking\/\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '';
  const page = async () => {
    const response = await own.fetch(new Request(link));
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    return (await own.fetch(new Request('https://portal.example.org/my/booking', { headers: { cookie, 'accept-language': 'en' } }))).text();
  };
  expect(await page()).toContain('Until Wed 25 Nov, 14:00 cancelling is free of charge.');
  clock = Temporal.Instant.from('2026-11-25T06:00:00Z');
  expect(await page()).toMatch(/Cancelling now costs ₩[\d,]+\./);
});

it('staff write down that nobody came, and take it back; the requester sees it', async () => {
  const own = samplePortal(database, { catalog: catalogWith({ durationMinutes: 120, stepMinutes: 60 }), clock: () => clock, letters: testLetters(mails), limits: 'none' });
  const { booking } = (await book(own.fetch, wish())).body;
  await own.courier.deliver();
  const link = linkIn(mails.at(-1));
  clock = Temporal.Instant.from(booking.start).subtract({ hours: 1 });
  const member = await staff();
  const theirs = async () => (await browser().open(link)).html;
  const page = async () => (await member.open(`/staff/bookings/${booking.id}`)).html;
  expect(await page()).not.toContain('/attendance"');
  expect((await member.open('/staff?view=upcoming')).html).toContain(booking.id);
  clock = clock.add({ minutes: 75 });
  expect((await member.open('/staff?view=upcoming')).html).not.toContain(booking.id);
  expect((await member.open('/staff?view=recent')).html).toContain(booking.id);
  const missed = await member.submit(await page(), '/attendance');
  expect(missed.html).toContain('<span class="badge danger">불참</span>');
  expect((await member.open('/staff?view=recent')).html).toContain('<span class="badge danger">불참</span>');
  expect(await theirs()).toContain('담당자가 불참으로 기록했어요.');
  const back = await member.submit(missed.html, '/attendance');
  expect(back.html).not.toContain('불참</span>');
  expect(await theirs()).not.toContain('불참');
});
