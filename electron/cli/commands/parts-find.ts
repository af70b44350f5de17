import { PART_KINDS, type PartKind, isPartKind, makerSlug } from '../../../shared/parts/index.ts';
import { nearestWord } from '../../../shared/notation/index.ts';
import { formatLength, toMm } from '../../../shared/units/index.ts';
import { decimalMarkOf, inLanguage } from '../../../shared/text/index.ts';
import type { CliContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type CliResult, done, refuse } from '../problem.ts';
import { table } from '../table.ts';

export interface FindOptions {
  readonly kind?: string;
  readonly maker?: string;
  readonly limit?: string;
}

const USUAL_LIMIT = 20;
const HIGHEST_LIMIT = 10_000;

/** `parts find TEXT`: parts that match every word, best first. */
export function findParts(context: CliContext, text: string, options: FindOptions): CliResult<Outcome> {
  const limit = options.limit === undefined ? USUAL_LIMIT : readLimit(options.limit);
  if (limit === undefined) {
    return refuse({
      en: `--limit takes a number from 1 to ${HIGHEST_LIMIT}.`,
      de: `--limit erwartet eine Zahl von 1 bis ${HIGHEST_LIMIT}.`,
    });
  }
  const kind = options.kind === undefined ? undefined : readKind(options.kind);
  if (kind && !kind.ok) return kind;
  const library = context.library();
  if (!library.ok) return library;
  const maker = options.maker === undefined ? undefined : readMaker(options.maker, library.value.facets().facets.makers);
  if (maker && !maker.ok) return maker;
  const found = library.value.searchParts({
    text,
    limit,
    offset: 0,
    ...(kind && { kind: kind.value }),
    ...(maker && { maker: maker.value }),
  });
  const { total, parts } = found;
  return done({
    exitCode: 0,
    json: () => ({
      total,
      parts: parts.map((part) => ({
        article: part.article,
        manufacturer: part.manufacturer,
        key: part.key,
        kind: part.kind,
        description: part.description[context.language],
        widthMm: part.width === null ? null : toMm(part.width),
        color: part.color,
        confirmed: part.confirmed,
      })),
    }),
    text: (language) =>
      parts.length === 0
        ? ''
        : table(
            inLanguage(language, {
              en: [{ title: 'Article' }, { title: 'Maker' }, { title: 'Width', align: 'right' }, { title: 'Description' }],
              de: [{ title: 'Artikel' }, { title: 'Hersteller' }, { title: 'Breite', align: 'right' }, { title: 'Beschreibung' }],
            }),
            parts.map((part) => [
              part.article,
              part.manufacturer,
              part.width === null
                ? '?'
                : formatLength(part.width, { decimalMark: decimalMarkOf(language), lengthUnit: 'mm' }) + (part.confirmed ? '' : '*'),
              part.description[language],
            ]),
          ),
    notes: notesOn(total, parts.length, parts.some((part) => part.width !== null && !part.confirmed)),
  });
}

function notesOn(total: number, shown: number, unconfirmed: boolean) {
  const notes = [];
  if (total === 0) notes.push({ en: 'No part matches.', de: 'Kein Artikel passt.' });
  if (shown < total) {
    notes.push({
      en: `${shown} of ${total} parts; --limit shows more.`,
      de: `${shown} von ${total} Artikeln; --limit zeigt mehr.`,
    });
  }
  if (unconfirmed) {
    notes.push({
      en: '* width not found in a document of the manufacturer',
      de: '* Breite in keinem Dokument des Herstellers gefunden',
    });
  }
  return notes;
}

function readLimit(text: string): number | undefined {
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= HIGHEST_LIMIT ? limit : undefined;
}

function readKind(text: string): CliResult<PartKind> {
  if (isPartKind(text)) return done(text);
  const kinds = Object.keys(PART_KINDS);
  const nearest = nearestWord(text, kinds);
  return refuse(
    {
      en: `There is no kind "${text}".${nearest === undefined ? ` Kinds: ${kinds.join(', ')}.` : ` Did you mean "${nearest}"?`}`,
      de: `Eine Art „${text}“ gibt es nicht.${nearest === undefined ? ` Arten: ${kinds.join(', ')}.` : ` Meinten Sie „${nearest}“?`}`,
    },
    nearest === undefined ? {} : { suggestion: nearest },
  );
}

function readMaker(text: string, makers: readonly { readonly maker: string }[]): CliResult<string> {
  const known = makers.map(({ maker }) => maker);
  const found = known.find((maker) => makerSlug(maker) === makerSlug(text));
  if (found !== undefined) return done(found);
  const nearest = nearestWord(text, known);
  return refuse(
    {
      en: `The library has nothing of "${text}".${nearest === undefined ? ` Makers: ${known.join(', ')}.` : ` Did you mean "${nearest}"?`}`,
      de: `Die Bibliothek führt nichts von „${text}“.${nearest === undefined ? ` Hersteller: ${known.join(', ')}.` : ` Meinten Sie „${nearest}“?`}`,
    },
    nearest === undefined ? {} : { suggestion: nearest },
  );
}
