import { fileURLToPath } from 'node:url';
import { readLibraryAssets } from '../../db/library/assets.ts';
import { type Part, type PartLookup, partLookup } from '../../shared/parts/index.ts';

let parts: readonly Part[] | undefined;

/** Every part of the library as it ships, read once. */
export function realParts(): readonly Part[] {
  if (parts) return parts;
  const assets = readLibraryAssets(fileURLToPath(new URL('../../assets/library', import.meta.url)));
  const read = assets.ok ? assets.value.read() : assets;
  if (!read.ok) throw new Error(read.error.message);
  parts = read.value.parts;
  return parts;
}

/** The library as it ships. */
export function realLibrary(): PartLookup {
  return partLookup(realParts());
}
