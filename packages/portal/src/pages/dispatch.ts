import { routes, type Contract, type Route, type RouteName } from '@dongban/core/contract';
import { inputs } from '@dongban/core/contract-schemas';
import { parse } from '@dongban/core/parse';
import { isStaffFor, scopeOf } from '../access/caller.ts';
import type { ApiKey } from '../access/api-keys.ts';
import type { Answer, Call, Handlers } from '../http/handler.ts';
import { ProblemError } from '../http/problem.ts';
import { recordId } from '../http/record-id.ts';

/** Who uses a page: staff with a key, or the holder of a record's token. */
export type PageUser = { readonly key: ApiKey } | { readonly token: string };

/** What a page asks of a route. */
export interface Ask {
  readonly id?: string | undefined;
  readonly input?: object | undefined;
  /** The state that was on the page. */
  readonly sequence?: number | undefined;
}

/**
 * Asks the portal's own routes from within. Pages can do nothing that the routes of the table cannot, and by the same rules:
 * inputs are checked by the same schemas, and keys by the same scopes.
 *
 * @throws {ProblemError} what the route answers with, and `forbidden` for a key that lacks the scope.
 */
export type Dispatch = <Name extends RouteName>(name: Name, user: PageUser, ask?: Ask) => Promise<Contract[Name]['response']>;

export function createDispatch(handlers: Handlers): Dispatch {
  return async <Name extends RouteName>(name: Name, user: PageUser, { id, input, sequence }: Ask = {}) => {
    const route: Route = routes[name];
    const isStaff = 'key' in user && isStaffFor({ key: user.key, token: '' }, name, route);
    if (!isStaff && ('key' in user || route.auth === 'staff')) throw new ProblemError(403, { code: 'forbidden', params: { scope: scopeOf(name, route) } });
    const schema = Object.hasOwn(inputs, name) ? (inputs as unknown as Record<string, Parameters<typeof parse<unknown>>[0]>)[name] : undefined;
    const call = {
      route: name, id: id === undefined ? undefined : recordId(id), address: '',
      token: 'token' in user ? user.token : '',
      staff: isStaff ? user.key : undefined,
      input: schema === undefined ? undefined : parse(schema, input ?? {}, 'The form'),
      header: (field: string) => (field === 'if-match' && sequence !== undefined ? `"${sequence}"` : undefined),
    };
    const handler = handlers[name] as (call: Call<RouteName>) => Answer<RouteName> | Promise<Answer<RouteName>>;
    const { body } = await handler(call as unknown as Call<RouteName>);
    return body;
  };
}
