import { readFile, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { liesIn } from './files/project-files.ts';

/** The kinds of file that a built page consists of; anything else is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file of the page. */
export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * The names on the way from the page's folder to what an address asks for, or undefined for an address that no page of
 * ours has: undecodable, with empty or dotted names, with separators or null bytes hidden in it, or of no known type.
 */
export function staticPathOf(urlPath: string): readonly string[] | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (decoded === '/') return ['index.html'];
  const [first, ...names] = decoded.split('/');
  if (first !== '' || names.length === 0) return undefined;
  if (!names.every((name) => /^[A-Za-z0-9_@-][A-Za-z0-9_.@ -]*$/.test(name))) return undefined;
  return MEDIA_TYPES[extname(names.at(-1) ?? '').toLowerCase()] === undefined ? undefined : names;
}

/**
 * Reads what an address asks for from the page's folder; undefined where there is nothing or where a link leads out of it.
 */
export async function readStaticFile(folder: string, urlPath: string): Promise<StaticFile | undefined> {
  const names = staticPathOf(urlPath);
  if (!names) return undefined;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...names));
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()];
    if (mediaType === undefined || !liesIn(root, path)) return undefined;
    return { bytes: await readFile(path), mediaType };
  } catch {
    return undefined;
  }
}
