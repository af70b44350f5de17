import { type PartKey, type PartLookup, factTexts, ownFactKeys, partLookup } from '../parts/index.ts';
import {
  type Document,
  type PotentialRecord,
  type ProjectIndex,
  type RailRecord,
  type StripId,
  type StripRecord,
  UNPLACED,
  type WaiverRecord,
  buildIndex,
  findPart,
  findStrip,
  itemsOnRail,
  projectOf,
  recordsOf,
  settingsOf,
} from '../project/index.ts';
import type { StripSettings } from '../editing/index.ts';
import { articleText } from './articles.ts';
import { type ArticleWord, printFields } from './field.ts';
import { railNames } from './item-names.ts';
import type { SaidPlace } from './kinds/plate.ts';
import { PART_FIELDS } from './kinds/part.ts';
import { POTENTIAL_FIELDS } from './kinds/potential.ts';
import { PROJECT_FIELDS } from './kinds/project.ts';
import { RAIL_FIELDS } from './kinds/rail.ts';
import { STRIP_FIELDS } from './kinds/strip.ts';
import { WAIVER_FIELDS } from './kinds/waiver.ts';
import { printAttachments } from './print-attachments.ts';
import { jumperPrinting, printJumpers } from './print-jumpers.ts';
import { printItems } from './print-items.ts';
import { placeIn, printPlates } from './print-plates.ts';
import { type References, referencesOf, usedParts } from './references.ts';
import { SETTINGS_FIELDS, type SaidSettings, reasonWord, settingsToPrint } from './settings-fields.ts';
import { NO_STRIP } from './vocabulary.ts';
import { pair, quote, statement, value, word } from './words.ts';

/** What printing is given besides the document. */
export interface PrintOptions {
  /**
   * The library that will read the text: an order number that several of its makers have is printed with its maker. Absent
   * = the snapshots that the document uses, which know no other clash than among themselves.
   */
  readonly parts?: PartLookup;
}

/**
 * A document as text of the rail notation: one form for one document, whatever its ids and order keys are. Left out are
 * what documents say about parts (the reader takes it from its library) and accepted findings about things that are no
 * longer there.
 * Laws: see `parseRail`; printing what was parsed from it gives the same text.
 */
export function printRail(document: Document, options: PrintOptions = {}): string {
  const parts = options.parts ?? partLookup([...usedParts(document)].flatMap((key) => findPart(document, key) ?? []));
  const article = (key: PartKey) => articleText(key, parts);
  const index = buildIndex(document);
  const strips = stripPrinter(document, index, article);
  const itemLines = (rail: RailRecord | typeof UNPLACED) =>
    printItems(itemsOnRail(index, rail === UNPLACED ? UNPLACED : rail.id), {
      document,
      article,
      enterStrip: strips.enter,
    });
  const unplaced = itemsOnRail(index, UNPLACED);
  const groups = [
    ...index.rails.map((rail) => ({ names: railNames(rail.name), items: itemsOnRail(index, rail.id) })),
    { names: [UNPLACED], items: unplaced },
  ];
  const tagOf = (strip: StripId) => findStrip(document, strip)?.tag;

  const sections = [
    [printProject(document), printSettings(document, article), ...printSeverities(document), ...printReasons(document)],
    printFacts(document, article),
    recordsOf(document, 'potential').map(printPotential),
    printPlates(document),
    strips.declarations,
    ...index.rails.map((rail) => [printRailHead(rail, article, rail.mount && placeIn(document, rail.mount)), ...itemLines(rail)]),
    unplaced.length === 0 ? [] : ['unplaced', ...itemLines(UNPLACED)],
    printAttachments(groups, { index, article, tagOf }),
    printJumpers(recordsOf(document, 'jumper'), jumperPrinting(document, groups, article)),
    printWaivers(document),
  ];
  return sections
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function printProject(document: Document): string {
  const { name, number, customer, author, remark } = projectOf(document);
  const remarks = remark === undefined ? [] : remark.split('\n').map((line) => pair('remark', quote(line)));
  const said = { ...(number !== undefined && { number }), ...(customer !== undefined && { customer }), ...(author !== undefined && { author }) };
  const fields = [printFields(PROJECT_FIELDS, said), ...remarks];
  return name === '' && fields.every((field) => field === '') ? '' : statement('project', quote(name), ...fields);
}

function printSettings(document: Document, article: ArticleWord): string {
  return statement('settings', printFields<SaidSettings>(SETTINGS_FIELDS, settingsToPrint(settingsOf(document)), article));
}

function printSeverities(document: Document): string[] {
  const severities = Object.entries(settingsOf(document).severities).sort(([a], [b]) => (a < b ? -1 : 1));
  return severities.length === 0 ? [] : [statement('severity', ...severities.map(([rule, severity]) => `${rule}=${severity}`))];
}

/** Reasons by what they are about; those of what is no setting and no rule are left out. */
function printReasons(document: Document): string[] {
  const reasons = Object.entries(settingsOf(document).reasons ?? {}).map(([key, reason]) => [reasonWord(key), reason] as const);
  return reasons
    .flatMap(([about, reason]) => (about === undefined ? [] : [statement('reason', about, quote(reason))]))
    .sort();
}

/** What the user states about the parts used. What documents say stands in the library of the reader. */
function printFacts(document: Document, article: (key: PartKey) => string): string[] {
  return [...usedParts(document)].sort().flatMap((key) => {
    const part = findPart(document, key);
    if (!part) return [];
    return ownFactKeys(part).map((attribute) => {
      const fact = part.attributes[attribute];
      const values = factTexts(attribute, fact?.value).map((text) => pair(attribute, value(text)));
      return statement('fact', word(article(key)), ...values, printFields(PART_FIELDS, fact?.source.at === undefined ? {} : { by: fact.source.at }));
    });
  });
}

/** The declaration of a potential. */
export function printPotential(potential: PotentialRecord): string {
  return statement('potential', word(potential.name), printFields(POTENTIAL_FIELDS, potential));
}

/** The statement that a rail starts with; `place` says where it is on a mounting plate. */
export function printRailHead(rail: RailRecord, article: ArticleWord, place?: SaidPlace): string {
  return statement('rail', word(rail.name), word(article(rail.part)), printFields(RAIL_FIELDS, { ...rail, ...place }));
}

/** The `strip` statements before items: with all that is said of a strip where it is named for the first time. */
export function stripEntrance(
  document: Document,
  article: ArticleWord,
  named = new Set<StripId>(),
): (id: StripId | undefined) => string {
  return (id) => {
    const strip = id === undefined ? undefined : findStrip(document, id);
    if (!strip) return `strip ${NO_STRIP}`;
    if (named.has(strip.id)) return statement('strip', tagWord(strip.tag));
    named.add(strip.id);
    return printStrip(strip, article);
  };
}

function printStrip(strip: StripRecord, article: ArticleWord): string {
  return statement('strip', tagWord(strip.tag), printFields<StripSettings>(STRIP_FIELDS, strip, article));
}

function stripPrinter(document: Document, index: ProjectIndex, article: ArticleWord) {
  // Strips stand in the order in which their first items come. Where theirs is another, or one is empty, they are
  // declared above the rails.
  const appearing = new Set<StripId>();
  for (const key of [...index.rails.map((rail) => rail.id), UNPLACED] as const) {
    for (const item of itemsOnRail(index, key)) if (item.strip !== undefined) appearing.add(item.strip);
  }
  const order = [...appearing];
  const inOrder = order.length === index.strips.length && index.strips.every((strip, place) => strip.id === order[place]);
  const declared = inOrder ? [] : index.strips;
  return {
    declarations: declared.map((strip) => printStrip(strip, article)),
    enter: stripEntrance(document, article, new Set(declared.map(({ id }) => id))),
  };
}

function tagWord(tag: string): string {
  return tag === NO_STRIP ? quote(tag) : word(tag);
}

function printWaivers(document: Document): string[] {
  const waivers = recordsOf(document, 'waiver');
  if (waivers.length === 0) return [];
  const references = referencesOf(document);
  return waivers.flatMap((waiver) => printWaiver(waiver, references) ?? []).sort();
}

/** Undefined where something that the waiver is about is gone: it can never match again. */
function printWaiver(waiver: WaiverRecord, references: References): string | undefined {
  const subjects = waiver.subjects.map(references.textOf);
  if (subjects.includes(undefined)) return undefined;
  return statement(
    'accept',
    waiver.rule,
    ...subjects.map((subject) => word(subject ?? '')).sort(),
    printFields(WAIVER_FIELDS, { message: waiver.message }),
    ...waiver.reason.split('\n').map((line) => pair('reason', quote(line))),
    printFields(WAIVER_FIELDS, waiver.author === '' ? {} : { author: waiver.author }),
  );
}
