import { join } from 'node:path';
import { nearestWord } from '../../../shared/notation/index.ts';
import { factOf } from '../../../shared/parts/index.ts';
import { type Document, recordsOf } from '../../../shared/project/index.ts';
import { type LocalText, decimalMarkOf } from '../../../shared/text/index.ts';
import { type OutputFormat, diskError, outputFormats, writeSafely } from '../../host/index.ts';
import type { CliContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type CliResult, done, fromHost, refuse } from '../problem.ts';
import { readProject } from '../project-file.ts';

export interface ExportOptions {
  readonly out: string;
  readonly formats?: string;
  readonly separator?: string;
}

/** `export FILE --out DIR`: every output, or those asked for. All are made before the first is written. */
export async function exportProject(context: CliContext, file: string, options: ExportOptions): Promise<CliResult<Outcome>> {
  const available = outputFormats({ assetsFolder: context.assetsFolder });
  const formats = options.formats === undefined ? done(available) : chooseFormats(options.formats, available);
  if (!formats.ok) return formats;
  const separator = SEPARATORS.find(({ name }) => name === (options.separator ?? 'semicolon'))?.char;
  if (separator === undefined) {
    const names = SEPARATORS.map(({ name }) => name).join(', ');
    return refuse({ en: `--separator is one of ${names}.`, de: `--separator ist eines von ${names}.` });
  }
  const document = await readProject(context, file);
  if (!document.ok) return document;

  const request = {
    document: document.value,
    options: { language: context.language, csvSeparator: separator, decimalMark: decimalMarkOf(context.language) },
  };
  const made: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const format of formats.value) made.push({ name: format.format, bytes: await format.make(request) });

  try {
    await context.files.makeFolder(context.path(options.out));
  } catch (error) {
    return { ok: false, problems: [{ message: diskError(error, options.out).message, file: options.out }] };
  }
  for (const { name, bytes } of made) {
    const path = join(options.out, name);
    const written = fromHost(await writeSafely(context.files, { path: context.path(path), bytes, expected: 'anything' }), path);
    if (!written.ok) return written;
  }
  const files = made.map(({ name, bytes }) => ({ format: name, file: join(options.out, name), bytes: bytes.length }));
  return done({
    exitCode: 0,
    json: () => ({ files }),
    text: () => files.map((written) => written.file).join('\n'),
    notes: unconfirmedWidths(document.value),
  });
}

/** What is printed to scale should say where its widths are not certain. */
function unconfirmedWidths(document: Document): readonly LocalText[] {
  const standing = new Set(recordsOf(document, 'item').map((item) => item.part));
  const articles = recordsOf(document, 'part')
    .map(({ part }) => part)
    .filter((part) => {
      const width = factOf(part, 'geometry.width');
      return standing.has(part.key) && (!width.known || !width.confirmed);
    })
    .map((part) => part.article)
    .sort();
  if (articles.length === 0) return [];
  const list = articles.join(', ');
  return [
    {
      en: `Check before printing to scale: the width of ${list} was not found in a document of the manufacturer.`,
      de: `Vor dem maßstäblichen Drucken prüfen: Die Breite von ${list} wurde in keinem Dokument des Herstellers gefunden.`,
    },
  ];
}

const SEPARATORS = [
  { name: 'semicolon', char: ';' },
  { name: 'comma', char: ',' },
  { name: 'tab', char: '\t' },
] as const;

/** The formats of a list such as `bom.csv,marking.pdf`, each once. */
function chooseFormats(list: string, available: readonly OutputFormat[]): CliResult<readonly OutputFormat[]> {
  const names = available.map((format) => format.format);
  const chosen: OutputFormat[] = [];
  for (const name of list.split(',').map((piece) => piece.trim())) {
    const format = available.find((candidate) => candidate.format === name);
    if (!format) {
      const nearest = nearestWord(name, names);
      return refuse(
        {
          en: `There is no output "${name}".${nearest === undefined ? '' : ` Did you mean ${nearest}?`} Outputs: ${names.join(', ')}.`,
          de: `Eine Ausgabe „${name}“ gibt es nicht.${nearest === undefined ? '' : ` Meinten Sie ${nearest}?`} Ausgaben: ${names.join(', ')}.`,
        },
        nearest === undefined ? {} : { suggestion: nearest },
      );
    }
    if (!chosen.includes(format)) chosen.push(format);
  }
  return done(chosen);
}
