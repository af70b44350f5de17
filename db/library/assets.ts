import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type LibraryManifest,
  type LibrarySource,
  type Part,
  libraryManifestSchema,
  librarySourcesSchema,
  readLibraryFile,
} from '../../shared/parts/index.ts';

/** The files of the library as they lie in the program's assets, read but not yet understood. */
export interface LibraryAssets {
  readonly manifest: LibraryManifest;
  /** Fingerprint of every file: changes with any fact. */
  readonly hash: string;
  /** Understands the files: parts and sources, or what is wrong and in which file. */
  read(): LibraryAssetsResult;
}
export type LibraryAssetsResult =
  | { readonly ok: true; readonly value: { readonly parts: readonly Part[]; readonly sources: readonly LibrarySource[] } }
  | { readonly ok: false; readonly error: { readonly code: 'library.invalid'; readonly message: string } };

/**
 * Reads the library files in a folder: `library.json`, `sources.json` and the files under `parts/` that the former
 * names. Parsing waits until it is asked for: at most starts only the fingerprint is needed.
 */
export function readLibraryAssets(
  folder: string,
): { readonly ok: true; readonly value: LibraryAssets } | (LibraryAssetsResult & { readonly ok: false }) {
  try {
    const manifestText = readFileSync(join(folder, 'library.json'), 'utf8');
    const manifest = libraryManifestSchema.safeParse(JSON.parse(manifestText));
    if (!manifest.success) return invalid('library.json', 'it does not describe a library');
    const sourcesText = readFileSync(join(folder, 'sources.json'), 'utf8');
    const files = manifest.data.files.map((name) => ({ name, text: readFileSync(join(folder, 'parts', name), 'utf8') }));
    const hash = createHash('sha256');
    for (const text of [manifestText, sourcesText, ...files.map((file) => file.text)]) hash.update(text).update('\0');
    return {
      ok: true,
      value: { manifest: manifest.data, hash: hash.digest('hex'), read: () => understand(sourcesText, files) },
    };
  } catch (error) {
    return invalid(folder, error instanceof Error ? error.message : String(error));
  }
}

function understand(
  sourcesText: string,
  files: readonly { readonly name: string; readonly text: string }[],
): LibraryAssetsResult {
  const parts: Part[] = [];
  const seen = new Set<string>();
  let file = 'sources.json';
  try {
    const sources = librarySourcesSchema.safeParse(JSON.parse(sourcesText));
    if (!sources.success) return invalid(file, 'it is not a list of sources');
    for (const { name, text } of files) {
      file = name;
      const read = readLibraryFile(JSON.parse(text));
      if (!read.ok) return invalid(name, read.error.message);
      for (const part of read.value) {
        if (seen.has(part.key)) return invalid(name, `${part.key} is there twice`);
        seen.add(part.key);
        parts.push(part);
      }
    }
    return { ok: true, value: { parts, sources: sources.data.sources } };
  } catch (error) {
    return invalid(file, error instanceof Error ? error.message : String(error));
  }
}

function invalid(file: string, message: string): LibraryAssetsResult & { readonly ok: false } {
  return { ok: false, error: { code: 'library.invalid', message: `${file}: ${message}` } };
}
