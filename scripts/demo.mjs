// Builds what has changed since the last build, then serves the partner's page on the reference platform.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';

const stamp = '.artifacts/built';
const sources = ['packages/*/{src,data}/**/*', 'packages/*/{package.json,tsup.config.ts}', 'examples/partner-site/{src,public}/**/*', 'tsup.base.ts', 'pnpm-lock.yaml'];

const isBuilt = existsSync(stamp) && existsSync('examples/partner-site/dist/dongban.js');
const builtAt = isBuilt ? statSync(stamp).mtimeMs : 0;
if (globSync(sources).some((file) => statSync(file).mtimeMs > builtAt)) {
  const { status } = spawnSync('pnpm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync('.artifacts', { recursive: true });
  writeFileSync(stamp, '');
}

// Ctrl-C reaches the platform too, which then closes its database; this process waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
const platform = spawn(process.execPath, ['packages/cli/bin/dongban.js', 'serve', '--site', 'examples/partner-site/dist'], { stdio: 'inherit' });
platform.on('exit', (code) => process.exit(code ?? 1));
