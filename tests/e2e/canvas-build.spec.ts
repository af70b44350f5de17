import { expect, test } from '../support/app.ts';
import { openDrawing } from '../support/drawing.ts';

test.use({ open: false });

test('a rail is built from an empty window by drag, completed, and taken back to the start', async ({ app }) => {
  const drawing = await openDrawing(app);
  const { page, surface } = drawing;
  const start = await drawing.fingerprint();
  const box = await surface.boundingBox();
  if (!box) throw new Error('the drawing has no place');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  // The rail.
  const rail = await (await drawing.card('210-112')).boundingBox();
  await drawing.drag({ x: rail!.x + 10, y: rail!.y + 5 }, middle, { hold: true });
  await expect.poll(() => drawing.toolPath()).toBe('place.dragging');
  expect(await drawing.fingerprint()).toBe(start);
  await page.mouse.up();
  expect(await drawing.document()).toBe('rail R1 210-112 length=500');

  // Blocks onto it: each to the right end.
  for (let count = 1; count <= 3; count++) {
    const card = await (await drawing.card('2002-1204')).boundingBox();
    await drawing.drag({ x: card!.x + 10, y: card!.y + 5 }, await drawing.pointOnRail('R1', 100));
    expect(await drawing.document()).toBe(`rail R1 210-112 length=500\nstrip -X1\n${count === 1 ? '' : `${count}x `}2002-1204`);
  }

  // An end stop in front of them all.
  const stop = await (await drawing.card('249-116')).boundingBox();
  await drawing.drag({ x: stop!.x + 10, y: stop!.y + 5 }, await drawing.pointOnRail('R1', 6));
  expect(await drawing.document()).toBe('rail R1 210-112 length=500\nstrip -X1\n249-116\n3x 2002-1204');

  await page.getByRole('button', { name: 'Complete accessories' }).click();
  await expect.poll(() => drawing.document()).toContain('2002-1292');
  expect((await drawing.findings()).error).toBe(0);

  for (let count = 0; count < 12 && (await drawing.fingerprint()) !== start; count++) await page.keyboard.press('Control+z');
  expect(await drawing.fingerprint()).toBe(start);
});

test('the first block brings its rail along', async ({ app }) => {
  const drawing = await openDrawing(app);
  const box = await drawing.surface.boundingBox();
  const card = await (await drawing.card('2002-1204')).boundingBox();
  await drawing.drag({ x: card!.x + 10, y: card!.y + 5 }, { x: box!.x + 300, y: box!.y + 150 });
  expect(await drawing.document()).toBe('rail R1 210-112 length=500\nstrip -X1\n2002-1204');
});

test('a part let go beside the drawing, or with Escape, leaves everything as it was', async ({ app }) => {
  const drawing = await openDrawing(app);
  await drawing.insert('3x 2002-1204');
  const before = await drawing.fingerprint();
  const card = await (await drawing.card('249-116')).boundingBox();
  const from = { x: card!.x + 10, y: card!.y + 5 };
  const rail = await drawing.pointOnRail('R1', 50);

  await drawing.drag(from, rail, { hold: true });
  await expect.poll(() => drawing.hasPreview()).toBe(true);
  await drawing.page.keyboard.press('Escape');
  expect(await drawing.hasPreview()).toBe(false);
  await drawing.page.mouse.up();
  expect(await drawing.fingerprint()).toBe(before);

  await drawing.drag(from, { x: from.x + 60, y: from.y + 120 });
  expect(await drawing.fingerprint()).toBe(before);
  expect(await drawing.toolPath()).toBe('select.idle');
  expect(await drawing.page.locator('.drag-label').count()).toBe(0);
});

test('the same rail is built, changed and taken back by keyboard alone', async ({ app }) => {
  const drawing = await openDrawing(app);
  const { page, surface } = drawing;
  const start = await drawing.fingerprint();
  const keys = async (...all: readonly string[]): Promise<void> => {
    for (const key of all) await page.keyboard.press(key);
  };

  await keys('Control+k');
  await expect(page.locator('.quick-insert input')).toBeFocused();
  await page.keyboard.type('20x 2002-1204 labels=1..20');
  await keys('Enter');
  await expect.poll(() => drawing.document()).toContain('20x 2002-1204');
  await keys('Control+Shift+a');
  await expect.poll(() => drawing.document()).toContain('2002-1292');
  expect((await drawing.findings()).error).toBe(0);

  // By Tab from the quick-insert field to the drawing.
  for (let count = 0; count < 12 && !(await surface.evaluate((element) => element === document.activeElement)); count++) await keys('Tab');
  await expect(surface).toBeFocused();

  await keys('Home', 'ArrowRight');
  expect(await drawing.selection()).toEqual(['-X1:1']);
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await expect(page.getByRole('option', { name: /^-X1:1, 2002-1204/ })).toHaveAttribute('aria-selected', 'true');
  const active = await surface.getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).textContent()).toMatch(/^-X1:1,/);

  await keys('Alt+ArrowRight');
  expect(await drawing.document()).toContain('labels=2,1,3..20');
  await keys('Shift+ArrowRight', 'Shift+ArrowRight');
  expect(await drawing.selection()).toEqual(['-X1:1', '-X1:3', '-X1:4']);
  await keys('t');
  expect(await drawing.document()).toContain('turned');
  await keys('Delete');
  expect(await drawing.document()).not.toContain('turned');
  await expect(page.getByRole('status').filter({ hasText: 'Delete 3 items' })).toHaveCount(1);

  for (let count = 0; count < 12 && (await drawing.fingerprint()) !== start; count++) await keys('Control+z');
  expect(await drawing.fingerprint()).toBe(start);
});
