import { samplePublicCatalog } from '@dongban/sample-catalog';
import { describe, expect, it } from 'vitest';
import { createMatcher as createEngine, restoreMatcher, type EngineOptions } from './engine.ts';
import { electronicsGlossary } from './glossary.ts';
import { createMatcher } from './index.ts';
import { needReader } from './need.ts';
import { defaultRules, ruleTypes } from './rules.ts';

const now = '2026-11-24T01:00:00Z';
const catalog = samplePublicCatalog(now);
const clock = () => Date.parse(now);
const parts: EngineOptions = { rules: defaultRules, types: ruleTypes, glossary: electronicsGlossary, reader: needReader, clock };
const need = '창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다';

describe('the engine', () => {
  it('is the matcher, where it is given all its parts', () => {
    expect(createEngine(catalog, parts).match(need)).toEqual(createMatcher(catalog, { clock }).match(need));
  });

  it('leaves out the rules of kinds that it does not have', () => {
    const rulesOf = (options: EngineOptions) => new Set(createEngine(catalog, options).match(need).matches.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));
    expect(rulesOf(parts)).toContain('place');
    const types = { ...ruleTypes, score: new Map([...ruleTypes.score].filter(([type]) => type !== 'place')) };
    expect(rulesOf({ ...parts, types })).not.toContain('place');
  });

  it('reads a need as its reader does', () => {
    const plain = { readNeed: (text: string) => ({ need: { text }, spans: [] }), isRequestWord: () => false, isSiteWord: () => false };
    const answer = createEngine(catalog, { ...parts, reader: plain }).match(need);
    expect(answer.need).toEqual({ text: need });
    expect(answer.matches[0]?.score).toBeGreaterThan(0);
  });

  it('opens what the matcher has saved', () => {
    const matcher = createMatcher(catalog, { clock });
    expect(restoreMatcher(matcher.snapshot(), parts).match(need)).toEqual(matcher.match(need));
  });
});
