import { expect, test } from '../support/app.ts';
import { labelledDrawing, openDrawing } from '../support/drawing.ts';

test.use({ open: false });

const RAIL = 'rail R1 210-112 length=500\nstrip -X1\n';

/** The designations in the order in which the blocks stand: `4..6` written out. */
function order(document: string): string {
  const labels = [...document.matchAll(/labels?=(\S+)/g)].map(([, list]) => list ?? '').join(',');
  return labels.replace(/(\d+)\.\.(\d+)/g, (_, from: string, to: string) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (__, at) => Number(from) + at).join(','),
  );
}

test('blocks are reordered by drag, one and several, and stay where they are for a small wobble', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  await drawing.drag(await drawing.point('-X1:1'), await drawing.pointOnRail('R1', 5 + 3.1 * 5.2));
  expect(order(await drawing.document())).toBe('2,3,1,4,5,6');

  const before = await drawing.fingerprint();
  const place = await drawing.point('-X1:5');
  await drawing.drag(place, { x: place.x + 1, y: place.y + 25 });
  expect(await drawing.fingerprint()).toBe(before);

  await drawing.page.mouse.click((await drawing.point('-X1:2')).x, (await drawing.point('-X1:2')).y);
  const other = await drawing.point('-X1:3');
  await drawing.page.keyboard.down('Shift');
  await drawing.page.mouse.click(other.x, other.y);
  await drawing.page.keyboard.up('Shift');
  expect(await drawing.selection()).toEqual(['-X1:2', '-X1:3']);
  await drawing.drag(other, await drawing.pointOnRail('R1', 80));
  expect(order(await drawing.document())).toBe('1,4,5,6,2,3');
  expect(await drawing.selection()).toEqual(['-X1:2', '-X1:3']);

  await drawing.page.keyboard.press('Control+z');
  await drawing.page.keyboard.press('Control+z');
  expect(order(await drawing.document())).toBe('1,2,3,4,5,6');
});

test('a drag shows what would be and takes nothing until it is let go; Escape leaves no trace', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const before = await drawing.fingerprint();
  await drawing.drag(await drawing.point('-X1:1'), await drawing.pointOnRail('R1', 120), { hold: true });
  expect(await drawing.toolPath()).toBe('select.dragging');
  expect(await drawing.hasPreview()).toBe(true);
  expect(await drawing.fingerprint()).toBe(before);
  await drawing.page.keyboard.press('Escape');
  expect(await drawing.toolPath()).toBe('select.idle');
  expect(await drawing.hasPreview()).toBe(false);
  await drawing.page.mouse.up();
  expect(await drawing.fingerprint()).toBe(before);
});

test('a window that loses the keyboard takes the drag back', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const before = await drawing.fingerprint();
  await drawing.drag(await drawing.point('-X1:1'), await drawing.pointOnRail('R1', 120), { hold: true });
  await drawing.page.evaluate(() => window.dispatchEvent(new Event('blur')));
  expect(await drawing.toolPath()).toBe('select.idle');
  await drawing.page.mouse.up();
  expect(await drawing.fingerprint()).toBe(before);
});

test('no other key acts during a drag, and all do after it', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const before = await drawing.fingerprint();
  await drawing.drag(await drawing.point('-X1:1'), await drawing.pointOnRail('R1', 120), { hold: true });
  for (const key of ['Control+z', 'Delete', 't', 'Control+ArrowRight']) await drawing.page.keyboard.press(key);
  expect(await drawing.toolPath()).toBe('select.dragging');
  expect(await drawing.fingerprint()).toBe(before);
  await drawing.page.keyboard.press('Escape');
  await drawing.page.mouse.up();
  await drawing.page.keyboard.press('Control+z');
  expect(await drawing.document()).toBe('');
});

test('selecting: one by one, a stretch, a frame, a run, a strip, all', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const { page } = drawing;
  const click = async (reference: string, options: Parameters<typeof page.mouse.click>[2] = {}): Promise<void> => {
    const { x, y } = await drawing.point(reference);
    await page.mouse.click(x, y, options);
  };
  await click('-X1:2');
  await page.keyboard.down('Control');
  await click('-X1:4');
  await page.keyboard.up('Control');
  expect(await drawing.selection()).toEqual(['-X1:2', '-X1:4']);

  const { x, y } = await drawing.point('-X1:3');
  const from = await drawing.pointOnRail('R1', 120);
  await drawing.drag({ x: from.x, y: y - 90 }, { x: x + 2, y });
  expect(await drawing.selection()).toEqual(['-X1:3', '-X1:4', '-X1:5', '-X1:6']);

  await drawing.insert('gap 30, 2x 2002-1204 labels=7,8');
  await page.waitForTimeout(500);
  await click('-X1:1', { clickCount: 2 });
  expect(await drawing.selection()).toEqual(['-X1:1', '-X1:2', '-X1:3', '-X1:4', '-X1:5', '-X1:6']);
  await page.waitForTimeout(500);
  await click('-X1:8', { clickCount: 3 });
  expect(await drawing.selection()).toHaveLength(8);

  await page.keyboard.press('Escape');
  expect(await drawing.selection()).toEqual([]);
  await page.keyboard.press('Control+a');
  expect(await drawing.selection()).toHaveLength(8);
  const empty = await drawing.pointOnRail('R1', 300);
  await page.mouse.click(empty.x, empty.y - 130);
  expect(await drawing.selection()).toEqual([]);
});

test('deleting and turning what is selected', async ({ app }) => {
  const drawing = await labelledDrawing(app);
  const { x, y } = await drawing.point('-X1:3');
  await drawing.page.mouse.click(x, y);
  await drawing.page.keyboard.press('t');
  expect(await drawing.document()).toContain('2002-1204 label=3 turned');
  await drawing.page.keyboard.press('Delete');
  expect(order(await drawing.document())).toBe('1,2,4,5,6');
  await drawing.page.keyboard.press('Control+z');
  expect(await drawing.selection()).toEqual(['-X1:3']);
});

test('copies are made with Alt, and blocks go from rail to rail', async ({ app }) => {
  const drawing = await labelledDrawing(app, 3);
  await drawing.drag(await drawing.point('-X1:1'), await drawing.pointOnRail('R1', 60), { key: 'Alt' });
  expect(await drawing.document()).toBe(`${RAIL}3x 2002-1204 labels=1..3\n2002-1204`);

  const rail = await (await drawing.card('210-112')).boundingBox();
  const middle = await drawing.pointOnRail('R1', 200);
  await drawing.drag({ x: rail!.x + 10, y: rail!.y + 5 }, { x: middle.x, y: middle.y + 60 });
  await drawing.page.keyboard.press('0');
  await drawing.drag(await drawing.point('-X1:2'), await drawing.pointOnRail('R2', 30));
  expect(await drawing.document()).toContain('rail R2 210-112 length=500\nstrip -X1\n2002-1204 label=2');
});

test('what does not fit is told before it is let go, and after', async ({ app }) => {
  const drawing = await openDrawing(app);
  // The first block makes a rail of 500 mm; with 91 of them 16.8 mm are left.
  await drawing.insert('2002-1204');
  await drawing.insert('90x 2002-1204');
  await drawing.surface.focus();
  await drawing.page.keyboard.press('0');
  const card = await (await drawing.card('2016-1201')).boundingBox();
  const from = { x: card!.x + 10, y: card!.y + 5 };
  await drawing.drag(from, await drawing.pointOnRail('R1', 250), { hold: true });
  await expect.poll(() => drawing.previewFits()).toBe(true);
  await drawing.page.mouse.up();
  expect((await drawing.document()).match(/2016-1201/g)).toHaveLength(1);
  await drawing.drag(from, await drawing.pointOnRail('R1', 150), { hold: true });
  await expect.poll(() => drawing.previewFits()).toBe(false);
  await drawing.page.mouse.up();
  expect((await drawing.findings()).error).toBeGreaterThan(0);
  expect((await drawing.document()).match(/2016-1201/g)).toHaveLength(2);
});
