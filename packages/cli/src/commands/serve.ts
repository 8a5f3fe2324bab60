import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@dongban/core/describe';
import { isValidationError, type ValidationError } from '@dongban/core/errors';
import type { Serving } from '@dongban/portal/serve';
import { locationOf } from './location.ts';
import { readJson } from './read-json.ts';
import { readServeArguments, type ServeArguments } from './serve-options.ts';

const mostProblems = 50;

/** Runs a portal until it is told to end. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const wanted = readServeArguments(args);
  const end = untilSignal();
  const serving = await start(wanted);
  console.log(`dongban is running at ${serving.url}`);
  if (serving.alreadyRunning) {
    console.error('It was running with this data already: nothing new was started.');
    return 0;
  }
  if (wanted.mail === 'development') console.error(`Letters are not sent; they can be read at ${serving.url}dev/mail`);
  if (wanted.mail === undefined) console.error('There is no mail server, and this address is not for this machine alone: nobody is written to. Set DONGBAN_SMTP.');
  await end;
  await serving.close();
  return 0;
}

async function start(wanted: ServeArguments): Promise<Serving> {
  const { catalog, consents } = await readSource(wanted);
  const notices = wanted.notices === undefined ? undefined : await readJson(wanted.notices);
  const isNew = !existsSync(join(wanted.dataDirectory, 'database'));
  console.error(isNew ? 'Starting. The first time, the database is set up: this takes some seconds.' : 'Starting.');
  // The portal is the larger part of the program: loaded once it is clear that it is wanted.
  const { serve } = await import('@dongban/portal/serve');
  const { dataDirectory, port, host, publicUrl, siteDirectories, mail, verification, trustProxy } = wanted;
  const { databaseUrl } = locationOf(dataDirectory);
  try {
    return await serve({ dataDirectory, databaseUrl, port, host, publicUrl, siteDirectories, mail, verification, catalog, consents, notices, trustProxy });
  } catch (error) {
    throw isValidationError(error) ? new Error(problemsOf(error), { cause: error }) : error;
  }
}

async function readSource({ catalog, consents }: ServeArguments): Promise<{ catalog: unknown; consents: unknown }> {
  if (catalog === undefined) {
    console.error('This is the sample institute; people, companies and prices in it are made up.');
    const { sampleCatalog, sampleConsents } = await import('@dongban/sample-catalog');
    return { catalog: sampleCatalog, consents: sampleConsents };
  }
  return { catalog: await readJson(catalog), consents: consents === undefined ? [] : await readJson(consents) };
}

/** Every problem on a line of its own: where it is, and what to do about it. */
function problemsOf({ params, problems }: ValidationError): string {
  const lines = problems.slice(0, mostProblems).map((problem) => `  ${problem.pointer || '/'}: ${describe(problem, 'en')}`);
  const more = problems.length > mostProblems ? [`  and ${problems.length - mostProblems} more`] : [];
  return [`${String(params['what'])} does not fit. Nothing was started.`, ...lines, ...more].join('\n');
}

/** Ctrl-C, or the wish of whatever runs this; asked a second time, it ends at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
