import { type IdSource, mintId } from '../../../shared/project/index.ts';

const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * Ids that never meet those of another window: 12 signs of 32, drawn with `random` (bytes, all equally likely). No signs
 * that are mistaken for each other, because ids are read in project files.
 */
export function randomIds(random: (bytes: number) => Uint8Array): IdSource {
  return { next: (kind) => mintId(kind, randomText(random, 12)) };
}

/** A random text of the given length, of letters and digits. */
export function randomText(random: (bytes: number) => Uint8Array, length: number): string {
  let text = '';
  for (const byte of random(length)) text += SIGNS.charAt(byte % SIGNS.length);
  return text;
}
