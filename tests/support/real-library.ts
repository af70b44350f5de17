import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type LibrarySource,
  type Part,
  type PartLookup,
  librarySourcesSchema,
  partLookup,
  readLibraryFile,
} from '../../shared/parts/index.ts';

/** Folder of the reviewed facts. */
export const LIBRARY_FOLDER = fileURLToPath(new URL('../../assets/library/', import.meta.url));

/** The library files by name, parsed. */
export function libraryFiles(): ReadonlyMap<string, unknown> {
  return new Map(
    readdirSync(`${LIBRARY_FOLDER}parts`)
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(`${LIBRARY_FOLDER}parts/${name}`, 'utf8')) as unknown]),
  );
}

let loaded: readonly Part[] | undefined;

/** Every part of the real library. */
export function realParts(): readonly Part[] {
  loaded ??= [...libraryFiles()].flatMap(([name, content]) => {
    const read = readLibraryFile(content);
    if (!read.ok) throw new Error(`${name}: ${read.error.message}`);
    return read.value;
  });
  return loaded;
}

let lookup: PartLookup | undefined;

/** The real library for looking up. */
export function realLookup(): PartLookup {
  lookup ??= partLookup(realParts());
  return lookup;
}

/** The only part with this order number. */
export function realPart(article: string): Part {
  const [part, ...others] = realLookup().byArticle(article);
  if (!part || others.length > 0) throw new Error(`${article}: ${others.length + (part ? 1 : 0)} parts`);
  return part;
}

/** The documents that the facts come from. */
export function realSources(): readonly LibrarySource[] {
  return librarySourcesSchema.parse(JSON.parse(readFileSync(`${LIBRARY_FOLDER}sources.json`, 'utf8'))).sources;
}
