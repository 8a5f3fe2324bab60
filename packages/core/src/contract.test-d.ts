import { describe, expectTypeOf, it } from 'vitest';
import type { inputs, outputs } from './contract-schemas.ts';
import type { Contract, Page, RouteName, routes } from './contract.ts';

type Routes = typeof routes;
type NamesWith<Field extends string> = { [Name in RouteName]: Field extends keyof Contract[Name] ? Name : never }[RouteName];
type Taking<Takes extends string> = { [Name in RouteName]: Routes[Name]['takes'] extends Takes ? Name : never }[RouteName];
type OnePerId = { [Name in RouteName]: Routes[Name]['path'] extends `${string}{id}${string}` ? Name : never }[RouteName];

describe('the types of the contract', () => {
  it('are those of the table, route by route', () => {
    expectTypeOf<keyof Contract>().toEqualTypeOf<RouteName>();
    expectTypeOf<NamesWith<'id'>>().toEqualTypeOf<OnePerId>();
    expectTypeOf<NamesWith<'body'>>().toEqualTypeOf<Taking<'body'>>();
    expectTypeOf<NamesWith<'query'>>().toEqualTypeOf<Taking<'query' | 'page'>>();
  });

  it('page what the table calls a page', () => {
    expectTypeOf<Contract[Taking<'page'>]['response']>().toExtend<Page<{ readonly id: string }>>();
    expectTypeOf<Contract['slots.list']['response']>().not.toExtend<Page<unknown>>();
  });

  it('answer text where the table says so', () => {
    type Text = { [Name in RouteName]: Routes[Name]['gives'] extends 'application/json' ? never : Name }[RouteName];
    expectTypeOf<Contract[Text]['response']>().toEqualTypeOf<string>();
  });

  it('have a schema for every answer and every input', () => {
    expectTypeOf<keyof typeof outputs>().toEqualTypeOf<RouteName>();
    expectTypeOf<keyof typeof inputs>().toEqualTypeOf<Taking<'query' | 'page' | 'body'>>();
  });
});
