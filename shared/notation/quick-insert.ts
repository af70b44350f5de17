import type { NewItem } from '../editing/index.ts';
import type { Part, PartKey, PartLookup } from '../parts/index.ts';
import type { PotentialId } from '../project/index.ts';
import { type Um, ZERO_UM, addUm } from '../units/index.ts';
import { articleReader } from './articles.ts';
import { gapWithoutItem, onlyPlacements } from './complaints/structure.ts';
import { MOST_ITEMS, type Placement, readPlacement } from './placement.ts';
import type { NotationError, Report } from './problem.ts';
import { splitPlacements } from './segments.ts';
import { readGap } from './statements/rail.ts';
import { linesOf, tokenizeLine } from './tokens.ts';
import { KEYWORDS } from './vocabulary.ts';

/** What the quick-insert field is given besides its text. */
export interface QuickInsertOptions {
  /** The project's potentials by name, for `potential=`. */
  readonly potentials?: ReadonlyMap<string, PotentialId>;
  /** The order numbers among which the nearest to an unknown one is looked for. */
  readonly articles?: () => Iterable<string>;
}

/** What `items.place` needs, or every fault; a column counts within its line of the text. */
export type ParsedPlacements =
  | { readonly ok: true; readonly items: readonly NewItem[]; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly errors: readonly NotationError[] };

/**
 * Reads what is typed into the quick-insert field: placements and gaps of the rail notation, parted by a comma or
 * semicolon with a blank behind it, or by a line break: `20x 2002-1204 labels=1..20, 2002-1292`. An empty text is no items.
 */
export function parsePlacements(text: string, parts: PartLookup, options: QuickInsertOptions = {}): ParsedPlacements {
  const { potentials = new Map<string, PotentialId>(), articles = () => [] } = options;
  const errors: NotationError[] = [];
  const items: NewItem[] = [];
  const used = new Map<PartKey, Part>();
  const article = articleReader(parts, articles);
  let gap: { readonly length: Um; readonly column: number; readonly report: Report } | undefined;

  linesOf(text).forEach((content, index) => {
    for (const segment of splitPlacements(content)) {
      const report: Report = (column, complaint) => {
        errors.push({ line: index + 1, column: segment.start + column, ...complaint });
        return undefined;
      };
      const line = tokenizeLine(segment.text);
      if (!line.ok) {
        report(line.column, line.complaint);
        continue;
      }
      const [first] = line.tokens;
      if (!first) continue;
      const keyword = first.kind === 'word' && !first.quoted && KEYWORDS.has(first.text) ? first.text : undefined;
      if (keyword === 'gap') {
        const length = readGap({ tokens: line.tokens.slice(1), column: first.column, report });
        if (length !== undefined) gap = { length: addUm(gap?.length ?? ZERO_UM, length), column: first.column, report };
      } else if (keyword !== undefined) {
        report(first.column, onlyPlacements(keyword));
      } else {
        const room = MOST_ITEMS - items.length;
        const placement = readPlacement(line.tokens, { article, potentials, room, report });
        if (placement) {
          used.set(placement.part.key, placement.part);
          items.push(...newItems(placement, gap?.length ?? ZERO_UM));
        }
        gap = undefined;
      }
    }
  });
  gap?.report(gap.column, gapWithoutItem());
  return errors.length === 0 ? { ok: true, items, parts: [...used.values()] } : { ok: false, errors };
}

function newItems(placement: Placement, gap: Um): NewItem[] {
  const { part, count, turned, anchor, current, zone } = placement;
  return Array.from({ length: count }, (_, index) => ({
    part: part.key,
    turned,
    ...(index === 0 && gap !== 0 && { gapBefore: gap }),
    ...(anchor !== undefined && { anchor }),
    levels: placement.levelsAt(index),
    ...(current !== undefined && { current }),
    ...(zone !== undefined && { zone }),
  }));
}
