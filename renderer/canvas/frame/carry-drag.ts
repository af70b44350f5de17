import type { Modifiers } from '../../tools/gestures/index.ts';
import type { ScreenPoint } from '../../state/camera/index.ts';
import { modifiersOf, pointOn } from './pointer-driver.ts';

/** Pixels that a press on a card may wander without meaning a drag; more for fingers, which also scroll the list. */
const THRESHOLD = { mouse: 5, touch: 12 } as const;

/** What a drag out of a list tells the tool that takes it over. */
export type CarryInput =
  | { readonly type: 'move' | 'up'; readonly pointer: number; readonly point: ScreenPoint; readonly modifiers: Modifiers }
  | { readonly type: 'modifiers'; readonly modifiers: Modifiers }
  | { readonly type: 'cancel' };

/** The tool that takes a drag over once it has begun. */
export interface CarryTool {
  readonly send: (input: CarryInput) => void;
  /** The pointer has wandered far enough: this is a drag. */
  readonly begin: () => void;
  /** Whether the tool still carries it: something else, as an undo by key, may have taken the tool. */
  readonly carrying: () => boolean;
  /** A frame has gone by, in milliseconds. */
  readonly tick?: (milliseconds: number) => void;
  /** Where the pointer is now. */
  readonly show?: (event: PointerEvent) => void;
  /** It is over, whatever became of it. */
  readonly end?: () => void;
}

/**
 * Drags something out of a list onto a canvas: to be called on `pointerdown`. Nothing happens until the pointer has
 * wandered, so that clicks stay clicks. Escape, a lost pointer or letting go anywhere else leave everything as it was.
 */
export function carryOnto(canvas: HTMLElement, press: PointerEvent, tool: CarryTool): void {
  if (press.button !== 0) return;
  const page = canvas.ownerDocument;
  const view = page.defaultView ?? window;
  const stopped = new AbortController();
  const { signal } = stopped;
  const threshold = press.pointerType === 'touch' ? THRESHOLD.touch : THRESHOLD.mouse;
  let begun = false;
  let latest: PointerEvent | undefined;
  let frame = 0;

  const carrying = (): boolean => begun && tool.carrying();
  function end(): void {
    stopped.abort();
    cancelAnimationFrame(frame);
    tool.end?.();
    page.documentElement.classList.remove('dragging-part');
  }
  function cancel(): void {
    if (carrying()) tool.send({ type: 'cancel' });
    end();
  }
  function tell(type: 'move' | 'up', event: PointerEvent): void {
    tool.send({ type, pointer: event.pointerId, point: pointOn(canvas, event), modifiers: modifiersOf(event) });
  }
  function show(event: PointerEvent): void {
    tell('move', event);
    tool.show?.(event);
  }
  function nextFrame(time: number, before = time): void {
    frame = requestAnimationFrame((now) => nextFrame(now, time));
    if (latest) {
      const event = latest;
      latest = undefined;
      show(event);
    }
    if (carrying()) tool.tick?.(time - before);
    else end();
  }

  view.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== press.pointerId) return;
      if (!begun) {
        if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < threshold) return;
        begun = true;
        tool.begin();
        page.documentElement.classList.add('dragging-part');
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
      if (carrying()) {
        show(event);
        tell('up', event);
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
        } else if (carrying()) {
          tool.send({ type: 'modifiers', modifiers: modifiersOf(event) });
        }
      },
      { signal, capture: true },
    );
  }
}

/** The page's elements on which drawings are shown, by what they show. */
export interface Surfaces<Owner extends object> {
  /** Tells where the drawing of an owner is on the page; the answer takes that back. */
  register(owner: Owner, surface: HTMLElement): () => void;
  of(owner: Owner): HTMLElement | undefined;
}

/** Nothing is registered yet. */
export function createSurfaces<Owner extends object>(): Surfaces<Owner> {
  const surfaces = new WeakMap<Owner, HTMLElement>();
  return {
    register(owner, surface) {
      surfaces.set(owner, surface);
      return () => {
        if (surfaces.get(owner) === surface) surfaces.delete(owner);
      };
    },
    of: (owner) => surfaces.get(owner),
  };
}
