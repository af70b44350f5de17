import type { ScreenPoint } from '../state/camera.ts';
import { type Modifiers, type PointerButton, type ToolHost, type ToolInput, wantsTicks } from '../tools/index.ts';

/** Milliseconds and pixels within which two clicks are one double click. */
const CLICK_TIME = 450;
const CLICK_DISTANCE = 5;

const BUTTONS: readonly PointerButton[] = ['primary', 'middle', 'secondary'];

/** Keys held with an event; Command counts as Control, as on macOS it means the same. */
export function modifiersOf(event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): Modifiers {
  return { shift: event.shiftKey, main: event.ctrlKey || event.metaKey, alt: event.altKey };
}

/** Where an event lies on an element. */
export function pointOn(element: Element, event: Pick<MouseEvent, 'clientX' | 'clientY'>): ScreenPoint {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/**
 * Feeds a tool with the pointer events of an element: moves once a frame, capture while a button is down, and `cancel`
 * for everything that takes the pointer away. The answer lets go of the element.
 */
export function drivePointer(element: HTMLElement, host: ToolHost): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let pending: Extract<ToolInput, { type: 'move' }> | undefined;
  let frame = 0;
  let lastFrame = 0;
  let lastModifiers = '';

  function busy(): boolean {
    return host.tool.get().state.kind !== 'idle';
  }
  function flush(): void {
    if (!pending) return;
    const input = pending;
    pending = undefined;
    host.send(input);
  }
  function nextFrame(time: number): void {
    frame = 0;
    flush();
    if (wantsTicks(host.tool.get())) {
      if (lastFrame > 0) host.send({ type: 'tick', milliseconds: time - lastFrame });
      lastFrame = time;
      schedule();
    } else {
      lastFrame = 0;
    }
  }
  function schedule(): void {
    frame ||= requestAnimationFrame(nextFrame);
  }
  function cancel(): void {
    pending = undefined;
    if (busy()) host.send({ type: 'cancel' });
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      const button = BUTTONS[event.button];
      if (!button) return;
      flush();
      // The middle button would start the browser's own scrolling.
      if (button === 'middle') event.preventDefault();
      element.focus({ preventScroll: true });
      if (button !== 'secondary') capture(element, event.pointerId);
      host.send({
        type: 'down',
        pointer: event.pointerId,
        point: pointOn(element, event),
        button,
        modifiers: modifiersOf(event),
        clicks: clicks.count(event),
        touch: event.pointerType === 'touch',
      });
      schedule();
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      pending = { type: 'move', pointer: event.pointerId, point: pointOn(element, event), modifiers: modifiersOf(event) };
      schedule();
    },
    { signal },
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      flush();
      host.send({ type: 'up', pointer: event.pointerId, point: pointOn(element, event), modifiers: modifiersOf(event) });
    },
    { signal },
  );
  element.addEventListener('pointercancel', cancel, { signal });
  element.addEventListener(
    'lostpointercapture',
    () => {
      // After a proper end the tool is at rest already.
      if (!host.tool.get().state.kind.startsWith('placing')) cancel();
    },
    { signal },
  );
  element.addEventListener('pointerleave', () => {
    pending = undefined;
    host.send({ type: 'leave' });
  }, { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      flush();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
      host.send({
        type: 'wheel',
        point: pointOn(element, event),
        dx: event.deltaX * unit,
        dy: event.deltaY * unit,
        modifiers: modifiersOf(event),
      });
    },
    { signal, passive: false },
  );

  const clicks = createClickCounter();
  const page = element.ownerDocument;
  const view = page.defaultView ?? window;
  view.addEventListener('blur', () => {
    cancel();
    if (host.tool.get().panKey) host.send({ type: 'panKey', held: false });
  }, { signal });
  page.addEventListener('visibilitychange', () => page.hidden && cancel(), { signal });
  for (const type of ['keydown', 'keyup'] as const) {
    view.addEventListener(
      type,
      (event) => {
        if (type === 'keydown' && event.key === 'Escape' && busy()) {
          event.preventDefault();
          event.stopPropagation();
          cancel();
          return;
        }
        if (event.key === ' ' && (type === 'keyup' || page.activeElement === element)) {
          if (type === 'keydown') event.preventDefault();
          const held = type === 'keydown';
          if (host.tool.get().panKey !== held) host.send({ type: 'panKey', held });
          return;
        }
        const modifiers = modifiersOf(event);
        const key = `${modifiers.shift} ${modifiers.main} ${modifiers.alt}`;
        if (key === lastModifiers || !busy()) return;
        lastModifiers = key;
        host.send({ type: 'modifiers', modifiers });
      },
      { signal, capture: true },
    );
  }

  return () => {
    cancel();
    cancelAnimationFrame(frame);
    stopped.abort();
  };
}

/**
 * Pointer events do not count clicks; this does, with the time and distance that desktops use. A click with a key held
 * stands for itself: who selects with Shift and drags at once means no double click.
 */
export function createClickCounter(): { readonly count: (event: ClickLike) => number } {
  const none = { time: -Infinity, x: 0, y: 0, count: 0 };
  let last = none;
  return {
    count(event) {
      const { timeStamp, clientX, clientY, button } = event;
      const { shift, main, alt } = modifiersOf(event);
      if (shift || main || alt || button !== 0) {
        last = none;
        return 1;
      }
      const near = Math.hypot(clientX - last.x, clientY - last.y) < CLICK_DISTANCE && timeStamp - last.time < CLICK_TIME;
      last = { time: timeStamp, x: clientX, y: clientY, count: near ? last.count + 1 : 1 };
      return last.count;
    },
  };
}

/** The part of a pointer event that counting clicks looks at. */
type ClickLike = Pick<PointerEvent, 'timeStamp' | 'clientX' | 'clientY' | 'button' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

function capture(element: HTMLElement, pointer: number): void {
  try {
    element.setPointerCapture(pointer);
  } catch {
    // The pointer is gone already: its `pointerup` will not come, and the next press takes the tool back.
  }
}
