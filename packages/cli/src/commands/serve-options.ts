import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What `dongban serve` was told. */
export interface ServeArguments {
  readonly dataDirectory: string;
  readonly port: number | undefined;
  /** Files of the catalog and the consents; without a catalog, the sample is shown. */
  readonly catalog: string | undefined;
  readonly consents: string | undefined;
  readonly siteDirectories: readonly string[];
}

const options = {
  catalog: { type: 'string' },
  consents: { type: 'string' },
  sample: { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string' },
  site: { type: 'string', multiple: true },
} as const;

const highestPort = 65_535;

/** @throws {UsageError} for options that there are not, that contradict each other, or whose values cannot be. */
export function readServeArguments(args: readonly string[]): ServeArguments {
  const { catalog, consents, sample, data, port, site = [] } = read(args);
  if (sample === true && catalog !== undefined) throw new UsageError('--sample and --catalog exclude each other.');
  if (consents !== undefined && catalog === undefined) throw new UsageError('--consents goes with --catalog.');
  for (const directory of site) {
    if (!existsSync(directory) || !statSync(directory).isDirectory()) throw new UsageError(`--site: there is no directory ${directory}.`);
  }
  return { dataDirectory: data ?? join('.dongban', 'data'), port: port === undefined ? undefined : readPort(port), catalog, consents, siteDirectories: site };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= highestPort) return port;
  throw new UsageError(`--port has to be a number from 0 to ${highestPort}, not ${JSON.stringify(text)}.`);
}
