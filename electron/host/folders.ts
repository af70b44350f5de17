import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, win32 } from 'node:path';
import type { HostInfo } from '../../shared/host/index.ts';

/** The folders that a host works in unless it is told otherwise. */
export interface DefaultFolders {
  readonly data: string;
  readonly projects: string;
}

/** Where programs keep their own files and where people keep theirs, by the customs of each system. */
export function defaultFolders(
  platform: HostInfo['platform'],
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): DefaultFolders {
  switch (platform) {
    case 'windows':
      return {
        data: win32.join(environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Railwright'),
        projects: win32.join(home, 'Documents', 'Railwright'),
      };
    case 'macos':
      return {
        data: posix.join(home, 'Library', 'Application Support', 'Railwright'),
        projects: posix.join(home, 'Documents', 'Railwright'),
      };
    case 'linux':
    case 'other': {
      const share = environment['XDG_DATA_HOME'];
      // The XDG rules say that a relative path there is to be ignored.
      const base = share !== undefined && posix.isAbsolute(share) ? share : posix.join(home, '.local', 'share');
      const documents = environment['XDG_DOCUMENTS_DIR'];
      const own = documents !== undefined && posix.isAbsolute(documents) ? documents : posix.join(home, 'Documents');
      return { data: posix.join(base, 'railwright'), projects: posix.join(own, 'Railwright') };
    }
  }
}

/** Node's name of a system in the words of the contract. */
export function platformOf(name: string): HostInfo['platform'] {
  switch (name) {
    case 'win32':
      return 'windows';
    case 'darwin':
      return 'macos';
    case 'linux':
      return 'linux';
    default:
      return 'other';
  }
}

/** The program itself: its root folder and version. */
export interface ProgramFacts {
  readonly root: string;
  readonly version: string;
}

/** Finds the program's root from any folder within it: the nearest one with Railwright's own package.json. */
export function programFacts(from: string): ProgramFacts {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) {
      const found = JSON.parse(readFileSync(path, 'utf8')) as { name?: unknown; version?: unknown };
      if (found.name === 'railwright') return { root: folder, version: String(found.version) };
    }
    if (dirname(folder) === folder) throw new Error(`${from} is not within Railwright`);
  }
}
