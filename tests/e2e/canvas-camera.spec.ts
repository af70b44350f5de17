import { expect, test } from '../support/app.ts';
import { labelledDrawing } from '../support/drawing.ts';

test.use({ open: false });

test('zooming keeps what is under the pointer under it, in and out', async ({ app }) => {
  const drawing = await labelledDrawing(app, 60);
  const { page } = drawing;
  const at = await drawing.point('-X1:20');
  await page.mouse.move(at.x, at.y);
  const before = await drawing.worldX(at.x);
  const { pixelsPerMm } = await drawing.camera();
  await page.keyboard.down('Control');
  for (const notches of [-100, -100, -240, 100, -3, -8, 300]) {
    await page.mouse.wheel(0, notches);
    const camera = await drawing.camera();
    const moved = ((await drawing.worldX(at.x)) - before) * (camera.pixelsPerMm / 1000);
    expect(Math.abs(moved)).toBeLessThan(0.5);
  }
  await page.keyboard.up('Control');
  expect((await drawing.camera()).pixelsPerMm).not.toBe(pixelsPerMm);
});

test('the wheel pans, sideways with Shift; the drawing cannot be lost', async ({ app }) => {
  const drawing = await labelledDrawing(app, 60);
  const { page } = drawing;
  const at = await drawing.point('-X1:20');
  await page.mouse.move(at.x, at.y);
  const start = await drawing.camera();
  await page.mouse.wheel(60, 0);
  await expect.poll(async () => (await drawing.camera()).x).toBeGreaterThan(start.x);
  expect((await drawing.camera()).y).toBe(start.y);
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, -60);
  await page.keyboard.up('Shift');
  await expect.poll(async () => (await drawing.camera()).x).toBe(start.x);
  for (let count = 0; count < 20; count++) await page.mouse.wheel(4000, 4000);
  const box = await drawing.surface.boundingBox();
  const corner = await drawing.pointOnRail('R1', 500);
  expect(corner.x).toBeGreaterThan(box!.x);
});

test('the drawing is pushed with the middle button, and with Space held', async ({ app }) => {
  const drawing = await labelledDrawing(app, 60);
  const { page } = drawing;
  const from = await drawing.point('-X1:20');
  const world = await drawing.worldX(from.x);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(from.x - 80, from.y + 20, { steps: 4 });
  expect(await drawing.toolPath()).toBe('camera.panning');
  await page.mouse.up({ button: 'middle' });
  expect(Math.abs((await drawing.worldX(from.x - 80)) - world)).toBeLessThan(1000);

  await page.keyboard.down('Space');
  await drawing.drag({ x: from.x - 80, y: from.y }, from);
  await page.keyboard.up('Space');
  expect(Math.abs((await drawing.worldX(from.x)) - world)).toBeLessThan(1000);
  expect(await drawing.selection()).toEqual([]);
});

test('zoom by key, fit, and the way to a finding', async ({ app }) => {
  const drawing = await labelledDrawing(app, 60);
  const { page } = drawing;
  const fitted = await drawing.camera();
  await page.keyboard.press('+');
  expect((await drawing.camera()).pixelsPerMm / fitted.pixelsPerMm).toBeCloseTo(1.25, 5);
  await page.keyboard.press('-');
  expect((await drawing.camera()).pixelsPerMm).toBeCloseTo(fitted.pixelsPerMm, 5);
  await page.keyboard.press('F8');
  await expect.poll(async () => (await drawing.camera()).pixelsPerMm).toBeGreaterThan(fitted.pixelsPerMm);
  expect(await drawing.selection()).not.toEqual([]);
  await drawing.surface.focus();
  await page.keyboard.press('0');
  expect(await drawing.camera()).toEqual(fitted);
});

test('the canvas follows the size of its place', async ({ app }) => {
  const drawing = await labelledDrawing(app, 60);
  const { page, surface } = drawing;
  await page.setViewportSize({ width: 1000, height: 650 });
  const box = await surface.boundingBox();
  await expect(surface.locator('canvas').first()).toHaveJSProperty('clientWidth', Math.round(box!.width));
  const at = await drawing.point('-X1:20');
  await page.mouse.click(at.x, at.y);
  expect(await drawing.selection()).toEqual(['-X1:20']);
});
