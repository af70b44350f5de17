import { type Part, type PartRole, factOf, ownFactsMark, roleOf } from '../parts/index.ts';
import { type Um, um } from '../units/index.ts';
import { box } from './box.ts';
import { hatch, rect, text } from './pen.ts';
import type { Box, Primitive } from './scene.ts';
import { type Detail, type DrawnForm, type MarkerPlace, drawBlock, turnFeatures } from './symbols/block.ts';
import { type Assumption, type OuterForm, blockFormOf, outerFormOf } from './symbols/form.ts';
import { drawAttachment, drawnReach, drawnWidth } from './symbols/attachments.ts';
import { drawJumperAlone } from './symbols/jumper-alone.ts';
import { type SlotPlace, slotPlaces } from './symbols/slots.ts';
import { drawCarrier, drawEndStop } from './symbols/holders.ts';
import { drawPlate, drawSeparator } from './symbols/plates.ts';

/** How a part is to be drawn. */
export interface SymbolOptions {
  /** Mounted rotated by 180° about the vertical axis. */
  readonly turned: boolean;
  readonly detail: Detail;
}

/**
 * A part as seen from the front: x from its left edge along the rail, y across the rail with 0 on the rail axis. Shapes
 * and sizes come from the part's attributes; what had to be assumed is named and drawn dashed.
 */
export interface PartSymbol {
  /** Equal keys, equal pictures. */
  readonly key: string;
  /** Width as drawn: that of the part, or a stand-in where it is unknown. */
  readonly width: Um;
  readonly bounds: Box;
  readonly primitives: readonly Primitive[];
  /** Where designations are written, one a level; none for parts that carry no marker. */
  readonly markers: readonly MarkerPlace[];
  /** Where jumpers sit: both rows of every level of a block; none for other parts. */
  readonly slots: readonly SlotPlace[];
  readonly assumed: readonly Assumption[];
}

const symbolsOfPart = new WeakMap<Part, Map<string, PartSymbol>>();

/** Names the picture of a part: the same for all items of one article, one side and one level of detail. */
export function symbolKey(part: Part, { turned, detail }: SymbolOptions): string {
  return `${part.key}@${part.revision}${ownFactsMark(part)}:${detail}${turned ? ':turned' : ''}`;
}

/** The picture of a part; computed once for each part, side and level of detail. */
export function partSymbol(part: Part, options: SymbolOptions): PartSymbol {
  const key = symbolKey(part, options);
  const known = symbolsOfPart.get(part);
  const found = known?.get(key);
  if (found) return found;
  const symbol = Object.freeze(drawSymbol(part, options, key));
  if (known) known.set(key, symbol);
  else symbolsOfPart.set(part, new Map([[key, symbol]]));
  return symbol;
}

function drawSymbol(part: Part, { turned, detail }: SymbolOptions, key: string): PartSymbol {
  const { form, drawn } = drawForm(part, detail);
  const placed = turned ? turnFeatures(form, drawn) : drawn;
  const width = um(Math.round(form.width));
  const half = Math.ceil(form.half);
  return {
    key,
    width,
    bounds: box(0, -half, width, half),
    primitives: Object.freeze([...placed.body, ...placed.features]),
    markers: placed.markers,
    slots: drawn.slots ? slotPlaces(part, form.width, Math.max(1, drawn.markers.length, levelsOf(part)), drawn.slots, turned) : [],
    assumed: [...form.assumed].sort(),
  };
}

function levelsOf(part: Part): number {
  const levels = factOf(part, 'connection.levels');
  return levels.known ? levels.value : 1;
}

/** A part smaller than this (µm) has no room for anything but its outline; plates are meant to be thin. */
const SMALLEST = { width: 2500, half: 9000, plateHalf: 5000 } as const;

function detailFor(form: OuterForm, role: PartRole, wanted: Detail): Detail {
  const plate = role === 'endPlate' || role === 'partition' || role === 'separator';
  const tiny = plate ? form.half < SMALLEST.plateHalf : form.width < SMALLEST.width || form.half < SMALLEST.half;
  return tiny ? 'box' : wanted;
}

function drawForm(part: Part, wanted: Detail): { readonly form: OuterForm; readonly drawn: DrawnForm } {
  const role = roleOf(part.kind);
  const outer = outerFormOf(part);
  if (role === 'attachment') return drawSitting(part, outer);
  if (role === 'jumper') {
    const { width, half, body } = drawJumperAlone(part);
    return { form: { ...outer, width, half }, drawn: { body, features: [], markers: [] } };
  }
  if (outer.assumed.has('width')) return { form: outer, drawn: drawUnknownWidth(outer) };
  const detail = detailFor(outer, role, wanted);
  switch (role) {
    case 'block': {
      const form = blockFormOf(part);
      return { form, drawn: drawBlock(form, detail) };
    }
    case 'endPlate':
      return { form: outer, drawn: drawPlate(outer, detail, false) };
    case 'partition':
      return { form: outer, drawn: drawPlate(outer, detail, true) };
    case 'separator':
      return { form: outer, drawn: drawSeparator(outer, detail) };
    case 'endStop':
      return { form: outer, drawn: drawEndStop(outer, detail, fixingOf(part)) };
    case 'device':
      return { form: outer, drawn: drawCarrier(outer, detail) };
    case 'rail':
    case 'marker':
    case 'connector':
    case 'accessory':
      return { form: outer, drawn: drawPlain(outer) };
  }
}

function fixingOf(part: Part): 'screw' | 'clamp' {
  const technology = factOf(part, 'connection.technology');
  return technology.known && /screw/i.test(technology.value) ? 'screw' : 'clamp';
}

/** A part whose width is not documented takes no length on the rail: a red hatched mark says so. */
function drawUnknownWidth({ width, half }: OuterForm): DrawnForm {
  const area = box(0, -half, width, half);
  const body: Primitive[] = [
    rect(0, -half, width, 2 * half, { fill: 'paper', stroke: 'error', strokeWidth: 150 }),
    ...hatch(area, 1400, { stroke: 'error', strokeWidth: 120 }),
  ];
  const size = width * 1.3;
  const features: Primitive[] = [
    rect(0, -size * 0.75, width, size * 1.5, { fill: 'paper', stroke: 'error', strokeWidth: 150 }),
    text(width / 2, size * 0.36, '?', size, { fill: 'error', weight: 'bold', anchor: 'middle' }),
  ];
  return { body, features, markers: [] };
}

/** What sits on blocks, for lists and cards: as it looks there, without a block. */
function drawSitting(part: Part, outer: OuterForm): { readonly form: OuterForm; readonly drawn: DrawnForm } {
  const known = outer.assumed.has('width') ? undefined : outer.width;
  const width = drawnWidth(part.kind, known, { width: SITTING.width });
  const { top, bottom } = drawnReach(part.kind, { width, half: SITTING.half, row: undefined });
  const half = (bottom - top) / 2;
  const { primitives } = drawAttachment(part.kind, box(0, -half, width, half), outer.finish, known === undefined, false);
  return { form: { ...outer, width, half }, drawn: { body: primitives, features: [], markers: [] } };
}

/** The block on which something is thought to sit that is drawn alone, in µm. */
const SITTING = { width: 5200, half: 24_000 } as const;

/** Anything else that does not stand on a rail: its outline in its colour, for lists and cards. */
function drawPlain({ width, half, finish }: OuterForm): DrawnForm {
  const body: Primitive[] = [
    rect(0, -half, width, 2 * half, { fill: `${finish.main}.base`, stroke: `${finish.main}.deep`, strokeWidth: 90 }, 400),
  ];
  return { body, features: [], markers: [] };
}
