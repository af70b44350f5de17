import type { NewItem, Target } from '../../../shared/editing/index.ts';
import { type Foresight, ofKind, touchedBy } from '../../../shared/foresight/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import { findItem, findPart, itemsOnRail, settingsOf } from '../../../shared/project/index.ts';
import { type ProjectView, type RailFit, metricsOf, railFit, widthOf } from '../../../shared/rail/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import type { Aim } from './aim.ts';
import type { Selection } from '../selection/index.ts';

/** What typed placements would do. */
export interface InsertPreview {
  readonly items: number;
  /** How many of them take a designation. */
  readonly terminals: number;
  /** Width of the newcomers together, as far as it is known. */
  readonly width: Um;
  /** How many of them have no known width. */
  readonly unknown: number;
  /** The rail that they would stand on, and how it would be filled. Absent where they replace, or a rail would be made. */
  readonly rail?: { readonly name: string; readonly fit: RailFit };
  /** Where they would go, and what carrying it out does. Absent where they replace, or a rail would be made. */
  readonly placing?: { readonly target: Target; readonly foresight: Foresight };
}

/** Tells what placing items would do. `placing` puts them where they would go; undefined where they replace others. */
export function previewOfInsert(
  view: ProjectView,
  items: readonly NewItem[],
  parts: readonly Part[],
  placing: InsertPreview['placing'],
): InsertPreview {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  let width = 0;
  let unknown = 0;
  for (const { part: key } of items) {
    const part = byKey.get(key) ?? findPart(view.document, key);
    const known = part && widthOf(part);
    if (known?.known === true) width += known.value;
    else unknown += 1;
  }
  const rail = placing && railAfter(placing.foresight);
  const terminals = items.filter(({ levels = [] }) => levels.length > 0).length;
  return { items: items.length, terminals, width: width as Um, unknown, ...(rail && { rail }), ...(placing && { placing }) };
}

function railAfter({ changes, view }: Foresight): InsertPreview['rail'] {
  const rail = ofKind(touchedBy(changes).made, 'item').find((item) => item.rail !== undefined)?.rail;
  const layout = rail && view.layouts.get(rail);
  return layout && { name: layout.rail.name, fit: railFit(layout, metricsOf(view, layout), settingsOf(view.document)) };
}

/** The part whose series colour words mean: of what is aimed at, else of the focus, else the last one on the active rail. */
export function partInSight(
  view: ProjectView,
  { selection, activeRail, aim }: { readonly selection: Selection; readonly activeRail: Parameters<typeof itemsOnRail>[1] | undefined; readonly aim: Aim | null },
): Part | undefined {
  const aimed = aim?.kind === 'place' ? aim.item : aim?.items[0];
  const focus = aimed ?? selection.focus;
  const item = focus === undefined ? undefined : findItem(view.document, focus as NonNullable<typeof aimed>);
  const own = item && item.levels.length > 0 ? findPart(view.document, item.part) : undefined;
  if (own) return own;
  const rail = item?.rail ?? activeRail ?? view.index.rails[0]?.id;
  const blocks = (rail === undefined ? [] : itemsOnRail(view.index, rail)).flatMap(({ levels, part }) =>
    levels.length > 0 ? (findPart(view.document, part) ?? []) : [],
  );
  // A ground block has no colours of its own to choose from.
  return blocks.findLast(({ kind }) => kind !== 'ground-terminal') ?? blocks.at(-1);
}
