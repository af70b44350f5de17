import { AREAS, type FocusTarget, type WindowPort } from '../actions/index.ts';

/** What the window control asks of the page: where the keyboard is (`data-area`), and the system's clipboard. */
export const PAGE_PORT: WindowPort = {
  areaInFocus() {
    const name = document.activeElement?.closest<HTMLElement>('[data-area]')?.dataset['area'];
    return AREAS.find((area): area is FocusTarget => area === name);
  },
  clipboard: {
    // Refused by the browser or the system, or not there at all (a page without a secure origin): the caller says so.
    read: () => attempt(() => navigator.clipboard.readText(), undefined),
    write: (text) => attempt(() => navigator.clipboard.writeText(text).then(() => true), false),
  },
};

async function attempt<T>(ask: () => Promise<T>, refused: T): Promise<T> {
  try {
    return await ask();
  } catch {
    return refused;
  }
}
