import { type Command, type NewItem, applyCommand } from '../../../shared/editing/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import { type IdSource, findItem, findPart, itemsOnRail, mintId, settingsOf } from '../../../shared/project/index.ts';
import { type ProjectView, type RailFit, metricsOf, railFit, updateView, widthOf } from '../../../shared/rail/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import type { Aim } from './aim.ts';
import type { Selection } from '../selection/index.ts';

/** What typed placements would come to. */
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
}

/** Works out what placing items would come to. `command` puts them where they would go; undefined where they replace others. */
export function previewOfInsert(
  view: ProjectView,
  items: readonly NewItem[],
  parts: readonly Part[],
  command: Command | undefined,
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
  const rail = command && railAfter(view, command);
  const terminals = items.filter(({ levels = [] }) => levels.length > 0).length;
  return { items: items.length, terminals, width: width as Um, unknown, ...(rail && { rail }) };
}

function railAfter(view: ProjectView, command: Command): InsertPreview['rail'] {
  const outcome = applyCommand(view.document, command, { ids: previewIds() });
  if (outcome.kind !== 'done') return undefined;
  const after = updateView(view, outcome.document, outcome.changes);
  for (const { before, after: record } of outcome.changes.values()) {
    if (before !== undefined || record?.kind !== 'item' || record.rail === undefined) continue;
    const layout = after.layouts.get(record.rail);
    if (layout) return { name: layout.rail.name, fit: railFit(layout, metricsOf(after, layout), settingsOf(after.document)) };
  }
  return undefined;
}

/** Ids of records that exist in previews only. */
export function previewIds(): IdSource {
  let count = 0;
  return { next: (kind) => mintId(kind, `preview-${++count}`) };
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
