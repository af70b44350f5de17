/** What every candidate shows: as many equal rectangles as asked for, in a grid about as wide as a window. */
export const COUNT = Number(new URLSearchParams(location.search).get('count') ?? 1000);
export const SIZE = 12;
export const PITCH = 20;
export const COLUMNS = Math.ceil(Math.sqrt(COUNT * 1.9));

/** The rectangles, row by row. */
export const RECTANGLES = Array.from({ length: COUNT }, (_, at) => ({
  id: `r${at}`,
  x: (at % COLUMNS) * PITCH,
  y: Math.floor(at / COLUMNS) * PITCH,
}));

/** The middle of a rectangle in the coordinates of the grid. */
export function middleOf(at) {
  const { x, y } = RECTANGLES[at];
  return { x: x + SIZE / 2, y: y + SIZE / 2 };
}

/** The rectangle that is dragged, and those that are dragged with it: 50 in a row from the left. */
export const LEAD = 10;
export const MANY = 50;

// Inputs made in the page belong to no real pointer, which must not be captured.
Element.prototype.setPointerCapture = () => undefined;
Element.prototype.releasePointerCapture = () => undefined;
Element.prototype.hasPointerCapture = () => false;

/** Makes a pointer event and the mouse event that a browser makes with it. */
export function point(target, kind, { x, y }, more = {}) {
  const buttons = kind === 'up' ? 0 : 1;
  const common = { clientX: x, clientY: y, bubbles: true, cancelable: true, button: kind === 'move' ? -1 : 0, buttons, view: window, ...more };
  target.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...common, pointerId: 1, pointerType: 'mouse', isPrimary: true, pressure: 0.5 }));
  target.dispatchEvent(new MouseEvent(`mouse${kind}`, { ...common, button: 0 }));
}

export function wheel(target, { x, y }, deltas) {
  target.dispatchEvent(new WheelEvent('wheel', { clientX: x, clientY: y, bubbles: true, cancelable: true, view: window, ...deltas }));
}

/**
 * The five gestures on a candidate. `surface` takes the events, `at(index)` says where the middle of a rectangle is on the page,
 * `fit` brings all into view, `select(indices)` selects, `state()` yields a text that changes with the drawing.
 */
export function gesturesOn({ surface, at, fit, select, state, escape }) {
  let from = { x: 0, y: 0 };
  let before = '';
  const begun = (indices) => async () => {
    await fit();
    await select(indices);
    await twoFrames();
    from = at(LEAD);
    before = state();
    point(surface(), 'move', from, { buttons: 0 });
    point(surface(), 'down', from);
    point(surface(), 'move', { x: from.x + 6, y: from.y });
    point(surface(), 'move', { x: from.x + 10, y: from.y });
  };
  const carry = (round) => point(surface(), 'move', { x: from.x + 8 + (round % 40) * 9, y: from.y + 20 + (round % 7) });
  const drop = () => {
    escape();
    point(surface(), 'up', from);
  };
  let elsewhere = false;
  const place = () => JSON.stringify(at(LEAD));
  let placed = '';
  const looked = async () => {
    await fit();
    await select([]);
    await twoFrames();
    before = state();
    placed = place();
    elsewhere = false;
  };
  /** Panning and zooming go to and fro: whether the drawing has ever been elsewhere. */
  const watched = (step) => (round) => {
    elsewhere ||= place() !== placed;
    step(round);
  };
  const middle = { x: 600, y: 350 };
  const check = () => state() !== before;
  const many = Array.from({ length: MANY }, (_, index) => index);
  return {
    'drag one block, all in view': { set: begun([LEAD]), step: carry, check, end: drop },
    'drag 50 blocks, all in view': { set: begun(many), step: carry, check, end: drop },
    'pan, all in view': {
      set: looked,
      step: watched((round) => wheel(surface(), middle, { deltaX: round % 4 < 2 ? 9 : -9, deltaY: round % 8 < 4 ? 3 : -3 })),
      check: () => elsewhere,
      end: () => undefined,
    },
    'zoom, all in view': {
      set: looked,
      step: watched((round) => wheel(surface(), middle, { deltaY: round % 8 < 4 ? -53 : 53, ctrlKey: true })),
      check: () => elsewhere,
      end: () => undefined,
    },
    'marquee, all in view': {
      async set() {
        await looked();
        // From an empty place right below the first row to the right and down.
        const first = at(0);
        const below = at(COLUMNS);
        from = { x: first.x - (at(1).x - first.x) * 0.55, y: (first.y + below.y) / 2 };
        point(surface(), 'move', from, { buttons: 0 });
        point(surface(), 'down', from);
        point(surface(), 'move', { x: from.x + 6, y: from.y + 6 });
      },
      step: (round) => point(surface(), 'move', { x: from.x + 60 + (round % 60) * 12, y: from.y + 60 + (round % 60) * 6 }),
      check,
      end: drop,
    },
  };
}

export function twoFrames() {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Tells the benchmark that the candidate can be measured. */
export function ready(gestures) {
  window.gestures = gestures;
  document.documentElement.dataset.ready = 'true';
}
