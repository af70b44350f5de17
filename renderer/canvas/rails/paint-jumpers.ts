import { type SceneNode, finishOf, jumperNodes, paintPrimitives } from '../../../shared/drawing/index.ts';
import { jumpersIn, jumpersOfRail } from '../../../shared/circuits/index.ts';
import { type ItemId, type JumperRecord, type RecordId, findPart } from '../../../shared/project/index.ts';
import type { ProjectView, RailLayout } from '../../../shared/rail/index.ts';
import type { SheetRow } from '../../state/views/rails/index.ts';
import { sameJumpers } from '../frame/index.ts';
import type { Frame } from './rails-frame.ts';

/** Below this zoom (pixels per millimetre) a jumper is a bar of its colour. */
const FORMS_FROM = 0.7;
/** How much is left to see of what is being dragged away. */
const LIFTED = 0.28;

interface Kept {
  readonly jumpers: readonly JumperRecord[];
  readonly across: readonly JumperRecord[];
  readonly nodes: readonly SceneNode[];
}

const kept = new WeakMap<RailLayout, Kept>();
const NONE: readonly SceneNode[] = [];

/** The pictures of a rail's jumpers; made anew when the rail or its jumpers change. */
export function jumperPictures(view: ProjectView, layout: RailLayout): readonly SceneNode[] {
  const { document } = view;
  const { jumpers } = jumpersOfRail(document, layout.rail.id);
  const { across } = jumpersIn(document);
  if (jumpers.length + across.length === 0) return NONE;
  const known = kept.get(layout);
  if (known && known.across === across && sameJumpers(known.jumpers, jumpers)) return known.nodes;
  const nodes = jumperNodes(view, layout);
  kept.set(layout, { jumpers, across, nodes });
  return nodes;
}

/** Paints the jumpers of a row over its blocks. Those that lie over a block which is being dragged away fade with it. */
export function paintJumpers(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow, lifted: ReadonlySet<ItemId> | undefined): void {
  const { state, look, scale, px, py, visible } = frame;
  const detailed = state.views.rails.camera.pixelsPerMm >= FORMS_FROM;
  for (const node of jumperPictures(state.view, row.layout)) {
    if (node.bounds.right < visible.left || node.bounds.left > visible.right) continue;
    const away = lifted !== undefined && touches(state.view, node.id, lifted);
    if (away) ctx.globalAlpha = LIFTED;
    if (detailed) paintPrimitives(ctx, node.primitives, { scale, x: px(node.x), y: py(row.axis + node.y) }, look);
    else paintBar(ctx, frame, row, node);
    if (away) ctx.globalAlpha = 1;
  }
}

function paintBar(ctx: CanvasRenderingContext2D, { state, look, px, py }: Frame, row: SheetRow, { id, bounds }: SceneNode): void {
  const jumper = id === undefined ? undefined : state.view.document.records.get(id);
  const part = jumper?.kind === 'jumper' ? findPart(state.view.document, jumper.part) : undefined;
  if (!part) return;
  const top = py(row.axis + bounds.top);
  ctx.fillStyle = look.theme.colors[`${finishOf(part).main}.deep`];
  ctx.fillRect(px(bounds.left), top, Math.max(px(bounds.right) - px(bounds.left), 1), Math.max(py(row.axis + bounds.bottom) - top, 1));
}

function touches({ document }: ProjectView, id: RecordId | undefined, items: ReadonlySet<ItemId>): boolean {
  const jumper = id === undefined ? undefined : document.records.get(id);
  return jumper?.kind === 'jumper' && jumper.contacts.some(({ item }) => items.has(item));
}
