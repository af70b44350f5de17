import type { Language } from '../../../shared/text/index.ts';
import { type Preview, type Sheet, type SheetRow, rowOf, sheetWithTray, trayRight } from '../../state/views/rails/index.ts';
import { trayDock } from '../../tools/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { sharp } from '../frame/index.ts';

const NAME: Readonly<Record<Language, string>> = { en: 'Unplaced', de: 'Nicht platziert' };
const DROP_HERE: Readonly<Record<Language, string>> = { en: 'Drop here to take off the rail', de: 'Hier ablegen zum Herausnehmen' };

/** The tray: a dashed field with its name. */
export function paintTray(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const { left, top, width, height } = fieldOf(frame, frame.sheet, row);
  const { look } = frame;
  ctx.save();
  ctx.fillStyle = look.palette.panel;
  ctx.fillRect(left, top, width, height);
  ctx.strokeStyle = look.palette.line;
  ctx.setLineDash([6, 4]);
  ctx.strokeRect(sharp(left, look.ratio), sharp(top, look.ratio), width, height);
  ctx.restore();
  paintName(ctx, frame, row, left, top);
}

/**
 * The tray while something is dragged: always there, also when nothing lies in it yet, and in the corner of the canvas while
 * its own place is out of view.
 */
export function paintTrayTarget(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  { tray }: Exclude<Preview, { readonly kind: 'marquee' }>,
  tone: string,
): void {
  const { state, look } = frame;
  const sheet = sheetWithTray(state.view);
  const row = rowOf(sheet, undefined);
  if (!row) return;
  const dock = trayDock(state.view, state.views.rails.camera, state.viewport);
  const { left, top, width, height } = dock ?? fieldOf(frame, sheet, row);
  const isNew = row.layout.items.length === 0;
  ctx.save();
  if (dock || isNew) {
    ctx.fillStyle = look.palette.panel;
    ctx.globalAlpha = 0.94;
    ctx.fillRect(left, top, width, height);
    ctx.globalAlpha = 1;
  }
  if (tray) {
    ctx.fillStyle = tone;
    ctx.globalAlpha = 0.12;
    ctx.fillRect(left, top, width, height);
    ctx.globalAlpha = 1;
  }
  ctx.strokeStyle = tray ? tone : look.palette.accent;
  ctx.lineWidth = tray ? 2 : 1.25;
  if (!tray) ctx.setLineDash([6, 4]);
  ctx.strokeRect(sharp(left, look.ratio), sharp(top, look.ratio), width, height);
  ctx.restore();
  if (dock) {
    ctx.save();
    ctx.textAlign = 'start';
    ctx.textBaseline = 'alphabetic';
    ctx.fillStyle = look.palette.ink;
    ctx.font = `600 12px ${look.fontFamily}`;
    ctx.fillText(NAME[look.language], left + 12, top + 18);
    ctx.fillStyle = look.palette.inkSoft;
    ctx.font = `400 11px ${look.fontFamily}`;
    ctx.fillText(DROP_HERE[look.language], left + 12, top + 34, width - 20);
    ctx.restore();
  } else if (isNew) {
    paintName(ctx, frame, row, left, top);
  }
}

function fieldOf({ px, py }: Frame, sheet: Sheet, row: SheetRow) {
  const left = px(row.left) - 8;
  const top = py(row.axis - row.half) - 6;
  return { left, top, width: px(trayRight(sheet, row)) + 8 - left, height: py(row.axis + row.half) + 6 - top };
}

function paintName(ctx: CanvasRenderingContext2D, { look, scale }: Frame, row: SheetRow, left: number, top: number): void {
  if ((row.axis - row.half - row.top) * scale < 12) return;
  ctx.save();
  ctx.fillStyle = look.palette.inkSoft;
  ctx.font = `500 12px ${look.fontFamily}`;
  ctx.textAlign = 'start';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(NAME[look.language], Math.max(left + 2, 8), top - 6);
  ctx.restore();
}
