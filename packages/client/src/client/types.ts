import type { Contract, Page, RouteName, routes } from '@dongban/core/contract';

/** What every call takes. */
export interface CallOptions {
  /** Ends the call, its retries included; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one attempt of this call may take.
   *
   * @default the client's
   */
  readonly timeout?: number | undefined;
}

/** What a call takes that only the holder of a record's access token may make, or staff with the client's key. */
export type TokenOptions = CallOptions & (HolderOptions | StaffOptions);

/** The holder of a record's access token. */
export interface HolderOptions {
  /** From the receipt of the record. It travels in the `Authorization` header and nowhere else. */
  readonly accessToken: string;
  readonly asStaff?: undefined;
}

/** Staff, whose key the client has. */
export interface StaffOptions {
  /** Makes the call with the client's own key. */
  readonly asStaff: true;
  readonly accessToken?: undefined;
}

/** What a call takes that makes or changes a record. */
export interface WriteOptions extends CallOptions {
  /**
   * Two calls with the same key do it once. Give one where the visitor may press the button again.
   *
   * @default a new random key for each call, which its automatic retries keep
   */
  readonly idempotencyKey?: string | undefined;
}

/** What a call takes that changes a record which others change too. */
export interface ChangeOptions extends WriteOptions {
  /** Entity tag of the state that the caller saw: `etagOf(record)`. A portal refuses where the record has changed since. */
  readonly ifMatch: string;
}

/**
 * A portal, route by route: `services.list` of the route table is `client.services.list`. Lists can be gone through whole
 * with `all`.
 */
export type DongbanClient = { readonly [Group in GroupOf<RouteName>]: Calls<Group> & Listings<Group> };

type Routes = typeof routes;
type GroupOf<Name extends RouteName> = Name extends `${infer Group}.${string}` ? Group : never;

type Calls<Group extends string> = {
  readonly [Name in RouteName as Name extends `${Group}.${infer Action}` ? Action : never]: Call<Name>;
};

type Call<Name extends RouteName> = (
  ...args: [...IdOf<Contract[Name]>, ...InputOf<Contract[Name]>, ...Last<OptionsOf<Name>>]
) => Promise<Contract[Name]['response']>;

type IdOf<Types> = Types extends { id: infer Id } ? [id: Id] : [];
type InputOf<Types> = Types extends { body: infer Body }
  ? [input: Body]
  : Types extends { query: infer Query }
    ? object extends Query ? [query?: Query] : [query: Query]
    : [];

type OptionsOf<Name extends RouteName> = (Routes[Name]['auth'] extends 'token' ? TokenOptions : CallOptions) &
  (Routes[Name]['versioned'] extends true ? ChangeOptions : Routes[Name]['writes'] extends true ? WriteOptions : CallOptions);

type Last<Options> = object extends Options ? [options?: Options] : [options: Options];

type Listings<Group extends string> = {
  readonly [Name in RouteName as Name extends `${Group}.list` ? (Routes[Name]['takes'] extends 'page' ? 'all' : never) : never]: Listing<Contract[Name]>;
};

/** Every record of a list, page after page, fetched as they are asked for. */
type Listing<Types> = Types extends { query: infer Query; response: Page<infer Item> }
  ? (query?: Omit<Query, 'cursor'>, options?: CallOptions) => AsyncIterable<Item>
  : never;
