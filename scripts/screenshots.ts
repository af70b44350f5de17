/**
 * Takes the pictures of the README from the built app: node scripts/screenshots.ts (after npm run build).
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../tests/support/chromium.ts';
import { serve } from './serve.mjs';

const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'railwright-pictures-'));
await mkdir(join(folder, 'projects'), { recursive: true });
await mkdir(images, { recursive: true });
const server = serve(['--port', '0', '--data', join(folder, 'data'), '--projects', join(folder, 'projects')], {
  env: { LC_ALL: 'en_GB.UTF-8', LANG: 'en_GB.UTF-8' },
});
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, colorScheme: 'light' });

await page.goto(await server.address);
await page.locator('[data-app-state="ready"]').waitFor();
await page.locator('.example-card img').last().waitFor();
await page.evaluate('document.fonts.ready');
await page.waitForTimeout(500);
// Without the list of projects, which names a folder of this machine.
await page.screenshot({ path: join(images, 'welcome.png'), clip: { x: 0, y: 0, width: 1366, height: 540 } });

const quickInsert = page.locator('.quick-insert input');
await page.locator('.example-card').filter({ hasText: 'Cabinet' }).click();
await quickInsert.waitFor();
await page.getByText('Plate', { exact: true }).click();
await page.waitForTimeout(800);
await page.screenshot({ path: join(images, 'plate.png') });
await page.getByRole('button', { name: 'Close Pump control cabinet' }).click();

await page.locator('.example-card').filter({ hasText: 'Motor' }).click();
await quickInsert.waitFor();
await quickInsert.fill('6x 2002-1201 labels=17..22 ');
await page.keyboard.press('Enter');
await page.getByRole('row', { name: /RC-001/ }).waitFor();
await page.waitForTimeout(800);
await page.screenshot({ path: join(images, 'editor.png') });

await page.keyboard.press('Control+,');
await page.getByRole('tab', { name: 'Program' }).click();
await page.locator('label', { hasText: 'Deutsch' }).click();
await page.locator('label', { hasText: 'Dunkel' }).click();
await page.keyboard.press('Escape');
await page.waitForTimeout(800);
await page.screenshot({ path: join(images, 'editor-dark-de.png') });

await browser.close();
server.stop();
await server.ended;
await rm(folder, { recursive: true, force: true });
