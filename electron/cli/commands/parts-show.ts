import {
  ATTRIBUTES,
  ATTRIBUTE_KEYS,
  type Attribute,
  type AttributeDefinition,
  type AttributeKey,
  type LibrarySource,
  PART_KINDS,
  type Part,
  type PartKey,
  type Range,
  TABLE_COLUMNS,
  type TableRow,
  articleOf,
  formatAttributeValue,
  formatRow,
  isTableColumn,
  remarkText,
} from '../../../shared/parts/index.ts';
import { nearestWord } from '../../../shared/notation/index.ts';
import { type Language, type LocalText, inLanguage } from '../../../shared/text/index.ts';
import { QUANTITY_UNITS, fromBase } from '../../../shared/units/index.ts';
import { type LibraryPort, articlesOf } from '../../host/index.ts';
import type { CliContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type CliResult, done, refuse } from '../problem.ts';
import { indent, table } from '../table.ts';

/** `parts show ARTICLE`: everything the library knows of a part, with unit, source and whether it is confirmed. */
export function showPart(context: CliContext, article: string): CliResult<Outcome> {
  const library = context.library();
  if (!library.ok) return library;
  const found = findPart(library.value, article);
  if (!found.ok) return found;
  const part = found.value;
  return done({
    exitCode: 0,
    json: () => partJson(part, library.value.sources(), context.language),
    text: (language) => partText(part, library.value.sources(), language),
  });
}

function findPart(library: LibraryPort, text: string): CliResult<Part> {
  const keyed = text.includes(':') ? library.get(text as PartKey) : undefined;
  const [first, second, ...more] = keyed ? [keyed] : library.byArticle(text);
  if (first && second) {
    const keys = [first, second, ...more].map((part) => part.key).join(', ');
    return refuse(
      {
        en: `Several makers have an article "${text}". Write one of: ${keys}.`,
        de: `Mehrere Hersteller führen einen Artikel „${text}“. Schreiben Sie eines von: ${keys}.`,
      },
      { suggestion: first.key },
    );
  }
  if (first) return done(first);
  const nearest = nearestWord(text.includes(':') ? articleOf(text as PartKey) : text, articlesOf(library));
  return refuse(
    {
      en: `Article "${text}" is not in the library.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
      de: `Der Artikel „${text}“ ist nicht in der Bibliothek.${nearest === undefined ? '' : ` Meinten Sie ${nearest}?`}`,
    },
    nearest === undefined ? {} : { suggestion: nearest },
  );
}

/** The attributes that a part has, in the order in which parts are shown. */
function attributesOf(part: Part): readonly { readonly key: AttributeKey; readonly attribute: Attribute }[] {
  return ATTRIBUTE_KEYS.flatMap((key) => {
    const attribute: Attribute | undefined = part.attributes[key];
    return attribute ? [{ key, attribute }] : [];
  });
}

function partJson(part: Part, sources: readonly LibrarySource[], language: Language): object {
  const attributes = attributesOf(part);
  const named = new Set(attributes.map(({ attribute }) => attribute.source.id));
  return {
    key: part.key,
    article: part.article,
    manufacturer: part.manufacturer,
    kind: part.kind,
    kindName: PART_KINDS[part.kind].label[language],
    description: part.description[language],
    revision: part.revision,
    attributes: Object.fromEntries(
      attributes.map(({ key, attribute }) => [key, attributeJson(key, attribute, language)]),
    ),
    sources: Object.fromEntries(sources.filter(({ id }) => named.has(id)).map(({ id, title }) => [id, title[language]])),
  };
}

function attributeJson(key: AttributeKey, attribute: Attribute, language: Language): object {
  const definition: AttributeDefinition = ATTRIBUTES[key];
  const unit = 'quantity' in definition ? QUANTITY_UNITS[definition.quantity].symbol : '';
  const { source, confirmed, remark } = attribute;
  return {
    label: definition.label[language],
    value: printedValue(definition, attribute.value),
    unit: unit === '' ? null : unit,
    text: plainBlanks(textOf(key, attribute, language)),
    source,
    confirmed,
    ...(remark !== undefined && { remark: remarkText(remark)[language] }),
  };
}

/** A value in the unit in which documents print it: 5200 µm as 5.2. */
function printedValue(definition: AttributeDefinition, value: unknown): unknown {
  switch (definition.type) {
    case 'quantity':
      return fromBase(definition.quantity, value as number);
    case 'quantities':
      return (value as readonly number[]).map((one) => fromBase(definition.quantity, one));
    case 'range': {
      const { min, max } = value as Range;
      return { min: fromBase(definition.quantity, min), max: fromBase(definition.quantity, max) };
    }
    case 'table':
      return (value as readonly TableRow[]).map(printedRow);
    case 'text':
    case 'flag':
    case 'list':
      return value;
  }
}

function printedRow(row: TableRow): TableRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      const column = isTableColumn(name) ? TABLE_COLUMNS[name] : undefined;
      const quantity = column && 'quantity' in column ? column.quantity : undefined;
      return [name, quantity !== undefined && typeof cell === 'number' ? fromBase(quantity, cell) : cell];
    }),
  );
}

function textOf(key: AttributeKey, attribute: Attribute, language: Language): string {
  // The library was checked against the registry when it was built: each value has the type of its key.
  return formatAttributeValue(key, attribute.value as never, language);
}

/** No-break spaces are for print; in a terminal they only get in the way of searching. */
function plainBlanks(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function partText(part: Part, sources: readonly LibrarySource[], language: Language): string {
  const say = (words: LocalText): string => words[language];
  const all = attributesOf(part);
  const isLong = (key: AttributeKey, text: string) => ATTRIBUTES[key].type === 'table' || text.length > LONGEST_CELL;
  const entries = all.map(({ key, attribute }) => ({ key, attribute, text: plainBlanks(textOf(key, attribute, language)) }));
  const rows = entries
    .filter(({ key, text }) => !isLong(key, text))
    .map(({ key, attribute, text }) => [
      ATTRIBUTES[key].label[language],
      text,
      stateOf(attribute, language),
      placeOf(attribute),
      attribute.remark === undefined ? '' : remarkText(attribute.remark)[language],
    ]);
  const titles = inLanguage(language, { en: ['Attribute', 'Value', 'State', 'Source', 'Remark'], de: ['Angabe', 'Wert', 'Stand', 'Quelle', 'Bemerkung'] });
  const sections = entries
    .filter(({ key, text }) => isLong(key, text))
    .map(({ key, attribute, text }) => {
      const lines = ATTRIBUTES[key].type === 'table' ? tableLines(attribute.value as readonly TableRow[], language) : [text];
      const state = [placeOf(attribute), stateOf(attribute, language)].filter((words) => words !== '').join('; ');
      const remark = attribute.remark === undefined ? [] : [remarkText(attribute.remark)[language]];
      return `${ATTRIBUTES[key].label[language]} (${state})\n${indent([...lines, ...remark].join('\n'))}`;
    });
  const named = new Set(all.map(({ attribute }) => attribute.source.id));
  const list = sources.filter(({ id }) => named.has(id)).map(({ id, title }) => [id, title[language]]);
  const footer = list.length === 0 ? [] : [table([{ title: say({ en: 'Sources', de: 'Quellen' }) }, { title: '' }], list)];
  const head = `${part.manufacturer} ${part.article}  ${part.description[language]}`;
  return [head, table(titles.map((title) => ({ title })), rows), ...sections, ...footer].join('\n\n');
}

/** Longer values stand below the table, so that its columns stay in sight of each other. */
const LONGEST_CELL = 60;

function tableLines(rows: readonly TableRow[], language: Language): readonly string[] {
  return rows.map((row) => `- ${plainBlanks(formatRow(row, language))}`);
}

function stateOf({ confirmed }: Attribute, language: Language): string {
  if (confirmed) return '';
  return inLanguage(language, { en: 'unconfirmed', de: 'unbestätigt' });
}

function placeOf({ source }: Attribute): string {
  return source.at === undefined ? source.id : `${source.id}, ${source.at}`;
}
