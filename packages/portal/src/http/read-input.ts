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
  const refused = unstorable(input);
  if (refused.length > 0) throw invalid('The request', refused);
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

/** Deeper than anything that a route takes; whoever goes on to the end of what is nested ten thousand times runs out of stack. */
const deepest = 32;

/** Texts that no database keeps and no other program reads, with a NUL character or half a surrogate pair; and what is nested too deep to look into. */
function unstorable(value: unknown, path: readonly PropertyKey[] = []): Problem[] {
  const refused = (at: readonly PropertyKey[]): Problem[] => [{ pointer: pointerOf(at), code: 'not-accepted', params: {} }];
  if (typeof value === 'string') return isStorable(value) ? [] : refused(path);
  if (typeof value !== 'object' || value === null) return [];
  if (path.length === deepest) return refused(path.slice(0, 1));
  return Object.entries(value).flatMap(([key, inner]) => unstorable(inner, [...path, key]));
}

/** Whether a text can be kept, and looked for. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
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
