import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the server is told on its command line. Folders are absolute; absent ones take their defaults. */
export interface ServerFlags {
  readonly port: number;
  readonly data?: string;
  readonly projects?: string;
  readonly examples?: string;
  readonly page?: string;
}

export type ParsedFlags =
  | { readonly ok: true; readonly value: ServerFlags | 'help' }
  | { readonly ok: false; readonly message: string };

export const USAGE = `Usage: railwright-server [options]
  --port N         port on 127.0.0.1; 0 or absent: any free one
  --data DIR       the program's own files (journal, preferences, library)
  --projects DIR   where projects are saved
  --examples DIR   the examples offered
  --page DIR       the built page
  --help           this text
`;

/** Reads the command line of the server. Relative folders are taken from `directory`. */
export function parseFlags(args: readonly string[], directory: string): ParsedFlags {
  let values: Record<string, string | boolean | undefined>;
  try {
    const text = { type: 'string' } as const;
    ({ values } = parseArgs({
      args: [...args],
      strict: true,
      options: { port: text, data: text, projects: text, examples: text, page: text, help: { type: 'boolean' } },
    }));
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  if (values['help'] === true) return { ok: true, value: 'help' };
  const port = values['port'] ?? '0';
  if (typeof port !== 'string' || !/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return { ok: false, message: `--port: “${String(port)}” is not a port number` };
  }
  const folders: Record<string, string> = {};
  for (const name of ['data', 'projects', 'examples', 'page']) {
    const value = values[name];
    if (value === undefined) continue;
    if (value === '' || typeof value !== 'string') return { ok: false, message: `--${name}: a folder is missing` };
    folders[name] = isAbsolute(value) ? value : resolve(directory, value);
  }
  return { ok: true, value: { port: Number(port), ...folders } };
}
