import { expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

test('a pattern becomes a strip that is split, merged and spread over rails, each as one edit', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Strips');
  await window.quickInsert.fill('249-116, 4x (3x 2002-1201 + 1x PE) labels=1..16, 2002-1291, 249-116');
  await expect(page.locator('.quick-insert-outlook')).toContainText('19 items, 96 mm');
  await page.keyboard.press('Enter');
  await expect(window.quickInsert).toHaveValue('');
  const whole = await window.probe('document');
  expect(whole).toContain('2002-1207');

  const command = async (name: string): Promise<void> => {
    await page.keyboard.press('Control+Shift+p');
    await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
    await page.keyboard.type(name);
    await expect(page.getByRole('option', { name: new RegExp(`^${name}`) }).first()).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('-X1:9');
  await expect(page.getByRole('option', { name: /^Go to -X1:9/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await command('Split strip here');
  const split = page.getByRole('dialog', { name: 'Split -X1 at -X1:9' });
  await expect(split).toContainText('8 terminal blocks stay with -X1.');
  await split.getByLabel('Tag of the new strip').fill('-F1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await window.probe('document')).toContain('strip -F1');

  await command('Merge strips');
  const merge = page.getByRole('dialog', { name: 'Merge strips' });
  await merge.locator('.plan-checks label').click();
  await expect(merge).toContainText('No designation of -F1 is taken');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => window.probe('document')).toBe(whole);

  await command('Spread strip over rails');
  const spread = page.getByRole('dialog', { name: 'Spread -X1 over rails' });
  await spread.locator('label', { hasText: 'R1, 500' }).click();
  await spread.getByLabel('Length of new rails').fill('80');
  await expect(spread.getByRole('row', { name: /R2 \(new\)/ })).toBeVisible();
  await spread.getByRole('button', { name: 'Spread' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => window.probe('document')).toContain('rail R3');
  const rails = (await window.probe('document')).split(/^rail /m).slice(1);
  expect(rails.map((rail) => (rail.match(/249-116/g) ?? []).length)).toEqual([0, 2, 2]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => window.probe('document')).toBe(whole);
});
