import { collections } from '@dongban/core/kind';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import { createMatcher, restoreMatcher } from '../matching/default-matcher.ts';
import type { Matcher } from '../matching/matcher.ts';
import { toFailure, type FromThread, type ToThread } from './protocol.ts';

/** What a thread talks through: the global object of a worker, or one end of a `MessageChannel`. */
export interface Port {
  postMessage(message: FromThread): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Answers what a page asks through a port, with one matcher that lives here. */
export function serveThread(port: Port): void {
  let matcher: Matcher | undefined;
  let opened: Extract<ToThread, { ask: 'open' }> | undefined;
  const answer = (message: ToThread): unknown => {
    if (message.ask === 'open') {
      // What is wrong with the options shows before the records come.
      matcher = createMatcher(message.catalog, message.options);
      opened = message;
      return undefined;
    }
    if (message.ask === 'restore') {
      matcher = restoreMatcher(message.bytes, message.options);
      return undefined;
    }
    if (opened !== undefined && message.ask === 'load') {
      // The clone is the thread's own.
      (opened.catalog[collections[message.kind]] as CatalogRecord[]).push(...message.records);
      return undefined;
    }
    if (opened !== undefined && message.ask === 'make') {
      matcher = createMatcher(opened.catalog, opened.options);
      opened = undefined;
      return undefined;
    }
    if (matcher === undefined || message.ask !== 'call') throw new Error('The matcher is not open yet.');
    // The page's side is typed by the same interface; TypeScript cannot follow a name that is a variable.
    return (matcher[message.method] as (...args: readonly unknown[]) => unknown)(...message.args);
  };
  port.addEventListener('message', ({ data }) => {
    const message = data as ToThread;
    try {
      port.postMessage({ number: message.number, result: answer(message) });
    } catch (error) {
      port.postMessage({ number: message.number, failure: toFailure(error) });
    }
  });
}
