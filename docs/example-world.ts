import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortal, openEmbeddedDatabase, type Database, type Portal } from '@dongban/portal';
import { sampleCatalog, sampleConsents } from '@dongban/sample-catalog';
import { startMailServer } from '../packages/portal/src/testing/mail-server.ts';
import { startPostgres } from '../packages/portal/src/testing/postgres.ts';

/** What the examples of the API find when they run, as a reader has it: files beside them, a portal at its address, servers in the environment. */
export interface ExampleWorld {
  /** Answers for `https://portal.example.org`, with the sample catalog, on Tuesday 24 November 2026 at noon in Seoul. */
  readonly answer: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const portalAddress = 'https://portal.example.org/';

/** Builds it around this process: working directory, `fetch` and environment, until it is closed. */
export async function openExampleWorld(): Promise<ExampleWorld> {
  const before = { directory: process.cwd(), fetch: globalThis.fetch };
  const directory = mkdtempSync(join(tmpdir(), 'dongban-examples-'));
  process.chdir(directory);
  writeFileSync('catalog.json', JSON.stringify(sampleCatalog));
  writeFileSync('consents.json', JSON.stringify(sampleConsents));

  const [postgres, mailServer] = await Promise.all([startPostgres(), startMailServer()]);
  process.env['DONGBAN_SMTP'] = mailServer.url;
  if (typeof postgres !== 'string') process.env['DATABASE_URL'] = postgres.createDatabase();

  const opening = await openPortal();
  const answer = (request: Request) => opening.portal.fetch(request);
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    return request.url.startsWith(portalAddress) ? answer(request) : before.fetch(request);
  };
  return {
    answer,
    async close() {
      globalThis.fetch = before.fetch;
      await opening.database.close();
      await mailServer.close();
      if (typeof postgres !== 'string') postgres.stop();
      process.chdir(before.directory);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function openPortal(): Promise<{ database: Database; portal: Portal }> {
  const database = await openEmbeddedDatabase();
  const portal = createPortal({
    catalog: sampleCatalog, consents: sampleConsents, database, limits: 'none',
    secret: new Uint8Array(32).fill(7), clock: () => Temporal.Instant.from('2026-11-24T03:00:00Z'),
  });
  return { database, portal };
}
