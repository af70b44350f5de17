/**
 * What stays in memory: after 500 edits and their undo, and after opening and closing 20 projects. The heap of the page in MB
 * after the garbage has been collected.
 */
import type { CDPSession, Page } from '@playwright/test';
import { openLargeProject, openWindow } from './gestures/window-stage.ts';

const EDITS = 500;
const PROJECTS = 20;
const ITEMS = 1000;

await afterEdits();
await afterProjects();

/** Blocks are turned, moved and deleted by key, and each fourth edit takes one back. */
async function afterEdits(): Promise<void> {
  const { page, close } = await openWindow();
  await openLargeProject(page, ITEMS);
  const heap = await heapOf(page);
  await page.evaluate(edit, 40);
  await settle(page);
  const before = await heap();
  const done = await page.evaluate(edit, EDITS);
  await settle(page);
  const after = await heap();
  await page.evaluate(edit, EDITS);
  await settle(page);
  const twice = await heap();
  console.log(`  ${EDITS} edits of ${ITEMS} blocks (${done.past} can be taken back): before ${mb(before)}, after ${mb(after)}, after as many again ${mb(twice)}`);
  await close();
}

/** Each project is opened, looked at and closed. */
async function afterProjects(): Promise<void> {
  const { page, close } = await openWindow();
  const heap = await heapOf(page);
  for (let warm = 0; warm < 3; warm++) await openAndClose(page);
  const before = await heap();
  const steps: string[] = [];
  for (let project = 1; project <= PROJECTS; project++) {
    await openAndClose(page);
    if (project % 5 === 0) steps.push(`after ${project} ${mb(await heap())}`);
  }
  const alive = await page.evaluate(() => window.railwrightProbe.sessionsInMemory());
  console.log(`  projects of ${ITEMS} blocks opened and closed: before ${mb(before)}, ${steps.join(', ')}; sessions still in memory ${alive}`);
  await close();
}

async function openAndClose(page: Page): Promise<void> {
  await openLargeProject(page, ITEMS);
  await page.locator('.canvas-surface').focus();
  await page.keyboard.press('Control+w');
  await page.locator('.canvas-surface').waitFor({ state: 'detached' });
  await page.locator('input[type="file"]').first().waitFor({ state: 'attached' });
}

/** In the page: edits by the keys of the drawing, one a task. Yields how many can be taken back. */
async function edit(count: number): Promise<{ readonly past: number }> {
  const surface = document.querySelector<HTMLElement>('.canvas-surface');
  surface?.focus();
  const press = (key: string, more: object = {}): void =>
    void surface?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  press('Home', { ctrlKey: true });
  for (let done = 0; done < count; done++) {
    press('ArrowRight');
    if (done % 4 === 0) press('t');
    else if (done % 4 === 1) press('ArrowRight', { altKey: true });
    else if (done % 4 === 2) press('Delete');
    else press('z', { ctrlKey: true });
    if (done % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return { past: window.railwrightProbe.project()?.past ?? 0 };
}

/** Until everything is kept and the screen has come to rest. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => /^(kept|saved)$/.test(window.railwrightProbe.keep()));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
}

/** The used heap in bytes, without garbage. */
async function heapOf(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  return async () => {
    // What one collection lets go of may hold on to other things until the next.
    for (let round = 0; round < 3; round++) {
      await session.send('HeapProfiler.collectGarbage');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    }
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
