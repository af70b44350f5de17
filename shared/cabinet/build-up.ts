import { type Part, factOf, roleOf, sameContour } from '../parts/index.ts';
import type { PlacedAttachment, PlacedItem, RailLayout } from '../rail/index.ts';
import { type Um, addUm } from '../units/index.ts';

/** How far a rail with everything on it stands out from its mounting plate (CALC-07), and what decides that. */
export interface BuildUp {
  /** Height of the rail itself; undefined where its part does not say. */
  readonly rail: Um | undefined;
  /** Rail and tallest known part; undefined where the height of the rail or every height on it is unknown. */
  readonly value: Um | undefined;
  /** What is tallest of all whose height is known. */
  readonly tallest: Part | undefined;
  /** Rail and tallest block, for the tool that comes from the front; undefined as `value`. */
  readonly blocks: Um | undefined;
  /** Items that could be taller, because their height is unknown. An end plate is as tall as the block whose profile it has. */
  readonly unknown: readonly PlacedItem[];
  /** The same of what sits on items. */
  readonly unknownAttachments: readonly PlacedAttachment[];
}

/** The build-up of a laid out rail whose own part is given. */
export function buildUpOf({ items, attachments }: RailLayout, railPart: Part): BuildUp {
  const own = factOf(railPart, 'rail.height');
  const rail = own.known ? own.value : undefined;
  const parts = new Set([...items, ...attachments].map(({ part }) => part));
  let top: { readonly part: Part; readonly height: Um } | undefined;
  let block: Um | undefined;
  for (const part of parts) {
    const height = factOf(part, 'geometry.height');
    if (!height.known) continue;
    if (!top || height.value > top.height) top = { part, height: height.value };
    if (roleOf(part.kind) === 'block' && (block === undefined || height.value > block)) block = height.value;
  }
  const open = new Set([...parts].filter((part) => !isHeightTold(part, parts)));
  return {
    rail,
    value: rail === undefined || !top ? undefined : addUm(rail, top.height),
    tallest: top?.part,
    blocks: rail === undefined || block === undefined ? undefined : addUm(rail, block),
    unknown: items.filter(({ part }) => open.has(part)),
    unknownAttachments: attachments.filter(({ part }) => open.has(part)),
  };
}

/** Whether the height of a part is known, or follows from a block of the same profile on the same rail. */
function isHeightTold(part: Part, beside: ReadonlySet<Part>): boolean {
  if (factOf(part, 'geometry.height').known) return true;
  const role = roleOf(part.kind);
  if (role !== 'endPlate' && role !== 'partition') return false;
  for (const other of beside) {
    if (roleOf(other.kind) !== 'block' || !factOf(other, 'geometry.height').known) continue;
    const same = sameContour(part, other);
    if (same.known && same.value) return true;
  }
  return false;
}
