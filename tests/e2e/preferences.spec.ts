import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encodeProfile } from '../../shared/project/index.ts';
import { type App, expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

async function opened({ page, url }: App) {
  await page.goto(withProbe(url));
  const window = driveWindow(page);
  await window.ready();
  return window;
}

/** Every text of the page that is a length in millimetres; what makers call their articles is none of ours to convert. */
async function millimetres(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode.textContent ?? '';
      const own = text.replace(/(?:End stop|End plate|DIN rail)\b.*?(?:gray|orange|steel)/g, '');
      if (/\d\s?mm\b(?!²)|^mm$/.test(own)) found.push(text);
    }
    return found;
  });
}

async function choose(page: Page, option: string): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: /^(Program|Programm)$/ }).click();
  await page.locator('label', { hasText: option }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test.describe('the unit of lengths', () => {
  test('changes every length that is shown, at once, and both are taken when typed', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('Inches');
    await window.insert('4x 2002-1204');
    const width = page.locator('[data-readout="width"]');
    await expect(width).toContainText('20.8\u00a0mm');
    expect((await millimetres(page)).length).toBeGreaterThan(5);

    await choose(page, 'Inches');
    await expect(width).toContainText('0.819\u00a0in');
    expect(await millimetres(page), 'editor').toEqual([]);
    await expect(page.locator('[data-status-message]')).toHaveText('4 items · 0.819\u00a0in');
    await expect(page.getByRole('option', { name: /0\.205 in/ }).first()).toBeAttached();
    const at = await window.probe('pointOf', 'R1');
    if (!at) throw new Error('the rail is not in view');
    await page.mouse.move(at.x + 60, at.y);
    await expect(page.locator('[data-cursor-position]')).toHaveText(/^x [\d.]+\u00a0in/);
    for (const tab of ['Order list', 'Cut list']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await millimetres(page), tab).toEqual([]);
    }
    for (const [keys, dialog] of [
      ['Control+,', 'Settings'],
      ['Control+Shift+r', 'Add rail'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
      expect(await millimetres(page), dialog).toEqual([]);
      await page.keyboard.press('Escape');
    }

    const gap = page.getByRole('textbox', { name: 'Gap before' });
    await page.mouse.click((await window.probe('pointOf', 'R1#4'))?.x ?? 0, (await window.probe('pointOf', 'R1#4'))?.y ?? 0);
    await gap.fill('25.4 mm');
    await gap.press('Enter');
    await expect(gap).toHaveValue('1');
    await gap.fill('0,5');
    await gap.press('Enter');
    await expect(gap).toHaveValue('0.5');
    await choose(page, 'Millimetres');
    await expect(gap).toHaveValue('12.7');
    await gap.fill('2 in');
    await gap.press('Enter');
    await expect(gap).toHaveValue('50.8');
  });
});

test('preferences hold at once, over restarts, and for tables', async ({ app, page }) => {
  const window = await opened(app);
  await window.newProject('Preferences');
  await window.insert('4x 2002-1204');
  await choose(page, '1,5');
  await expect(page.locator('[data-readout="width"]')).toContainText('20,8\u00a0mm');
  await choose(page, 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await choose(page, 'Deutsch');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Programm' }).click();
  await page.getByRole('button', { name: /CSV-Trennzeichen/ }).click();
  await page.getByRole('option', { name: 'Tabulator' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(async () => JSON.parse(await readFile(join(app.dataFolder, 'preferences.json'), 'utf8')) as unknown).toMatchObject({
    language: 'de',
    theme: 'dark',
    decimalMark: ',',
    csvSeparator: '\t',
  });
  await app.stop();
  await app.restart();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('new projects begin with what was chosen for them, and older ones keep their own', async ({ app, page }) => {
  const window = await opened(app);
  await window.newProject('Before');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'New projects' }).click();
  const fill = async (label: string, text: string): Promise<void> => {
    const field = page.getByRole('dialog').getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press('Enter');
  };
  await fill('Reserve wanted', '130');
  await expect(page.getByRole('dialog')).toContainText('The reserve is 0 to 100 %.');
  await fill('Reserve wanted', '35');
  await fill('Margin at each rail end', '1 cm');
  await expect(page.getByLabel('Margin at each rail end', { exact: true })).toHaveValue('10');
  await fill('Length of the first rail', '750');
  await fill('Author', 'Ada');
  await fill('Numbering starts at', '101');
  await page.keyboard.press('Escape');

  // The rail that is made first is the user's choice in every project; limits belong to the project.
  await window.insert('4x 2002-1204');
  expect(await window.probe('document')).toMatch(/length=750\b/);
  await page.keyboard.press('Control+Shift+l');
  await expect(page.getByRole('textbox', { name: 'Start' })).toHaveValue('101');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Limits' }).click();
  await expect(page.getByLabel('Reserve on each rail', { exact: true })).toHaveValue('20');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await dialog.getByLabel('Project name').fill('After');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Open projects' }).getByRole('button', { name: 'After', exact: true })).toBeVisible();
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Project', exact: true }).click();
  await expect(page.getByRole('dialog').getByLabel('Author', { exact: true })).toHaveValue('Ada');
  await page.getByRole('tab', { name: 'Limits' }).click();
  await expect(page.getByLabel('Reserve on each rail', { exact: true })).toHaveValue('35');
  await expect(page.getByLabel('Free rail at each end', { exact: true })).toHaveValue('10');

  // The limits become a profile; another one comes from a file, shows what it would change, and is applied and undone.
  await fill('Reason: Reserve on each rail', 'specification 7.2');
  await page.getByRole('tab', { name: 'Project', exact: true }).click();
  await fill('Keep the project’s limits and severities under the name', 'Waterworks');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toContainText('The project has the profile “Waterworks”, and is as it says');
  const importFile = async (text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await settings.getByRole('button', { name: 'Import file…' }).click();
    await (await chooser).setFiles({ name: 'Airport.railwright-profile', mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const airport = encodeProfile({ name: 'Airport', limits: { reservePercent: 50 }, severities: { 'RC-013': 'error' }, reasons: {} });
  await importFile(airport.replace('50', '500'));
  await expect(settings.getByRole('alert')).toHaveText('The profile cannot be used: “limits.reservePercent” is not valid.');
  await importFile(airport);
  await expect(settings.getByRole('group', { name: 'Airport' }).getByRole('listitem')).toHaveText([/Free rail.*10\smm.*5\smm/, /Reserve.*35\s%.*50\s%/, /RC-013.*Warning.*Error/]);
  await settings.getByRole('button', { name: 'Apply “Airport”' }).click();
  await expect(settings).toContainText('The project has the profile “Airport”, and is as it says');
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => window.probe('document')).toMatch(/margin=10 .*reserve=35\b/);
});

test.describe('in German', () => {
  test.use({ systemLanguage: 'de', viewport: { width: 1366, height: 768 } });

  /** Texts that are cut off where nothing tells what is missing: no ellipsis with a title, no scrolling. */
  async function cutOff(page: Page): Promise<readonly string[]> {
    return page.evaluate(() => {
      const found: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        const style = getComputedStyle(element);
        if (style.visibility === 'hidden' || style.display === 'none' || element.closest('.visually-hidden, canvas, [aria-hidden="true"]')) continue;
        if (element.clientWidth === 0 || element.scrollWidth <= element.clientWidth + 1) continue;
        if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) continue;
        if (style.overflowX === 'auto' || style.overflowX === 'scroll' || style.display === 'inline') continue;
        const told = style.textOverflow === 'ellipsis' && element.closest('[title], button, [role="option"], [role="row"]') !== null;
        if (!told) found.push(`${element.className}: ${element.textContent?.slice(0, 80)}`);
      }
      // Nothing may reach beyond the window either.
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
      return found;
    });
  }

  test('no text is cut off on any screen', async ({ app, page }) => {
    await page.goto(withProbe(app.url));
    await page.locator('[data-app-state="ready"]').waitFor();
    await page.locator('.example-card').first().waitFor();
    expect(await cutOff(page), 'welcome').toEqual([]);
    await page.locator('.example-card').first().click();
    const field = page.getByRole('combobox', { name: 'Schnelleingabe' });
    await field.fill('6x 2002-1201 ');
    await page.locator('.quick-insert').getByRole('button', { name: 'Einfügen' }).click();
    await expect(field).toHaveValue('');
    await expect(page.getByRole('row', { name: /RC-001/ })).toBeVisible();
    expect(await cutOff(page), 'editor').toEqual([]);
    await page.getByRole('listbox', { name: 'Zeichnung' }).focus();
    await page.keyboard.press('Control+a');
    expect(await cutOff(page), 'everything selected').toEqual([]);
    for (const tab of ['Stückliste', 'Zuschnitt']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await cutOff(page), tab).toEqual([]);
    }
    for (const keys of ['Control+e', 'Control+Shift+l', 'Control+,', 'F1', 'Control+Shift+r', 'Control+Shift+p', 'Control+n']) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await cutOff(page), keys).toEqual([]);
      if (keys === 'Control+,') {
        for (const tab of ['Programm', 'Neue Projekte']) {
          await page.getByRole('tab', { name: tab }).click();
          expect(await cutOff(page), tab).toEqual([]);
        }
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    for (const menu of ['Datei', 'Bearbeiten', 'Einfügen', 'Anordnen', 'Ansicht', 'Hilfe']) {
      await page.getByRole('navigation', { name: 'Menü' }).getByRole('button', { name: menu }).click();
      await expect(page.getByRole('menu', { name: menu })).toBeVisible();
      expect(await cutOff(page), menu).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});
