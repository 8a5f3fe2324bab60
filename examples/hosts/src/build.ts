// Writes the pages into dist. KRDS comes from its own package under the terms that it names (krds.go.kr), and is part of this example alone.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplePublicCatalog } from '@dongban/sample-catalog';
import { eucKr } from './euc-kr.ts';
import { publishedAt } from './published-at.ts';

const root = join(import.meta.dirname, '..');
const site = join(root, 'dist');
const resolve = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));

rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });

for (const file of ['dongban.js', 'dongban-portal.js']) cpSync(resolve(`@dongban/widgets/${file}`), join(site, file));
const { 'dongban.js': integrity } = JSON.parse(readFileSync(resolve('@dongban/widgets/integrity.json'), 'utf8')) as Record<string, string>;

for (const name of readdirSync(join(root, 'pages'))) {
  const text = readFileSync(join(root, 'pages', name), 'utf8');
  // A page that says what the script has to be runs no other one.
  const page = text.replace('src="dongban.js"', `src="dongban.js" integrity="${integrity ?? ''}"`);
  writeFileSync(join(site, name), name === 'old-style.html' ? eucKr(page) : page);
}

writeFileSync(join(site, 'catalog.json'), JSON.stringify(samplePublicCatalog(publishedAt)));
cpSync(resolve('jquery/dist/jquery.min.js'), join(site, 'jquery.min.js'));

const krds = join(dirname(resolve('krds-uiux/package.json')), 'resources');
for (const folder of ['css', 'fonts', 'img']) cpSync(join(krds, folder), join(site, 'krds', folder), { recursive: true });

const font = dirname(resolve('pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'));
cpSync(join(font, 'pretendardvariable-dynamic-subset.css'), join(site, 'pretendard/pretendard.css'));
cpSync(join(font, 'woff2-dynamic-subset'), join(site, 'pretendard/woff2-dynamic-subset'), { recursive: true });
