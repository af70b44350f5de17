import type { TextMetrics } from '../marking/index.ts';
import { jumpersIn, jumpersOfRail } from '../circuits/index.ts';
import { articleOf, factOf } from '../parts/index.ts';
import { type ItemId, type RecordId, findPart, projectOf } from '../project/index.ts';
import type { PlacedItem, ProjectView, RailLayout } from '../rail/index.ts';
import { type Language, decimalMarkOf } from '../text/index.ts';
import { type Um, ZERO_UM, formatThousandths, um } from '../units/index.ts';
import { attachmentNode } from './attachment-nodes.ts';
import { box, growBox, nodeBox, uniteBoxes } from './box.ts';
import { itemsById, jumperNode } from './jumper-node.ts';
import { itemNode, markerNode, positionNode, reachOf } from './item-nodes.ts';
import { rect, text } from './pen.ts';
import { dimensionNodes } from './rail-dimensions.ts';
import { railHalf, railNode } from './rail-picture.ts';
import type { Scene, SceneNode } from './scene.ts';
import { STRIP_FRAME, stripNodes } from './strip-frames.ts';
import type { Detail } from './symbols/block.ts';
import { textBounds } from './text-node.ts';

/** What may be shown beside rails and items. */
export type SceneContent = 'designations' | 'positions' | 'strips' | 'dimensions' | 'captions';

/** A place on a rail that a finding is about. */
export interface FindingMark {
  readonly from: Um;
  readonly to: Um;
  readonly severity: 'error' | 'warning' | 'info';
  readonly id?: RecordId;
}

export interface SceneOptions {
  readonly detail: Detail;
  readonly language: Language;
  readonly metrics: TextMetrics;
  readonly show: ReadonlySet<SceneContent>;
  /** Places to be marked, by rail. */
  readonly marks?: ReadonlyMap<RecordId, readonly FindingMark[]>;
}

/** Everything that a printed drawing shows. */
export const DRAWING_CONTENT: ReadonlySet<SceneContent> = new Set(['designations', 'positions', 'strips', 'dimensions', 'captions']);

const CAPTION_SIZE = 4600;
/** Free space around a scene, in µm. */
const SURROUND = 6000;

/** One rail with all that stands on it. The rail's axis is y = 0, its left cut end x = 0. */
export function railScene(view: ProjectView, layout: RailLayout, options: SceneOptions): Scene {
  const nodes = railNodes(view, layout, options);
  const project = projectOf(view.document);
  return {
    title: project.name === '' ? layout.rail.name : `${project.name} · ${layout.rail.name}`,
    bounds: growBox(uniteBoxes(nodes.map(nodeBox)), SURROUND),
    nodes,
  };
}

/** The nodes of one rail. */
export function railNodes(view: ProjectView, layout: RailLayout, options: SceneOptions): SceneNode[] {
  const { metrics, show } = options;
  const part = findPart(view.document, layout.rail.part);
  const reach = reachOf(layout, railHalf(part));
  const nodes: SceneNode[] = [railNode(layout.rail, part)];
  // Marks for items of unknown width take no room of their own: they lie on top of their neighbours.
  for (const placed of layout.items) if (placed.widthKnown) nodes.push(itemNode(placed, options.detail));
  for (const placed of layout.items) if (!placed.widthKnown) nodes.push(itemNode(placed, options.detail));
  if (show.has('designations') && options.detail !== 'box') {
    for (const placed of layout.items) {
      const marker = markerNode(placed, metrics);
      if (marker) nodes.push(marker);
    }
  }
  // On an outline nobody could tell them from the blocks.
  if (options.detail !== 'box') nodes.push(...jumperNodes(view, layout));
  for (const placed of layout.attachments) {
    const host = layout.items[placed.host];
    if (host) nodes.push(attachmentNode(placed, host, metrics));
  }
  let below = reach + 1200;
  if (show.has('positions') && layout.items.length > 0) {
    layout.items.forEach((placed, index) => {
      const position = positionNode(placed, index + 1, below, metrics);
      if (position) nodes.push(position);
    });
    below += 1200 + deepest(nodes, 'position', below);
  }
  if (show.has('strips')) nodes.push(...stripNodes(view, layout, -reach, metrics));
  if (show.has('dimensions')) nodes.push(...dimensionNodes(layout, options.language, below, metrics));
  for (const mark of options.marks?.get(layout.rail.id) ?? []) nodes.push(markNode(mark, reach));
  if (show.has('captions')) nodes.push(captionNode(view, layout, -reach - STRIP_FRAME - 3000, options));
  return nodes;
}

/** The jumpers over the items of a rail, with the ends of those that lead to other rails. */
export function jumperNodes({ document }: ProjectView, layout: RailLayout): readonly SceneNode[] {
  const { jumpers } = jumpersOfRail(document, layout.rail.id);
  const { across } = jumpersIn(document);
  if (jumpers.length + across.length === 0) return [];
  const itemOf = itemsById(layout.items);
  return [...jumpers, ...across].flatMap((jumper) => {
    const part = findPart(document, jumper.part);
    const first = jumper.contacts.find(({ item }) => itemOf(item));
    if (!part || !first) return [];
    const node = jumperNode(jumper, part, itemOf, placeOf(layout.items, first.item));
    return node ? [{ ...node, id: jumper.id }] : [];
  });
}

const places = new WeakMap<readonly PlacedItem[], ReadonlyMap<ItemId, number>>();

/** The place of an item in a list of items. */
function placeOf(items: readonly PlacedItem[], id: ItemId): number {
  let known = places.get(items);
  if (!known) places.set(items, (known = new Map(items.map(({ item }, at) => [item.id, at]))));
  return known.get(id) ?? 0;
}

function deepest(nodes: readonly SceneNode[], kind: SceneNode['kind'], from: number): number {
  return nodes.reduce((depth, node) => (node.kind === kind ? Math.max(depth, node.bounds.bottom - from) : depth), 0);
}

/** The frame about a place that a finding is about; at least wide enough to be seen. */
function markNode({ from, to, severity, id }: FindingMark, reach: number): SceneNode {
  const width = Math.max(to - from, 1600);
  const left = (from + to) / 2 - width / 2 - 500;
  const height = 2 * (reach + 1400);
  return {
    kind: 'finding',
    layer: 'finding',
    ...(id !== undefined && { id }),
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: box(left - 200, -height / 2 - 200, left + width + 1200, height / 2 + 200),
    primitives: [
      rect(left, -height / 2, width + 1000, height, { fill: severity, opacity: 0.12 }, 1000),
      rect(left, -height / 2, width + 1000, height, { stroke: severity, strokeWidth: 400 }, 1000),
    ],
  };
}

/** Name, article, profile and length of a rail, above it. */
function captionNode(view: ProjectView, layout: RailLayout, y: number, { language, metrics }: SceneOptions): SceneNode {
  const { rail } = layout;
  const part = findPart(view.document, rail.part);
  const profile = part ? factOf(part, 'rail.profile') : undefined;
  const mark = decimalMarkOf(language);
  const shown = profile?.known ? profile.value.replace('x', ' × ').replace('.', mark) : undefined;
  const details = [articleOf(rail.part), shown, `${formatThousandths(rail.length, mark)} mm`].filter((word) => word !== undefined);
  const name = text(0, y, rail.name, CAPTION_SIZE, { fill: 'ink', weight: 'bold' });
  const start = metrics.measure(rail.name, um(CAPTION_SIZE), 'bold') + 3000;
  const rest = text(start, y, details.join('   ·   '), 3400, { fill: 'ink-soft' });
  return {
    kind: 'caption',
    layer: 'caption',
    id: rail.id,
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: uniteBoxes([textBounds(name, metrics), textBounds(rest, metrics)]),
    primitives: [name, rest],
  };
}
