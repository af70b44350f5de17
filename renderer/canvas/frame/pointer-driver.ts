import type { ScreenPoint } from '../../state/camera/index.ts';
import type { DrivenTool, Modifiers, PointerButton, ToolInput } from '../../tools/gestures/index.ts';

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
export function drivePointer(element: HTMLElement, host: DrivenTool): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let pending: Extract<ToolInput, { type: 'move' }> | undefined;
  let frame = 0;
  let lastFrame = 0;
  let lastModifiers = '';
  /** A right button that takes back a gesture opens no menu on top. */
  let menuAllowed = true;

  function busy(): boolean {
    return host.busy();
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
    if (host.ticks()) {
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
  function leave(): void {
    pending = undefined;
    host.send({ type: 'leave' });
  }
  function cancel(): void {
    pending = undefined;
    if (busy()) host.send({ type: 'cancel' });
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      const button = buttonOf(event);
      if (!button || !isDrawing(event)) return;
      flush();
      if (button === 'secondary') menuAllowed = !busy();
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
      if (!busy() && !isDrawing(event)) return leave();
      pending = { type: 'move', pointer: event.pointerId, point: pointOn(element, event), modifiers: modifiersOf(event) };
      schedule();
    },
    { signal },
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      flush();
      clicks.ended(event);
      host.send({ type: 'up', pointer: event.pointerId, point: pointOn(element, event), modifiers: modifiersOf(event) });
    },
    { signal },
  );
  element.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault();
      // The platform says when a right click, or a long touch, means a menu. Keys are the drawing's own.
      const byPointer = event.button === 2 || ('pointerType' in event && event.pointerType !== '') || event.ctrlKey;
      const asked = menuAllowed && byPointer && isDrawing(event);
      menuAllowed = true;
      if (asked) host.send({ type: 'menu', point: pointOn(element, event) });
    },
    { signal },
  );
  element.addEventListener('pointercancel', cancel, { signal });
  element.addEventListener(
    'lostpointercapture',
    () => {
      // After a proper end the tool is at rest already.
      if (!host.waits()) cancel();
    },
    { signal },
  );
  element.addEventListener('pointerleave', leave, { signal });
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
    if (host.panKey()) host.send({ type: 'panKey', held: false });
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
          if (host.panKey() !== held) host.send({ type: 'panKey', held });
          return;
        }
        // Under way Alt copies: it must not open the menu of the browser's window.
        if (event.key === 'Alt' && busy()) event.preventDefault();
        const modifiers = modifiersOf(event);
        const key = `${modifiers.shift} ${modifiers.main} ${modifiers.alt}`;
        if (key === lastModifiers) return;
        lastModifiers = key;
        if (!busy()) return;
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

/** Whether an event belongs to the drawing itself and not to a field or the overview that lies over it. */
function isDrawing({ target }: Event): boolean {
  return !(target instanceof Element && target.closest('[data-over-drawing]'));
}

/** The button of a press; on macOS a click with Control is one of the right button. */
function buttonOf({ button, ctrlKey, metaKey }: PointerEvent): PointerButton | undefined {
  const isMac = navigator.platform.startsWith('Mac');
  return isMac && button === 0 && ctrlKey && !metaKey ? 'secondary' : BUTTONS[button];
}

/**
 * Pointer events do not count clicks; this does, with the time and distance that desktops use. A click with a key held
 * stands for itself: who selects with Shift and drags at once means no double click.
 */
export function createClickCounter(): ClickCounter {
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
    ended({ clientX, clientY }) {
      if (Math.hypot(clientX - last.x, clientY - last.y) >= CLICK_DISTANCE) last = none;
    },
  };
}

/** Counts clicks that belong together. */
export interface ClickCounter {
  /** A press: the how manieth it is at its place. */
  readonly count: (event: ClickLike) => number;
  /** The end of a press. Where it went elsewhere it was a drag, and no click to double. */
  readonly ended: (event: Pick<ClickLike, 'clientX' | 'clientY'>) => void;
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
