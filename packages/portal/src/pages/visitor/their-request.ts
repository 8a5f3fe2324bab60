import type { Id } from '@dongban/core/kind';
import type { Request } from '@dongban/core/request';
import { orNothing, type Office, type PageContext } from '../office.ts';

/** The request that the reader's link is for. */
export const theirRequest = (context: PageContext): Id<'request'> => context.get('session').subject as Id<'request'>;

/** Whoever has the link may do what the holder of the record's token may. */
export const userOf = (context: PageContext, { desk }: Office) => ({ token: desk.tokens.of(theirRequest(context)) });

export function openTheirs(context: PageContext, office: Office): Promise<Request | undefined> {
  return orNothing(office.dispatch('requests.get', userOf(context, office), { id: theirRequest(context) }));
}
