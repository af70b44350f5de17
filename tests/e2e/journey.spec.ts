import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false, ownProcess: true });

test('from an empty window to a saved, labelled, ordered rail, through a power cut', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Pump station 3');

  // Type, and read what is missing.
  await window.insert('20x 2002-1204 labels=1..20');
  await expect(page.locator('[data-readout="width"]')).toContainText('104 mm');
  expect(await window.probe('findings')).toMatchObject({ error: 3 });
  await expect(page.getByRole('row', { name: /RC-001/ })).toBeVisible();

  // One button completes it.
  await page.getByRole('button', { name: 'Complete accessories' }).click();
  await expect.poll(() => window.probe('findings')).toMatchObject({ error: 0 });
  await expect(page.locator('[data-readout="width"]')).toContainText('116.8 mm');
  await expect(page.locator('[data-readout="planningWidth"]')).toContainText('120.8 mm');
  await expect(page.locator('[data-readout="height"]')).toContainText('40.4 mm');
  const built = await window.probe('document');
  expect(built).toContain('249-116\n20x 2002-1204 labels=1..20\n2002-1292\n249-116');

  // Undo to the start and redo to the end give the same project again.
  const undo = page.getByRole('banner').getByRole('button', { name: /undo/i });
  while (await undo.isEnabled()) await undo.click();
  expect(await window.probe('document')).not.toContain('2002-1204');
  const redo = page.getByRole('banner').getByRole('button', { name: /redo/i });
  while (await redo.isEnabled()) await redo.click();
  expect(await window.probe('document')).toBe(built);

  // Save under a name, make one more edit that no file holds, and cut the power.
  await page.keyboard.press('Control+s');
  await page.getByLabel('File name').fill('Pump station 3');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-keep-state]')).toHaveAttribute('data-keep-state', 'saved');
  await window.insert('2002-1207');
  await window.kept();
  const kept = await window.probe('document');
  await app.kill();
  await app.restart();
  await page.goto('about:blank');
  await page.goto(withProbe(app.url));
  await window.ready();
  await page.getByRole('button', { name: 'Recover' }).click();
  await expect(window.quickInsert).toBeVisible();
  expect(await window.probe('document')).toBe(kept);

  // Export, and find the files.
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Make \d+ files/ }).click();
  await expect(dialog.getByText(/files written/)).toBeVisible();
  await expect(dialog.getByText('bom.csv')).toBeVisible();
  const folders = (await readdir(app.projectsFolder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  expect(folders).toHaveLength(1);
  const folder = join(app.projectsFolder, folders[0]?.name ?? '');
  const files = await readdir(folder);
  expect(files).toEqual(expect.arrayContaining([expect.stringContaining('bom.csv'), expect.stringContaining('marking.pdf'), expect.stringContaining('drawing.svg')]));
  const csv = await readFile(join(folder, files.find((name) => name.endsWith('bom.csv')) ?? ''), 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('"2002-1204"');
  expect(csv).toContain('-X1:1..20');
});

test('the same rail by the keyboard alone', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Project name')).toBeFocused();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.canvas-surface')).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(window.quickInsert).toBeFocused();
  await page.keyboard.type('20x 2002-1204 ');
  await page.keyboard.press('Enter');
  await expect.poll(() => window.probe('findings')).toMatchObject({ error: 3 });
  await page.keyboard.press('Control+Shift+a');
  await expect.poll(() => window.probe('findings')).toMatchObject({ error: 0 });
  expect(await window.probe('document')).toContain('249-116\n20x 2002-1204\n2002-1292\n249-116');

  // Number them, still without a pointer.
  await page.keyboard.press('Control+Shift+l');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await window.probe('document')).toContain('20x 2002-1204 labels=1..20');

  await page.keyboard.press('Control+z');
  expect(await window.probe('document')).not.toContain('labels');
});

test('what cannot be read changes nothing and says why in one sentence', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Faults');
  await window.quickInsert.fill('20x 2002-9999 ');
  await page.locator('.quick-insert').getByRole('button', { name: 'Insert', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '2002-9999' })).toBeVisible();
  expect(await window.probe('document')).not.toContain('rail');
});
