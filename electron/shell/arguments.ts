import { isAbsolute, resolve } from 'node:path';

/** What the program was started with. */
export interface ShellArguments {
  /** Files to open, absolute. */
  readonly files: readonly string[];
  readonly data?: string;
  readonly projects?: string;
}

/**
 * Reads a command line as the system hands it over: the files of a double click, and `--data=DIR` and `--projects=DIR`.
 * Everything else is Chromium's or the system's own and is passed over; a file never starts with a dash.
 */
export function readArguments(args: readonly string[], directory: string): ShellArguments {
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(directory, path));
  const files: string[] = [];
  const folders: { data?: string; projects?: string } = {};
  for (const argument of args) {
    const flag = /^--(?<name>data|projects)=(?<folder>.+)$/.exec(argument)?.groups;
    if (flag?.['name'] === 'data' || flag?.['name'] === 'projects') folders[flag['name']] = absolute(flag['folder'] ?? '');
    else if (!argument.startsWith('-') && /\.(?:railwright|rail)$/i.test(argument)) files.push(absolute(argument));
  }
  return { files, ...folders };
}
