import { itemsById, jumperNode, paintPrimitives } from '../../../shared/drawing/index.ts';
import { type Preview, rowOf } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { paintLabel } from '../frame/index.ts';

/** Paints the jumpers that letting go would put in, where they would sit, and what they would short-circuit. */
export function paintJumperGhost(ctx: CanvasRenderingContext2D, frame: Frame, preview: Extract<Preview, { readonly kind: 'jumper' }>): void {
  const { look, sheet, scale, px, py } = frame;
  const { words, pointer, jumpers, rail } = preview;
  const { ok, error, accent } = look.palette;
  const tone = words?.tone === 'error' ? error : words?.tone === 'ok' ? ok : accent;
  const row = rail === undefined ? undefined : rowOf(sheet, rail);
  if (row) {
    const itemOf = itemsById(row.layout.items);
    for (const { part, contacts } of jumpers) {
      const node = jumperNode({ contacts }, part, itemOf);
      if (!node) continue;
      const { left, top, right, bottom } = node.bounds;
      ctx.save();
      ctx.globalAlpha = 0.9;
      paintPrimitives(ctx, node.primitives, { scale, x: px(0), y: py(row.axis) }, look);
      ctx.globalAlpha = 1;
      ctx.strokeStyle = tone;
      ctx.lineWidth = 2;
      ctx.beginPath();
      ctx.roundRect(px(left) - 2, py(row.axis + top) - 2, (right - left) * scale + 4, (bottom - top) * scale + 4, 4);
      ctx.stroke();
      ctx.restore();
    }
  }
  if (!words) return;
  const lines = [words.deed, ...(words.outcome ? [words.outcome] : [])].map((text) => text[look.language]);
  paintLabel(ctx, frame, { x: px(pointer.x) + 16, y: py(pointer.y) + 20 }, lines, tone);
}
