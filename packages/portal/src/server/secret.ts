import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DongbanError } from '@dongban/core/errors';

const secretFile = 'secret';
const secretBytes = 32;
const onlyTheOwner = 0o600;

/**
 * The secret of a data directory, made on the first start. Access tokens of bookings come from it: without it, the tokens
 * that people hold stop working. Call it with the directory locked.
 *
 * @returns 32 bytes.
 * @throws {DongbanError} `damaged-secret` where the file holds something else.
 * @example
 * (await secretOf('.dongban/data')).length; // → 32
 */
export async function secretOf(directory: string): Promise<Uint8Array> {
  const path = join(directory, secretFile);
  try {
    const secret = await readFile(path);
    if (secret.length === secretBytes) return secret;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    const secret = randomBytes(secretBytes);
    await writeFile(`${path}.new`, secret, { mode: onlyTheOwner });
    await chmod(`${path}.new`, onlyTheOwner);
    await rename(`${path}.new`, path);
    return secret;
  }
  throw new DongbanError('damaged-secret', `${path} is damaged: it has to hold ${secretBytes} bytes. Put it back from a backup.`, { params: { path } });
}
