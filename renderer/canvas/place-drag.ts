import type { Part } from '../../shared/parts/index.ts';
import type { App } from '../state/app.ts';
import type { ProjectSession } from '../state/project-session.ts';
import { toolHostOf } from '../tools/index.ts';
import { modifiersOf, pointOn } from './pointer-driver.ts';

/** Pixels that a press on a card may wander without meaning a drag; more for fingers, which also scroll the list. */
const THRESHOLD = { mouse: 5, touch: 12 } as const;

const surfaces = new WeakMap<ProjectSession, HTMLElement>();

/** Tells where the drawing of a session is on the page; the answer takes that back. */
export function registerSurface(session: ProjectSession, surface: HTMLElement): () => void {
  surfaces.set(session, surface);
  return () => {
    if (surfaces.get(session) === surface) surfaces.delete(session);
  };
}

/**
 * Begins dragging a part out of the library: to be called on `pointerdown` of its card. Nothing happens until the pointer
 * has wandered, so that clicks stay clicks. Over the drawing the place tool takes over; beside it a label follows the
 * pointer. Escape, a lost pointer or letting go anywhere else leave everything as it was.
 */
export function beginPlaceDrag(app: App, session: ProjectSession, part: Part, press: PointerEvent): void {
  const surface = surfaces.get(session);
  if (!surface || press.button !== 0) return;
  const canvas = surface;
  const page = canvas.ownerDocument;
  const view = page.defaultView ?? window;
  const host = toolHostOf(session, app.ids);
  const stopped = new AbortController();
  const { signal } = stopped;
  const threshold = press.pointerType === 'touch' ? THRESHOLD.touch : THRESHOLD.mouse;
  let label: HTMLElement | undefined;
  let latest: PointerEvent | undefined;
  let frame = 0;

  function started(): boolean {
    const { state } = host.tool.get();
    return state.kind === 'placing' && state.held;
  }

  function end(): void {
    stopped.abort();
    cancelAnimationFrame(frame);
    label?.remove();
    page.documentElement.classList.remove('dragging-part');
  }

  function cancel(): void {
    if (started()) host.send({ type: 'cancel' });
    end();
  }

  function begin(): void {
    app.parts.add([part]);
    host.beginPlacing([part], true);
    label = page.createElement('div');
    label.className = 'drag-label';
    label.textContent = part.article;
    label.setAttribute('aria-hidden', 'true');
    page.body.append(label);
    page.documentElement.classList.add('dragging-part');
  }

  function show(event: PointerEvent): void {
    host.send({ type: 'move', pointer: event.pointerId, point: pointOn(canvas, event), modifiers: modifiersOf(event) });
    if (!label) return;
    const { left, top, right, bottom } = canvas.getBoundingClientRect();
    const over = event.clientX >= left && event.clientX < right && event.clientY >= top && event.clientY < bottom;
    label.hidden = over;
    label.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
  }

  function nextFrame(time: number, before = time): void {
    frame = requestAnimationFrame((now) => nextFrame(now, time));
    if (latest) {
      const event = latest;
      latest = undefined;
      show(event);
    }
    if (started()) host.send({ type: 'tick', milliseconds: time - before });
    // Something else has taken the tool (an undo by key): this drag is over.
    else if (label) end();
  }

  view.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== press.pointerId) return;
      if (!label) {
        if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < threshold) return;
        begin();
        frame = requestAnimationFrame((time) => nextFrame(time));
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
      if (started()) {
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
        if (!label) return;
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
