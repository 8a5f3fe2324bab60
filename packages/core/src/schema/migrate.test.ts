import { describe, expect, it } from 'vitest';
import { isValidationError } from '../errors.ts';
import { migrate, type Migration } from './migrate.ts';

const steps: Migration[] = [
  ({ title, ...rest }) => ({ ...rest, name: title }),
  (document) => ({ ...document, name: { ko: document['name'] } }),
];
const problemsOf = (document: unknown) => {
  try {
    migrate(document, steps, 'The catalog');
  } catch (error) {
    return isValidationError(error) ? error.problems : error;
  }
  return [];
};

describe('migrate', () => {
  it('takes every step from the document’s version on', () => {
    expect(migrate({ schemaVersion: 1, title: '가', kept: 1 }, steps, 'x')).toEqual({ schemaVersion: 3, name: { ko: '가' }, kept: 1 });
    expect(migrate({ schemaVersion: 2, name: '가' }, steps, 'x')).toEqual({ schemaVersion: 3, name: { ko: '가' } });
  });

  it('leaves a document of the newest version as it is', () => {
    const document = { schemaVersion: 3, name: { ko: '가' } };
    expect(migrate(document, steps, 'x')).toBe(document);
  });

  it('refuses a newer version, and one that is none', () => {
    expect(problemsOf({ schemaVersion: 4 })).toEqual([{ pointer: '/schemaVersion', code: 'unknown-version', params: { version: 4, known: 3 } }]);
    for (const schemaVersion of [0, -1, 1.5, '1', null, undefined]) expect(problemsOf({ schemaVersion })).toHaveLength(1);
    expect(problemsOf({})).toHaveLength(1);
  });
});
