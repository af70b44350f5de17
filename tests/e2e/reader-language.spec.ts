import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';

test.use({ open: false });

/** A file in the list of recent ones, last written at noon on 21 November 2026. */
async function fileOfNovember(projectsFolder: string): Promise<void> {
  const path = join(projectsFolder, 'Pumps.railwright');
  await writeFile(path, '');
  const noon = new Date('2026-11-21T12:00:00+01:00');
  await utimes(path, noon, noon);
}

test.describe('a German browser on an English system', () => {
  test.use({ systemLanguage: 'en', locale: 'de-DE' });
  test('has a German window with German dates from the first start, until the user chooses otherwise', async ({ app, page }) => {
    await fileOfNovember(app.projectsFolder);
    await page.goto(app.url);
    await page.locator('[data-app-state="ready"]').waitFor();
    const html = page.locator('html');
    await expect(html).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('button', { name: 'Neues Projekt' })).toBeVisible();
    const date = page.locator('.file-date').first();
    await expect(date).toHaveText('21.11.2026, 12:00');

    await page.getByRole('button', { name: 'Sprache' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await expect(html).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('button', { name: 'New project' })).toBeVisible();
    // Not American, as long as nothing says that the reader is in America.
    await expect(date).toHaveText('21 Nov 2026, 12:00');

    // The choice is kept: it holds before the browser is asked.
    await page.reload();
    await page.locator('[data-app-state="ready"]').waitFor();
    await expect(html).toHaveAttribute('lang', 'en');
  });
});

test.describe('an American browser on a German system', () => {
  test.use({ systemLanguage: 'de', locale: 'en-US' });
  test('has an English window with American dates', async ({ app, page }) => {
    await fileOfNovember(app.projectsFolder);
    await page.goto(app.url);
    await page.locator('[data-app-state="ready"]').waitFor();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('.file-date').first()).toHaveText(/^Nov 21, 2026, 12:00\sPM$/);
  });
});
