import { basename, dirname, join } from 'node:path';
import { type HostResult, done, refused } from '../../../shared/host/index.ts';
import { diskError, systemCode } from './disk-errors.ts';
import { type FileSystem, randomText } from './file-system.ts';
import { type FileStamp, hashOf, matchesStamp } from './stamp.ts';

/**
 * What must be at the path for a write to go ahead: nothing; the file as it was last seen; or whatever is there.
 */
export type ExpectedTarget = 'nothing' | 'anything' | FileStamp;

export interface SafeWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly expected: ExpectedTarget;
  /** Keeps the version that is about to be replaced. Failing to do so stops nothing. */
  readonly keep?: (path: string) => Promise<void>;
}

/** Waits between attempts to replace a file that a virus scanner or synchroniser holds for a moment (Windows). */
const RETRY_WAITS = [20, 50, 100, 200, 400, 800] as const;

/**
 * Replaces a file so that at every moment, power cuts included, the path holds either the old or the new version whole:
 * a new file beside it, synced, read back and compared; then renamed over it, and the folder synced. Checks what is there
 * first, and again right before the rename. On failure nothing has changed and nothing is left behind.
 */
export async function writeSafely(files: FileSystem, write: SafeWrite): Promise<HostResult<FileStamp>> {
  const { path, bytes, expected } = write;
  const name = basename(path);
  const folder = dirname(path);
  const temporary = join(folder, `.${name}.${randomText()}.tmp`);
  try {
    const refusal = await refusalOfTarget(files, path, expected, true);
    if (refusal) return refusal;
    const present = await files.facts(path);
    await files.writeNew(temporary, bytes, present?.mode);
    const written = await files.read(temporary);
    if (hashOf(written) !== hashOf(bytes)) {
      await forget(files, temporary);
      return refused('disk-error', {
        en: `“${name}” was not written: the disk gave back something else. The old version is untouched.`,
        de: `„${name}“ wurde nicht geschrieben: Der Datenträger lieferte etwas anderes zurück. Die alte Fassung ist unverändert.`,
      });
    }
    if (present) await keepOldVersion(write);
    const late = await refusalOfTarget(files, path, expected, false);
    if (late) {
      await forget(files, temporary);
      return late;
    }
    if (expected === 'nothing') await placeNew(files, temporary, path);
    else await withRetries(files, () => files.rename(temporary, path));
    await files.syncFolder(folder);
    const facts = await files.facts(path);
    return done({ size: bytes.length, modified: facts?.modified ?? 0, hash: hashOf(bytes) });
  } catch (error) {
    await forget(files, temporary);
    if (systemCode(error) === 'EEXIST') return taken(name);
    return { ok: false, error: diskError(error, name) };
  }
}

/** A new file that nobody can still be writing: its process was ended in the middle. */
const LEFT_BEHIND_AFTER = 10 * 60 * 1000;

/** Removes what earlier writes of this file left behind when their process was killed. */
export async function sweepLeftovers(files: FileSystem, path: string, now: number): Promise<void> {
  const folder = dirname(path);
  const prefix = `.${basename(path)}.`;
  try {
    for (const name of await files.list(folder)) {
      if (!name.startsWith(prefix) || !/^[A-Za-z0-9_-]{22}\.tmp$/.test(name.slice(prefix.length))) continue;
      const facts = await files.facts(join(folder, name));
      if (facts?.isFile && now - facts.modified > LEFT_BEHIND_AFTER) await forget(files, join(folder, name));
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

async function refusalOfTarget(files: FileSystem, path: string, expected: ExpectedTarget, thorough: boolean) {
  if (expected === 'anything') return undefined;
  const name = basename(path);
  if (expected === 'nothing') return (await files.facts(path)) ? taken(name) : undefined;
  if (await matchesStamp(files, path, expected, thorough)) return undefined;
  return refused('changed-on-disk', {
    en: `“${name}” was changed by another program since it was opened. It was not overwritten.`,
    de: `„${name}“ wurde seit dem Öffnen von einem anderen Programm geändert. Die Datei wurde nicht überschrieben.`,
  });
}

function taken(name: string) {
  return refused('already-exists', {
    en: `There already is a file “${name}”. It was not overwritten.`,
    de: `Es gibt bereits eine Datei „${name}“. Sie wurde nicht überschrieben.`,
  });
}

/** Gives the new file its name only if nobody has taken it meanwhile. */
async function placeNew(files: FileSystem, temporary: string, path: string): Promise<void> {
  try {
    await files.link(temporary, path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // Disks without hard links (FAT, some network drives): the check just before has to do.
    await withRetries(files, () => files.rename(temporary, path));
    return;
  }
  await forget(files, temporary);
}

async function keepOldVersion({ keep, path }: SafeWrite): Promise<void> {
  try {
    await keep?.(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
  }
}

async function withRetries(files: FileSystem, attempt: () => Promise<void>): Promise<void> {
  for (const wait of RETRY_WAITS) {
    try {
      return await attempt();
    } catch (error) {
      const code = systemCode(error);
      if (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES') throw error;
      await files.wait(wait);
    }
  }
  await attempt();
}

async function forget(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch {
    // It was never made, or it stays behind as a hidden file; neither is worth hiding the first error.
  }
}
