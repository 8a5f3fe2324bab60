// Builds the documentation: the API reference by TypeDoc, the site around it by VitePress, and the catalog that its demos show.
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { samplePublicCatalog } from '@dongban/sample-catalog';

const site = 'docs/.vitepress/dist';

run('typedoc');
run('vitepress', 'build', 'docs');
cpSync('docs/reference', `${site}/reference`, { recursive: true });
writeFileSync(`${site}/catalog.json`, JSON.stringify(samplePublicCatalog(new Date().toISOString())));
console.log(`The documentation is in ${site}; any web server can serve it.`);

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
