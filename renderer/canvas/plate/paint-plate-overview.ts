import type { Severity } from '../../../shared/checks/index.ts';
import { type PlateEntry, plateBox, plateSheetOf } from '../../state/views/plate/index.ts';
import type { Minimap } from '../../state/views/frame/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import { type CanvasLook, findingsByRail } from '../frame/index.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Pixels along the edge of a rail that has findings. */
const TICK = 2;

/** Paints the overview of a plate: its outline, what is fixed on it as areas, and along rails the worst of their findings. */
export function paintPlateOverview(
  ctx: CanvasRenderingContext2D,
  map: Minimap,
  { view, views, checks }: SessionState,
  { theme, palette, ratio }: CanvasLook,
): void {
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, map.width, map.height);
  const sheet = plateSheetOf(view, views.plate.shown);
  if (!sheet) return;
  const field = ({ left, top, right, bottom }: PlateEntry['box']): [number, number, number, number] => [
    map.x + left * map.scale,
    map.y + top * map.scale,
    Math.max((right - left) * map.scale, 1),
    Math.max((bottom - top) * map.scale, 1),
  ];
  ctx.strokeStyle = palette.inkSoft;
  ctx.lineWidth = 1;
  ctx.strokeRect(...field(plateBox(sheet.plate)));
  const findings = findingsByRail(checks);
  for (const { kind, id, body } of sheet.entries) {
    ctx.fillStyle = kind === 'rail' ? theme.colors['metal-dark'] : kind === 'duct' ? palette.line : palette.lineSoft;
    ctx.fillRect(...field(body));
    const found = kind === 'rail' ? findings.get(id) : undefined;
    const worst = found?.reduce<Severity>((most, { severity }) => (RANK[severity] < RANK[most] ? severity : most), 'info');
    if (worst === undefined) continue;
    const [x, y, width, height] = field(body);
    ctx.fillStyle = palette[worst];
    ctx.fillRect(x, y + height, width, TICK);
  }
}
