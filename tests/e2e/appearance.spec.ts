import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

const DIALOG = '[role="dialog"]';
const MENU = '[role="menu"]';

/** What the colours of a theme can break. Everything else is the same in both. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Examines the page, or what lies over it, in the light theme, and its colours in the dark one too. What lies beneath has
 * been examined by itself.
 */
async function expectAccessible(page: Page, screen: string, within = ':root'): Promise<void> {
  // The theme at hand comes first: each change of it paints the window anew.
  const dark = (await page.locator('html').getAttribute('data-theme')) === 'dark';
  for (const scheme of dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
    // A colour on its way from one to another is neither. What turns for ever is not waited for.
    await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
    });
    // Without frames in the page there is nothing to put together in a second one.
    const axe = new AxeBuilder({ page }).setLegacyMode().include(within);
    const { violations } = await axe
      .options({ resultTypes: ['violations'], ...(scheme === 'dark' && { runOnly: { type: 'rule', values: ABOUT_COLOURS } }) })
      .analyze();
    const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'moderate' || impact === 'critical');
    const told = bad.map(({ id, nodes }) => `${screen}, ${scheme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    expect(told).toEqual([]);
  }
}

test('every screen can be used with assistive tools', async ({ app, page }) => {
  // Every screen is examined from top to bottom, which a busy machine takes its time for.
  test.setTimeout(300_000);
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await expectAccessible(page, 'welcome');
  await window.newProject('Accessible');
  await expectAccessible(page, 'empty project');
  await window.insert('6x 2002-1201 labels=1..6');
  await expect(page.getByRole('row', { name: /RC-001/ })).toBeVisible();
  await expectAccessible(page, 'editor with findings');
  for (const [keys, screen] of [
    ['Control+e', 'export'],
    ['Control+Shift+l', 'numbering'],
    ['Control+,', 'settings'],
    ['F1', 'rule guide'],
    ['Control+Shift+r', 'add rail'],
    ['Control+Shift+p', 'command palette'],
    ['Control+/', 'shortcut sheet'],
    ['Control+o', 'open'],
    ['Control+Shift+s', 'save as'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, screen, DIALOG);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByRole('tab', { name: 'Order list' }).click();
  await expectAccessible(page, 'order list');
});

test('what lies over the window can be used with assistive tools', async ({ app, page }) => {
  // More than ten examinations of a page with everything in it.
  test.setTimeout(300_000);
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Over');
  await window.insert('3x 2002-1201 labels=1..3');
  await page.keyboard.press('Escape');

  // Menus: of the bar, of the drawing, of a part, of a finding; with entries that cannot be done.
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('button', { name: 'Arrange' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'menu of the bar', MENU);
  await page.keyboard.press('Escape');
  for (const [subject, open] of [
    ['Selection', async () => page.mouse.click(...at(await window.probe('pointOf', '-X1:2')), { button: 'right' })],
    ['Part', async () => page.locator('.part-row').first().click({ button: 'right' })],
    ['Finding', async () => page.getByRole('row', { name: /RC-001/ }).click({ button: 'right', position: { x: 200, y: 12 } })],
  ] as const) {
    await open();
    await expect(page.getByRole('menu', { name: subject })).toBeVisible();
    await expectAccessible(page, `menu ${subject}`, MENU);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  }

  // Pages of the settings, and a message.
  await page.keyboard.press('Control+,');
  for (const tab of await page.getByRole('dialog').getByRole('tab').all()) {
    await tab.click();
    await expectAccessible(page, `settings ${(await tab.textContent()) ?? ''}`, DIALOG);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Complete accessories' }).click();
  await expect(page.locator('.toast')).toBeVisible();
  await expectAccessible(page, 'toast');
});

test('what has failed can be used with assistive tools', async ({ app, page }) => {
  test.setTimeout(180_000);
  app.expectTrouble(/broken on purpose/);
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await window.newProject('Failing');
  // A part of the window, then the whole of it.
  await window.probe('breakPlace', 'library', true);
  await expect(page.locator('[data-crashed="library"]')).toBeVisible();
  await expectAccessible(page, 'failed panel');
  await window.probe('breakPlace', 'window', true);
  await expect(page.locator('[data-app-state="crashed"]')).toBeVisible();
  await expectAccessible(page, 'crash screen');
});

function at(point: { readonly x: number; readonly y: number } | null): [number, number] {
  return point ? [point.x, point.y] : [-1, -1];
}

test.describe('in German', () => {
  test.use({ systemLanguage: 'de' });
  test('the window speaks German, with a decimal comma, and nothing English is left', async ({ app, page }) => {
    const window = driveWindow(page);
    await page.goto(withProbe(app.url));
    await window.ready();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.getByRole('button', { name: 'Neues Projekt' }).click();
    await page.getByLabel('Projektname').fill('Pumpwerk 3');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    const field = page.getByRole('combobox', { name: 'Schnelleingabe' });
    await field.fill('20x 2002-1204 ');
    await page.locator('.quick-insert').getByRole('button', { name: 'Einfügen', exact: true }).click();
    await page.getByRole('button', { name: 'Zubehör ergänzen' }).click();
    await expect(page.locator('[data-readout="width"]')).toContainText('116,8 mm');
    await window.kept();
    const seen = await page.locator('body').innerText();
    for (const word of ['Findings', 'Order list', 'Library', 'Insert', 'Remaining', 'Settings', 'Kept', 'unknown', 'Rail ']) {
      expect(seen).not.toContain(word);
    }
    for (const word of ['Befunde', 'Stückliste', 'Restlänge', 'Gesichert']) expect(seen).toContain(word);
    await expectAccessible(page, 'German editor');
    await page.keyboard.press('Control+Shift+p');
    await expect(page.getByRole('dialog', { name: 'Befehlspalette' })).toBeVisible();
    await expectAccessible(page, 'German palette');
  });
});

test('language, colours and units change at once and are remembered', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Deutsch' }).click({ force: true });
  await expect(page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
  await page.getByRole('radio', { name: 'Dunkel' }).click({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Beispiele' })).toBeVisible();
  await app.stop();
  await app.restart();
  await window.ready();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('heading', { name: 'Beispiele' })).toBeVisible();
});

test('each example opens from the welcome screen without an error', async ({ app, page }) => {
  const window = driveWindow(page);
  await page.goto(withProbe(app.url));
  await window.ready();
  const cards = page.locator('.example-card');
  await expect(cards).toHaveCount(4);
  for (let index = 0; index < 4; index++) {
    await cards.nth(index).click();
    await expect(window.quickInsert).toBeVisible();
    expect(await window.probe('findings')).toMatchObject({ error: 0 });
    await page.keyboard.press('Control+w');
    await expect(cards.first()).toBeVisible();
  }
});
