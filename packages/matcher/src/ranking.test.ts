import { describe as say } from '@dongban/core';
import { sampleNeeds, samplePublicCatalog } from '@dongban/sample-catalog';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './index.ts';
import { testClock, testInstant } from './testing/small-catalog.ts';

const catalog = samplePublicCatalog(testInstant);
const matcher = createMatcher(catalog, { clock: testClock });

/** Sample need → what a knowledgeable person at the desk would name first; any of several where they are as good. */
const firstAnswers: Readonly<Record<string, readonly string[]>> = {
  'need_changwon-inverter-vibration': ['service_vibration-test', 'equipment_vibration-shaker-50kn'],
  'need_printed-flexible-sensors': ['service_printed-sensor-joint-rnd', 'r-card_sample-yoo-jiho'],
  'need_inverter-random-vibration': ['equipment_vibration-shaker-50kn', 'service_vibration-test'],
  'need_charger-emc-fail': ['service_emc-test', 'r-card_sample-baek-minjae'],
  'need_cadr-export': ['service_air-care-performance', 'equipment_cadr-test-room'],
  'need_thermal-shock-aecq': ['equipment_thermal-shock-chamber', 'service_climate-test'],
  'need_solder-void': ['equipment_xray-ct-225'],
  'need_film-peeling': ['equipment_fib-sem', 'service_failure-analysis', 'r-card_sample-jin-sora'],
  'need_amr-localization': ['equipment_logistics-test-floor', 'r-card_sample-nam-gunwoo'],
  'need_cobot-safety': ['service_robot-performance-test', 'equipment_collision-force-kit'],
  'need_dc-building': ['equipment_dc-grid-testbed', 'service_dc-power-joint-rnd', 'r-card_sample-moon-taegyeong', 'technology_dc-arc-detection'],
  'need_second-life-battery': ['technology_fast-cell-grading'],
  'need_patent-dispute-us': ['service_ip-consulting'],
  'need_series-a': ['program_spring-pitch-day', 'service_investment-readiness'],
  'need_working-capital': ['service_guarantee-loan-advice'],
  'need_incubator': ['service_incubation-desk', 'program_incubator-spring-2027'],
  'need_mocap-safety-vr': ['service_xr-content-development', 'equipment_motion-capture-stage'],
  'need_strain-sensor-licence': ['technology_printed-strain-sensor', 'service_technology-licensing'],
  'need_mmwave-antenna': ['equipment_vector-network-analyzer-67g', 'equipment_ota-chamber-110g'],
  'need_german-partner-dc': ['equipment_dc-grid-testbed', 'service_dc-power-joint-rnd', 'service_global-partnering', 'technology_dc-arc-detection', 'partner-profile_german-gate-driver'],
};

describe('the sample needs', () => {
  it.each(Object.entries(firstAnswers))('%s gets a sensible first answer', (id, expected) => {
    const need = sampleNeeds.find((sample) => sample.id === id);
    expect(need, 'is still a sample need').toBeDefined();
    if (need !== undefined) expect(expected).toContain(matcher.match(need).matches[0]?.id);
  });

  it('each get answers with reasons that can be said in both languages', () => {
    for (const need of sampleNeeds) {
      const { matches } = matcher.match(need, { limit: 10 });
      expect(matches.length, need.text).toBeGreaterThan(0);
      for (const reason of matches.flatMap(({ reasons }) => reasons)) {
        for (const locale of ['ko', 'en']) expect(say(reason, locale)).not.toMatch(/undefined|NaN|\[object/);
        expect(say(reason, 'ko')).not.toBe(reason.code);
      }
    }
  });
});

describe('the first ten answers', () => {
  it.each([
    ['창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다', ['service_vibration-test', 'equipment_vibration-shaker-50kn', 'r-card_sample-han-seoyun']],
    ['partner for printed flexible sensors', ['service_printed-sensor-joint-rnd', 'equipment_inkjet-printer', 'r-card_sample-yoo-jiho']],
  ])('to “%s” hold a service, an instrument and a researcher', (text, expected) => {
    const { matches } = matcher.match(text, { limit: 10 });
    expect(matches.map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
  });
});

describe('a need in the other language', () => {
  it.each([
    ['진동시험', 'vibration test', 'service_vibration-test'],
    ['인쇄전자 유연 센서', 'printed electronics, flexible sensors', 'service_printed-sensor-joint-rnd'],
    ['직류배전 차단기', 'circuit breaker for DC distribution', 'service_dc-power-joint-rnd'],
    ['협동로봇 충돌안전', 'collision safety of cobots', 'equipment_collision-force-kit'],
  ])('finds what %s and %s are both about among the first five', (korean, english, expected) => {
    for (const text of [korean, english]) expect(matcher.match(text, { limit: 5 }).matches.map(({ id }) => id), text).toContain(expected);
  });

  it('does not answer a company that has a factory somewhere with what is about factories', () => {
    const { matches } = matcher.match('창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다', { limit: 10 });
    const reasons = matches.flatMap((match) => match.reasons.map((reason) => say(reason, 'ko')));
    expect(reasons.filter((sentence) => sentence.includes('공장'))).toEqual([]);
    expect(matches.slice(0, 3).map(({ id }) => id).sort()).toEqual(['equipment_vibration-shaker-50kn', 'r-card_sample-han-seoyun', 'service_vibration-test']);
    expect(matcher.match('스마트공장을 구축하고 싶어요').matches.flatMap((match) => match.reasons.map((reason) => say(reason, 'ko'))).join(' ')).toContain('공장');
  });
});
