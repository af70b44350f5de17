import { expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

test('the cut list shows from which stock length each rail is cut', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Cuts');
  await page.getByRole('tab', { name: 'Cut list' }).click();
  await expect(page.getByText('No rail to cut yet')).toBeVisible();
  await window.insert('5x 2002-1204');
  const list = page.getByRole('region', { name: 'Cut list' });
  // The first rail is 500 mm; its stock is 2 m, and one cut takes 2 mm.
  await expect(list.getByText('1 stock length of 2000 mm')).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveText(/R1\s500\s*rest\s1498\smm/);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No rail to cut yet')).toBeVisible();
});
