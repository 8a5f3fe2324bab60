import { readFileSync } from 'node:fs';
import { ko } from '../packages/core/src/messages/ko.ts';
import { Policy } from '../packages/core/src/schema/policy.ts';
import { rules } from '../packages/booking/src/rules/rules.ts';
import { describe, expect, it } from 'vitest';

const page = (name: string) => readFileSync(new URL(`booking/${name}.md`, import.meta.url), 'utf8');
const rows = (name: string) => page(name).split('\n').filter((line) => line.startsWith('|')).join('\n');

describe('the pages on booking', () => {
  it('tell of every field of a policy, and of every rule', () => {
    expect(Object.keys(Policy.shape).filter((field) => !rows('policies').includes(`\`${field}\``))).toEqual([]);
    expect(rules.filter(({ id }) => !page('policies').includes(`\`${id}\``)).map(({ id }) => id)).toEqual([]);
    expect(rules.filter(({ id }) => !rows('refusals').includes(`\`${id}\``)).map(({ id }) => id)).toEqual([]);
  });

  it('tell of every code that a rule says, and of no other', () => {
    const said = [...rows('refusals').matchAll(/`([a-z]+(?:-[a-z]+)+|maintenance)`/g)].map(([, code]) => code ?? '').filter((code) => Object.hasOwn(ko, code));
    const sources = [...rules.map(({ id }) => readFileSync(new URL(`../packages/booking/src/rules/${id}.ts`, import.meta.url), 'utf8'))].join('\n');
    const codes = [...sources.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code ?? '').filter((code) => code !== 'ask-staff' && code !== 'take-training');
    expect([...new Set(said)].sort()).toEqual([...new Set([...codes, 'not-bookable'])].sort());
  });
});
