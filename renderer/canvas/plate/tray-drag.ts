import type { RailId } from '../../../shared/project/index.ts';
import type { App } from '../../state/program/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { plateToolHostOf } from '../../tools/plate/index.ts';
import { carryOnto, createSurfaces } from '../frame/index.ts';

const surfaces = createSurfaces<ProjectSession>();

/** Tells where the plate of a session is on the page; the answer takes that back. */
export const registerPlateSurface = surfaces.register;

/** Begins dragging a rail that is on no plate from its card: to be called on `pointerdown`. */
export function beginRailDrag(app: App, session: ProjectSession, rail: RailId, press: PointerEvent): void {
  const canvas = surfaces.of(session);
  if (!canvas) return;
  const host = plateToolHostOf(session, app.ids);
  carryOnto(canvas, press, {
    send: host.send,
    begin: () => host.beginRailPlacing(rail),
    carrying: () => host.tool.get().state.kind === 'placing',
  });
}
