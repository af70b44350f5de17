import { type Locator, type Page, expect } from '@playwright/test';
import type { PagePoint, Probe } from '../../renderer/app/probe.ts';
import type { App } from './app.ts';

declare global {
  interface Window {
    readonly railwrightProbe: Probe;
  }
}

/** The drawing in an open window, as a test works with it: it acts by pointer and keyboard and asks the probe. */
export interface Drawing {
  readonly page: Page;
  readonly surface: Locator;
  findings(): Promise<ReturnType<Probe['findings']>>;
  toolPath(): Promise<string>;
  hasPreview(): Promise<boolean>;
  previewFits(): Promise<boolean | null>;
  camera(): Promise<ReturnType<Probe['camera']>>;
  /** The distance along the rails under a point of the page, in µm. */
  worldX(x: number): Promise<number>;
  /** The project as rail notation without the line of settings. */
  document(): Promise<string>;
  /** Everything of the project, ids included. */
  fingerprint(): Promise<string>;
  selection(): Promise<readonly string[]>;
  /** Where an item (`R1#3`, `-X1:7`) or a rail is on the page. */
  point(reference: string): Promise<PagePoint>;
  pointOnRail(rail: string, mm: number): Promise<PagePoint>;
  /** Presses, moves in steps and, unless told otherwise, lets go. */
  drag(from: PagePoint, to: PagePoint, options?: { readonly hold?: boolean; readonly key?: string }): Promise<void>;
  /** Types into the quick-insert field and waits until it is taken. */
  insert(text: string): Promise<void>;
  /** The card of a part in the library, found by searching. */
  card(article: string): Promise<Locator>;
}

/** Opens the window with its probe, on a new project. */
export async function openDrawing(app: App): Promise<Drawing> {
  await openWithProbe(app);
  const { page } = app;
  await page.getByRole('button', { name: 'New project' }).first().click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return drawingOf(page);
}

/** A new project with numbered blocks on its rail, all of them in view, nothing selected. */
export async function labelledDrawing(app: App, count = 6): Promise<Drawing> {
  const drawing = await openDrawing(app);
  await drawing.insert(`${count}x 2002-1204 labels=1..${count}`);
  await drawing.page.keyboard.press('Escape');
  await drawing.surface.focus();
  await drawing.page.keyboard.press('Escape');
  await drawing.page.keyboard.press('0');
  return drawing;
}

/** Opens the window with its probe. */
export async function openWithProbe(app: App): Promise<void> {
  await app.page.goto('about:blank');
  await app.page.goto(`${app.url}&probe`);
  await expect(app.page.locator('[data-app-state="ready"]')).toBeVisible();
}

/** The drawing of the project in view. */
export async function drawingOf(page: Page): Promise<Drawing> {
  const surface = page.getByRole('listbox', { name: 'Drawing' });
  await expect(surface).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.railwrightProbe.camera().pixelsPerMm)).toBeGreaterThan(0);

  return {
    page,
    surface,
    findings: () => page.evaluate(() => window.railwrightProbe.findings()),
    toolPath: () => page.evaluate(() => window.railwrightProbe.toolPath()),
    hasPreview: () => page.evaluate(() => window.railwrightProbe.hasPreview()),
    previewFits: () => page.evaluate(() => window.railwrightProbe.previewFits()),
    camera: () => page.evaluate(() => window.railwrightProbe.camera()),
    worldX: (x) => page.evaluate((at) => window.railwrightProbe.worldX(at), x),
    document: async () =>
      (await page.evaluate(() => window.railwrightProbe.document()))
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('settings') && !line.startsWith('project'))
        .join('\n'),
    fingerprint: () => page.evaluate(() => window.railwrightProbe.fingerprint()),
    selection: () => page.evaluate(() => window.railwrightProbe.selection()),
    point: async (reference) => {
      const point = await page.evaluate((name) => window.railwrightProbe.pointOf(name), reference);
      if (!point) throw new Error(`nothing is called ${reference}`);
      return point;
    },
    pointOnRail: async (rail, mm) => {
      const point = await page.evaluate(([name, at]) => window.railwrightProbe.pointOnRail(name, at), [rail, mm] as const);
      if (!point) throw new Error(`there is no rail ${rail}`);
      return point;
    },
    async drag(from, to, { hold = false, key } = {}) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
      if (key) await page.keyboard.down(key);
      await page.mouse.move(to.x, to.y, { steps: 4 });
      if (hold) return;
      await page.mouse.up();
      if (key) await page.keyboard.up(key);
    },
    async insert(text) {
      const field = page.getByRole('combobox', { name: 'Quick insert' });
      await field.fill(text);
      await field.press('Enter');
      await expect(field, 'the placements are taken').toHaveValue('');
    },
    async card(article) {
      const field = page.getByRole('searchbox').first();
      await field.fill(article);
      // The exact article comes first, once the list shows what was asked for.
      const row = page.locator('.part-row').first();
      await expect(row.locator('.part-article')).toHaveText(article);
      // With its picture it has the facts that a drag needs.
      await expect(row.locator('canvas')).toBeVisible();
      return row.locator('.part-article');
    },
  };
}
