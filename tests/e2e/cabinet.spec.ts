import { expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

test('a cabinet is built, mended by fixes alone, accepted where it has to be, saved and opened again', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Pump cabinet');

  // Three rails, the first of them overfilled.
  for (const [rail, text] of ['20x 2002-1204 labels=1..20', '60x 2002-1204 labels=21..80', '20x 2002-1204 labels=81..100'].entries()) {
    if (rail > 0) {
      await page.keyboard.press('Control+Shift+r');
      const dialog = page.getByRole('dialog', { name: 'Add rail' });
      await dialog.getByRole('textbox', { name: /^Length/ }).fill('250');
      await dialog.locator('button[type=submit]').click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      const empty = await window.probe('pointOnRail', `R${rail + 1}`, 200);
      await page.mouse.click(empty?.x ?? 0, empty?.y ?? 0);
      await expect.poll(() => window.probe('selection')).toEqual([`R${rail + 1}`]);
    }
    await window.insert(text);
  }

  // A mounting plate with the depth of its cabinet, and the rails on it.
  await page.locator('.view-switch').getByText('Plate').click();
  await page.locator('.plate-none').getByRole('button', { name: 'Add mounting plate' }).click();
  const dialog = page.getByRole('dialog', { name: /mounting plate/i });
  await dialog.getByRole('textbox', { name: /^Width/ }).fill('600');
  await dialog.getByRole('textbox', { name: /^Height/ }).fill('800');
  await dialog.getByRole('textbox', { name: /depth/i }).fill('210');
  await dialog.locator('button[type=submit]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => window.probe('drawn')).toBe('MP1');
  const tray = page.getByRole('region', { name: 'On no plate' });
  for (const rail of ['R1', 'R2', 'R3']) await tray.getByRole('button', { name: new RegExp(`^${rail}`) }).click();
  await expect.poll(() => window.probe('onPlate')).toHaveLength(3);

  // Ducts are drawn with the pointer; the second comes too close to the blocks above it.
  const draw = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.getByRole('button', { name: 'Draw wiring duct' }).click();
    const [a, b] = [await window.probe('pointOnPlate', ...from), await window.probe('pointOnPlate', ...to)];
    if (!a || !b) throw new Error('there is no plate');
    await page.mouse.move(a.x, a.y);
    await page.mouse.down();
    await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2);
    await page.mouse.move(b.x, b.y);
    await page.mouse.up();
  };
  await draw([20, 230], [580, 232]);
  await draw([20, 82], [580, 84]);
  await expect.poll(() => window.probe('onPlate')).toHaveLength(5);

  // What is too close is told at its place, and mended by fixes alone: those that are safe all at once, the rest one by one.
  const filter = page.getByPlaceholder('Filter');
  await filter.fill('CB-003');
  await expect(page.getByRole('row', { name: /RC-006/ })).toHaveCount(0);
  const overlap = page.getByRole('row', { name: /Rail R1 and duct K2 overlap/ }).first();
  await expect(overlap).toBeVisible();
  await overlap.click({ position: { x: 200, y: 12 } });
  await expect.poll(async () => (await window.probe('plateSelection')).toSorted()).toEqual(['K2', 'R1']);
  await filter.fill('');
  await page.getByRole('button', { name: 'Complete accessories' }).click();
  await expect(page.getByRole('row', { name: /RC-006/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Apply all safe fixes' }).click();
  await expect(page.getByRole('row', { name: /CB-00[123]/ })).toHaveCount(0);
  const long = page.getByRole('row', { name: /RC-012/ });
  await long.getByRole('button', { name: /^Lengthen the rail to .* reserve/ }).click();
  await expect(long).toHaveCount(0);
  expect(await window.probe('findings')).toMatchObject({ error: 0 });

  // One that has to stay is accepted.
  const before = (await window.probe('findings')).warning;
  await page.getByRole('row', { name: /RC-014/ }).first().getByRole('button', { name: 'Accept this finding…' }).click();
  await page.getByLabel('Reason').fill('Strips are printed in two parts');
  await page.getByLabel('Accepted by').fill('M. Fitter');
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect.poll(async () => (await window.probe('findings')).warning).toBe(before - 1);

  // A duct is moved by hand as well, and taken back: one undo.
  const built = await window.probe('document');
  await window.kept();
  const duct = (await window.probe('onPlate')).find(({ name }) => name === 'K1');
  const grip = await window.probe('pointOnPlate', (duct?.x ?? 0) + 500, (duct?.y ?? 0) + 20);
  await page.mouse.move(grip?.x ?? 0, grip?.y ?? 0);
  await page.mouse.down();
  await page.mouse.move((grip?.x ?? 0) + 5, (grip?.y ?? 0) + 20);
  await page.mouse.move((grip?.x ?? 0) + 5, (grip?.y ?? 0) + 40);
  expect(await window.probe('toolPath')).toBe('plate.moving');
  expect(await window.probe('document')).toBe(built);
  await page.mouse.up();
  await expect.poll(() => window.probe('document')).not.toBe(built);
  await page.keyboard.press('Control+z');
  expect(await window.probe('document')).toBe(built);

  // Saved, and opened again: everything is there.
  await page.keyboard.press('Control+s');
  await page.getByLabel('File name').fill('Pump cabinet');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-keep-state]')).toHaveAttribute('data-keep-state', 'saved');
  const places = await window.probe('onPlate');
  await page.goto('about:blank');
  await page.goto(withProbe(app.url));
  await window.ready();
  await page.getByRole('button', { name: /Pump cabinet/ }).first().click();
  await expect(window.quickInsert).toBeVisible();
  expect(await window.probe('document')).toBe(built);
  expect(built).toContain('M. Fitter');
  await page.locator('.canvas-surface').focus();
  await page.keyboard.press('v');
  await expect.poll(() => window.probe('drawn')).toBe('MP1');
  expect(await window.probe('onPlate')).toEqual(places);
});
