// `pnpm start`, then open the address that it names; look at it with scripts switched off, too. With PORTAL=https://portal.example.org
// script and data come from there; else from here, and the data is a file.
import { samplePublicCatalog } from '@dongban/sample-catalog';
import { startSite } from './site.ts';

const { url } = await startSite({
  catalog: samplePublicCatalog(new Date().toISOString()),
  card: 'r-card_sample-han-seoyun',
  locale: 'ko',
  portal: process.env['PORTAL'],
}, Number(process.env['PORT'] ?? 4173));

console.log(url);
