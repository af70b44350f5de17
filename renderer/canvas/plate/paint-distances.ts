import type { DistanceLine, ReadingTone } from '../../state/views/plate/index.ts';
import { type CanvasLook, sharp } from '../frame/index.ts';
import type { PlateFrame } from './plate-frame.ts';

/** The colour that goes with a reading. */
export function toneColor(tone: ReadingTone, { palette }: CanvasLook): string {
  switch (tone) {
    case 'plain':
      return palette.inkSoft;
    case 'kept':
      return palette.ok;
    case 'open':
      return palette.warning;
    case 'broken':
      return palette.error;
  }
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const RANK: Readonly<Record<ReadingTone, number>> = { broken: 0, open: 1, kept: 2, plain: 3 };
const LABEL = 18;
const TICK = 4;

/** Distances as dimension lines; labels that would lie on others step aside, say less, or are left out, the worst ones never. */
export function paintDistances(ctx: CanvasRenderingContext2D, frame: PlateFrame, lines: readonly DistanceLine[]): void {
  const sorted = lines.toSorted((a, b) => RANK[a.tone] - RANK[b.tone]);
  const taken: Area[] = [];
  for (const line of sorted) paintLine(ctx, frame, line);
  for (const line of sorted) paintFigure(ctx, frame, line, taken);
}

function paintLine(ctx: CanvasRenderingContext2D, { look, px, py }: PlateFrame, { axis, from, to, at, tone }: DistanceLine): void {
  const level = sharp(axis === 'x' ? py(at) : px(at), look.ratio);
  const [start, end] = axis === 'x' ? [px(from), px(to)] : [py(from), py(to)];
  const trace = (): void => {
    ctx.beginPath();
    const move = (along: number, across: number): void => (axis === 'x' ? ctx.moveTo(along, across) : ctx.moveTo(across, along));
    const draw = (along: number, across: number): void => (axis === 'x' ? ctx.lineTo(along, across) : ctx.lineTo(across, along));
    move(start, level);
    draw(end, level);
    for (const edge of [start, end]) {
      move(edge, level - TICK);
      draw(edge, level + TICK);
    }
    ctx.stroke();
  };
  ctx.save();
  // A pale edge first, so that the line stands out from whatever it crosses.
  ctx.strokeStyle = look.palette.ground;
  ctx.globalAlpha = 0.8;
  ctx.lineWidth = 4;
  trace();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = toneColor(tone, look);
  ctx.lineWidth = tone === 'broken' ? 2 : 1.25;
  if (tone === 'open') ctx.setLineDash([4, 3]);
  trace();
  ctx.restore();
}

function paintFigure(ctx: CanvasRenderingContext2D, frame: PlateFrame, line: DistanceLine, taken: Area[]): void {
  const { look, px, py, state } = frame;
  const middle = (line.from + line.to) / 2;
  const [x, y] = line.axis === 'x' ? [px(middle), py(line.at)] : [px(line.at), py(middle)];
  if (x < -40 || y < -20 || x > state.viewport.width + 40 || y > state.viewport.height + 20) return;
  ctx.save();
  ctx.font = `600 11px ${look.fontFamily}`;
  const wordings = line.tone === 'kept' || line.tone === 'plain' ? [line.text[look.language], line.value] : [line.text[look.language]];
  const place = placeOf(ctx, wordings, line.axis, x, y, frame, taken) ?? (line.tone === 'broken' ? forced(ctx, wordings, x, y, frame) : undefined);
  if (place) {
    taken.push(place.area);
    paintPill(ctx, look, place, toneColor(line.tone, look));
  }
  ctx.restore();
}

interface Place {
  readonly text: string;
  readonly area: Area;
}

/** Beside the line or, where something lies there, farther along it. */
function placeOf(
  ctx: CanvasRenderingContext2D,
  wordings: readonly string[],
  axis: 'x' | 'y',
  x: number,
  y: number,
  frame: PlateFrame,
  taken: readonly Area[],
): Place | undefined {
  for (const text of wordings) {
    const width = ctx.measureText(text).width + 12;
    const spots = axis === 'x'
      ? [[x - width / 2, y - LABEL - 3], [x - width / 2, y + 4], [x - width / 2, y - 2 * LABEL - 4], [x - width / 2, y + LABEL + 6]]
      : [[x + 6, y - LABEL / 2], [x - width - 6, y - LABEL / 2], [x + 6, y - 1.7 * LABEL], [x + 6, y + 0.7 * LABEL]];
    for (const [left = 0, top = 0] of spots) {
      const area = kept(frame, left, top, width);
      if (!taken.some((other) => meet(other, area))) return { text, area };
    }
  }
  return undefined;
}

function forced(ctx: CanvasRenderingContext2D, wordings: readonly string[], x: number, y: number, frame: PlateFrame): Place {
  const text = wordings.at(-1) ?? '';
  return { text, area: kept(frame, x + 6, y - LABEL / 2, ctx.measureText(text).width + 12) };
}

function kept({ state }: PlateFrame, left: number, top: number, width: number): Area {
  const x = Math.min(Math.max(left, 4), Math.max(state.viewport.width - width - 4, 4));
  const y = Math.min(Math.max(top, 4), Math.max(state.viewport.height - LABEL - 4, 4));
  return { left: x, top: y, right: x + width, bottom: y + LABEL };
}

function meet(a: Area, b: Area): boolean {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom + 2 && b.top < a.bottom + 2;
}

function paintPill(ctx: CanvasRenderingContext2D, { palette }: CanvasLook, { text, area }: Place, color: string): void {
  ctx.fillStyle = palette.panel;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(area.left, area.top, area.right - area.left, area.bottom - area.top, 4);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = color;
  ctx.textAlign = 'start';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, area.left + 6, (area.top + area.bottom) / 2 + 0.5);
}
