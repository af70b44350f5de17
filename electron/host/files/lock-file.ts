import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { FileSystem } from './file-system.ts';
import { systemCode } from './disk-errors.ts';

/** Who is writing into lock files here. */
export interface LockOwner {
  /** Random, fresh for every run of the program. */
  readonly run: string;
  /** Says which data folder this is, without its path. A data folder has one host at a time. */
  readonly dataFolder: string;
  readonly computer: string;
  readonly process: number;
}

const lockSchema = z.object({
  program: z.literal('railwright'),
  run: z.string().max(100),
  dataFolder: z.string().max(100),
  computer: z.string().max(300),
  process: z.int(),
  since: z.int(),
});

/** A file that someone else holds open. */
export interface ForeignLock {
  readonly computer: string;
  readonly since: number;
}

/** What tells whether a process of this computer runs. */
export type IsRunning = (process: number) => boolean;

/** Where the lock of a file lies: a hidden file beside it, so that other computers see it too. */
export function lockPathOf(path: string): string {
  return join(dirname(path), `.~${basename(path)}.lock`);
}

/**
 * Marks a file as open. Undefined where that worked, or where the folder cannot be written (then nothing can be overwritten
 * in it either); otherwise who holds it. Locks that a crash left behind are taken over.
 */
export async function takeLock(
  files: FileSystem,
  path: string,
  owner: LockOwner,
  now: number,
  isRunning: IsRunning,
): Promise<ForeignLock | undefined> {
  const lock = lockPathOf(path);
  const text = JSON.stringify({ program: 'railwright', ...owner, since: now });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await files.writeNew(lock, Buffer.from(text));
      return undefined;
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      if (systemCode(error) !== 'EEXIST') return undefined;
    }
    const held = await readLock(files, lock);
    if (held && isAlive(held, owner, isRunning)) return { computer: held.computer, since: held.since };
    await removeQuietly(files, lock);
  }
  return undefined;
}

/** Takes the mark away if it is ours. */
export async function releaseLock(files: FileSystem, path: string, owner: LockOwner): Promise<void> {
  const lock = lockPathOf(path);
  const held = await readLock(files, lock);
  if (held?.run === owner.run) await removeQuietly(files, lock);
}

/** Takes the mark over from whoever holds it: the user said so. */
export async function seizeLock(files: FileSystem, path: string, owner: LockOwner, now: number): Promise<void> {
  await removeQuietly(files, lockPathOf(path));
  await takeLock(files, path, owner, now, () => false);
}

type Lock = z.infer<typeof lockSchema>;

async function readLock(files: FileSystem, lock: string): Promise<Lock | undefined> {
  try {
    const parsed = lockSchema.safeParse(JSON.parse(Buffer.from(await files.read(lock)).toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(held: Lock, owner: LockOwner, isRunning: IsRunning): boolean {
  if (held.run === owner.run) return false;
  // Our data folder has no other host than this one, so whatever wrote that lock is gone.
  if (held.computer === owner.computer) return held.dataFolder !== owner.dataFolder && isRunning(held.process);
  return true;
}

async function removeQuietly(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch {
    // Gone already, or not ours to remove.
  }
}

/** Whether a process with this number runs on this computer. */
export function processIsRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
