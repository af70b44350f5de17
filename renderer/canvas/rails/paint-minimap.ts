import { finishOf, railHalf } from '../../../shared/drawing/index.ts';
import { findPart } from '../../../shared/project/index.ts';
import { endOf } from '../../../shared/rail/index.ts';
import type { Minimap } from '../../state/views/frame/index.ts';
import { type SheetRow, sheetOf } from '../../state/views/rails/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import { type CanvasLook, findingsByRail } from '../frame/index.ts';

/** A stretch of items that look the same from afar. */
export interface MapBar {
  readonly left: number;
  right: number;
  readonly colour: string;
}

/** The items of a row as bars in pixels of the overview: neighbours of one colour are one. */
export function barsOf(row: SheetRow, map: Minimap, colourOf: (at: number) => string): readonly MapBar[] {
  const bars: MapBar[] = [];
  let open: MapBar | undefined;
  row.layout.items.forEach((placed, at) => {
    const left = map.x + placed.x * map.scale;
    const right = map.x + endOf(placed) * map.scale;
    const colour = colourOf(at);
    // Plates and the like are too thin to be seen: they go with what stands before them.
    if (open && left - open.right < 0.5 && (colour === open.colour || right - left < 0.5)) {
      open.right = Math.max(open.right, right);
      return;
    }
    open = { left, right, colour };
    bars.push(open);
  });
  return bars;
}

/** Paints the overview: rails, blocks as bars of their colour, findings as ticks below them. */
export function paintMinimap(
  ctx: CanvasRenderingContext2D,
  map: Minimap,
  { view, checks }: Pick<SessionState, 'view' | 'checks'>,
  { theme, palette, ratio }: CanvasLook,
): void {
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, map.width, map.height);
  const findings = findingsByRail(checks);
  for (const row of sheetOf(view).rows) {
    const axis = map.y + row.axis * map.scale;
    const half = Math.max(row.half * map.scale, 1);
    if (row.kind === 'rail') {
      const { rail } = row.layout;
      const rise = Math.max(railHalf(findPart(view.document, rail.part)) * map.scale, 0.75);
      ctx.fillStyle = theme.colors['metal-dark'];
      ctx.fillRect(map.x, axis - rise, Math.max(rail.length * map.scale, 1), 2 * rise);
    }
    const colourOf = (at: number): string => {
      const part = row.layout.items[at]?.part;
      return part ? theme.colors[`${finishOf(part).main}.base`] : palette.inkSoft;
    };
    for (const { left, right, colour } of barsOf(row, map, colourOf)) {
      ctx.fillStyle = colour;
      ctx.fillRect(left, axis - half, Math.max(right - left, 1), 2 * half);
    }
    for (const { region, severity } of findings.get(row.layout.rail.id) ?? []) {
      if (!region) continue;
      const left = map.x + region.from * map.scale;
      ctx.fillStyle = palette[severity];
      ctx.fillRect(left, axis + half + 1, Math.max((region.to - region.from) * map.scale, 2), 2);
    }
  }
}
