import type { PartLookup } from '../parts/index.ts';
import { type Document, type IdSource, type PotentialId, type StripId, countingIds } from '../project/index.ts';
import { type Um, ZERO_UM, addUm } from '../units/index.ts';
import { type ArticleReader, articleReader } from './articles.ts';
import { gapWithoutItem, noRailYet } from './complaints/structure.ts';
import { notSupportedYet } from './complaints/words.ts';
import { type Container, type Draft, addItems, beginDraft, finishDraft, withWaivers } from './draft.ts';
import { MOST_ITEMS, readPlacement } from './placement.ts';
import type { Complaint, NotationError, Report } from './problem.ts';
import { referencesOf } from './references.ts';
import { readAccept } from './statements/accept.ts';
import { readPotential } from './statements/potential.ts';
import { readProject, readSettings, readSeverity } from './statements/project.ts';
import { readGap, readRail, readStrip } from './statements/rail.ts';
import { type Statement, endsAfter } from './statements/statement.ts';
import { type Token, linesOf, tokenizeLine } from './tokens.ts';
import { type StatementWord, isReservedWord, isStatementWord } from './vocabulary.ts';

/** What parsing is given besides the text. */
export interface ParseOptions {
  /** Where ids come from; counted from 1 where absent. */
  readonly ids?: IdSource;
  /** The order numbers among which the nearest to an unknown one is looked for; asked only when there is one. */
  readonly articles?: () => Iterable<string>;
}

/** A document, or every fault that was found, from top to bottom. */
export type ParsedRail =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly errors: readonly NotationError[] };

/** After so many faults the rest of the text is not read. */
const MOST_ERRORS = 100;

/**
 * Reads a text of the rail notation. Part snapshots are taken from `parts`. Nothing is guessed: with a single fault there
 * is no document. Law: `parseRail(printRail(d), parts)` equals `d` up to ids and order keys (`sameUpToIds`).
 */
export function parseRail(text: string, parts: PartLookup, options: ParseOptions = {}): ParsedRail {
  const errors: NotationError[] = [];
  const lines = readLines(text, errors);
  const draft = beginDraft(options.ids ?? countingIds());
  const article = articleReader(parts, options.articles ?? (() => []));

  // Potentials may be declared below the blocks that carry them.
  const given = new Set<string>();
  for (const line of lines) if (line.word === 'potential') readPotential(line, draft);
  readSequence(lines, draft, article, given, errors);

  const document = finishDraft(draft);
  const accepts = lines.filter((line) => line.word === 'accept');
  if (accepts.length === 0 || errors.length > 0) return outcome(document, errors);
  const references = referencesOf(document);
  const waivers = accepts.flatMap((line) => readAccept(line, references, draft.ids) ?? []);
  return outcome(withWaivers(document, waivers), errors);
}

function outcome(document: Document, errors: readonly NotationError[]): ParsedRail {
  if (errors.length === 0) return { ok: true, document };
  const sorted = [...errors].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, errors: sorted.slice(0, MOST_ERRORS) };
}

/** A line that says something. `placement` has no leading word of its own. */
interface Line extends Statement {
  readonly word: StatementWord | 'placement';
}

function readLines(text: string, errors: NotationError[]): Line[] {
  const lines: Line[] = [];
  linesOf(text).forEach((content, index) => {
    const report = reporter(errors, index + 1);
    const line = tokenizeLine(content);
    if (!line.ok) report(line.column, line.complaint);
    else if (line.tokens.length > 0) {
      const read = toLine(line.tokens, report);
      if (read) lines.push(read);
    }
  });
  return lines;
}

function reporter(errors: NotationError[], line: number): Report {
  return (column, { message, suggestion }: Complaint) => {
    errors.push({ line, column, message, ...(suggestion !== undefined && { suggestion }) });
    return undefined;
  };
}

function toLine(tokens: readonly Token[], report: Report): Line | undefined {
  const [first] = tokens;
  const column = first?.column ?? 1;
  if (first?.kind === 'word' && !first.quoted) {
    if (isStatementWord(first.text)) return { word: first.text, tokens: tokens.slice(1), column, report };
    if (isReservedWord(first.text)) return report(column, notSupportedYet(first.text));
  }
  return { word: 'placement', tokens, column, report };
}

/** Where the items of the following lines go. `lost`: a rail that could not be read, about which enough was said. */
interface Place {
  container: Container | 'none' | 'lost';
  strip: StripId | undefined;
  gap: { readonly length: Um; readonly line: Line } | undefined;
}

function readSequence(lines: readonly Line[], draft: Draft, article: ArticleReader, given: Set<string>, errors: readonly NotationError[]): void {
  const potentials = potentialIds(draft);
  const place: Place = { container: 'none', strip: undefined, gap: undefined };

  const moveTo = (container: Place['container']) => {
    endGap(place);
    place.container = container;
    place.strip = undefined;
  };

  for (const line of lines) {
    if (errors.length > MOST_ERRORS) return;
    switch (line.word) {
      case 'project':
        readProject(line, draft, given);
        given.add('project');
        break;
      case 'settings':
        readSettings(line, draft, article, given);
        break;
      case 'severity':
        readSeverity(line, draft);
        break;
      case 'rail':
        moveTo(readRail(line, draft, article) ?? 'lost');
        break;
      case 'unplaced':
        endsAfter(line, 0, 'unplaced');
        moveTo(draft.unplaced);
        break;
      case 'strip': {
        const strip = readStrip(line, draft);
        place.strip = strip === 'none' ? undefined : strip;
        break;
      }
      case 'gap': {
        const length = readGap(line);
        if (place.container === 'none') line.report(line.column, noRailYet());
        else if (length !== undefined) place.gap = { length: addUm(place.gap?.length ?? ZERO_UM, length), line };
        break;
      }
      case 'placement': {
        const room = MOST_ITEMS - draft.itemCount;
        const placement = readPlacement(line.tokens, { article, potentials, room, report: line.report });
        const gap = place.gap?.length ?? ZERO_UM;
        place.gap = undefined;
        if (!placement || place.container === 'lost') break;
        if (place.container === 'none') line.report(line.column, noRailYet());
        else addItems(draft, place.container, place.strip, gap, placement);
        break;
      }
      case 'potential':
      case 'accept':
        break;
    }
  }
  endGap(place);
}

/** The declared potentials by name. One that could not be read counts too: enough was said about it. */
function potentialIds(draft: Draft): ReadonlyMap<string, PotentialId> {
  const ids = new Map<string, PotentialId>();
  for (const name of draft.lostPotentials) ids.set(name, draft.ids.next('potential'));
  for (const [name, { id }] of draft.potentials) ids.set(name, id);
  return ids;
}

/** A gap is the room before an item: without one it would be lost. */
function endGap(place: Place): void {
  if (place.gap) place.gap.line.report(place.gap.line.column, gapWithoutItem());
  place.gap = undefined;
}
