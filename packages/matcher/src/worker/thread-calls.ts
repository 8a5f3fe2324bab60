import { fromFailure, type FromThread, type ToThread } from './protocol.ts';

type Question = ToThread extends infer Message ? (Message extends ToThread ? Omit<Message, 'number'> : never) : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** The thread itself failed, and not what it was asked to do. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
}

/** Questions to a thread, each answered by a promise. */
export class ThreadCalls {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => this.#settle(data as FromThread));
    // A script that may not be loaded (content security policy, another origin) is told of by an event and not by an error.
    worker.addEventListener('error', (event) => this.#fail(new ThreadError(event.message || 'The worker could not be started.')));
    worker.addEventListener('messageerror', () => this.#fail(new ThreadError('The worker sent what cannot be read.')));
  }

  /** @throws what the thread threw, or the signal's reason; an answer that comes after that is passed over. */
  ask(question: Question, signal?: AbortSignal): Promise<unknown> {
    const number = this.#next++;
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => {
        this.#waiting.delete(number);
        reject(signal?.reason as Error);
      };
      const done = <T>(settle: (value: T) => void) => (value: T) => {
        signal?.removeEventListener('abort', stop);
        settle(value);
      };
      signal?.addEventListener('abort', stop, { once: true });
      this.#waiting.set(number, { resolve: done(resolve), reject: done(reject) });
      this.#worker.postMessage({ ...question, number });
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#fail(new ThreadError('The matcher was closed.'));
  }

  #settle(answer: FromThread): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ('failure' in answer) waiting?.reject(fromFailure(answer.failure));
    else waiting?.resolve(answer.result);
  }

  #fail(reason: Error): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(reason);
  }
}
