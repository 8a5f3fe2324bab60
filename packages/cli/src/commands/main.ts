import manifest from '../../package.json' with { type: 'json' };
import { backupCommand } from './backup.ts';
import { erasePersonCommand } from './erase-person.ts';
import { evaluateCommand } from './evaluate.ts';
import { exportCommand } from './export.ts';
import { help } from './help.ts';
import { importCommand } from './import.ts';
import { keysCommand } from './keys.ts';
import { matchCommand } from './match.ts';
import { migrateCommand } from './migrate.ts';
import { serveCommand } from './serve.ts';
import { UsageError } from './usage-error.ts';

/** Exit codes: what was asked for could not be done; it could not be understood. */
const failed = 1;
const misused = 2;

const commands = new Map<string, (args: readonly string[]) => Promise<number>>([
  ['serve', serveCommand],
  ['match', matchCommand],
  ['evaluate', evaluateCommand],
  ['keys', keysCommand],
  ['migrate', migrateCommand],
  ['import', importCommand],
  ['export', exportCommand],
  ['backup', backupCommand],
  ['erase-person', erasePersonCommand],
]);

/**
 * Runs the `dongban` command. What other programs read goes to the standard output, everything else to the error output.
 *
 * @param args what stands after the command's name.
 * @returns the exit code: 0 where it is done, 1 where it could not be done, 2 where the arguments could not be understood. It never rejects.
 * @example
 * await main(['--version']); // → 0
 * await main(['sreve']); // → 2
 */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === undefined || command === '--help' || command === '-h' || command === 'help') return print(help);
    if (command === '--version' || command === '-v') return print(manifest.version);
    const run = commands.get(command);
    if (run === undefined) throw new UsageError(`There is no command ${JSON.stringify(command)}.`);
    if (rest.includes('--help') || rest.includes('-h')) return print(help);
    return await run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nSee: dongban --help`);
      return misused;
    }
    console.error(error instanceof Error ? error.message : error);
    return failed;
  }
}

function print(text: string): number {
  console.log(text);
  return 0;
}
