import type { Booking } from '@dongban/core/booking';
import { beforeEach, expect, it } from 'vitest';
import { exportBookings } from '../administration.ts';
import type { Mail } from '../notifications/compose-mail.ts';
import { emptied, onEveryDatabase } from '../testing/databases.ts';
import { ask, book, catalogWith, now, samplePortal, send, staffKey, testLetters, time, wish, withToken } from '../testing/portal.ts';

/** Two hours of the analyzer are 77,000 won, VAT included. */
const policy = { durationMinutes: 120, stepMinutes: 60, cancellation: { lateHours: 24, lateFeePercent: 50, noShowFeePercent: 80 } };
const won = (amount: number) => ({ amount, currency: 'KRW' });

await onEveryDatabase((database) => {
  let clock = now;
  const mails: Mail[] = [];
  const portal = samplePortal(database, { catalog: catalogWith(policy), clock: () => clock, letters: testLetters(mails) });
  const { fetch } = portal;
  beforeEach(async () => {
    clock = now;
    await emptied(database);
    await database.query('delete from outbox');
    mails.length = 0;
  });

  /** What the letters say that have left since, the newest last. */
  const delivered = async (): Promise<readonly string[]> => {
    mails.length = 0;
    await portal.courier.deliver();
    return mails.map(({ subject, text }) => `${subject}\n${text}`);
  };
  const booked = async () => {
    const receipt = (await book(fetch, wish())).body;
    const [letter = ''] = await delivered();
    return { ...receipt, letter, link: /https:\S+\/my\/booking\/\S+/.exec(letter)?.[0] ?? '' };
  };
  const withCookie = async (path: string, answer: Response) => {
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    return (await fetch(new Request(`https://portal.example.org${path}`, { headers: { cookie } }))).text();
  };
  const theirPage = async (link: string) => withCookie('/my/booking', await fetch(new Request(link)));
  const staffPage = async (id: string) => {
    const { authorization = '' } = await staffKey(database);
    const key = new URLSearchParams({ key: authorization.slice('Bearer '.length) });
    return withCookie(`/staff/bookings/${id}`, await fetch(new Request('https://portal.example.org/staff/log-in', { method: 'POST', body: key })));
  };
  const exported = async () => {
    const bookings: Booking[] = [];
    for await (const line of exportBookings(database)) bookings.push(JSON.parse(line) as Booking);
    return bookings;
  };
  const note = async ({ id, sequence }: Booking, missed: boolean) =>
    (await send<Booking>(fetch, `/v1/bookings/${id}/attendance`, { missed }, { ...(await staffKey(database)), 'if-match': `"${sequence}"` })).body;

  it('the letter about a booking has its price', async () => {
    const { booking, letter } = await booked();
    expect(booking.quote?.total).toEqual(won(77_000));
    expect(letter).toContain('금액(부가세 포함): 77,000원');
  });

  it('a late cancellation costs the same in policy, page, answer, letter and export', async () => {
    const { booking, accessToken, link } = await booked();
    clock = Temporal.Instant.from(booking.start).subtract({ hours: 23 });
    const before = await theirPage(link);
    expect(before).toContain('지금 취소하면 수수료가 있어요: 38,500원');
    expect(before).toContain('취소하지 않고 오지 않으시면 수수료가 있어요: 61,600원');
    const { body } = await send<Booking>(fetch, `/v1/bookings/${booking.id}/cancel`, {}, withToken(accessToken, booking));
    expect(body.cancellation).toEqual({ late: true, fee: won(38_500) });
    const [letter] = await delivered();
    expect(letter).toMatch(/^취소: [^]*늦은 취소로 기록되었습니다\.[^]*수수료: 38,500원/);
    expect(letter).not.toContain('77,000');
    expect(await theirPage(link)).toMatch(/<dt>취소 수수료<\/dt><dd>38,500원<\/dd>/);
    expect(await exported()).toEqual([body]);
  });

  it('one in time costs nothing, and the letter names no fee', async () => {
    const { booking, accessToken } = await booked();
    const { body } = await send<Booking>(fetch, `/v1/bookings/${booking.id}/cancel`, {}, withToken(accessToken, booking));
    expect(body.cancellation).toEqual({ late: false, fee: won(0) });
    expect((await delivered()).join()).not.toMatch(/수수료|늦은 취소/);
  });

  it('a late move does not make cancelling free again, unless staff asked for it', async () => {
    const moved = async (hoursBefore: number, headers?: Record<string, string>) => {
      const { booking, accessToken } = await booked();
      clock = Temporal.Instant.from(booking.start).subtract({ hours: hoursBefore });
      const later = (await send<Booking>(fetch, `/v1/bookings/${booking.id}/move`, time('12-03', '10:00', '12:00'), { ...withToken(accessToken, booking), ...headers })).body;
      const { body } = await send<Booking>(fetch, `/v1/bookings/${later.id}/cancel`, {}, withToken(accessToken, later));
      clock = now;
      return { freeUntil: later.freeUntil, cancellation: body.cancellation };
    };
    const late = await moved(23);
    expect(late.cancellation).toEqual({ late: true, fee: won(38_500) });
    expect(Temporal.Instant.from(late.freeUntil ?? '').add({ hours: 24 }).toString()).toBe(wish().start);
    expect(await moved(25)).toEqual({ freeUntil: undefined, cancellation: { late: false, fee: won(0) } });
    expect(await moved(23, await staffKey(database))).toEqual({ freeUntil: undefined, cancellation: { late: false, fee: won(0) } });
  });

  it('not coming costs the same in policy, pages, answer, letter and export', async () => {
    const { booking, accessToken, link } = await booked();
    clock = Temporal.Instant.from(booking.end);
    expect(await staffPage(booking.id)).toContain('신청자가 낼 불참 수수료: 61,600원');
    const missed = await note(booking, true);
    expect(missed).toEqual({ ...booking, missedAt: booking.end, noShowFee: won(61_600), sequence: 1 });
    expect((await ask<Booking>(fetch, `/v1/bookings/${booking.id}`, { headers: withToken(accessToken) })).body).toEqual(missed);
    for (const page of [await theirPage(link), await staffPage(booking.id)]) expect(page).toMatch(/<dt>불참 수수료<\/dt><dd>61,600원<\/dd>/);
    clock = clock.add({ minutes: 10 });
    const [letter] = await delivered();
    expect(letter).toMatch(/^불참으로 기록: [^]*수수료: 61,600원/);
    expect(await exported()).toEqual([missed]);
    // Noting it once more changes neither the moment nor the fee, and nobody is written to again.
    expect(await note(missed, true)).toEqual({ ...missed, sequence: 2 });
    clock = clock.add({ hours: 1 });
    expect(await delivered()).toEqual([]);
  });

  it('what was noted by mistake is put right, by a letter where one had left', async () => {
    const { booking } = await booked();
    clock = Temporal.Instant.from(booking.end);
    const back = await note(await note(booking, true), false);
    expect(back).toEqual({ ...booking, sequence: 2 });
    clock = clock.add({ hours: 1 });
    expect(await delivered()).toEqual([]);
    const again = await note(back, true);
    clock = clock.add({ hours: 1 });
    expect(await delivered()).toHaveLength(1);
    expect(await note(again, false)).toEqual({ ...booking, sequence: 4 });
    expect(await delivered()).toEqual([expect.stringMatching(/^불참 기록 정정: /)]);
  });

  it('where staff cancel, or had not confirmed, nothing is owed and nothing counts as late', async () => {
    const strict = { ...policy, missed: { lateCancellations: 0, withinDays: 30 } };
    const at = (approval: boolean) => samplePortal(database, { catalog: catalogWith({ ...strict, approval }), clock: () => clock });
    const state = async (day: string) => (await book(at(false).fetch, wish(time(day, '14:00', '16:00')))).body.booking?.state;
    const cancelled = async (approval: boolean, headers: Record<string, string> = {}) => {
      clock = now;
      const { booking, accessToken } = (await book(at(approval).fetch, wish())).body;
      clock = Temporal.Instant.from(booking.start).subtract({ hours: 1 });
      return (await send<Booking>(at(approval).fetch, `/v1/bookings/${booking.id}/cancel`, {}, { ...withToken(accessToken, booking), ...headers })).body;
    };
    expect((await cancelled(false, await staffKey(database))).cancellation).toBeUndefined();
    expect((await cancelled(true)).cancellation).toBeUndefined();
    expect(await state('11-30')).toBe('confirmed');
    expect((await cancelled(false)).cancellation).toEqual({ late: true, fee: won(38_500) });
    expect(await state('12-01')).toBeUndefined();
  });
});
