import { expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

test('an unknown width is entered, findings follow, undo gives the question back, and it can be withdrawn', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Own facts');
  await window.insert('2002-2202 labels=1/2');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const unknown = inspector.getByText('The library has no width for 2002-2202');
  await expect(unknown).toBeVisible();
  const bare = await window.probe('document');

  // What is no width is refused where it is typed, and nothing has changed.
  await inspector.getByRole('button', { name: 'Confirm or enter: Width' }).click();
  const dialog = page.getByRole('dialog', { name: 'Width of 2002-2202' });
  await expect(dialog).toContainText('The library does not know this.');
  await page.keyboard.type('wide');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('"wide" is not a number');
  expect(await window.probe('document')).toBe(bare);

  await dialog.getByRole('textbox', { name: 'Width (mm)' }).fill('5,2 mm');
  await dialog.getByRole('textbox', { name: 'Stated by' }).fill('K. Meier, 2026-12-01');
  await dialog.getByRole('button', { name: 'Enter' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(unknown).toHaveCount(0);
  await expect(inspector.getByText('5.2 mm')).toBeVisible();
  await expect(inspector.getByText('yours')).toBeVisible();
  expect(await window.probe('document')).toContain('fact 2002-2202 geometry.width=5.2 by="K. Meier, 2026-12-01"');

  await inspector.getByRole('heading', { name: 'Part' }).click();
  await page.keyboard.press('Control+z');
  await expect(unknown).toBeVisible();
  expect(await window.probe('document')).toBe(bare);
  await page.keyboard.press('Control+Shift+z');
  await expect(unknown).toHaveCount(0);

  // The list of all facts names the source, and goes on where it was.
  await inspector.getByRole('button', { name: 'All facts' }).click();
  const sheet = page.getByRole('dialog', { name: 'WAGO 2002-2202' });
  const row = sheet.getByRole('row', { name: /^Width/ });
  await expect(row).toContainText('K. Meier, 2026-12-01');
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Yours' })).toBeVisible();
  await row.getByRole('button', { name: 'Confirm or enter: Width' }).click();
  await dialog.getByRole('button', { name: 'Withdraw own entry' }).click();
  await expect(sheet).toBeVisible();
  expect(await window.probe('document')).toBe(bare);
});

test('an assumed value is confirmed as it stands', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Confirmed');
  await window.insert('2x 2002-1204 labels=1..2');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'Confirm or enter: Open side' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(inspector.getByText('yours')).toBeVisible();
  await expect.poll(() => window.probe('document')).toMatch(/^fact 2002-1204 geometry\.openSide=right by="\d{4}-\d\d-\d\d"$/m);
});
