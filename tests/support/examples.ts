import { readFileSync, readdirSync } from 'node:fs';
import { parseRail } from '../../shared/notation/index.ts';
import { type Document, countingIds } from '../../shared/project/index.ts';
import { realLookup } from './real-library.ts';

const FOLDER = new URL('../../examples/', import.meta.url);

/** A rail file that comes with the program: its text, and the project that it describes. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
  readonly document: Document;
}

/** Every example, read with the real library. */
export function exampleFiles(): readonly ExampleFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.rail'))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, FOLDER), 'utf8');
      return { name, text, document: readNotation(text) };
    });
}

/** The project that a notation describes, with the real library; a mistake in it is one of the test. */
export function readNotation(text: string): Document {
  const parsed = parseRail(text, realLookup(), { ids: countingIds() });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.document;
}
