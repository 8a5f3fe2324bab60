import * as z from 'zod/mini';
import type { Vocabulary } from './vocabulary.ts';

const lists = new WeakMap<object, Vocabulary>();

/** A schema for the keys of a vocabulary, those that a host adds later included. */
export function oneOf<Key extends string>(list: Vocabulary<Key>): z.ZodMiniType<Key, Key> {
  const schema = z.string().check((payload) => {
    if (list.term(payload.value) === undefined) payload.issues.push({ code: 'invalid_value', values: [...list.keys], input: payload.value });
  });
  lists.set(schema, list);
  return schema as unknown as z.ZodMiniType<Key, Key>;
}

/** The vocabulary that a schema made by `oneOf` takes its keys from. */
export function listOfSchema(schema: object): Vocabulary | undefined {
  return lists.get(schema);
}
