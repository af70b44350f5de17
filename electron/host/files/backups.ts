import { basename, join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { hashOf } from './stamp.ts';
import { systemCode } from './disk-errors.ts';

/** How many earlier versions of a file are kept. */
const KEPT_VERSIONS = 10;

/** The folder that keeps the earlier versions of a file: named after it, and told apart from files of the same name. */
export function backupFolderOf(backupsFolder: string, path: string): string {
  return join(backupsFolder, `${basename(path)}-${hashOf(path).slice(0, 12)}`);
}

/** `2026-11-21T05-02-22-123Z`: sorts by time and is a file name everywhere. */
function timeName(now: number): string {
  return new Date(now).toISOString().replaceAll(/[:.]/g, '-');
}

/**
 * Keeps the present version of a file before it is replaced, and lets the oldest of more than ten go. Where the disk
 * allows it this is a second name for the same file: no copying, and nothing that a crash could leave half done.
 */
export async function keepVersion(files: FileSystem, backupsFolder: string, path: string, now: number): Promise<void> {
  const folder = backupFolderOf(backupsFolder, path);
  await files.makeFolder(folder);
  const kept = join(folder, `${timeName(now)}-${basename(path)}`);
  try {
    await files.link(path, kept);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    await files.copy(path, kept);
  }
  const versions = [...(await files.list(folder))].sort();
  for (const name of versions.slice(0, -KEPT_VERSIONS)) await files.remove(join(folder, name));
}
