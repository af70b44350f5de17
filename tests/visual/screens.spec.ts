import { LANGUAGE_TAGS } from '../../shared/text/index.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { requireBaseline } from '../support/baseline.ts';

test.use({ open: false });

test.beforeEach(({ browser }, testInfo) => requireBaseline(browser.version(), testInfo));

/** Two rails, two strips, parts turned and with gaps, findings of every weight. */
const CONTENT = [
  '2x 249-116',
  '8x 2002-1201 labels=1..8',
  '2002-1292, gap 8, 2002-1204 label=N, 2x 2002-1207',
  '3x 2002-1401 labels=11..13, 2002-1401 label=14 turned',
];

/** The page without anything that moves: fonts there, pictures drawn, work kept, no pointer over anything. */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(1, 767);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('.part-picture-none')).toHaveCount(0);
  await expect(page.locator('.finding-fixes-awaited')).toHaveCount(0);
  if ((await page.locator('[data-keep-state]').count()) > 0) await expect(page.locator('[data-keep-state]')).toHaveAttribute('data-keep-state', /^(kept|saved)$/);
}

for (const language of LANGUAGE_TAGS) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ systemLanguage: language, colorScheme: theme, contextOptions: { reducedMotion: 'reduce' } });

      test('the main screens look as they did', async ({ app, page }) => {
        test.setTimeout(120_000);
        // The folder of the test has another name each time.
        const mask = [page.locator('.welcome-none')];
        const looksAs = async (name: string, what: Page | Locator = page): Promise<void> => {
          await settled(page);
          const picture = `${name}-${language}-${theme}.png`;
          if ('mouse' in what) await expect.soft(what).toHaveScreenshot(picture, { mask });
          else await expect.soft(what).toHaveScreenshot(picture, { mask });
        };
        const dialog = page.locator('[role="dialog"]').last();

        await page.goto('about:blank');
        await page.goto(`${app.url}&probe`);
        await page.locator('[data-app-state="ready"]').waitFor();
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expect.poll(() => page.locator('.example-card img').evaluateAll((all) => all.every((one) => (one as HTMLImageElement).complete))).toBe(true);
        await looksAs('welcome');

        await page.keyboard.press('Control+n');
        await page.getByRole('dialog').locator('input').first().fill('Pumpwerk 3');
        await page.keyboard.press('Enter');
        // While the dialog is closing it hands the keyboard back: what is typed before that goes astray.
        await expect(page.locator('[role="dialog"]')).toHaveCount(0);
        await expect(page.locator('.canvas-surface')).toBeFocused();
        const insert = page.locator('.quick-insert input');
        for (const text of CONTENT) {
          await insert.fill(text);
          await insert.press('Enter');
          await expect(insert).toHaveValue('');
        }
        // Into the drawing, beside everything.
        await page.locator('.canvas-surface').click({ position: { x: 20, y: 60 } });
        await page.keyboard.press('0');
        await page.keyboard.press('Home');
        await expect(page.locator('.finding-row').first()).toBeVisible();
        await looksAs('editor');

        // One look at each of the rest: the other theme and language of what all dialogs are made of are in the editor.
        if ((language === 'en') !== (theme === 'light')) return;
        await page.getByRole('tab', { name: /Order list|Stückliste/ }).click();
        await looksAs('orders', page.locator('.dock'));
        await page.getByRole('tab', { name: /Findings|Befunde/ }).click();
        await page.locator('.canvas-surface').click({ position: { x: 20, y: 60 } });
        for (const [name, key] of [
          ['palette', 'Control+Shift+p'],
          ['shortcuts', '?'],
          ['settings', 'Control+,'],
          ['guide', 'F1'],
          ['add-rail', 'Control+Shift+r'],
          ['export', 'Control+e'],
        ] as const) {
          await page.keyboard.press(key);
          await expect(dialog).toBeVisible();
          await looksAs(name, dialog);
          await page.keyboard.press('Escape');
          await expect(page.locator('[role="dialog"]')).toHaveCount(0);
        }
      });
    });
  }
}
