import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { expectArea, expectRing, watchFocus } from '../support/focus-watch.ts';
import { type WindowDriver, driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

/** A project made and filled without a pointer. The page is watched: it must never let go of the keyboard. */
async function build(page: Page, url: string, placements: string): Promise<WindowDriver> {
  await watchFocus(page);
  const window = driveWindow(page);
  await page.goto(withProbe(url));
  await window.ready();
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Project name')).toBeFocused();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectArea(page, 'drawing');
  await page.keyboard.press('Control+k');
  await expect(window.quickInsert).toBeFocused();
  await page.keyboard.type(`${placements} `);
  await page.keyboard.press('Enter');
  await expect(window.quickInsert).toHaveValue('');
  await page.keyboard.press('Escape');
  await expectArea(page, 'drawing');
  return window;
}

test('F6 goes through every area of the window and back, each with a ring', async ({ app, page }) => {
  await build(page, app.url, '3x 2002-1204 labels=1..3');
  for (const area of ['inspector', 'findings', 'librarySearch', 'quickInsert', 'drawing']) {
    await page.keyboard.press('F6');
    await expectArea(page, area);
    await expectRing(page);
  }
  for (const area of ['quickInsert', 'librarySearch', 'findings']) {
    await page.keyboard.press('Shift+F6');
    await expectArea(page, area);
  }
});

test('blocks are reached, extended, moved, turned, inserted and deleted in the drawing', async ({ app, page }) => {
  const window = await build(page, app.url, '5x 2002-1204 labels=1..5');
  await page.keyboard.press('Home');
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:1']);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:2']);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:2', '-X1:3']);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => window.probe('document')).toContain('5x 2002-1204 labels=1,4,2,3,5');
  await page.keyboard.press('t');
  await expect.poll(() => window.probe('document')).toContain('turned');
  await page.keyboard.press('Control+z');
  await expect.poll(() => window.probe('document')).not.toContain('turned');
  await page.keyboard.press('Control+z');
  await expect.poll(() => window.probe('document')).toContain('5x 2002-1204 labels=1..5');

  // By typing, before the one that has the keyboard.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:2']);
  await page.keyboard.press('b');
  await expect(window.quickInsert).toBeFocused();
  await page.keyboard.type('2002-1207 ');
  await page.keyboard.press('Enter');
  await expect.poll(() => window.probe('document')).toContain('2002-1204 label=1\n2002-1207\n4x 2002-1204 labels=2..5');

  // Deleting leaves the keyboard where it was, on the neighbour.
  await page.keyboard.press('Escape');
  await expectArea(page, 'drawing');
  await page.keyboard.press('Delete');
  await expect.poll(() => window.probe('document')).toContain('5x 2002-1204 labels=1..5');
  await expectArea(page, 'drawing');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => window.probe('selection')).toHaveLength(1);
});

test('properties open by Enter, are changed, and Escape leads back', async ({ app, page }) => {
  const window = await build(page, app.url, '2x 2002-1204 labels=1..2');
  await page.keyboard.press('Home');
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:1']);
  await page.keyboard.press('Enter');
  await expectArea(page, 'inspector');
  await expectRing(page);
  await page.keyboard.press('Shift+F6');
  await expectArea(page, 'drawing');
});

test('a finding is reached, mended and accepted without a pointer', async ({ app, page }) => {
  const window = await build(page, app.url, '3x 2002-1204 labels=1..3');
  await page.keyboard.press('F8');
  await expectArea(page, 'drawing');
  const before = (await window.probe('findings')).error;
  // The plates and stops that may be missing come from the library a moment after the blocks.
  await expect(page.locator('.finding-row').getByRole('button', { name: /^Fit end stop/ }).first()).toBeVisible();
  await page.keyboard.press('Control+.');
  const fixes = page.getByRole('menu', { name: 'What mends this' });
  await expect(fixes.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await window.probe('findings')).error).toBeLessThan(before);
  await expectArea(page, 'drawing');

  await page.keyboard.press('F8');
  await page.keyboard.press('Control+.');
  await expect(fixes.getByRole('menuitem').first()).toBeFocused();
  await fixes.getByRole('menuitem', { name: 'Accept…' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: /Accept/ });
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectArea(page, 'drawing');
});

test('parts of the library are found, placed and picked up without a pointer', async ({ app, page }) => {
  const window = await build(page, app.url, '2002-1204 label=1');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeFocused();
  await page.keyboard.type('2002-1207');
  const row = page.getByRole('row', { name: /2002-1207/ }).first();
  await expect(row).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await expectRing(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => window.probe('document')).toContain('2002-1207');
  await expectArea(page, 'librarySearch');
});

test('the keyboard survives whatever goes: panels, dialogs, projects', async ({ app, page }) => {
  const window = await build(page, app.url, '3x 2002-1204 labels=1..3');

  // A panel that has the keyboard folds away.
  await page.keyboard.press('F6');
  await expectArea(page, 'inspector');
  const fold = page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: 'Fold panel away' });
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(fold).toBeHidden();
  await expectArea(page, 'drawing');

  // The button that has the keyboard has nothing left to do.
  const undo = page.getByRole('banner').getByRole('button', { name: /undo/i });
  await undo.focus();
  while (await undo.isEnabled()) await page.keyboard.press('Enter');
  expect(await window.probe('document')).not.toContain('2002-1204');
  await expectArea(page, 'drawing');

  // Every dialog gives it back.
  for (const keys of ['Control+e', 'Control+,', 'F1', 'Control+Shift+r', 'Control+Shift+p', 'Control+/']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog'), keys).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog'), keys).toBeHidden();
    await expectArea(page, 'drawing');
  }

  // A press on what cannot have it sends it to the drawing.
  await page.keyboard.press('Control+f');
  await expectArea(page, 'librarySearch');
  await page.getByRole('heading', { name: 'Parts library' }).click();
  await expectArea(page, 'drawing');

  // The project closes.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+w');
  const ask = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(ask).toBeVisible();
  await ask.getByRole('button', { name: /discard|don.t save|without saving/i }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Examples' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('screen readers hear what is done, what came of it, and what stands where', async ({ app, page }) => {
  const window = await build(page, app.url, '3x 2002-1204 labels=1..3');
  const findings = page.locator('[data-announces="findings"]');
  const edits = page.locator('[data-announces="edits"]');
  await expect(findings).toHaveText(/\d+ new findings: \d+ errors?/);
  await page.keyboard.press('Home');
  const option = page.getByRole('listbox', { name: 'Drawing' }).getByRole('option', { name: /^-X1:1, 2002-1204, .*5\.2.mm, at .*, error: / });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('listbox', { name: 'Drawing' })).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await page.keyboard.press('t');
  await expect(edits).toHaveText(/Turn/);
  await expect(page.getByRole('option', { name: /^-X1:1, .*, turned/ })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(edits).toHaveText(/^Undone: Turn/);

  // A drag tells nothing until it is let go.
  const from = (await window.probe('pointOf', '-X1:1')) ?? { x: 0, y: 0 };
  const to = (await window.probe('pointOf', '-X1:3')) ?? { x: 0, y: 0 };
  const said = await edits.textContent();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 6, to.y, { steps: 6 });
  await expect.poll(() => window.probe('hasPreview')).toBe(true);
  expect(await edits.textContent()).toBe(said);
  await page.mouse.up();
  await expect(edits).toHaveText(/Move/);
});
