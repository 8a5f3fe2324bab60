import type { Contract, RouteName } from '@dongban/core/contract';
import type { ApiKey } from '../access/api-keys.ts';

/** Who asks, as far as the request shows it. */
export interface Asker {
  /** Address that the request came from; empty where the server does not say. */
  readonly address: string;
  /** An access token, whatever it may be good for; empty without one. */
  readonly token: string;
  /** The key of staff who may use this route on everybody's records. */
  readonly staff: ApiKey | undefined;
}

/** A request, checked and typed by its route. */
export interface Call<Name extends RouteName> extends Asker {
  readonly route: Name;
  readonly id: Contract[Name] extends { id: infer Id } ? Id : undefined;
  readonly input: InputOf<Contract[Name]>;
  header(name: string): string | undefined;
}

type InputOf<Types> = Types extends { query: infer Query } ? Query : Types extends { body: infer Body } ? Body : undefined;

/** What a route answers. */
export interface Answer<Name extends RouteName> {
  readonly body: Contract[Name]['response'];
  /** The body as it is written, where that is known already. */
  readonly text?: string;
  /** @default 200 */
  readonly status?: 200 | 201 | 503;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler<Name extends RouteName> = (call: Call<Name>) => Answer<Name> | Promise<Answer<Name>>;

/** One handler for every route of the table, and for nothing else. */
export type Handlers = { readonly [Name in RouteName]: Handler<Name> };
