import type { Finding, Severity } from '../../../shared/checks/index.ts';
import { findingsByRail, paintMark } from '../frame/index.ts';
import type { PlateFrame } from './plate-frame.ts';

/** Pixels between the middles of two marks. */
const APART = 17;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly severity: Severity;
  count: number;
}

/** The findings of a plate at their places, those about all of it before its name, and beside each rail how many there are on it. */
export function paintPlateFindings(ctx: CanvasRenderingContext2D, frame: PlateFrame): void {
  const { state, sheet, px, py } = frame;
  if (!sheet) return;
  const marks: Mark[] = [];
  const add = (x: number, y: number, severity: Severity, count = 1): void => {
    const near = marks.findIndex((mark) => Math.hypot(mark.x - x, mark.y - y) < APART);
    const there = marks[near];
    if (!there) marks.push({ x, y, severity, count });
    else marks[near] = { ...there, severity: RANK[severity] < RANK[there.severity] ? severity : there.severity, count: there.count + count };
  };
  for (const finding of state.checks.findings) {
    if (finding.plate?.plate !== sheet.plate.id || finding.waived) continue;
    const { area } = finding.plate;
    if (!area) {
      add(px(0) - 12, py(0) - 12, finding.severity);
      continue;
    }
    if (finding.severity !== 'info') paintArea(ctx, frame, area, finding.severity);
    add(px(area.x + area.width), py(area.y), finding.severity);
  }
  const byRail = findingsByRail(state.checks);
  for (const entry of sheet.entries) {
    const found = entry.kind === 'rail' ? byRail.get(entry.id) : undefined;
    const worst = found && worstOf(found);
    // At the end of the rail, beside what stands on it.
    if (worst) add(entry.upright ? px((entry.box.left + entry.box.right) / 2) : px(entry.box.right) + 12, entry.upright ? py(entry.box.bottom) + 12 : py((entry.box.top + entry.box.bottom) / 2), worst, found.length);
  }
  for (const { x, y, severity, count } of marks) paintMark(ctx, frame, x, y, severity, count);
}

function worstOf(findings: readonly Finding[]): Severity | undefined {
  return findings.reduce<Severity | undefined>(
    (worst, { severity }) => (worst === undefined || RANK[severity] < RANK[worst] ? severity : worst),
    undefined,
  );
}

function paintArea(
  ctx: CanvasRenderingContext2D,
  { look, px, py, scale }: PlateFrame,
  { x, y, width, height }: NonNullable<NonNullable<Finding['plate']>['area']>,
  severity: Severity,
): void {
  ctx.save();
  ctx.strokeStyle = look.palette[severity];
  ctx.fillStyle = look.palette[severity];
  ctx.globalAlpha = 0.08;
  ctx.fillRect(px(x), py(y), width * scale, height * scale);
  ctx.globalAlpha = 0.8;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([5, 3]);
  ctx.strokeRect(px(x), py(y), width * scale, height * scale);
  ctx.restore();
}
