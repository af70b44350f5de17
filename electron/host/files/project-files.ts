import { join, relative, sep } from 'node:path';
import type { ListedFile } from '../../../shared/host/index.ts';
import type { FileSystem } from './file-system.ts';
import { type Handles, projectKindOf } from './handles.ts';
import type { RecentFiles } from './recent-files.ts';

/** Files listed at most; a folder with more is somebody's archive. */
const LONGEST_LIST = 1000;

/** Whether a path lies in a folder, both without symbolic links. Comparing text beginnings would let `/a/bc` pass for `/a/b`. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^(?:[A-Za-z]:)?[\\/]/.test(way);
}

/**
 * The projects of a folder: plain files by their extension, hidden ones left out. A link that leads out of the folder is
 * left out too: being listed is what makes a file reachable for the page.
 */
async function projectsIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  let names: readonly string[];
  let root: string;
  try {
    root = await files.realPath(folder);
    names = await files.list(root);
  } catch {
    return [];
  }
  const found: string[] = [];
  for (const name of [...names].sort()) {
    if (name.startsWith('.') || projectKindOf(name) === undefined) continue;
    const path = await realPathOf(files, join(root, name));
    if (path !== undefined && liesIn(root, path)) found.push(path);
  }
  return found;
}

async function realPathOf(files: FileSystem, path: string): Promise<string | undefined> {
  try {
    return await files.realPath(path);
  } catch {
    return undefined;
  }
}

/** What `files.list` answers: recent files first, newest first and missing ones marked, then the rest of the projects folder by name. */
export async function listFiles(
  files: FileSystem,
  handles: Handles,
  recent: RecentFiles,
  projectsFolder: string,
): Promise<readonly ListedFile[]> {
  const inFolder = await projectsIn(files, projectsFolder);
  const opened = new Map((await recent.list()).map((file) => [file.path, file.opened]));
  const listed: ListedFile[] = [];
  for (const path of new Set([...opened.keys(), ...inFolder])) {
    const facts = await factsOf(files, path);
    const known = opened.get(path) ?? null;
    const missing = facts?.isFile !== true;
    if (missing && known === null) continue;
    listed.push({
      file: handles.refOf(path),
      modified: facts?.isFile === true ? facts.modified : (known ?? 0),
      bytes: facts?.isFile === true ? facts.size : 0,
      opened: known,
      inProjectsFolder: inFolder.includes(path),
      missing,
    });
    if (listed.length === LONGEST_LIST) break;
  }
  return listed;
}

async function factsOf(files: FileSystem, path: string) {
  try {
    return await files.facts(path);
  } catch {
    return undefined;
  }
}
