import type { TextMetrics } from '../marking/index.ts';
import type { JumperRow } from '../project/index.ts';
import type { PlacedItem, RailLayout } from '../rail/index.ts';
import { type Um, ZERO_UM, um } from '../units/index.ts';
import { box, uniteBoxes } from './box.ts';
import { text } from './pen.ts';
import type { SceneNode } from './scene.ts';
import { type PartSymbol, partSymbol } from './symbol.ts';
import type { Detail } from './symbols/block.ts';
import { textBounds, textInField } from './text-node.ts';

/** The picture of a placed item, in its place. An item of unknown width is drawn about the point where it stands. */
export function itemNode(placed: PlacedItem, detail: Detail): SceneNode {
  const symbol = symbolOf(placed, detail);
  return {
    kind: 'item',
    layer: 'item',
    id: placed.item.id,
    key: symbol.key,
    x: leftOf(placed, symbol),
    y: ZERO_UM,
    bounds: symbol.bounds,
    primitives: symbol.primitives,
  };
}

/** What is written on an item's markers; undefined where there is nothing to write. */
export function markerNode(placed: PlacedItem, metrics: TextMetrics): SceneNode | undefined {
  if (placed.item.levels.every((level) => level.designation === undefined)) return undefined;
  const symbol = symbolOf(placed, 'full');
  const texts = symbol.markers.flatMap((marker) => {
    const designation = placed.item.levels[marker.level]?.designation;
    return designation === undefined ? [] : [textInField(designation, marker, metrics, 'marker-ink')];
  });
  if (texts.length === 0) return undefined;
  return {
    kind: 'marker',
    layer: 'marker',
    id: placed.item.id,
    x: leftOf(placed, symbol),
    y: ZERO_UM,
    bounds: uniteBoxes(texts.map((shape) => textBounds(shape, metrics))),
    primitives: texts,
  };
}

/** Em size of position numbers, in µm. */
const POSITION_SIZE = 2300;
/** Items narrower than this have no room for a number. */
const NARROWEST_NUMBERED = 1500;

/** The number of an item's place on its rail (the 4 of `R1#4`), below it; undefined for thin plates. */
export function positionNode(placed: PlacedItem, position: number, below: number, metrics: TextMetrics): SceneNode | undefined {
  if (placed.width < NARROWEST_NUMBERED) return undefined;
  const content = String(position);
  const fits = metrics.measure(content, um(POSITION_SIZE)) <= placed.width - 300;
  const cx = placed.width / 2;
  const baseline = (POSITION_SIZE * metrics.capHeight) / 2;
  const number = fits
    ? text(cx, below + 2 * baseline, content, POSITION_SIZE, { fill: 'ink-soft', anchor: 'middle' })
    : text(cx + baseline, below, content, POSITION_SIZE, { fill: 'ink-soft', anchor: 'end', rotate: -90 });
  return {
    kind: 'position',
    layer: 'marker',
    id: placed.item.id,
    x: placed.x,
    y: ZERO_UM,
    bounds: textBounds(number, metrics),
    primitives: [number],
  };
}

/** How far the items of a rail reach from its axis, in µm; at least as far as the rail itself does. */
export function reachOf(layout: RailLayout, railReach: number): number {
  let reach = railReach;
  for (const placed of layout.items) reach = Math.max(reach, symbolOf(placed, 'full').bounds.bottom);
  return reach;
}

function symbolOf(placed: PlacedItem, detail: Detail): PartSymbol {
  return partSymbol(placed.part, { turned: placed.item.turned, detail });
}

function leftOf(placed: PlacedItem, symbol: PartSymbol): Um {
  return placed.widthKnown ? placed.x : um(placed.x - Math.floor(symbol.width / 2));
}

/** The box that an item takes on its rail, for hit tests and for zooming to it. */
export function itemBox(placed: PlacedItem): ReturnType<typeof box> {
  const symbol = symbolOf(placed, 'full');
  const left = leftOf(placed, symbol);
  return box(left, symbol.bounds.top, left + symbol.width, symbol.bounds.bottom);
}

/** Where a jumper slot of a placed block lies on its rail, about its middle; undefined for what has no such slot. */
export function slotPlaceOn(placed: PlacedItem, level: number, row: JumperRow): { readonly x: number; readonly y: number } | undefined {
  const symbol = symbolOf(placed, 'full');
  const slot = symbol.slots.find((place) => place.level === level && place.row === row);
  return slot && { x: leftOf(placed, symbol) + slot.cx, y: slot.cy };
}
