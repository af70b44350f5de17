import type { Page } from '@playwright/test';

/** In how many commits something of each area of the window was rendered by React. */
export type RenderCounts = Readonly<Record<Area, number>>;

/** Areas of the window by the element that holds them. */
const AREAS = {
  topBar: '.top-bar',
  library: '.pane.library',
  readouts: '.readouts',
  quickInsert: '.quick-insert',
  drawing: '.canvas-surface',
  inspector: '.pane.inspector',
  dock: '.pane.dock',
  findings: '.findings',
} as const;
export type Area = keyof typeof AREAS;

/** What is looked at of React's own tree. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly return: Fiber | null;
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
}

declare global {
  interface Window {
    renderCounts: Record<string, number>;
    renderCommits: number;
  }
}

/**
 * Has React tell of each commit, through the hook that it keeps for developer tools. To be called before the page is opened.
 */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(watchCommits, AREAS);
}

/** Starts to count anew. */
export async function resetRenders(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const area of Object.keys(window.renderCounts)) window.renderCounts[area] = 0;
    window.renderCommits = 0;
  });
}

/** What was counted since, and how many commits there were at all. */
export async function rendersOf(page: Page): Promise<{ readonly counts: RenderCounts; readonly commits: number }> {
  return page.evaluate(() => ({ counts: { ...window.renderCounts } as never, commits: window.renderCommits }));
}

/** In the page. */
function watchCommits(areas: Readonly<Record<string, string>>): void {
  /** Function components, those with a ref, and memoised ones. */
  const COMPONENTS = new Set([0, 1, 11, 14, 15]);
  const HOST = 5;
  const PERFORMED_WORK = 1;
  window.renderCounts = Object.fromEntries(Object.keys(areas).map((area) => [area, 0]));
  window.renderCommits = 0;

  /** The element that a component stands for: the first below it, else the nearest above. */
  function elementOf(fiber: Fiber): Element | undefined {
    for (let at: Fiber | null = fiber; at; at = at.child) if (at.tag === HOST) return at.stateNode as Element;
    for (let at: Fiber | null = fiber; at; at = at.return) if (at.tag === HOST) return at.stateNode as Element;
    return undefined;
  }
  function visit(next: Fiber, before: Fiber | null, touched: Set<string>): void {
    if (COMPONENTS.has(next.tag) && (before === null || (next.flags & PERFORMED_WORK) !== 0)) {
      const element = elementOf(next);
      for (const [area, selector] of Object.entries(areas)) if (element?.closest(selector)) touched.add(area);
    }
    // The same children as before: nothing below was so much as looked at.
    if (before && next.child === before.child) return;
    for (let child = next.child; child; child = child.sibling) visit(child, child.alternate, touched);
  }
  const hook = {
    supportsFiber: true,
    checkDCE: () => undefined,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot(_: number, root: { readonly current: Fiber }) {
      const touched = new Set<string>();
      visit(root.current, root.current.alternate, touched);
      for (const area of touched) window.renderCounts[area] = (window.renderCounts[area] ?? 0) + 1;
      window.renderCommits += 1;
    },
  };
  Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', { value: hook });
}
