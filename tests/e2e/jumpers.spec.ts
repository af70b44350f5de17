import { expect, test } from '../support/app.ts';
import { type Drawing, labelledDrawing } from '../support/drawing.ts';

test.use({ open: false });
test.slow();

/** A point on the row A of slots of a block, and the way to another, with the jumper tool taken. */
async function drawOver(drawing: Drawing, from: string, to: string, hold = false): Promise<void> {
  const { page } = drawing;
  await page.keyboard.press('j');
  await expect.poll(() => drawing.toolPath()).toBe('jumper.idle');
  await page.mouse.move((await drawing.point(from)).x, (await drawing.point(from)).y - 10);
  await page.waitForTimeout(1500);
  await drawing.drag(await above(drawing, from), await above(drawing, to), { hold });
}

async function above(drawing: Drawing, reference: string) {
  const { x, y } = await drawing.point(reference);
  return { x, y: y - 10 };
}

test('a drag across blocks places the one bar that fits, with what it is said before; undo takes it back', async ({ app }) => {
  const drawing = await labelledDrawing(app, 8);
  const before = await drawing.fingerprint();
  await drawOver(drawing, '-X1:1', '-X1:5', true);
  expect(await drawing.hasPreview()).toBe(true);
  if (process.env['SHOTS']) await drawing.page.screenshot({ path: `${process.env['SHOTS']}/preview.png` });
  await drawing.page.mouse.up();
  await expect.poll(() => drawing.document()).toContain('jumper 2002-405 -X1:1 -X1:5');
  await expect(drawing.page.getByRole('option', { name: 'Jumper 2002-405, row A, -X1:1 to -X1:5' })).toBeAttached();
  if (process.env['SHOTS']) await drawing.page.screenshot({ path: `${process.env['SHOTS']}/placed.png` });
  // The same again finds these blocks connected; from within it the next bar takes the other row.
  await drawing.drag(await above(drawing, '-X1:5'), await above(drawing, '-X1:7'));
  await expect.poll(() => drawing.document()).toContain('jumper 2002-403 -X1:5 -X1:7 row=B');
  await drawing.page.keyboard.press('Control+z');
  await drawing.page.keyboard.press('Control+z');
  expect(await drawing.fingerprint()).toBe(before);
});

test('by keyboard: blocks are connected, the jumper is made longer, a contact broken out, and it is deleted', async ({ app }) => {
  const drawing = await labelledDrawing(app, 8);
  const { page } = drawing;
  await drawing.surface.focus();
  await page.keyboard.press('Home');
  for (let at = 0; at < 2; at++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('j');
  await expect.poll(() => drawing.document()).toContain('jumper 2002-403 -X1:1 -X1:3');
  await drawing.surface.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => drawing.document()).toContain('jumper 2002-404 -X1:1 -X1:4');
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menuitem', { name: 'Break out contact 2 (-X1:2)' }).press('Enter');
  await expect.poll(() => drawing.document()).toContain('jumper 2002-404 -X1:1 -X1:4 row=A without=2');
  await expect(page.getByRole('option', { name: 'Jumper 2002-404, row A, -X1:1 to -X1:4, contact 2 removed' })).toBeAttached();
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/keyboard.png` });
  await drawing.surface.focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => drawing.document()).not.toContain('jumper');
});

test('by pointer: a contact is broken out by a click, the end is dragged, and a full slot is refused with its reason', async ({ app }) => {
  const drawing = await labelledDrawing(app, 8);
  const { page } = drawing;
  await drawOver(drawing, '-X1:2', '-X1:4');
  await expect.poll(() => drawing.document()).toContain('jumper 2002-403 -X1:2 -X1:4 row=A');
  await page.keyboard.press('Escape');
  await expect.poll(() => drawing.toolPath()).toBe('select.idle');
  // Zoomed in on the jumper it is large enough to be aimed at; it is in the middle of the canvas.
  await page.keyboard.press('2');
  await expect.poll(async () => (await drawing.camera()).pixelsPerMm).toBeGreaterThan(5);
  const contact = await slotOf(drawing, '-X1:3');
  await page.mouse.click(contact.x, contact.y);
  await expect.poll(() => drawing.document()).toContain('without=2');
  await page.mouse.click(contact.x, contact.y);
  await expect.poll(() => drawing.document()).not.toContain('without');
  await drawing.drag(await slotOf(drawing, '-X1:4'), await slotOf(drawing, '-X1:5'));
  await expect.poll(() => drawing.document()).toContain('jumper 2002-404 -X1:2 -X1:5 row=A');
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/pointer.png` });

  await page.keyboard.press('Escape');
  await page.keyboard.press('0');
  // Row A is taken from 2 to 5, where all is connected: the next goes to 2 alone, in row B. Then 2 has no slot left.
  await drawOver(drawing, '-X1:1', '-X1:3');
  await expect.poll(() => drawing.document()).toContain('jumper 2002-402 -X1:1 -X1:2 row=B');
  const before = await drawing.fingerprint();
  await drawing.drag(await above(drawing, '-X1:2'), await above(drawing, '-X1:8'), { key: 'Shift' });
  await expect(page.getByText('No slot is free on -X1:2.')).toBeAttached();
  expect(await drawing.fingerprint()).toBe(before);
});

/** The middle of the slot of row A on a block, at any zoom: 4 mm behind the axis of the rail. */
async function slotOf(drawing: Drawing, reference: string) {
  const { x, y } = await drawing.point(reference);
  return { x, y: y - 4 * (await drawing.camera()).pixelsPerMm };
}
