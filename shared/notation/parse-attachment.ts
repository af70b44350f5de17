import type { NewAttachment } from '../editing/index.ts';
import type { Part, PartLookup } from '../parts/index.ts';
import { articleReader } from './articles.ts';
import type { NotationError, Report } from './problem.ts';
import { readAttachment } from './statements/attach.ts';
import { tokenizeLine } from './tokens.ts';

/** A part that sits on items and what is said of it, or every fault of the text. */
export type ParsedAttachment =
  | { readonly ok: true; readonly part: Part; readonly said: Omit<NewAttachment, 'part'> }
  | { readonly ok: false; readonly errors: readonly NotationError[] };

/**
 * Reads what is typed to sit on items that are known already: an order number with `text=`, `row=`, `level=` and `offset=`
 * as behind `attach`. `articles` lists the order numbers from which the nearest is suggested.
 */
export function parseAttachment(text: string, parts: PartLookup, articles: () => Iterable<string> = () => []): ParsedAttachment {
  const errors: NotationError[] = [];
  const report: Report = (column, complaint) => {
    errors.push({ line: 1, column, ...complaint });
    return undefined;
  };
  const line = tokenizeLine(text);
  if (!line.ok) report(line.column, line.complaint);
  const read = line.ok ? readAttachment({ tokens: line.tokens, column: 1, report }, articleReader(parts, articles)) : undefined;
  return read && errors.length === 0 ? { ok: true, ...read } : { ok: false, errors };
}
