import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogKinds, collections } from '@dongban/core';
import { createMatcher } from '@dongban/matcher';
import { describe, expect, it } from 'vitest';
import { answer, regionalCatalog, regionalMatcher, regionalRules, regionalTerms } from '../src/main.ts';

const at = '2026-11-24T00:00:00Z';
const { catalog, matcher } = regionalMatcher(at);
const idsFor = (text: string, limit = 3) => matcher.match(text, { limit }).matches.map(({ id }) => id);

describe('regional-portal', () => {
  it('has thirty records of its own, in two languages, all marked as samples', () => {
    const records = catalogKinds.flatMap((kind): readonly { id: string; sample?: boolean | undefined }[] => catalog[collections[kind]]);
    expect(records).toHaveLength(30);
    expect(records.filter(({ sample }) => sample !== true)).toEqual([]);
    for (const { name, summary } of catalog.services) for (const text of [name, summary]) expect(Object.keys(text)).toEqual(['ko', 'en']);
  });

  it('fits in about a hundred lines', () => {
    const lines = readFileSync(join(import.meta.dirname, '../src/main.ts'), 'utf8').split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThanOrEqual(100);
  });

  it('finds offers by its own terms, across languages and up and down the hierarchy', () => {
    expect(idsFor('유통기한을 정하고 싶어요')).toContain('service_shelf-life');
    expect(idsFor('plant-based meat')).toContain('technology_texture-protein');
    expect(idsFor('soybean paste')[0]).toBe('r-card_sample-jang');
    const plain = createMatcher(regionalCatalog(at), { rules: regionalRules(), clock: () => Date.parse(at) });
    expect(plain.match('유통기한', { limit: 10 }).matches.map(({ id }) => id)).not.toContain('service_shelf-life');
    expect(regionalTerms().some(({ id }) => id === 'doenjang')).toBe(true);
  });

  it('weighs place by its own rule', () => {
    const own = matcher.score('순창에서 시제품', 'service_pilot-sauce');
    const byDefault = createMatcher(catalog, { glossary: regionalTerms(), clock: () => Date.parse(at) }).score('순창에서 시제품', 'service_pilot-sauce');
    const shareOf = ({ reasons, score }: typeof own) => (reasons.find(({ rule }) => rule === 'place')?.share ?? 0) / score;
    expect(shareOf(own)).toBeGreaterThan(shareOf(byDefault));
    expect(matcher.match('순창에서 시제품').ruleSet).toBe('saedeul@1');
  });

  it('answers in the language of the need, from the shell too', () => {
    expect(answer('low-sodium soy sauce', at)).not.toMatch(/[가-힣]{2}.*연구/);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--conditions=@dongban/source', 'src/main.ts', '순창에서 된장 시제품'], { cwd: join(import.meta.dirname, '..'), encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('장류 시제품 제작');
    expect(stdout).toContain('표본입니다.');
  });

  it('says what is left out, and what would help', () => {
    expect(answer('두부', at)).toContain('두부 공급처를 찾습니다: 제공이 아니라 같은 것을 찾는 글이에요.');
  });
});
