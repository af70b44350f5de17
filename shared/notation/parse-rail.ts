import type { PartLookup } from '../parts/index.ts';
import { type Document, type IdSource, countingIds, partRecordId } from '../project/index.ts';
import { type ArticleReader, articleReader, isPart } from './articles.ts';
import { factOfUnusedPart } from './complaints/parts.ts';
import { beginDraft, finishDraft, withWaivers } from './draft.ts';
import { potentialIds, readAttachments, readJumpers, readLines, readSequence, sortedErrors } from './sequence.ts';
import type { NotationError } from './problem.ts';
import { referencesOf } from './references.ts';
import { readAccept } from './statements/accept.ts';
import { type StatedParts, readFact } from './statements/fact.ts';
import { readPlate } from './statements/plate.ts';
import { readPotential } from './statements/potential.ts';

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

/**
 * Reads a text of the rail notation. Part snapshots are taken from `parts`, with the facts that the text states. Nothing
 * is guessed: with a single fault there is no document. Law: `parseRail(printRail(d), parts)` equals `d` up to ids and order keys (`sameUpToIds`).
 */
export function parseRail(text: string, parts: PartLookup, options: ParseOptions = {}): ParsedRail {
  const errors: NotationError[] = [];
  const lines = readLines(text, errors);
  const draft = beginDraft(options.ids ?? countingIds());
  const ofLibrary = articleReader(parts, options.articles ?? (() => []));
  const stated: StatedParts = new Map();
  const article: ArticleReader = (word) => {
    const part = ofLibrary(word);
    return isPart(part) ? (stated.get(part.key)?.part ?? part) : part;
  };
  // What is stated about a part holds wherever it is named, how many levels it has included.
  for (const line of lines) if (line.word === 'fact') readFact(line, ofLibrary, stated);

  // Potentials and plates may be declared below what names them.
  for (const line of lines) {
    if (line.word === 'potential') readPotential(line, draft);
    else if (line.word === 'plate') readPlate(line, draft);
  }
  readSequence(lines, { draft, article, potentials: potentialIds(draft), errors });

  readAttachments(lines, { draft, article, errors });
  readJumpers(lines, { draft, article, errors });

  for (const [key, { part, statements }] of stated) {
    if (draft.parts.has(partRecordId(key)) || errors.length > 0) continue;
    for (const { column, report } of statements) report(column, factOfUnusedPart(part));
  }

  const document = finishDraft(draft);
  const accepts = lines.filter((line) => line.word === 'accept');
  if (accepts.length === 0 || errors.length > 0) return outcome(document, errors);
  const references = referencesOf(document);
  const waivers = accepts.flatMap((line) => readAccept(line, references, draft.ids) ?? []);
  return outcome(withWaivers(document, waivers), errors);
}

function outcome(document: Document, errors: readonly NotationError[]): ParsedRail {
  if (errors.length === 0) return { ok: true, document };
  return { ok: false, errors: sortedErrors(errors) };
}
