// Writes the site into dist: the pages, the widgets' one-file build, a catalog and a font. Any web server can serve it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplePublicCatalog } from '@dongban/sample-catalog';

const root = join(import.meta.dirname, '..');
const site = join(root, 'dist');
const resolve = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));

rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
cpSync(join(root, 'public'), site, { recursive: true });

// The same page without a portal: only where the data comes from differs.
const page = readFileSync(join(site, 'index.html'), 'utf8');
writeFileSync(join(site, 'static.html'), page.replace('endpoint="/"', 'src="catalog.json"'));

cpSync(resolve('@dongban/widgets/dongban.js'), join(site, 'dongban.js'));
writeFileSync(join(site, 'catalog.json'), JSON.stringify(samplePublicCatalog(new Date().toISOString())));

// The font is this page's choice. Elements take the font of the page around them and bring none.
const font = dirname(resolve('pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'));
cpSync(join(font, 'pretendardvariable-dynamic-subset.css'), join(site, 'font/pretendard.css'));
cpSync(join(font, 'woff2-dynamic-subset'), join(site, 'font/woff2-dynamic-subset'), { recursive: true });
