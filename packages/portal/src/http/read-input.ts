import type { RouteName } from '@dongban/core/contract';
import { inputs } from '@dongban/core/contract-schemas';
import type { Problem } from '@dongban/core/errors';
import { isValidationError } from '@dongban/core/errors';
import { needTextLimit } from '@dongban/core/need';
import { parse, pointerOf } from '@dongban/core/parse';
import type { HonoRequest } from 'hono';
import { ProblemError, invalid } from './problem.ts';

type AnySchema = Parameters<typeof parse<unknown>>[0];

/** What a route takes, checked by its schema. */
export async function readInput(name: RouteName, request: HonoRequest): Promise<unknown> {
  if (!isKeyOf(inputs, name)) return undefined;
  const input = request.method === 'POST' ? await readJson(request) : request.query();
  const unstorable = unstorableTexts(input);
  if (unstorable.length > 0) throw invalid('The request', unstorable);
  try {
    // Each schema is tied to its route by type; here any of them will do.
    return parse(inputs[name] as unknown as AnySchema, input, 'The request');
  } catch (error) {
    throw isValidationError(error) ? (needProblem(error.problems, input) ?? error) : error;
  }
}

async function readJson(request: HonoRequest): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, { code: 'not-json', params: {} });
  }
}

/** Texts that no database keeps and no other program reads: with a NUL character, or half a surrogate pair. */
function unstorableTexts(value: unknown, path: readonly PropertyKey[] = []): Problem[] {
  if (typeof value === 'string') {
    return value.isWellFormed() && !value.includes('\0') ? [] : [{ pointer: pointerOf(path), code: 'not-accepted', params: {} }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorableTexts(inner, [...path, key]));
}

/** A need is written by a person: what is wrong with its text gets a sentence of its own. */
function needProblem(problems: readonly Problem[], input: unknown): ProblemError | undefined {
  const problem = problems.find(({ pointer }) => pointer === '/need/text');
  if (problem?.code === 'missing' || problem?.code === 'too-small') return new ProblemError(422, { code: 'need-empty', params: {} });
  if (problem?.code !== 'too-big') return undefined;
  const { need: { text } } = input as { need: { text: string } };
  return new ProblemError(422, { code: 'need-too-long', params: { limit: needTextLimit, length: text.trim().length } });
}

function isKeyOf<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}
