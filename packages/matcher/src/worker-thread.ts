import { serveThread } from './worker/serve-thread.ts';

// The script of the thread: loaded by `createMatcherWorker`, or by a worker that a host makes.
serveThread(globalThis);
