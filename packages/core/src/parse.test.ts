import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { describe as sentenceOf } from './describe.ts';
import { ValidationError } from './errors.ts';
import { Hub } from './hub.ts';
import { parse, pointerOf, problemsOf } from './parse.ts';
import { Policy } from './schema/policy.ts';
import { Service } from './service.ts';
import { ResourceId } from './slot.ts';

const service = {
  id: 'service_a', name: { ko: '진동시험' }, summary: { ko: '진동시험' }, area: 'reliability', provider: 'organization_a', modes: ['onsite'], hubs: ['hub_a'], people: [],
  equipment: [], standards: [], variables: [], keywords: [], fees: [], start: 'request',
};

const said = (schema: z.ZodMiniType, input: unknown, locale: string) => problemsOf(schema, input).map((problem) => `${problem.pointer} ${sentenceOf(problem, locale)}`);

describe('parse', () => {
  it('gives back what fits, fields it does not know included', () => {
    expect(parse(Service, { ...service, later: 1 }, 'The service')).toEqual({ ...service, later: 1 });
  });

  it('throws the problems of what does not fit', () => {
    expect(() => parse(Service, {}, 'The service')).toThrow(ValidationError);
    expect(() => parse(Service, { ...service, area: 'x' }, 'The service')).toThrow(/^The service has 1 problem\(s\):\n {2}\/area: not-one-of/);
  });
});

describe('problemsOf', () => {
  it('finds none in what fits', () => {
    expect(problemsOf(Service, service)).toEqual([]);
  });

  it('names every problem, not only the first', () => {
    expect(problemsOf(Service, { ...service, area: 'relaibility', hubs: ['changwon'], turnaroundDays: 1.5 }).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/area not-one-of', '/hubs/0 wrong-format', '/turnaroundDays wrong-type',
    ]);
  });

  it('says that a choice is missing where none was made', () => {
    const { start: _, ...rest } = service;
    expect(problemsOf(Service, rest)).toEqual([{ pointer: '/start', code: 'missing', params: {} }]);
  });

  it('takes a text in no language for a missing one', () => {
    expect(problemsOf(Service, { ...service, name: {} })).toEqual([{ pointer: '/name', code: 'missing', params: {} }]);
  });

  it('escapes what a JSON pointer must escape', () => {
    expect(pointerOf(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
  });
});

describe('the sentence for a problem', () => {
  it('counts entries of a list, characters of a text, and numbers', () => {
    expect(said(Service, { ...service, modes: [], provider: 'organization_a' }, 'en')).toEqual(['/modes Give at least one.']);
    expect(said(Service, { ...service, modes: [] }, 'ko')).toEqual(['/modes 1개 이상 넣어 주세요.']);
    expect(said(Hub.shape.region, '', 'en')).toEqual([' Write at least 1 character.']);
    expect(said(Policy, { durationMinutes: 0, stepMinutes: 30 }, 'en')).toEqual(['/durationMinutes This must be at least 1.']);
  });

  it('names types as people know them', () => {
    expect(said(Service, { ...service, name: '진동시험', turnaroundDays: 1.5 }, 'en')).toEqual([
      '/name This must be a text for each language, such as { "en": "Vibration test" }.', '/turnaroundDays This must be a whole number.',
    ]);
    expect(said(Service, { ...service, people: '한서윤' }, 'ko')).toEqual(['/people 형식이 달라요. 필요한 형식: 목록']);
  });

  it('shows an id of the kind that is wanted', () => {
    expect(said(Service, { ...service, hubs: ['changwon'] }, 'en')).toEqual(['/hubs/0 This does not have the right format. Write it like hub_name.']);
    expect(said(ResourceId, 'hub_a', 'ko')).toEqual([' 형식이 맞지 않아요. equipment_name / service_name / r-card_name 형식으로 적어 주세요.']);
  });
});
