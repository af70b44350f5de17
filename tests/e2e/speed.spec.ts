import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { type Drawing, drawingOf, openDrawing } from '../support/drawing.ts';
import { countRenders, rendersOf, resetRenders } from '../support/render-count.ts';

test.use({ open: false });

/** Panels that have nothing to say about a gesture under way. */
const QUIET = { topBar: 0, library: 0, quickInsert: 0, inspector: 0, findings: 0 } as const;
const MOVES = 60;

/** Two rails' worth of blocks, all of them in view. */
async function blocks(app: Parameters<typeof openDrawing>[0]): Promise<Drawing> {
  await countRenders(app.page);
  const drawing = await openDrawing(app);
  await drawing.insert('60x 2002-1204 labels=1..60');
  await drawing.surface.focus();
  await drawing.page.keyboard.press('Escape');
  await drawing.page.keyboard.press('0');
  await expect(drawing.page.locator('[data-keep-state="kept"]')).toBeAttached();
  return drawing;
}

/** One movement that is seen: the next is made in a later frame. */
async function move(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

test('the counter sees what is rendered', async ({ app }) => {
  const drawing = await blocks(app);
  await resetRenders(app.page);
  await drawing.page.mouse.click((await drawing.point('-X1:4')).x, (await drawing.point('-X1:4')).y);
  await expect.poll(() => drawing.selection()).toEqual(['-X1:4']);
  await expect.poll(async () => (await rendersOf(app.page)).counts.inspector).toBeGreaterThan(0);
});

test('dragging renders the read-outs at each new place and no other panel', async ({ app, page }) => {
  const drawing = await blocks(app);
  const from = await drawing.point('-X1:20');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await move(page, from.x + 12, from.y + 4);
  await expect.poll(() => drawing.hasPreview()).toBe(true);

  // To and fro about one place: what would come of it stays the same.
  await resetRenders(page);
  for (let at = 0; at < MOVES; at++) await move(page, from.x + 12 + (at % 2), from.y + 4 + (at % 9));
  const still = await rendersOf(page);
  expect(still.counts).toMatchObject(QUIET);
  // Beside the tabs it says what would become of the findings, once; the list of them stays as it is.
  expect(still.counts.dock).toBeLessThanOrEqual(1);
  expect(still.counts.readouts).toBeLessThanOrEqual(2);
  expect(still.counts.drawing).toBeLessThanOrEqual(2);

  // Past ten other blocks.
  const to = await drawing.point('-X1:30');
  await resetRenders(page);
  for (let at = 1; at <= MOVES; at++) await move(page, from.x + ((to.x - from.x) * at) / MOVES, from.y);
  const past = await rendersOf(page);
  expect(past.counts).toMatchObject(QUIET);
  expect(past.counts.dock).toBeLessThanOrEqual(10);
  expect(past.counts.readouts).toBeGreaterThan(0);
  expect(past.counts.readouts).toBeLessThanOrEqual(24);
  expect(past.counts.drawing).toBeLessThanOrEqual(4);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('a marquee, panning and zooming render no panel', async ({ app, page }) => {
  const drawing = await blocks(app);
  const row = await drawing.point('-X1:1');
  const last = await drawing.point('-X1:60');
  // From the right below them: away from the edges, which would scroll the drawing.
  const start = { x: last.x + 60, y: row.y + 60 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await move(page, start.x + 8, start.y - 8);
  await expect.poll(() => drawing.toolPath()).toBe('select.marquee');
  await resetRenders(page);
  for (let at = 1; at <= MOVES; at++) {
    await move(page, start.x + ((row.x - start.x) * at) / MOVES, row.y);
  }
  await expect.poll(async () => (await drawing.selection()).length).toBeGreaterThan(50);
  expect((await rendersOf(page)).counts).toMatchObject({ ...QUIET, dock: 0, readouts: 0, drawing: 0 });
  await page.mouse.up();
  await expect.poll(async () => (await rendersOf(page)).counts.inspector).toBeGreaterThan(0);

  await resetRenders(page);
  for (let at = 0; at < MOVES; at++) {
    if (at % 20 === 0) await page.keyboard.down('Control');
    await page.mouse.wheel(at % 2 === 0 ? 12 : -12, at % 4 < 2 ? 9 : -9);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    if (at % 20 === 9) await page.keyboard.up('Control');
  }
  await page.keyboard.up('Control');
  expect((await rendersOf(page)).counts).toMatchObject({ ...QUIET, dock: 0, readouts: 0, drawing: 0 });
});

test('what was closed leaves the memory', async ({ app, page }) => {
  await openDrawing(app);
  const devtools = await page.context().newCDPSession(page);
  const inMemory = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return page.evaluate(() => window.railwrightProbe.sessionsInMemory());
  };
  await expect.poll(inMemory).toBe(1);
  for (let project = 0; project < 6; project++) {
    const drawing = await drawingOf(page);
    await drawing.surface.focus();
    await page.keyboard.press('Control+w');
    await expect(drawing.surface).toBeHidden();
    await page.getByRole('main').getByRole('button', { name: 'New project' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
  }
  await drawingOf(page);
  // The one in view, and the last one before it: React keeps what it has shown last until it shows something else there.
  await expect.poll(inMemory).toBeLessThanOrEqual(2);
});
