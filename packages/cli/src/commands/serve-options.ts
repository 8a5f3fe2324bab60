import { existsSync, statSync } from 'node:fs';
import type { MailSettings } from '@dongban/portal/serve';
import { defaultDataDirectory } from './location.ts';
import { readMail } from './mail-options.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** What `dongban serve` was told. */
export interface ServeArguments {
  readonly dataDirectory: string;
  readonly port: number | undefined;
  readonly host: string | undefined;
  readonly publicUrl: string | undefined;
  /** Files of the catalog and the consents; without a catalog, the sample is shown. */
  readonly catalog: string | undefined;
  readonly consents: string | undefined;
  /** File of notices that people agree to. */
  readonly notices: string | undefined;
  readonly trustProxy: number | readonly string[] | undefined;
  readonly siteDirectories: readonly string[];
  /** `undefined` where letters neither leave nor can be shown. */
  readonly mail: MailSettings | 'development' | undefined;
  readonly verification: 'none' | undefined;
}

const options = {
  catalog: { type: 'string' },
  consents: { type: 'string' },
  notices: { type: 'string' },
  'trust-proxy': { type: 'string' },
  sample: { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'public-url': { type: 'string' },
  site: { type: 'string', multiple: true },
  'mail-from': { type: 'string' },
  'staff-mail': { type: 'string' },
  'no-codes': { type: 'boolean' },
} as const;

const highestPort = 65_535;

/**
 * @param environment secrets, which stand on no command line.
 * @throws {UsageError} for options that there are not, that contradict each other, or whose values cannot be.
 */
export function readServeArguments(args: readonly string[], environment: Readonly<Record<string, string | undefined>> = process.env): ServeArguments {
  const { values, positionals } = readOptions(args, options);
  const { catalog, consents, sample, data, port, host, site = [] } = values;
  if (positionals.length > 0) throw new UsageError(`serve takes options only, not ${JSON.stringify(positionals[0])}.`);
  if (sample === true && catalog !== undefined) throw new UsageError('--sample and --catalog exclude each other.');
  if (consents !== undefined && catalog === undefined) throw new UsageError('--consents goes with --catalog.');
  for (const directory of site) {
    if (!existsSync(directory) || !statSync(directory).isDirectory()) throw new UsageError(`--site: there is no directory ${directory}.`);
  }
  return {
    dataDirectory: data ?? defaultDataDirectory,
    port: port === undefined ? undefined : readPort(port),
    host, catalog, consents,
    notices: values.notices,
    trustProxy: values['trust-proxy'] === undefined ? undefined : readProxies(values['trust-proxy']),
    publicUrl: values['public-url'] === undefined ? undefined : readUrl(values['public-url']),
    siteDirectories: site,
    mail: readMail({ from: values['mail-from'], staff: values['staff-mail'], host }, environment),
    verification: values['no-codes'] === true ? 'none' : undefined,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= highestPort) return port;
  throw new UsageError(`--port has to be a number from 0 to ${highestPort}, not ${JSON.stringify(text)}.`);
}

/** How many proxies, or which networks they are in; the portal says which of those cannot be read. */
function readProxies(text: string): number | readonly string[] {
  return /^\d$/.test(text) ? Number(text) : text.split(',').map((network) => network.trim());
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.href;
  throw new UsageError(`--public-url has to be an address such as https://portal.example.org/, not ${JSON.stringify(text)}.`);
}
