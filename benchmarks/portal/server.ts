// The portal under load, as a process of its own: `node server.ts <dataDirectory> [databaseUrl]`.
import { serve } from '@dongban/portal/serve';
import { benchCatalog } from './institute.ts';

const [, , dataDirectory = '', databaseUrl] = process.argv;
const { url, close } = await serve({ dataDirectory, databaseUrl, port: 0, limits: 'none', ...benchCatalog() });
process.once('SIGTERM', () => void close());
console.log(url);
