import type { RailId } from '../../../shared/project/index.ts';
import type { App } from '../../state/app.ts';
import type { ProjectSession } from '../../state/project-session.ts';
import { plateToolHostOf } from '../../tools/index.ts';
import { modifiersOf, pointOn } from '../pointer-driver.ts';

/** Pixels that a press on a card may wander without meaning a drag. */
const THRESHOLD = 5;

const surfaces = new WeakMap<ProjectSession, HTMLElement>();

/** Tells where the plate of a session is on the page; the answer takes that back. */
export function registerPlateSurface(session: ProjectSession, surface: HTMLElement): () => void {
  surfaces.set(session, surface);
  return () => {
    if (surfaces.get(session) === surface) surfaces.delete(session);
  };
}

/**
 * Begins dragging a rail that is on no plate from its card: to be called on `pointerdown`. Nothing happens until the pointer
 * has wandered, so that clicks stay clicks. Escape, a lost pointer or letting go beside the plate leave everything as it was.
 */
export function beginRailDrag(app: App, session: ProjectSession, rail: RailId, press: PointerEvent): void {
  const surface = surfaces.get(session);
  if (!surface || press.button !== 0) return;
  const canvas = surface;
  const page = canvas.ownerDocument;
  const view = page.defaultView ?? window;
  const host = plateToolHostOf(session, app.ids);
  const stopped = new AbortController();
  const { signal } = stopped;
  let begun = false;
  let latest: PointerEvent | undefined;
  let frame = 0;

  const started = (): boolean => host.tool.get().state.kind === 'placing';
  function end(): void {
    stopped.abort();
    cancelAnimationFrame(frame);
    page.documentElement.classList.remove('dragging-part');
  }
  function cancel(): void {
    if (started()) host.send({ type: 'cancel' });
    end();
  }
  function show(event: PointerEvent): void {
    host.send({ type: 'move', pointer: event.pointerId, point: pointOn(canvas, event), modifiers: modifiersOf(event) });
  }
  function nextFrame(): void {
    frame = requestAnimationFrame(nextFrame);
    if (latest) {
      const event = latest;
      latest = undefined;
      show(event);
    }
    // Something else has taken the tool: this drag is over.
    if (begun && !started()) end();
  }

  view.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== press.pointerId) return;
      if (!begun) {
        if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < THRESHOLD) return;
        begun = true;
        host.beginRailPlacing(rail);
        page.documentElement.classList.add('dragging-part');
        frame = requestAnimationFrame(nextFrame);
      }
      event.preventDefault();
      latest = event;
    },
    { signal },
  );
  view.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== press.pointerId) return;
      if (begun && started()) {
        show(event);
        host.send({ type: 'up', pointer: event.pointerId, point: pointOn(canvas, event), modifiers: modifiersOf(event) });
        canvas.focus({ preventScroll: true });
      }
      end();
    },
    { signal },
  );
  view.addEventListener('pointercancel', (event) => event.pointerId === press.pointerId && cancel(), { signal });
  view.addEventListener('blur', cancel, { signal });
  page.addEventListener('visibilitychange', () => page.hidden && cancel(), { signal });
  for (const type of ['keydown', 'keyup'] as const) {
    view.addEventListener(
      type,
      (event) => {
        if (!begun) return;
        if (type === 'keydown' && event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          cancel();
        } else if (started()) {
          host.send({ type: 'modifiers', modifiers: modifiersOf(event) });
        }
      },
      { signal, capture: true },
    );
  }
}
