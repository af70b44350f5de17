import { type Batch, type Command, type NewItem, copyOfAttachment } from '../../../shared/editing/index.ts';
import { type ClippingChoice, printClipping, readClipping } from '../../../shared/notation/index.ts';
import { type PartLookup, partLookup } from '../../../shared/parts/index.ts';
import {
  type IdSource,
  type ItemRecord,
  type PotentialId,
  UNPLACED,
  attachmentsOn,
  itemsOnRail,
  recordsOf,
} from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { copyOfSelection } from '../editing/index.ts';
import { labelRoom } from './paste-labels.ts';
import { type PastePlan, following, pastePlan } from './pasting.ts';
import type { Selection } from '../selection/index.ts';

/** What is selected as text of the rail notation: items, else whole rails. Undefined where neither is. */
export function clippingText(view: ProjectView, selection: Selection, parts?: PartLookup): string | undefined {
  const copy = copyOfSelection(view, selection);
  return copy && printClipping(view.document, copy.clipping, parts);
}

/** How much of it there is, in words: "3 items", "2 rails". */
export function clippingSize(view: ProjectView, selection: Selection): LocalText | undefined {
  return copyOfSelection(view, selection)?.size;
}

/** Takes out what was copied: rails with all that stands on them. */
export function cutCommand(view: ProjectView, selection: Selection): Command | undefined {
  const copy = copyOfSelection(view, selection);
  if (!copy) return undefined;
  const { size, cut } = copy;
  return { type: 'batch', label: { en: `Cut ${size.en}`, de: `${size.de} ausschneiden` }, commands: cut() };
}

/**
 * Copies what is selected without the clipboard: items right behind the selection on each of their rails, their numbers
 * counted on; else whole rails behind the others. Undefined where nothing is selected.
 */
export function duplicatePlan(view: ProjectView, selection: Selection, ids: IdSource): PastePlan | undefined {
  const copy = copyOfSelection(view, selection);
  if (!copy) return undefined;
  const { clipping, size } = copy;
  const label = { en: `Duplicate ${size.en}`, de: `${size.de} duplizieren` };
  const plan = 'items' in clipping ? duplicateItems(view, selection) : duplicateRails(view, clipping, ids);
  return plan && { notes: plan.notes, command: { ...plan.command, label } };
}

function duplicateItems(view: ProjectView, selection: Selection): PastePlan {
  const parts = recordsOf(view.document, 'part').map(({ part }) => part);
  const labels = labelRoom(view, { potentials: [], parts });
  const commands: Command[] = [];
  for (const rail of [...view.layouts.keys(), UNPLACED] as const) {
    const chosen = itemsOnRail(view.index, rail).filter(({ id }) => selection.ids.has(id));
    const last = chosen.at(-1);
    if (!last) continue;
    const items = labels.free(following(chosen.map((item) => copyOf(view, item)), parts));
    commands.push({ type: 'items.place', target: { ...(rail !== UNPLACED && { rail }), after: last.id }, items, parts: [] });
  }
  return { command: asOne(commands), notes: labels.notes() };
}

/** What an item says, with what sits on it, without its place among others. */
function copyOf({ index }: ProjectView, { kind: _kind, id, order: _order, rail: _rail, ...item }: ItemRecord): NewItem {
  const attachments = attachmentsOn(index, id).map(copyOfAttachment);
  return attachments.length === 0 ? item : { ...item, attachments };
}

/** Through the same text as the clipboard: what that keeps, a duplicate keeps. */
function duplicateRails(view: ProjectView, rails: ClippingChoice, ids: IdSource): PastePlan | undefined {
  const text = printClipping(view.document, rails);
  const parts = partLookup(recordsOf(view.document, 'part').map(({ part }) => part));
  const read = readClipping(text, parts, { ids, potentials: potentialsByName(view) });
  return read.ok ? pastePlan(view, { clipping: read.clipping, target: null }, ids) : undefined;
}

/** The project's potentials by name. */
export function potentialsByName({ document }: ProjectView): ReadonlyMap<string, PotentialId> {
  return new Map(recordsOf(document, 'potential').map(({ name, id }) => [name, id]));
}

function asOne(commands: readonly Command[]): Batch {
  return { type: 'batch', label: { en: 'Duplicate', de: 'Duplizieren' }, commands };
}
