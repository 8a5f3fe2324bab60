import { assert } from '@open-wc/testing';
import { isDongbanError, isValidationError } from '@dongban/core/errors';
import type { MatcherWorker } from './worker.ts';
import { createMatcherWorker } from './worker.ts';
import { createMatcher } from './matching/default-matcher.ts';
import { defaultRules } from './rules/default.ts';
import { cardOf, equipmentOf, publicCatalogOf, serviceOf, workOf } from './testing/small-catalog.ts';

const catalog = publicCatalogOf({
  services: [serviceOf('vibration', { name: { ko: '진동시험' } }), serviceOf('thermal', { name: { ko: '열충격 시험' } })],
  equipment: [equipmentOf('shaker', { name: { ko: '진동시험기', en: 'Vibration shaker' } })],
  cards: [cardOf('han', { works: [workOf('a', { ko: '인버터의 진동 피로 수명' })] })],
});
const worker = () => new Worker(new URL('./worker-thread.ts', import.meta.url), { type: 'module' });
const need = '인버터 진동시험';

const places: readonly (readonly [place: MatcherWorker['place'], worker: () => Worker])[] = [
  ['thread', worker],
  ['page', () => { throw new DOMException('Refused by the page.', 'SecurityError'); }],
  ['page', () => new Worker('/no-such-script.js')],
];

for (const [place, start] of places) {
  describe(`createMatcherWorker in a ${place}`, () => {
    it('answers as a matcher in the page does', async () => {
      const matcher = await createMatcherWorker(catalog, { worker: start });
      assert.equal(matcher.place, place);
      const own = createMatcher(catalog);
      assert.deepEqual(await matcher.match(need, { limit: 3 }), own.match(need, { limit: 3 }));
      assert.deepEqual(await matcher.score(need, 'service_vibration'), own.score(need, 'service_vibration'));
      matcher.close();
    });

    it('takes records in and out', async () => {
      const matcher = await createMatcherWorker(catalog, { worker: start });
      await matcher.add(serviceOf('salt', { name: { ko: '염수분무 시험' } }));
      assert.equal((await matcher.match('염수분무')).matches[0]?.id, 'service_salt');
      assert.isTrue(await matcher.remove('service_salt'));
      assert.isEmpty((await matcher.match('염수분무')).matches);
      matcher.close();
    });

    it('opens what was saved, and saves it', async () => {
      const saved = createMatcher(catalog).snapshot();
      const matcher = await createMatcherWorker(saved, { worker: start });
      assert.equal(matcher.place, place);
      assert.deepEqual(await matcher.match(need), createMatcher(catalog).match(need));
      assert.deepEqual(await matcher.snapshot(), saved);
      matcher.close();
      const cut = await rejection(createMatcherWorker(saved.slice(0, 100), { worker: start }));
      assert.isTrue(isDongbanError(cut) && cut.code === 'snapshot-damaged');
    });

    it('saves what it was when it was asked to, whatever comes meanwhile', async () => {
      const matcher = await createMatcherWorker(catalog, { worker: start });
      const saved = matcher.snapshot();
      const added = matcher.add(serviceOf('salt', { name: { ko: '염수분무 시험' } }));
      const found = matcher.match('염수분무');
      assert.deepEqual(await saved, createMatcher(catalog).snapshot());
      await added;
      assert.equal((await found).matches[0]?.id, 'service_salt');
      matcher.close();
    });

    it('rejects with the error that a matcher throws', async () => {
      const matcher = await createMatcherWorker(catalog, { worker: start });
      const empty = await rejection(matcher.match(''));
      assert.isTrue(isDongbanError(empty) && empty.code === 'need-empty');
      const unknown = await rejection(matcher.score(need, 'service_none'));
      assert.isTrue(isDongbanError(unknown) && unknown.code === 'not-found');
      assert.instanceOf(await rejection(matcher.match(need, { limit: 0 })), RangeError);
      matcher.close();
    });

    it('refuses a rule set that is none, with every problem', async () => {
      const error = await rejection(createMatcherWorker(catalog, { worker: start, rules: { ...defaultRules, version: '' } }));
      assert.isTrue(isValidationError(error) && error.problems.length > 0);
    });

    it('stops where it is told to', async () => {
      const reason = new Error('The visitor left.');
      assert.equal(await rejection(createMatcherWorker(catalog, { worker: start, signal: AbortSignal.abort(reason) })), reason);
      const matcher = await createMatcherWorker(catalog, { worker: start });
      assert.equal(await rejection(matcher.match(need, { signal: AbortSignal.abort(reason) })), reason);
      matcher.close();
    });
  });
}

it('stops waiting for a thread that is at work', async () => {
  const matcher = await createMatcherWorker(catalog, { worker });
  const stop = new AbortController();
  const asked = matcher.match(need, { signal: stop.signal });
  stop.abort();
  assert.equal(((await rejection(asked)) as Error).name, 'AbortError');
  assert.isNotEmpty((await matcher.match(need)).matches);
  matcher.close();
});

it('rejects what was not answered when it is closed', async () => {
  const matcher = await createMatcherWorker(catalog, { worker });
  const asked = matcher.match(need);
  matcher.close();
  assert.include(((await rejection(asked)) as Error).message, 'closed');
});

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It did not reject.');
}
