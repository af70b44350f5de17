import type { Part } from '../../../shared/parts/index.ts';
import type { App } from '../../state/program/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { toolHostOf } from '../../tools/rails/index.ts';
import { carryOnto, createSurfaces } from '../frame/index.ts';

const surfaces = createSurfaces<ProjectSession>();

/** Tells where the drawing of a session is on the page; the answer takes that back. */
export const registerSurface = surfaces.register;

/**
 * Begins dragging a part out of the library: to be called on `pointerdown` of its card. Over the drawing the place tool
 * takes over; beside it a label follows the pointer.
 */
export function beginPlaceDrag(app: App, session: ProjectSession, part: Part, press: PointerEvent): void {
  const canvas = surfaces.of(session);
  if (!canvas) return;
  const host = toolHostOf(session, app.ids);
  const label = canvas.ownerDocument.createElement('div');
  label.className = 'drag-label';
  label.textContent = part.article;
  label.setAttribute('aria-hidden', 'true');

  carryOnto(canvas, press, {
    send: host.send,
    begin() {
      app.parts.add([part]);
      host.beginPlacing([part], true);
      canvas.ownerDocument.body.append(label);
    },
    carrying() {
      const { state } = host.tool.get();
      return state.kind === 'placing' && state.held;
    },
    tick: (milliseconds) => host.send({ type: 'tick', milliseconds }),
    show({ clientX, clientY }) {
      const { left, top, right, bottom } = canvas.getBoundingClientRect();
      label.hidden = clientX >= left && clientX < right && clientY >= top && clientY < bottom;
      label.style.transform = `translate(${clientX + 12}px, ${clientY + 12}px)`;
    },
    end: () => label.remove(),
  });
}
