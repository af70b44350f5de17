import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, copyFile, link, mkdir, open, readFile, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';

/** What is known of a file without reading it. */
export interface FileFacts {
  readonly size: number;
  readonly modified: number;
  readonly isFile: boolean;
  /** Whether its own permissions let the user write it. */
  readonly writable: boolean;
  readonly mode: number;
}

/**
 * The file system as the host uses it. An interface so that tests can make the disk full, read-only or slow at any step;
 * `nodeFileSystem` is the real one. Failures are Node's system errors.
 */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>;
  /** Undefined where there is nothing at the path. */
  facts(path: string): Promise<FileFacts | undefined>;
  list(folder: string): Promise<readonly string[]>;
  /** Creates a file that must not exist, writes it and waits until the disk has it. */
  writeNew(path: string, bytes: Uint8Array, mode?: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same file; fails where the name is taken or the disk knows no such thing. */
  link(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Waits until the disk has the names in a folder. */
  syncFolder(path: string): Promise<void>;
  /** The path without symbolic links. Fails where there is nothing. */
  realPath(path: string): Promise<string>;
  wait(milliseconds: number): Promise<void>;
}

async function isWritable(path: string, mode: number): Promise<boolean> {
  // The administrator may write everything; the file's own bits still say what its owner wants.
  if ((mode & 0o222) === 0) return false;
  try {
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = {
  read: (path) => readFile(path),
  async facts(path) {
    try {
      const found = await stat(path);
      return {
        size: found.size,
        modified: Math.round(found.mtimeMs),
        isFile: found.isFile(),
        writable: await isWritable(path, found.mode),
        mode: found.mode & 0o777,
      };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  list: (folder) => readdir(folder),
  async writeNew(path, bytes, mode = 0o644) {
    const file = await open(path, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (process.platform !== 'win32') await chmod(path, mode);
  },
  rename,
  link,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  remove: unlink,
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async syncFolder(path) {
    // Windows cannot open folders; its file systems log renames themselves.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } catch (error) {
      // Some network file systems refuse; the rename itself has happened.
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'EPERM') throw error;
    } finally {
      await folder.close();
    }
  },
  realPath: realpath,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Random text for names of temporary files and ids: 128 bits, safe in file names and addresses. */
export function randomText(): string {
  return randomBytes(16).toString('base64url');
}
