import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { expectArea, watchFocus } from '../support/focus-watch.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

const palette = (page: Page, name = 'Command palette') => ({
  dialog: page.getByRole('dialog', { name }),
  field: page.getByRole('dialog', { name }).getByRole('combobox', { name }),
  options: page.getByRole('dialog', { name }).getByRole('option'),
});

async function openProject(page: Page, url: string, placements: string) {
  await watchFocus(page);
  const window = driveWindow(page);
  await page.goto(withProbe(url));
  await window.ready();
  await window.newProject('Palette');
  if (placements !== '') await window.insert(placements);
  await page.keyboard.press('Escape');
  return window;
}

test('the palette runs what is typed, says why it cannot, and gives the keyboard back', async ({ app, page }) => {
  const window = await openProject(page, app.url, '3x 2002-1204 labels=1..3');
  const { dialog, field, options } = palette(page);
  await page.keyboard.press('Escape');
  await expectArea(page, 'drawing');

  await page.keyboard.press('Control+Shift+p');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectArea(page, 'drawing');

  // By part of its name; the shortcut stands beside it.
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('select all');
  await expect(options.first()).toHaveText(/Select all.*Ctrl\+A/);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:1', '-X1:2', '-X1:3']);
  await expectArea(page, 'drawing');

  // What was used stands at the top the next time.
  await page.keyboard.press('Control+Shift+p');
  await expect(options.first()).toHaveText(/Select all/);

  // What cannot be done is listed with its reason, can be reached, and does nothing.
  const before = await window.probe('document');
  await page.keyboard.type('redo');
  await expect(options.first()).toHaveText(/Redo.*There is nothing to redo\./);
  await expect(options.first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('Redo: There is nothing to redo.');
  await expect(dialog).toBeVisible();
  expect(await window.probe('document')).toBe(before);

  // Nothing found is said, and leads nowhere.
  await field.fill('zzzz');
  await expect(dialog.getByText('Nothing has this name')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectArea(page, 'drawing');
});

test('the palette goes to rails, strips, terminals and findings, and inserts parts', async ({ app, page }) => {
  const window = await openProject(page, app.url, '3x 2002-1204 labels=1..3');
  const { dialog, options } = palette(page);
  async function go(typed: string, shown: RegExp): Promise<void> {
    await page.keyboard.press('Control+Shift+p');
    await expect(dialog).toBeVisible();
    await page.keyboard.type(typed);
    await expect(options.first()).toHaveText(shown);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }
  await go('r1', /Go to rail R1/);
  await expect.poll(() => window.probe('selection')).toEqual(['R1']);
  await expectArea(page, 'drawing');
  await go('x1:2', /Go to -X1:2/);
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:2']);
  await expectArea(page, 'drawing');
  await go('-x1', /Go to strip -X1/);
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:1', '-X1:2', '-X1:3']);
  await go('rc-001', /RC-001: The open side of -X1:3/);
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:3']);
  await go('insert 2002-1207', /Insert 2002-1207/);
  await expect.poll(() => window.probe('document')).toContain('2002-1207');
  await page.keyboard.press('Control+z');
  await expect.poll(() => window.probe('document')).not.toContain('2002-1207');
});

test('the palette opens examples and switches between projects', async ({ app, page }) => {
  await watchFocus(page);
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  const { dialog, options } = palette(page);
  await page.keyboard.press('Control+Shift+p');
  await expect(dialog).toBeVisible();
  // Without a project most actions say so.
  await page.keyboard.type('turn');
  await expect(options.first()).toHaveText(/Turn.*No project is open\./);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('example motor');
  await expect(options.first()).toHaveText(/Open example: Motor/);
  await page.keyboard.press('Enter');
  await expect(window.quickInsert).toBeVisible();
  await expectArea(page, 'drawing');
  const first = await window.probe('document');

  await page.keyboard.press('Control+n');
  await expect(page.getByRole('dialog').getByLabel('Project name')).toBeFocused();
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await expect.poll(() => window.probe('document')).not.toBe(first);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+p');
  await expect(dialog).toBeVisible();
  await page.keyboard.type('switch motor');
  await expect(options.first()).toHaveText(/Switch to Motor/);
  await page.keyboard.press('Enter');
  await expect.poll(() => window.probe('document')).toBe(first);
});

test.describe('in German', () => {
  test.use({ systemLanguage: 'de' });
  test('both languages find, and the reader\'s own is shown', async ({ app, page }) => {
    const window = driveWindow(page);
    await page.goto(withProbe(app.url));
    await window.ready();
    const { dialog, field, options } = palette(page, 'Befehlspalette');
    await page.keyboard.press('Control+Shift+p');
    await expect(dialog).toBeVisible();
    for (const typed of ['kop', 'copy', 'Kopieren']) {
      await field.fill(typed);
      await expect(options.first()).toHaveText(/^Kopieren.*Strg\+C$/);
    }
    await field.fill('loeschen');
    await expect(options.first()).toHaveText(/Löschen.*Entf/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

test('the sheet names every shortcut and gesture', async ({ app, page }) => {
  await openProject(page, app.url, '');
  await page.keyboard.press('Escape');
  await expectArea(page, 'drawing');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  const row = (name: string) => sheet.locator('.shortcut-row', { has: page.getByText(name, { exact: true }) }).first();
  await expect(row('Save as…')).toContainText('Ctrl+Shift+S');
  await expect(row('Redo')).toContainText('Ctrl+Y');
  await expect(row('Extend the selection')).toContainText('Shift+→');
  await expect(row('Copy')).toContainText('Ctrl+C');
  await expect(row('Select the whole strip')).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'With the pointer', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expectArea(page, 'drawing');
});

test('a right click offers what can be done with what is there', async ({ app, page }) => {
  const window = await openProject(page, app.url, '3x 2002-1204 labels=1..3');
  const menu = (name: string) => page.getByRole('menu', { name, exact: true });
  const point = async (reference: string) => (await window.probe('pointOf', reference)) ?? { x: -1, y: -1 };

  // What is not selected is selected first.
  const second = await point('-X1:2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => window.probe('selection')).toEqual([]);
  await page.mouse.click(second.x, second.y, { button: 'right' });
  await expect(menu('Selection')).toBeVisible();
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:2']);
  await menu('Selection').getByRole('menuitem', { name: /^Turn/ }).click();
  await expect(menu('Selection')).toBeHidden();
  await expect.poll(() => window.probe('document')).toContain('turned');
  await expectArea(page, 'drawing');
  await page.keyboard.press('Control+z');

  // On a rail, and on empty ground.
  const { x, y } = (await window.probe('pointOnRail', 'R1', 300)) ?? { x: -1, y: -1 };
  await page.mouse.click(x, y, { button: 'right' });
  await expect(menu('Rail').getByRole('menuitem', { name: 'Centre on the rail' })).toBeVisible();
  // What cannot be done says why, and does nothing.
  const gaps = menu('Rail').getByRole('menuitem', { name: 'Close gaps' });
  await expect(gaps).toHaveAttribute('aria-disabled', 'true');
  await gaps.hover();
  await expect(page.getByText('There is no gap to close.')).toBeVisible();
  await gaps.click({ force: true });
  await expect(menu('Rail')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu('Rail')).toBeHidden();
  await expectArea(page, 'drawing');

  // A part of the library takes the place of what is selected.
  await page.mouse.click(second.x, second.y);
  await page.getByRole('searchbox', { name: 'Search parts' }).fill('2002-1207');
  await page.getByRole('row', { name: /2002-1207/ }).first().click({ button: 'right' });
  await menu('Part').getByRole('menuitem', { name: 'Replace the selected item' }).click();
  await expect.poll(() => window.probe('document')).toMatch(/2002-1204 label=1\n2002-1207 label=2\n2002-1204 label=3/);
});

test('the menu key offers the same, and what mends a finding is two keys away', async ({ app, page }) => {
  const window = await openProject(page, app.url, '3x 2002-1204 labels=1..3');
  await page.keyboard.press('Escape');
  await expectArea(page, 'drawing');
  await page.keyboard.press('Home');
  await expect.poll(() => window.probe('selection')).toEqual(['-X1:1']);
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Selection' });
  await expect(menu).toBeVisible();
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expectArea(page, 'drawing');

  await page.keyboard.press('F8');
  const errors = (await window.probe('findings')).error;
  await page.keyboard.press('Control+.');
  const fixes = page.getByRole('menu', { name: 'What mends this' });
  await expect(fixes.getByRole('menuitem').first()).toBeFocused();
  await expect(fixes.getByRole('menuitem').first()).toHaveText(/Fit end/);
  await page.keyboard.press('Enter');
  await expect(fixes).toBeHidden();
  await expect.poll(async () => (await window.probe('findings')).error).toBeLessThan(errors);
  await expectArea(page, 'drawing');

  // In the list of findings the same key offers what can be done with the finding.
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expectArea(page, 'findings');
  await page.keyboard.press('Shift+F10');
  const offered = page.getByRole('menu', { name: 'Finding' });
  await expect(offered.getByRole('menuitem', { name: /^Explain/ })).toBeVisible();
  await offered.getByRole('menuitem', { name: /^Explain/ }).press('Enter');
  await expect(page.getByRole('dialog', { name: /Rule guide/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectArea(page, 'findings');
});
