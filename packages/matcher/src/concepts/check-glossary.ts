import { ValidationError, type Problem } from '@dongban/core/errors';
import { analyze } from '../language/analyze.ts';
import { atOnce, type Steps } from '../retrieval/steps.ts';
import { checkField, objectOf, step, type FieldSchema } from '../rules/field-schema.ts';
import { keyOfTerm } from './concept-finder.ts';
import type { Glossary } from './glossary.ts';

const text: FieldSchema = { type: 'string', minLength: 1 };
const texts: FieldSchema = { type: 'array', items: text, minItems: 1 };
const concept = objectOf({ id: text, terms: { type: 'object', additionalProperties: texts }, broader: texts, shared: texts }, ['broader', 'shared']);

/**
 * A glossary as its format says it: every id once, `broader` names concepts that are there, and a term that is in two
 * concepts is under `shared` in the later one.
 *
 * @param input what a JSON file holds; a portal's own terms go behind those they build on.
 * @throws {ValidationError} with every problem, each with a JSON pointer into the glossary.
 * @example
 * import { electronicsGlossary } from '@dongban/matcher/glossary';
 *
 * const glossary = checkGlossary([...electronicsGlossary, { id: 'tofu', terms: { ko: ['두부'], en: ['tofu'] }, broader: ['food'] }]);
 * glossary.at(-1)?.id; // → 'tofu'
 */
export function checkGlossary(input: unknown): Glossary {
  return atOnce(checkingGlossary(input));
}

/** Checks a glossary as `checkGlossary` does, step by step. */
export function* checkingGlossary(input: unknown): Steps<Glossary> {
  const problems: Problem[] = [];
  if (!Array.isArray(input)) problems.push({ pointer: '', code: 'wrong-type', params: { expected: 'array' } });
  else for (const [index, one] of input.entries()) checkField(one, concept, step(index), (problem) => problems.push(problem));
  if (problems.length === 0) problems.push(...referenceProblems(input as Glossary), ...(yield* termProblems(input as Glossary)));
  if (problems.length > 0) throw new ValidationError('The glossary', problems);
  return input as Glossary;
}

function referenceProblems(glossary: Glossary): Problem[] {
  const seen = new Set<string>();
  const all = new Set(glossary.map(({ id }) => id));
  return glossary.flatMap(({ id, broader = [] }, index) => {
    const problems = broader.flatMap((parent, at): Problem[] => (all.has(parent) ? [] : [{ pointer: `/${index}/broader/${at}`, code: 'reference-to-nothing', params: { id: parent } }]));
    if (seen.has(id)) problems.push({ pointer: `/${index}/id`, code: 'id-used-twice', params: { id } });
    seen.add(id);
    return problems;
  });
}

function* termProblems(glossary: Glossary): Steps<Problem[]> {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [index, { id, terms, shared = [] }] of glossary.entries()) {
    for (const [tag, list] of Object.entries(terms)) {
      for (const [at, term] of list.entries()) {
        const pointer = `/${index}/terms${step(tag)}/${at}`;
        const key = keyOfTerm(analyze(term));
        const owner = owners.get(key) ?? id;
        owners.set(key, owner);
        if (key === '') problems.push({ pointer, code: 'term-without-words', params: { term } });
        else if (owner !== id && !shared.includes(term)) problems.push({ pointer, code: 'term-used-twice', params: { term, id: owner } });
      }
    }
    yield;
  }
  return problems;
}
