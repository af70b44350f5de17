import { type Locator, type Page, expect } from '@playwright/test';
import type { Probe } from '../../renderer/app/probe.ts';

/** What tests do again and again in the window, the way a user does it. */
export interface WindowDriver {
  readonly quickInsert: Locator;
  ready(): Promise<void>;
  /** Makes a project from the welcome screen. */
  newProject(name: string): Promise<void>;
  /** Types placements into the quick-insert field. */
  insert(text: string): Promise<void>;
  /** Waits until every edit is in the recovery journal. */
  kept(): Promise<void>;
  /** Asks the read-only probe. */
  probe<K extends keyof Probe>(method: K, ...args: Parameters<Probe[K]>): Promise<ReturnType<Probe[K]>>;
}

/** Drives a page that was opened with the probe. */
export function driveWindow(page: Page): WindowDriver {
  const quickInsert = page.getByRole('combobox', { name: 'Quick insert' });
  const driver: WindowDriver = {
    quickInsert,
    async ready() {
      await page.locator('[data-app-state="ready"]').waitFor();
      await page.evaluate(() => document.fonts.ready);
    },
    async newProject(name) {
      await page.getByRole('main').getByRole('button', { name: 'New project' }).click();
      await page.getByLabel('Project name').fill(name);
      await page.getByRole('button', { name: 'Create' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(quickInsert).toBeVisible();
    },
    async insert(text) {
      await quickInsert.click();
      await quickInsert.fill(text);
      await page.keyboard.press('Escape').catch(() => undefined);
      if ((await quickInsert.inputValue()) === '') await quickInsert.fill(text);
      await page.locator('.quick-insert').getByRole('button', { name: 'Insert', exact: true }).click();
      await expect(quickInsert).toHaveValue('');
    },
    async kept() {
      await expect(page.locator('[data-keep-state]')).toHaveAttribute('data-keep-state', /^(kept|saved)$/);
    },
    probe: (method, ...args) =>
      page.evaluate(
        ([name, values]) => {
          const { railwrightProbe } = window as unknown as { railwrightProbe: Record<string, (...rest: unknown[]) => unknown> };
          return railwrightProbe[name]?.(...values);
        },
        [method, args] as [string, unknown[]],
      ) as never,
  };
  return driver;
}

/** The address with the probe switched on. */
export function withProbe(url: string): string {
  return url.includes('#') ? `${url}&probe` : `${url}#probe`;
}
