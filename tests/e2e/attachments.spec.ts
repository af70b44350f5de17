import { expect, test } from '../support/app.ts';
import { openDrawing } from '../support/drawing.ts';

test.use({ open: false });

test('a group marker is dragged onto a block, written on, moved, ordered, copied with its block and taken off', async ({ app }) => {
  const drawing = await openDrawing(app);
  const { page, surface } = drawing;
  await drawing.insert('249-116, 5x 2002-1204 labels=1..5, 2002-1292, 249-116');
  const bare = await drawing.document();

  const card = await (await drawing.card('2009-193')).boundingBox();
  if (!card) throw new Error('no card');
  const from = { x: card.x + 10, y: card.y + 5 };
  // Over the plate the label says why not, over nothing where it belongs; Escape leaves no trace.
  await drawing.drag(from, await drawing.point('R1#7'), { hold: true });
  await expect.poll(() => drawing.hasPreview()).toBe(true);
  expect(await drawing.document()).toBe(bare);
  await page.keyboard.press('Escape');
  await expect.poll(() => drawing.hasPreview()).toBe(false);
  await page.mouse.up();
  expect(await drawing.document()).toBe(bare);

  await drawing.drag(from, await drawing.point('-X1:3'));
  await expect.poll(() => drawing.document()).toBe(`${bare}\nattach 2009-193 -X1:3`);

  // It is selected: the properties are about it.
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('textbox', { name: 'Text' }).fill('Pumps');
  await inspector.getByRole('textbox', { name: 'Text' }).press('Enter');
  await expect.poll(() => drawing.document()).toBe(`${bare}\nattach 2009-193 -X1:3 text="Pumps"`);

  await drawing.drag(await drawing.point('-X1:3+1'), await drawing.point('-X1:2'));
  await expect.poll(() => drawing.document()).toBe(`${bare}\nattach 2009-193 -X1:2 text="Pumps"`);

  await page.getByRole('tab', { name: 'Order list' }).click();
  await expect(page.getByTestId('dock').getByRole('row').filter({ hasText: '2009-193' })).toContainText('-X1:2');

  // A copy of the block has a copy of the marker; undoing takes both back.
  await surface.focus();
  const block = await drawing.point('-X1:2');
  await page.mouse.click(block.x, block.y);
  await expect.poll(() => drawing.selection()).toEqual(['-X1:2']);
  await page.keyboard.press('Control+d');
  await expect.poll(async () => (await drawing.document()).match(/^attach 2009-193 .* text="Pumps"$/gm)?.length).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => drawing.document()).toBe(`${bare}\nattach 2009-193 -X1:2 text="Pumps"`);

  const marker = await drawing.point('-X1:2+1');
  await page.mouse.click(marker.x, marker.y);
  await expect(inspector.getByRole('heading', { name: '2009-193' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect.poll(() => drawing.document()).toBe(bare);
});
