import { fileURLToPath } from 'node:url';
import { outputFormats } from '../../../electron/host/outputs/index.ts';
import type { OutputOptions } from '../../../shared/host/index.ts';
import { parseRail } from '../../../shared/notation/index.ts';
import { type Document, countingIds } from '../../../shared/project/index.ts';
import { realLookup } from '../../support/real-library.ts';

const FORMATS = outputFormats({ assetsFolder: fileURLToPath(new URL('../../../assets', import.meta.url)) });
export const FORMAT_NAMES = FORMATS.map(({ format }) => format);

export const ENGLISH: OutputOptions = { language: 'en', csvSeparator: ';', decimalMark: '.' };
export const GERMAN: OutputOptions = { language: 'de', csvSeparator: ';', decimalMark: ',' };

/** A document in rail notation, with the parts of the real library. */
export function project(notation: string): Document {
  const parsed = parseRail(notation, realLookup(), { ids: countingIds() });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.document;
}

/** The bytes of an output. */
export function make(format: string, document: Document, options: OutputOptions = ENGLISH): Promise<Uint8Array> {
  const found = FORMATS.find((candidate) => candidate.format === format);
  if (!found) throw new Error(`no format ${format}`);
  return found.make({ document, options });
}

export const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
