import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Handler } from '../http/handler.ts';
import type { Desk } from '../portal/desk.ts';

/** Whether the database answers: what a balancer asks before it sends anybody here. */
export function readiness({ database }: Desk): Handler<'ready.get'> {
  return async () => {
    const isThere = await database.query('select 1').then(() => true, () => false);
    return { body: { status: isThere ? 'ready' : 'not-ready', database: isThere }, status: isThere ? 200 : 503, headers: { 'cache-control': 'no-store' } };
  };
}

/** The contract as OpenAPI, as `@dongban/core` ships it. */
export function description(): Handler<'openapi.get'> {
  let text: Promise<string> | undefined;
  return async () => ({ body: {}, text: await (text ??= readFile(createRequire(import.meta.url).resolve('@dongban/core/openapi.json'), 'utf8')) });
}
