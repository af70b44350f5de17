import { z } from 'zod';
import { type FileSystem } from './file-system.ts';
import { writeSafely } from './write-safely.ts';

/** How many recent files are remembered. */
const REMEMBERED = 30;

const storedSchema = z.array(z.object({ path: z.string().max(4096), opened: z.int() })).max(1000);

/** A file that was opened here. */
export interface RecentFile {
  readonly path: string;
  readonly opened: number;
}

/** The list of recently opened files, newest first, kept over restarts. */
export interface RecentFiles {
  list(): Promise<readonly RecentFile[]>;
  remember(path: string, now: number): Promise<void>;
  forget(path: string): Promise<void>;
}

/**
 * Keeps the list in a file. A list that cannot be read starts anew and one that cannot be written is lost with the host:
 * neither may keep anybody from working.
 */
export function createRecentFiles(files: FileSystem, storePath: string): RecentFiles {
  let known: Promise<RecentFile[]> | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  async function read(): Promise<RecentFile[]> {
    try {
      const parsed = storedSchema.safeParse(JSON.parse(Buffer.from(await files.read(storePath)).toString('utf8')));
      return parsed.success ? parsed.data : [];
    } catch {
      return [];
    }
  }
  async function change(edit: (list: readonly RecentFile[]) => RecentFile[]): Promise<void> {
    const next = edit(await (known ??= read()));
    known = Promise.resolve(next);
    const bytes = Buffer.from(`${JSON.stringify(next, undefined, 1)}\n`);
    writing = writing.then(() => writeSafely(files, { path: storePath, bytes, expected: 'anything' }));
    await writing;
  }
  return {
    list: () => (known ??= read()),
    remember: (path, now) =>
      change((list) => [{ path, opened: now }, ...list.filter((file) => file.path !== path)].slice(0, REMEMBERED)),
    forget: (path) => change((list) => list.filter((file) => file.path !== path)),
  };
}
