import { basename, dirname, extname } from 'node:path';
import type { FileRef, ProjectFileKind } from '../../../shared/host/index.ts';
import { randomText } from './file-system.ts';

/**
 * The opaque names under which the page knows files and folders. Only the host makes them, for paths that came from a
 * dialog, the list of recent files, the projects folder, the system or its own outputs; a page that makes one up, or sends
 * a path, gets nothing.
 */
export interface Handles {
  /** The handle of a path, the same every time. */
  of(path: string): string;
  /** The path behind a handle, or undefined for text that is none of ours. */
  pathOf(handle: string): string | undefined;
  /** A file as the page may know it. */
  refOf(path: string): FileRef;
}

/** The kind of project file that a name's extension says, or undefined for any other. */
export function projectKindOf(path: string): ProjectFileKind | undefined {
  switch (extname(path).toLowerCase()) {
    case '.railwright':
      return 'railwright';
    case '.rail':
      return 'rail';
    default:
      return undefined;
  }
}

/** Handles that last as long as the host. `label` puts a folder into words. */
export function createHandles(label: (folder: string) => string): Handles {
  const byPath = new Map<string, string>();
  const byHandle = new Map<string, string>();

  function of(path: string): string {
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const handle = randomText();
    byPath.set(path, handle);
    byHandle.set(handle, path);
    return handle;
  }
  return {
    of,
    pathOf: (handle) => byHandle.get(handle),
    refOf: (path) => ({
      handle: of(path),
      name: basename(path),
      folder: label(dirname(path)),
      kind: projectKindOf(path) ?? 'railwright',
    }),
  };
}

/** A folder in words: with `~` for the user's own folder, as people know it from their system. */
export function folderLabel(folder: string, home: string): string {
  if (folder === home) return '~';
  const isBelow = home !== '' && (folder.startsWith(`${home}/`) || folder.startsWith(`${home}\\`));
  return isBelow ? `~${folder.slice(home.length)}` : folder;
}
