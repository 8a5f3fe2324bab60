// A portal as a process of its own, for tests that kill it: `node server-process.ts <options as JSON>`.
import { sampleConsents } from '@dongban/sample-catalog';
import { serve, type ServeOptions } from '../serve.ts';
import { catalogWith } from './portal.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as Pick<ServeOptions, 'dataDirectory' | 'port' | 'databaseUrl'>;
const catalog = catalogWith({ durationMinutes: 30, stepMinutes: 30 });
const { url, alreadyRunning, close } = await serve({ ...options, limits: 'none', catalog, consents: sampleConsents });
process.once('SIGTERM', () => void close());
console.log(JSON.stringify({ url, alreadyRunning }));
