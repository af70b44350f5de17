import { type ScreenPoint, toScreen } from '../../state/camera/index.ts';
import { boxOfRecord, centreOf, chooseGuide } from '../../state/views/rails/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import { type MenuTarget, targetOf } from '../gestures/index.ts';
import { idsOf, menuTargetOf, pointedAt } from './pointed.ts';
import type { Tool, ToolContext, ToolEffect, ToolStep } from './tool-state.ts';

/** A menu at a point: what lies there is selected first, unless it is among what is selected. */
export function askForMenu(tool: Tool, at: ScreenPoint, context: ToolContext): ToolStep {
  const on = pointedAt(context, at);
  const ids = idsOf(on, context.view);
  const effects: ToolEffect[] = [];
  if (ids.length === 0 || ids.some((id) => !context.selection.ids.has(id))) {
    const focus = ids[0];
    effects.push({ type: 'select', ids, ...(focus !== undefined && { focus }) });
  }
  if (on.kind === 'guide') effects.push({ type: 'guides', guides: chooseGuide(context.guides, on.guide.id) });
  effects.push({ type: 'menu', at, target: menuTargetOf(on) });
  return { tool, effects };
}

/** Where a menu that a key asks for belongs: at what the keyboard acts on, else in the middle of the canvas. */
export function keyboardMenu(state: SessionState): { readonly at: ScreenPoint; readonly target: MenuTarget } {
  const { view, views, viewport, selection, guides } = state;
  const { camera } = views.rails;
  const middle = { x: viewport.width / 2, y: viewport.height / 2 };
  const { focus } = selection;
  const record = focus === undefined ? undefined : view.document.records.get(focus);
  const box = focus === undefined ? undefined : boxOfRecord(view, focus);
  if (!box || !record) {
    const guide = guides.all.find(({ id }) => id === guides.chosen);
    const at = guide ? { x: toScreen(camera, { x: guide.x, y: camera.y }).x, y: middle.y } : middle;
    return { at: kept(at, viewport), target: guide ? { kind: 'guide', id: guide.id } : { kind: 'drawing' } };
  }
  const at = kept(toScreen(camera, centreOf(box)), viewport);
  return { at, target: targetOf(record) ?? { kind: 'drawing' } };
}

function kept({ x, y }: ScreenPoint, { width, height }: SessionState['viewport']): ScreenPoint {
  return { x: Math.min(Math.max(x, 0), Math.max(width - 1, 0)), y: Math.min(Math.max(y, 0), Math.max(height - 1, 0)) };
}
