import { roleOf } from '../parts/index.ts';
import { type ItemId, type PotentialId, type StripId, partRecordId } from '../project/index.ts';
import { type Um, ZERO_UM, addUm } from '../units/index.ts';
import type { ArticleReader } from './articles.ts';
import { gapWithoutItem, noRailYet } from './complaints/structure.ts';
import { notSupportedYet } from './complaints/words.ts';
import { type Container, type Draft, addAttachments, addItems, addJumper, draftNames } from './draft.ts';
import { MOST_ITEMS, readPlacement } from './placement.ts';
import type { Complaint, NotationError, Report } from './problem.ts';
import type { Segment } from './segments.ts';
import { type AttachContext, readAttach } from './statements/attach.ts';
import { readJumper } from './statements/jumper.ts';
import { readDuct, readKeepout } from './statements/plate.ts';
import { readProject, readReason, readSettings, readSeverity } from './statements/project.ts';
import { readGap, readRail, readStrip } from './statements/rail.ts';
import { type Statement, endsAfter } from './statements/statement.ts';
import { type StatementWord, isReservedWord, isStatementWord } from './statement-words.ts';
import { type Token, linesOf, tokenizeLine } from './tokens.ts';

/** After so many faults the rest of the text is not read. */
const MOST_ERRORS = 100;

/** Faults from top to bottom, no more than anybody reads. */
export function sortedErrors(errors: readonly NotationError[]): readonly NotationError[] {
  return [...errors].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MOST_ERRORS);
}

/** A line that says something. `placement` has no leading word of its own. */
export interface Line extends Statement {
  readonly word: StatementWord | 'placement';
}

/** The statements of a text. `cut`: how its lines are cut into statements; whole lines where nothing else is said. */
export function readLines(text: string, errors: NotationError[], cut: (line: string) => readonly Segment[] = whole): Line[] {
  const lines: Line[] = [];
  linesOf(text).forEach((content, index) => {
    for (const segment of cut(content)) {
      const report = reporter(errors, index + 1, segment.start);
      const line = tokenizeLine(segment.text);
      if (!line.ok) report(line.column, line.complaint);
      else if (line.tokens.length > 0) {
        const read = toLine(line.tokens, report);
        if (read) lines.push(read);
      }
    }
  });
  return lines;
}

function whole(line: string): readonly Segment[] {
  return [{ text: line, start: 0 }];
}

function reporter(errors: NotationError[], line: number, start: number): Report {
  return (column, { message, suggestion, article }: Complaint) => {
    errors.push({
      line,
      column: start + column,
      message,
      ...(suggestion !== undefined && { suggestion }),
      ...(article !== undefined && { article }),
    });
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

/** What reading the statements of a text needs besides them. */
export interface SequenceReading {
  readonly draft: Draft;
  readonly article: ArticleReader;
  readonly potentials: ReadonlyMap<string, PotentialId>;
  /** Reading stops where there are too many. */
  readonly errors: readonly NotationError[];
  /** Takes the items that stand before the first rail, and lets rails be on no plate; without it such items are a fault. */
  readonly loose?: Container;
}

/** Reads statements in their order into a draft. */
export function readSequence(lines: readonly Line[], { draft, article, potentials, errors, loose }: SequenceReading): void {
  const given = new Set<string>();
  const place: Place = { container: loose ?? 'none', strip: undefined, gap: undefined };

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
      case 'reason':
        readReason(line, draft);
        break;
      case 'duct':
        readDuct(line, draft);
        break;
      case 'keepout':
        readKeepout(line, draft);
        break;
      case 'rail':
        moveTo(readRail(line, draft, article, loose === undefined) ?? 'lost');
        break;
      case 'unplaced':
        endsAfter(line, 0, 'unplaced');
        moveTo(draft.unplaced);
        break;
      case 'strip': {
        const strip = readStrip(line, draft, article);
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
      case 'plate':
      case 'attach':
      case 'jumper':
      case 'accept':
      case 'fact':
        break;
    }
  }
  endGap(place);
}

/**
 * Reads what sits on items, when all of these are known: what is at fault about them would come up again here. The parts
 * are asked for all the same, because a reader may have to fetch them.
 */
export function readAttachments(
  lines: readonly Line[],
  { draft, article, errors, loose }: Pick<SequenceReading, 'draft' | 'article' | 'errors' | 'loose'>,
): void {
  const attached = lines.filter(({ word }) => word === 'attach');
  if (attached.length === 0) return;
  if (errors.length > 0) {
    for (const { tokens: [named] } of attached) if (named?.kind === 'word') article(named.text);
    return;
  }
  const levels = new Map<ItemId, number>();
  for (const { items } of loose ? [loose, ...draft.containers] : draft.containers) {
    for (const item of items) levels.set(item.id, item.levels.length);
  }
  const context: AttachContext = { article, names: draftNames(draft, loose), levelsOf: (item) => levels.get(item) ?? 0 };
  for (const line of attached) {
    const read = readAttach(line, context);
    if (read) addAttachments(draft, read);
  }
}

/** Reads jumpers, when all blocks are known; see `readAttachments`. */
export function readJumpers(
  lines: readonly Line[],
  { draft, article, errors, loose }: Pick<SequenceReading, 'draft' | 'article' | 'errors' | 'loose'>,
): void {
  const jumpers = lines.filter(({ word }) => word === 'jumper');
  if (jumpers.length === 0) return;
  if (errors.length > 0) {
    for (const { tokens: [named] } of jumpers) if (named?.kind === 'word') article(named.text);
    return;
  }
  const context = {
    article,
    names: draftNames(draft, loose),
    rails: (loose ? [loose, ...draft.containers] : draft.containers).map(({ items }) => items),
    isBlock: ({ part: key }: { readonly part: Container['items'][number]['part'] }) => {
      const part = draft.parts.get(partRecordId(key));
      return part !== undefined && roleOf(part.kind) === 'block';
    },
  };
  for (const line of jumpers) {
    const read = readJumper(line, context);
    if (read) addJumper(draft, read);
  }
}

/** The declared potentials by name. One that could not be read counts too: enough was said about it. */
export function potentialIds(draft: Draft): ReadonlyMap<string, PotentialId> {
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
