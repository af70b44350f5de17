import { expect, test } from '../support/app.ts';
import { type Drawing, labelledDrawing } from '../support/drawing.ts';

test.use({ open: false });

/** Zooms to an item by key, until its block is well over twenty pixels wide, and selects nothing. */
async function comeNear(drawing: Drawing, reference: string): Promise<void> {
  const { x, y } = await drawing.point(reference);
  await drawing.page.mouse.click(x, y);
  await drawing.page.keyboard.press('2');
  await expect.poll(async () => (await drawing.camera()).pixelsPerMm).toBeGreaterThan(4);
  await drawing.page.keyboard.press('Escape');
  await expect.poll(() => drawing.selection()).toEqual([]);
}

const cursor = (drawing: Drawing): Promise<string> => drawing.surface.evaluate((element) => getComputedStyle(element).cursor);
const probe = <T>(drawing: Drawing, read: () => T): Promise<T> => drawing.page.evaluate(read);

async function corner(drawing: Drawing) {
  const box = await drawing.surface.boundingBox();
  if (!box) throw new Error('the drawing has no place');
  return box;
}

test('blocks are dragged to Unplaced, though nothing lies there yet, and back', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const { page } = drawing;
  const start = await drawing.fingerprint();
  const box = await corner(drawing);

  // All in view: the tray shows below the rail.
  const from = await drawing.point('-X1:2');
  await drawing.drag(from, { x: from.x, y: box.y + box.height - 30 }, { hold: true });
  await expect.poll(() => probe(drawing, () => window.railwrightProbe.previewTray())).toBe(true);
  expect(await drawing.fingerprint()).toBe(start);
  await page.mouse.up();
  await expect.poll(() => drawing.document()).toContain('unplaced');
  await drawing.drag(await drawing.point('-X1:2'), await drawing.pointOnRail('R1', 100));
  expect(await drawing.document()).not.toContain('unplaced');

  // Near by: the tray is out of view, and docks in the corner.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => drawing.fingerprint()).toBe(start);
  await comeNear(drawing, '-X1:3');
  await drawing.drag(await drawing.point('-X1:3'), { x: box.x + 60, y: box.y + box.height - 30 }, { hold: true });
  await expect.poll(() => probe(drawing, () => window.railwrightProbe.previewTray())).toBe(true);
  await page.mouse.up();
  await expect.poll(() => drawing.document()).toContain('unplaced');
  await page.keyboard.press('Control+z');
  expect(await drawing.fingerprint()).toBe(start);
});

test('a part let go in the middle of a block replaces it, beside the middle it is inserted', async ({ app }) => {
  const drawing = await labelledDrawing(app, 3);
  const { page } = drawing;
  await comeNear(drawing, '-X1:2');
  const card = await (await drawing.card('2002-1401')).boundingBox();
  const from = { x: card!.x + 10, y: card!.y + 5 };
  const on = await drawing.point('-X1:2');
  const block = 5.2 * (await drawing.camera()).pixelsPerMm;
  const replaced = () => probe(drawing, () => window.railwrightProbe.previewReplaces());

  await drawing.drag(from, on, { hold: true });
  await expect.poll(replaced).toBe('-X1:2');
  await page.mouse.move(on.x + block * 0.35, on.y);
  await expect.poll(replaced).toBeNull();
  await page.keyboard.down('Control');
  await expect.poll(replaced).toBe('-X1:2');
  await page.keyboard.up('Control');
  await expect.poll(replaced).toBeNull();
  await page.mouse.move(on.x, on.y);
  await expect.poll(replaced).toBe('-X1:2');
  await page.mouse.up();
  await expect.poll(() => drawing.document()).toContain('2002-1204 label=1\n2002-1401 label=2\n2002-1204 label=3');
  await page.keyboard.press('Control+z');
  expect(await drawing.document()).toContain('3x 2002-1204 labels=1..3');
});

test('the cursor tells what the pointer would do', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const { page } = drawing;
  const item = await drawing.point('-X1:2');
  await page.mouse.move(item.x, item.y);
  await expect.poll(() => cursor(drawing)).toBe('grab');
  const box = await corner(drawing);
  await page.mouse.move(box.x + 200, box.y + 8);
  await expect.poll(() => cursor(drawing)).toBe('col-resize');
  await drawing.drag(item, await drawing.pointOnRail('R1', 100), { hold: true });
  await expect.poll(() => cursor(drawing)).toBe('grabbing');
  await page.keyboard.down('Alt');
  await expect.poll(() => cursor(drawing)).toBe('copy');
  await page.keyboard.up('Alt');
  await expect.poll(() => cursor(drawing)).toBe('grabbing');
  const rail = await drawing.pointOnRail('R1', 100);
  await page.mouse.move(rail.x, box.y + 40);
  await expect.poll(() => cursor(drawing)).toBe('not-allowed');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.down('Space');
  await expect.poll(() => cursor(drawing)).toBe('grab');
  await page.keyboard.up('Space');
});

test('distances are measured by click, by drag and by keyboard, and nothing is edited', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const { page, surface } = drawing;
  const start = await drawing.fingerprint();
  const measured = () => probe(drawing, () => window.railwrightProbe.measured());
  await comeNear(drawing, '-X1:3');
  await surface.focus();
  await page.keyboard.press('m');
  await expect.poll(() => drawing.toolPath()).toBe('measure.idle');
  await expect.poll(() => cursor(drawing)).toBe('crosshair');

  // From the left edge of 2 to the right edge of 4, each missed by two pixels.
  const half = 2.6 * (await drawing.camera()).pixelsPerMm;
  const [left, right] = [await drawing.point('-X1:2'), await drawing.point('-X1:4')];
  await page.mouse.click(left.x - half + 2, left.y);
  expect(await drawing.toolPath()).toBe('measure.drawing');
  await page.mouse.move(right.x + half - 2, right.y + 3, { steps: 4 });
  await page.mouse.click(right.x + half - 2, right.y + 3);
  expect(await measured()).toEqual({ length: 15.6, dx: 15.6, dy: 0, done: true });
  await expect(page.getByRole('status').filter({ hasText: 'Distance 15.6' })).toHaveCount(1);

  // Another, by drag, in its place; Escape takes a third one back.
  await drawing.drag({ x: left.x - half, y: left.y }, { x: left.x + half, y: left.y });
  expect(await measured()).toEqual({ length: 5.2, dx: 5.2, dy: 0, done: true });
  await drawing.drag(left, { x: right.x, y: right.y }, { hold: true });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await measured()).toMatchObject({ length: 5.2, done: true });

  await page.keyboard.press('Escape');
  expect(await measured()).toBeNull();
  expect(await drawing.toolPath()).toBe('select.idle');
  await page.mouse.click(left.x, left.y);
  await page.keyboard.down('Control');
  await page.mouse.click(right.x, right.y);
  await page.keyboard.up('Control');
  await page.keyboard.press('m');
  expect(await measured()).toMatchObject({ length: 5.2, done: true });
  await expect(page.getByRole('status').filter({ hasText: 'between -X1:2 and -X1:4' })).toHaveCount(1);
  await page.keyboard.press('m');
  expect(await measured()).toBeNull();
  expect(await drawing.fingerprint()).toBe(start);
});

test('guides are dragged out of the ruler, typed, moved by key, snapped to, and dragged back', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const { page } = drawing;
  const start = await drawing.fingerprint();
  const guides = () => probe(drawing, () => window.railwrightProbe.guides());
  const box = await corner(drawing);
  const at = await drawing.pointOnRail('R1', 200);

  await drawing.drag({ x: at.x - 40, y: box.y + 8 }, { x: at.x, y: at.y + 60 });
  await expect.poll(async () => (await guides()).length).toBe(1);
  expect(Math.abs((await guides())[0]! - 200)).toBeLessThan(2);

  await page.mouse.dblclick((await drawing.pointOnRail('R1', (await guides())[0]!)).x + 8, box.y + 30);
  const field = page.getByRole('textbox', { name: 'Position of the guide' });
  await expect(field).toBeFocused();
  await field.fill('nonsense');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'nonsense' })).toBeVisible();
  await field.fill('123.4');
  await field.press('Enter');
  await expect(field).toHaveCount(0);
  expect(await guides()).toEqual([123.4]);
  await expect(drawing.surface).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await guides()).toEqual([134.3]);

  // A measurement snaps to it.
  await page.keyboard.press('m');
  const guide = await drawing.pointOnRail('R1', 134.3);
  const end = await drawing.pointOnRail('R1', 0);
  await drawing.drag(end, { x: guide.x + 3, y: guide.y });
  expect(await probe(drawing, () => window.railwrightProbe.measured())).toMatchObject({ dx: 134.3 });
  await page.keyboard.press('Escape');

  await drawing.drag({ x: guide.x, y: guide.y + 70 }, { x: guide.x, y: box.y + 6 });
  expect(await guides()).toEqual([]);
  await page.keyboard.press('g');
  expect(await guides()).toHaveLength(1);
  await page.keyboard.press('Delete');
  expect(await guides()).toEqual([]);
  expect(await drawing.fingerprint()).toBe(start);
});

test('a strip is selected by its bracket', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const from = await drawing.point('-X1:1');
  const box = await corner(drawing);
  // The bracket lies just above the items: found by the cursor on the way up.
  let y = from.y;
  for (; y > box.y + 30; y -= 2) {
    await drawing.page.mouse.move(from.x, y);
    if ((await cursor(drawing)) === 'pointer') break;
  }
  await drawing.page.mouse.click(from.x, y - 3);
  expect(await drawing.selection()).toHaveLength(6);
});

test('the overview shows when the drawing is larger than its view, and leads to any place of it', async ({ app }) => {
  const drawing = await labelledDrawing(app, 60);
  const { page } = drawing;
  const map = page.locator('.minimap');
  await expect(map).toHaveCount(0);
  await comeNear(drawing, '-X1:5');
  await expect(map).toBeVisible();
  const box = await map.boundingBox();
  const before = await drawing.camera();
  await page.mouse.click(box!.x + box!.width * 0.8, box!.y + box!.height / 2);
  await expect.poll(async () => (await drawing.camera()).x).toBeGreaterThan(before.x + 100_000);

  // The frame is dragged back to the left; Escape gives the view back.
  const middle = await drawing.camera();
  await drawing.drag({ x: box!.x + box!.width * 0.8, y: box!.y + box!.height / 2 }, { x: box!.x + box!.width * 0.3, y: box!.y + box!.height / 2 }, { hold: true });
  await expect.poll(async () => (await drawing.camera()).x).toBeLessThan(middle.x - 100_000);
  await page.keyboard.press('Escape');
  expect((await drawing.camera()).x).toBe(middle.x);
  await page.mouse.up();
  expect(await drawing.selection()).toEqual([]);

  await drawing.surface.focus();
  await page.keyboard.press('o');
  await expect(map).toHaveCount(0);
  await page.keyboard.press('o');
  await expect(map).toBeVisible();
  await page.keyboard.press('0');
  await expect(map).toHaveCount(0);
});

test('zooming to the selection, and a menu where the right button or a key asks for it', async ({ app }) => {
  const drawing = await labelledDrawing(app, 60);
  const { page } = drawing;
  const { x, y } = await drawing.point('-X1:40');
  await page.mouse.click(x, y, { button: 'right' });
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  expect(await drawing.selection()).toEqual(['-X1:40']);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);

  await drawing.surface.focus();
  await page.keyboard.press('2');
  await expect.poll(async () => (await drawing.camera()).pixelsPerMm).toBeGreaterThan(4);
  const near = await drawing.point('-X1:40');
  const box = await corner(drawing);
  expect(near.x).toBeGreaterThan(box.x);
  expect(near.x).toBeLessThan(box.x + box.width);

  await page.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);

  // During a drag the right button takes it back and opens nothing.
  const before = await drawing.fingerprint();
  await drawing.drag(near, { x: near.x + 90, y: near.y }, { hold: true });
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await page.mouse.up();
  expect(await drawing.toolPath()).toBe('select.idle');
  await expect(menu).toHaveCount(0);
  expect(await drawing.fingerprint()).toBe(before);
});

test('a drag near the edge scrolls, and a page that is hidden takes it back', async ({ app }) => {
  const drawing = await labelledDrawing(app, 90);
  const { page } = drawing;
  await comeNear(drawing, '-X1:10');
  const before = await drawing.fingerprint();
  const box = await corner(drawing);
  const from = await drawing.point('-X1:10');
  const { x } = await drawing.camera();
  await drawing.drag(from, { x: box.x + box.width - 4, y: from.y }, { hold: true });
  await expect.poll(async () => (await drawing.camera()).x).toBeGreaterThan(x + 20_000);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
  });
  expect(await drawing.toolPath()).toBe('select.idle');
  expect(await drawing.hasPreview()).toBe(false);
  await page.mouse.up();
  const still = await drawing.camera();
  expect(await drawing.fingerprint()).toBe(before);
  await page.mouse.move(box.x + box.width - 4, from.y + 1);
  expect(await drawing.camera()).toEqual(still);
});
