import { type JumperShape, barBodyLength, jumperShape, liveGroups } from '../circuits/index.ts';
import type { Part } from '../parts/index.ts';
import type { ItemId, JumperRecord } from '../project/index.ts';
import type { PlacedItem } from '../rail/index.ts';
import { ZERO_UM, um } from '../units/index.ts';
import { box, growBox } from './box.ts';
import { finishOf } from './housing-color.ts';
import { slotPlaceOn } from './item-nodes.ts';
import { type Paint, housingPaint } from './paint.ts';
import { circle, line, polyline, rect } from './pen.ts';
import type { Box, Primitive, SceneNode } from './scene.ts';

/** What is drawn of a jumper: enough to draw it where it is, or would be. */
export type DrawnJumper = Pick<JumperRecord, 'contacts'>;

/** Where one contact of a jumper lies on its rail, in µm. */
export interface ContactPlace {
  /** Position among the contacts of the jumper. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** Extent of the body across the rail, and of one that takes half a slot. */
const BODY = { whole: 2900, half: 1500 } as const;
/** Two jumpers that each take half of a slot lie beside each other, by so much off its middle along and across. */
const HALF_SLOT = { along: 900, across: 780 } as const;
/** A body whose ends lie no farther apart across the rail than this is straight. */
const STRAIGHT = 600;
/** Stands in for half a pitch where the width of a block is unknown. */
const ASSUMED_REACH = 2600;
const STUB = 7000;

/** The contacts of a jumper that lie on a rail, each at its slot. `itemOf`: the items of that rail by id. */
export function contactPlaces(jumper: DrawnJumper, part: Part, itemOf: (id: ItemId) => PlacedItem | undefined): readonly ContactPlace[] {
  const shape = jumperShape(part);
  const places = jumper.contacts.flatMap(({ item, level, row }, at): ContactPlace[] => {
    const placed = itemOf(item);
    const slot = placed && slotPlaceOn(placed, level, row);
    return slot ? [{ at, ...slot }] : [];
  });
  const [first] = places;
  if (!first || isLoose(shape)) return places;
  // A bar is straight: it lies where its first contact does.
  const straight = Math.max(...places.map(({ y }) => Math.abs(y - first.y))) <= STRAIGHT ? places.map((place) => ({ ...place, y: first.y })) : places;
  return shape.halves === 1 ? inHalves(jumper, straight) : straight;
}

/** Flexible, or between slots that need not lie in line. */
function isLoose({ design }: JumperShape): boolean {
  return design.known && (design.value === 'wire' || design.value === 'vertical' || design.value === 'step-down');
}

/** What takes half a slot: its left end lies in the right half, its right end in the left half of the slot. */
function inHalves({ contacts }: DrawnJumper, places: readonly ContactPlace[]): readonly ContactPlace[] {
  return places.map(({ at, x, y }) => ({
    at,
    x: at === 0 ? x + HALF_SLOT.along : at === contacts.length - 1 ? x - HALF_SLOT.along : x,
    y,
  }));
}

/** The box in which a jumper is drawn, on its rail; for hit tests and for zooming to it. */
export function jumperBox(jumper: DrawnJumper, part: Part, itemOf: (id: ItemId) => PlacedItem | undefined): Box | undefined {
  return jumperNode(jumper, part, itemOf)?.bounds;
}

/** A jumper as it looks from the front, over the slots of its blocks; undefined where none of them is on the rail. */
export function jumperNode(
  jumper: DrawnJumper,
  part: Part,
  itemOf: (id: ItemId) => PlacedItem | undefined,
  stagger = 0,
): SceneNode | undefined {
  const shape = jumperShape(part);
  const places = contactPlaces(jumper, part, itemOf).map((place) => ({ ...place, y: place.y + acrossOf(shape, stagger) }));
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return undefined;
  const reach = reachOfBody(shape, itemOf(jumper.contacts[first.at]?.item ?? ('' as ItemId)));
  const primitives = places.length < jumper.contacts.length ? stubs(places, part) : isLoose(shape) ? loose(shape, places, part) : body(shape, jumper, places, part, reach);
  return { kind: 'jumper', layer: 'jumper', x: ZERO_UM, y: ZERO_UM, bounds: boundsOf(shape, places, reach, jumper), primitives };
}

/** 1-to-3 jumpers of two potentials run through the same slots: every other one lies towards the other wall. */
function acrossOf({ design }: JumperShape, stagger: number): number {
  if (!design.known || design.value !== 'one-to-three') return 0;
  return stagger % 2 === 0 ? -HALF_SLOT.across : HALF_SLOT.across;
}

/** From the outermost contact to the end of the body. */
function reachOfBody(shape: JumperShape, block: PlacedItem | undefined): number {
  const pitch = shape.pitch.known ? shape.pitch.value : block?.widthKnown ? block.width : um(2 * ASSUMED_REACH);
  return shape.halves === 1 ? 700 : barBodyLength(1, pitch) / 2;
}

function boundsOf(shape: JumperShape, places: readonly ContactPlace[], reach: number, { contacts }: DrawnJumper): Box {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const half = (shape.halves === 1 ? BODY.half : BODY.whole) / 2;
  const wire = shape.design.known && shape.design.value === 'wire';
  const up = places.length < contacts.length ? STUB : wire ? arcHeight(places) : 0;
  return growBox(
    box(Math.round(Math.min(...xs) - reach), Math.round(Math.min(...ys) - half - up), Math.round(Math.max(...xs) + reach), Math.round(Math.max(...ys) + half)),
    60,
  );
}

interface Ink {
  readonly fill: Paint;
  readonly light: Paint;
  readonly edge: Paint;
}

/** The colours of a body; one of undocumented colour has that of undocumented housings. */
function inkOf(part: Part): Ink {
  const { main } = finishOf(part);
  return { fill: housingPaint(main, 'base'), light: housingPaint(main, 'light'), edge: housingPaint(main, 'deep') };
}

/** A bar: its body, a contact where it touches, a cross where one has been broken out, nothing where it passes over. */
function body(shape: JumperShape, jumper: DrawnJumper, places: readonly ContactPlace[], part: Part, reach: number): Primitive[] {
  const ink = inkOf(part);
  const height = shape.halves === 1 ? BODY.half : BODY.whole;
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return [];
  const shapes: Primitive[] = [];
  const left = Math.min(first.x, last.x) - reach;
  const width = Math.abs(last.x - first.x) + 2 * reach;
  if (places.every(({ y }) => y === first.y)) {
    shapes.push(
      rect(left + 150, first.y - height / 2 + 250, width, height, { fill: 'recess', opacity: 0.3 }, 500),
      rect(left, first.y - height / 2, width, height, { fill: ink.fill, stroke: ink.edge, strokeWidth: 200 }, 500),
      rect(left + 300, first.y - height / 2 + 250, width - 600, height * 0.16, { fill: ink.light, opacity: 0.85 }, 150),
    );
  } else {
    const points = places.flatMap(({ x, y }) => [x, y]);
    shapes.push(polyline(points, false, { stroke: ink.edge, strokeWidth: height }), polyline(points, false, { stroke: ink.fill, strokeWidth: height - 400 }));
  }
  if (shape.design.known && shape.design.value === 'staggered') {
    shapes.push(rect(left + 300, first.y + height / 2 - 750, width - 600, 450, { fill: 'red.base' }));
  }
  return [...shapes, ...groupLines(shape, jumper, places), ...contacts(shape, jumper, places)];
}

/** Delta jumpers connect their contacts in groups: a line under each, so that it is seen which. */
function groupLines(shape: JumperShape, jumper: DrawnJumper, places: readonly ContactPlace[]): Primitive[] {
  const groups = liveGroups(shape, jumper);
  if (groups.length < 2) return [];
  return groups.flatMap((group) => {
    const on = places.filter(({ at }) => group.includes(at));
    const from = on[0];
    const to = on.at(-1);
    return from && to ? [line(from.x, from.y, to.x, to.y, { stroke: 'recess', strokeWidth: 420 })] : [];
  });
}

function contacts(shape: JumperShape, jumper: DrawnJumper, places: readonly ContactPlace[]): Primitive[] {
  const radius = shape.halves === 1 ? 520 : 780;
  const touched = shape.groups.known ? new Set(shape.groups.value.flat()) : undefined;
  return places.flatMap(({ at, x, y }): Primitive[] => {
    if (touched && !touched.has(at)) return [];
    if (jumper.contacts[at]?.removed !== true) {
      return [
        circle(x, y, radius, { fill: 'metal', stroke: 'recess', strokeWidth: 180, ...(!touched && { dash: [300, 200] }) }),
        circle(x, y, radius * 0.38, { fill: 'recess' }),
      ];
    }
    const arm = radius * 0.95;
    const cross = { stroke: 'error', strokeWidth: 320 } as const;
    return [
      rect(x - radius * 1.25, y - radius * 1.25, radius * 2.5, radius * 2.5, { fill: 'marker', stroke: 'error', strokeWidth: 120 }, 250),
      line(x - arm, y - arm, x + arm, y + arm, cross),
      line(x - arm, y + arm, x + arm, y - arm, cross),
    ];
  });
}

/** Wires as an arc; step-down and vertical jumpers straight from slot to slot. */
function loose(shape: JumperShape, places: readonly ContactPlace[], part: Part): Primitive[] {
  const ink = inkOf(part);
  const wire = shape.design.known && shape.design.value === 'wire';
  const points = wire ? arcThrough(places) : places.flatMap(({ x, y }) => [x, y]);
  const thick = wire ? 1500 : BODY.whole;
  const ends = places.flatMap(({ x, y }) => [
    circle(x, y, wire ? 1250 : 1450, { fill: ink.fill, stroke: ink.edge, strokeWidth: 200 }),
    circle(x, y, 620, { fill: 'metal', stroke: 'recess', strokeWidth: 150 }),
  ]);
  return [
    polyline(points, false, { stroke: 'paper', strokeWidth: thick + 500, opacity: 0.7 }),
    polyline(points, false, { stroke: ink.edge, strokeWidth: thick }),
    polyline(points, false, { stroke: wire ? ink.light : ink.fill, strokeWidth: wire ? 500 : thick - 400 }),
    ...ends,
  ];
}

/** How far the arc of a wire rises over its ends. */
function arcHeight(places: readonly ContactPlace[]): number {
  const [first] = places;
  const last = places.at(-1);
  return first && last ? Math.min(14_000, 3500 + Math.abs(last.x - first.x) * 0.18) : 0;
}

const STEPS = 16;

function arcThrough(places: readonly ContactPlace[]): number[] {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return [];
  // A parabola whose top lies as far above the higher end as the arc rises.
  const lift = 2 * arcHeight(places);
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    return [first.x + (last.x - first.x) * t, first.y + (last.y - first.y) * t - 2 * lift * t * (1 - t)];
  }).flat();
}

/** Of a jumper to another rail only its ends are here: they lead upwards, with a mark that it goes on. */
function stubs(places: readonly ContactPlace[], part: Part): Primitive[] {
  const ink = inkOf(part);
  return places.flatMap(({ x, y }) => [
    line(x, y, x, y - STUB + 1200, { stroke: ink.edge, strokeWidth: 1200 }),
    circle(x, y - STUB + 1200, 1100, { fill: 'paper', stroke: ink.edge, strokeWidth: 400 }),
    circle(x, y, 900, { fill: 'metal', stroke: 'recess', strokeWidth: 200 }),
  ]);
}

/** The items of a rail by id, made once for each list of items. */
export function itemsById(items: readonly PlacedItem[]): (id: ItemId) => PlacedItem | undefined {
  const known = tables.get(items);
  if (known) return known;
  const byId = new Map(items.map((placed) => [placed.item.id, placed]));
  const found = (id: ItemId) => byId.get(id);
  tables.set(items, found);
  return found;
}

const tables = new WeakMap<readonly PlacedItem[], (id: ItemId) => PlacedItem | undefined>();
