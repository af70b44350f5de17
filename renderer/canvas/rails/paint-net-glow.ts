import { type Net, circuitsOf, netAt } from '../../../shared/circuits/index.ts';
import { type ItemId, type RecordId, findItem } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { placeIndex, positionsBetween } from '../../tools/rails/index.ts';
import { itemBox } from '../../state/views/rails/index.ts';
import { jumperPictures } from './paint-jumpers.ts';
import type { Frame } from './rails-frame.ts';

/** Lights up everything that is connected with the jumper under the pointer: its blocks, and the jumpers between them. */
export function paintNetGlow(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { state, sheet, look, px, py, visible } = frame;
  if (state.preview) return;
  const nets = netsOfJumper(state.view, state.hover);
  if (nets.length === 0) return;
  const items = new Set<ItemId>(nets.flatMap(({ nodes }) => nodes.map(({ item }) => item)));
  const jumpers = new Set<RecordId>(nets.flatMap((net) => net.jumpers));
  ctx.save();
  ctx.fillStyle = look.palette.accent;
  ctx.strokeStyle = look.palette.accent;
  for (const row of sheet.rows) {
    if (row.bottom < visible.top || row.top > visible.bottom) continue;
    const index = placeIndex(row.layout);
    const { from, to } = positionsBetween(index, visible.left, visible.right);
    ctx.globalAlpha = 0.28;
    for (let position = from; position < to; position++) {
      const placed = row.layout.items[index.order[position] ?? -1];
      if (!placed || !items.has(placed.item.id)) continue;
      const { left, top, right, bottom } = itemBox(row, placed);
      ctx.fillRect(px(left), py(top), px(right) - px(left), py(bottom) - py(top));
    }
    ctx.globalAlpha = 1;
    ctx.lineWidth = 2;
    for (const { id, bounds } of jumperPictures(state.view, row.layout)) {
      if (id === undefined || !jumpers.has(id) || bounds.right < visible.left || bounds.left > visible.right) continue;
      ctx.strokeRect(px(bounds.left) - 1, py(row.axis + bounds.top) - 1, px(bounds.right) - px(bounds.left) + 2, py(row.axis + bounds.bottom) - py(row.axis + bounds.top) + 2);
    }
  }
  ctx.restore();
}

/** The nets that a jumper is part of: one, or three of a delta jumper. */
function netsOfJumper(view: ProjectView, id: RecordId | undefined): readonly Net[] {
  const jumper = id === undefined ? undefined : view.document.records.get(id);
  if (jumper?.kind !== 'jumper') return [];
  const circuits = circuitsOf(view);
  const nets = new Set<Net>();
  for (const { item: on, level } of jumper.contacts) {
    const item = findItem(view.document, on);
    const net = item && netAt(view, circuits, item, level);
    if (net?.jumpers.includes(jumper.id)) nets.add(net);
  }
  return [...nets];
}
