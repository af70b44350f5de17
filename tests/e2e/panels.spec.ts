import { expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

test('quick insert completes, places, explains what it cannot read, and gives the edit back to undo', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Quick');
  await page.keyboard.press('Control+k');
  await expect(window.quickInsert).toBeFocused();
  await page.keyboard.type('20x 2002-120');
  await page.getByRole('option', { name: /2002-1204/ }).click();
  await expect(window.quickInsert).toHaveValue('20x 2002-1204 ');
  await page.keyboard.press('Enter');
  await expect(window.quickInsert).toHaveValue('');
  await expect(page.locator('[data-readout="width"]')).toContainText('104 mm');

  await page.keyboard.type('2002-12O4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('2002-12O4');
  await expect(window.quickInsert).toHaveValue('2002-12O4');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+z');
  expect(await window.probe('document')).not.toContain('2002-1204');
});

test('a finding leads to its place, its fix mends it, and it can be accepted with a reason', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Findings');
  await window.insert('5x 2002-1204 labels=1..5');
  const open = page.getByRole('row', { name: /RC-001/ });
  // The list is complete once the library has said which plates there are.
  await expect(open.getByRole('button', { name: 'Fit end plate 2002-1292' })).toBeVisible();
  // The list comes to rest before the press, as it does for a hand.
  await open.hover({ position: { x: 200, y: 12 } });
  await open.click({ position: { x: 200, y: 12 } });
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:5']);
  await open.getByRole('button', { name: 'Fit end plate 2002-1292' }).click();
  await expect(open).toHaveCount(0);
  await expect.poll(() => window.probe('document')).toContain('2002-1292');

  const before = (await window.probe('findings')).error;
  await page.getByRole('row', { name: /RC-006/ }).first().getByRole('button', { name: 'Accept this finding…' }).click();
  await page.getByLabel('Reason').fill('Held by the enclosure');
  await page.getByLabel('Accepted by').fill('M. Fitter');
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect.poll(async () => (await window.probe('findings')).error).toBe(before - 1);
  await expect(page.getByText('Accepted: Held by the enclosure (M. Fitter)')).toBeVisible();
});

test('the inspector changes what is selected, and says why it does not', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Inspector');
  await window.insert('2x 2002-1204 labels=1..2');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'Show project' }).click();
  await inspector.getByRole('button', { name: /^R1/ }).click();
  const length = inspector.getByLabel('Length', { exact: true });
  await length.fill('32,5 cm');
  await length.press('Enter');
  await expect.poll(() => window.probe('document')).toContain('length=325');
  await length.fill('long');
  await length.press('Enter');
  await expect(inspector.getByText(/is not a length/)).toBeVisible();
  await length.press('Escape');
  await expect(length).toHaveValue('325');
});

test('the library is searched, marks what it has found, and is used by keyboard alone', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Library');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeFocused();
  await page.keyboard.type('20021204');
  const first = page.locator('.part-row').first();
  await expect(first.locator('.part-article')).toHaveText('2002-1204');
  await expect(first.locator('mark')).toHaveText(['2002-1204']);
  // What is placed needs the facts of the part: the picture shows that they are there.
  await expect(first.locator('canvas')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => window.probe('document')).toContain('2002-1204');

  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeFocused();
  await page.keyboard.type('no such part');
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeFocused();
  await expect(page.locator('.part-row mark')).toHaveCount(0);
  await expect(page.locator('.part-row').first()).toBeVisible();
});
