import { createHash } from 'node:crypto';
import type { FileSystem } from './file-system.ts';

/** What a file held when it was last read or written here: enough to notice that someone else has written it since. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** SHA-256 as 64 hexadecimal digits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads the stamp of a file; undefined where it is gone. */
export async function readStamp(files: FileSystem, path: string): Promise<FileStamp | undefined> {
  const facts = await files.facts(path);
  if (!facts?.isFile) return undefined;
  return { size: facts.size, modified: facts.modified, hash: hashOf(await files.read(path)) };
}

/**
 * Whether a file is what the stamp says. Only size and time are looked at while they agree, unless `thorough`: then the
 * contents decide. A file with a new time but the same contents counts as the same.
 */
export async function matchesStamp(
  files: FileSystem,
  path: string,
  stamp: FileStamp,
  thorough: boolean,
): Promise<boolean> {
  const facts = await files.facts(path);
  if (!facts?.isFile || facts.size !== stamp.size) return false;
  if (!thorough && facts.modified === stamp.modified) return true;
  return hashOf(await files.read(path)) === stamp.hash;
}
