import { useEffect } from 'react';
import { AREAS, type FocusTarget, type WindowControl } from '../actions/index.ts';
import { useWindow } from '../context/index.ts';

/** Frames until a loss counts: dialogs and menus hand the keyboard over within one or two. */
const PATIENCE = 3;

/**
 * Sees to it that the keyboard is always somewhere. Where what had it is gone (deleted, folded away, disabled, closed) or
 * something was pressed that cannot have it, the area takes it that had it, else the drawing, else the page.
 */
export function useKeptFocus(): void {
  const window = useWindow();
  useEffect(() => keepFocus(document, window), [window]);
}

/** Whether nothing has the keyboard, or something that can do nothing with it. */
function isLost({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body || activeElement.matches(':disabled');
}

/** Watches a page until the answer is called. */
function keepFocus(page: Document, window: WindowControl): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let area: FocusTarget | undefined;
  let had = false;
  let pointerDown = false;
  /** What was lost was taken by a press elsewhere, not by its own end. */
  let pressedAway = false;
  let frame = 0;

  function suspect(): void {
    if (had && frame === 0 && isLost(page)) frame = requestAnimationFrame(() => wait(PATIENCE));
  }
  function wait(frames: number): void {
    frame = 0;
    if (!isLost(page)) return;
    // Who has left the page for another window comes back where the browser says.
    if (!page.hasFocus()) return;
    if (frames > 0 || pointerDown) frame = requestAnimationFrame(() => wait(Math.max(frames - 1, 0)));
    else giveTo(places(page, window, pressedAway ? 'drawing' : area));
  }
  /** Tries one place after the other until one has taken the keyboard. */
  function giveTo([first, ...rest]: readonly (() => void)[]): void {
    frame = 0;
    if (!isLost(page) || !first) return;
    first();
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => giveTo(rest));
    });
  }

  page.addEventListener(
    'focusin',
    ({ target }) => {
      had = true;
      pressedAway = false;
      if (target instanceof Element && overlayOf(page) === undefined) area = areaOf(target);
    },
    { signal },
  );
  page.addEventListener('focusout', suspect, { signal });
  page.addEventListener('pointerdown', () => (pointerDown = true), { signal, capture: true });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    page.addEventListener(
      type,
      () => {
        pointerDown = false;
        pressedAway = isLost(page);
        suspect();
      },
      { signal, capture: true },
    );
  }
  // The end of what has the keyboard sends no event.
  const observer = new MutationObserver(suspect);
  observer.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'inert'] });
  return () => {
    stopped.abort();
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** Where the keyboard may go, the best first: an open dialog or menu, the area, the drawing, the page itself. */
function places(page: Document, window: WindowControl, area: FocusTarget | undefined): readonly (() => void)[] {
  const overlay = overlayOf(page);
  if (overlay) return [() => overlay.focus(), () => firstIn(overlay)?.focus()];
  const shown = (target: FocusTarget): boolean => page.querySelector(`[data-area="${target}"]`) !== null;
  const areas = [...new Set([area, 'drawing' as const])].filter((target) => target !== undefined && shown(target));
  return [
    ...areas.map((target) => () => target && window.focus(target, () => !isLost(page))),
    () => {
      const main = page.querySelector('main');
      main?.setAttribute('tabindex', '-1');
      (main && (firstIn(main) ?? main))?.focus({ preventScroll: true });
    },
  ];
}

function overlayOf(page: Document): HTMLElement | undefined {
  return [...page.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"], .popup [role="menu"], .popup [role="listbox"]')].at(-1);
}

function firstIn(element: HTMLElement): HTMLElement | undefined {
  return element.querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled), [tabindex="0"]') ?? undefined;
}

function areaOf(element: Element): FocusTarget | undefined {
  const name = element.closest<HTMLElement>('[data-area]')?.dataset['area'];
  return AREAS.find((known) => known === name);
}
