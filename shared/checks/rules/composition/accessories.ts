import type { Command, NewItem, Target } from '../../../editing/index.ts';
import { type Part, type Side, companionKeys, endPlatesFor, roleOf } from '../../../parts/index.ts';
import { type StripId, type StripRecord, findStrip, limitOf, recordsOf, settingsOf } from '../../../project/index.ts';
import { type Derivation, type PlacedItem, type RailLayout, derive } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { type FixContext, partFor } from '../../kit/fix.ts';
import { covers } from './exposure.ts';

/**
 * The end plates that cover a block's open side, best first: those that the block lists, as far as the library has them,
 * and those that the project uses already; first the colour that the block's strip asks for, else the project.
 */
export function platesFor(context: FixContext, block: Part, strip?: StripId): readonly Part[] {
  const candidates = new Map<string, Part>();
  for (const key of companionKeys(block)) {
    const part = partFor(context, key);
    if (part) candidates.set(part.key, part);
  }
  for (const part of derive(context.view, END_PLATES)) candidates.set(part.key, part);
  const color = limitOf('endPlateColor', settingsOf(context.view.document), { strip: stripIn(context, strip) });
  return endPlatesFor(block, candidates.values(), color === '' ? {} : { color });
}

function stripIn({ view }: FixContext, strip: StripId | undefined): StripRecord | undefined {
  return strip === undefined ? undefined : findStrip(view.document, strip);
}

/** The end plates of which a project has a snapshot. Derived, because many fixes ask. */
export const END_PLATES: Derivation<readonly Part[]> = {
  name: 'end plates in use',
  build: ({ document }) =>
    recordsOf(document, 'part')
      .map(({ part }) => part)
      .filter((part) => roleOf(part.kind) === 'endPlate'),
  update(previous, view, changes) {
    for (const { before, after } of changes.values()) if ((after ?? before)?.kind === 'part') return END_PLATES.build(view);
    return previous;
  },
};

/** The end plates that cover both blocks, in the order of preference of the first. */
export function platesForBoth(context: FixContext, first: Part, second: Part, strip?: StripId): readonly Part[] {
  return platesFor(context, first, strip).filter((plate) => covers(plate, second) === true);
}

/** The part that a strip, else the project, uses as end stop; undefined where the library does not have it. */
export function stopPart(context: FixContext, strip?: StripId): Part | undefined {
  const key = limitOf('endStop', settingsOf(context.view.document), { strip: stripIn(context, strip) });
  const part = partFor(context, key);
  return part && roleOf(part.kind) === 'endStop' ? part : undefined;
}

/** A new item that belongs to what it is fitted to: it joins its strip, and a plate faces the way its block does. */
export function fittedTo(neighbour: PlacedItem, part: Part): NewItem {
  return {
    part: part.key,
    turned: roleOf(part.kind) === 'endPlate' && neighbour.item.turned,
    ...(neighbour.item.strip !== undefined && { strip: neighbour.item.strip }),
  };
}

/** The place right beside an item, touching it, whatever gap there is on that side. */
function besideItem(layout: RailLayout, index: number, side: Side): Target {
  const at = side === 'right' ? layout.items[index] : layout.items[index - 1];
  return { rail: layout.rail.id, after: at?.item.id ?? null, joins: side === 'right' ? 'left' : 'right' };
}

/** The command that fits parts beside an item, given in the order from left to right. */
export function fitBeside(layout: RailLayout, index: number, side: Side, parts: readonly Part[]): Command {
  const neighbour = layout.items[index];
  return {
    type: 'items.place',
    target: besideItem(layout, index, side),
    items: neighbour ? parts.map((part) => fittedTo(neighbour, part)) : [],
    parts,
  };
}

/** One command, or several as one edit under the given name. */
export function asOneEdit(label: LocalText, commands: readonly Command[]): Command {
  const [only] = commands;
  return only && commands.length === 1 ? only : { type: 'batch', label, commands };
}
