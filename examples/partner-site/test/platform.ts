import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const site = join(import.meta.dirname, '../dist');

/** A running platform with the partner's site in front of it. */
export interface Platform {
  /** Where the site is. */
  readonly url: string;
  /** Ends it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/**
 * Starts the platform as its own process, on a free port, with its data in a directory.
 *
 * @param more options; without any, a booking needs no code from a mail.
 */
export async function startPlatform(data: string, more: readonly string[] = ['--no-codes']): Promise<Platform> {
  if (!existsSync(join(site, 'dongban.js'))) throw new Error('The site is not built: run `pnpm run build` and `pnpm --filter @dongban/example-partner-site run build` first.');
  const command = ['--conditions=@dongban/source', join(root, 'packages/cli/bin/dongban.js'), 'serve', '--data', data, '--port', '0', '--site', site, ...more];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`The platform ended with ${code} before it gave a URL:\n${output}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGINT');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
