import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { CHROMIUM_FLAGS, chromiumPath } from '../../support/chromium.ts';

/** A page in a browser of its own, ready to be measured. */
export interface Stage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Size of the window in every measurement. */
export const VIEWPORT = { width: 1366, height: 768 } as const;

const ON_A_RAIL = 100;

/** A browser with an empty page. */
export async function openBrowser(): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info'] });
  const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 1 });
  return { browser, page };
}

/** The window of the program, from its server, at the welcome screen. */
export async function openWindow(): Promise<Stage & { readonly address: string }> {
  if (!(await ensureBuilt())) throw new Error('the app could not be built');
  const folder = mkdtempSync(join(tmpdir(), 'railwright-bench-'));
  const server = serve(['--port', '0', '--data', join(folder, 'data'), '--projects', join(folder, 'projects')]);
  const address = `${await server.address}&probe`;
  const { browser, page } = await openBrowser();
  await page.goto(address);
  await page.locator('[data-app-state="ready"]').waitFor();
  return {
    page,
    address,
    async close() {
      await browser.close();
      server.stop();
      await server.ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A project as a user would open it: rails of mixed blocks with plates and stops, every terminal with its number. */
export function largeProject(items: number): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const lines: string[] = [];
  for (let rail = 0; rail * ON_A_RAIL < items; rail++) {
    const first = rail * 95;
    lines.push(
      `rail R${rail + 1} 210-112 length=750`,
      'strip -X1',
      '249-116',
      `40x 2002-1204 labels=${first + 1}..${first + 40}`,
      '2002-1292',
      `40x 2002-1207 labels=${first + 41}..${first + 80}`,
      '2002-1292',
      `5x 2016-1201 labels=${first + 81}..${first + 85}`,
      '2016-1292',
      `10x 2002-1201 labels=${first + 86}..${first + 95}`,
      '249-116',
    );
  }
  return { name: `large-${items}.rail`, mimeType: 'text/plain', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/**
 * Opens a project in the window by giving it to the file field; done when its drawing is there. In the page, because a driver
 * from outside would hold on to the field, and so to all that was around it.
 */
export async function openLargeProject(page: Page, items: number): Promise<void> {
  await openProject(page, largeProject(items));
}

/** Opens the text of a project in the window; done when its drawing is there. */
export async function openProject(page: Page, { name, mimeType, buffer }: ReturnType<typeof largeProject>): Promise<void> {
  await page.evaluate(
    ([text, called, type]) => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!field) throw new Error('there is no field for files');
      const files = new DataTransfer();
      files.items.add(new File([text], called, { type }));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [buffer.toString(), name, mimeType] as const,
  );
  await page.locator('.canvas-surface canvas').first().waitFor({ state: 'attached', timeout: 120_000 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** The window with a project of so many items, and its gestures. */
export async function openDrawing(items: number): Promise<Stage> {
  const stage = await openWindow();
  await openLargeProject(stage.page, items);
  await stage.page.evaluate(installGestures);
  return stage;
}

/**
 * The gestures of the program, in the page. Those called "all in view" look at the whole project, the others at about 500
 * blocks in full detail.
 */
function installGestures(): void {
  const found = document.querySelector<HTMLElement>('.canvas-surface');
  if (!found) throw new Error('there is no drawing');
  const surface = found;
  const probe = window.railwrightProbe;

  function event(type: string, x: number, y: number, more: object = {}): void {
    const { left, top } = surface.getBoundingClientRect();
    const common = { clientX: left + x, clientY: top + y, bubbles: true, cancelable: true, ...more };
    surface.dispatchEvent(type === 'wheel' ? new WheelEvent(type, common) : new PointerEvent(type, { pointerId: 1, button: 0, ...common }));
  }
  /** Where an item is on the canvas. */
  function at(reference: string): { readonly x: number; readonly y: number } {
    const point = probe.pointOf(reference);
    if (!point) throw new Error(`nothing is called ${reference}`);
    const { left, top } = surface.getBoundingClientRect();
    return { x: point.x - left, y: point.y - top };
  }
  function press(key: string): void {
    surface.focus();
    surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
  /** Nothing selected, all in view, then closer about an item until so many pixels show a millimetre. */
  function look(reference: string, pixelsPerMm: number): void {
    press('Escape');
    press('0');
    for (let step = 0; step < 200 && probe.camera().pixelsPerMm < pixelsPerMm; step++) {
      const { x, y } = at(reference);
      event('wheel', x, y, { deltaY: -100, ctrlKey: true });
    }
    seen = camera();
    elsewhere = false;
  }
  const escape = (): void => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  const rest = (): void => undefined;

  /** Panning and zooming go to and fro: whether the camera has ever been elsewhere. */
  let seen = '';
  let elsewhere = false;
  const camera = (): string => JSON.stringify(probe.camera());
  const moved = (): boolean => elsewhere;
  const watched = (step: (round: number) => void) => (round: number) => {
    elsewhere ||= camera() !== seen;
    step(round);
  };
  const drags = (count: number) => (): boolean =>
    probe.toolPath() === 'select.dragging' && probe.hasPreview() && probe.selection().length === count;

  let from = { x: 0, y: 0 };
  function lift(pixelsPerMm: number): void {
    look('R3#20', pixelsPerMm);
    from = at('R3#20');
    event('pointerdown', from.x, from.y);
    event('pointermove', from.x + 8, from.y);
  }
  function liftFifty(pixelsPerMm: number): void {
    look('R3#20', pixelsPerMm);
    for (const [reference, shiftKey] of [['R3#10', false], ['R3#59', true]] as const) {
      const { x, y } = at(reference);
      event('pointerdown', x, y, { shiftKey });
      event('pointerup', x, y, { shiftKey });
    }
    from = at('R3#20');
    event('pointerdown', from.x, from.y);
    event('pointermove', from.x + 8, from.y);
  }
  const carry = (round: number): void => event('pointermove', from.x + 8 + (round % 40) * 9, from.y + (round % 7));
  const pan = (step: number) => (round: number) =>
    event('wheel', 400, 150, { deltaX: round % 4 < 2 ? step : -step, deltaY: round % 8 < 4 ? step / 3 : -step / 3 });
  const zoom = (round: number): void => event('wheel', 400, 150, { deltaY: round % 8 < 4 ? -53 : 53, ctrlKey: true });
  function frameAll(): void {
    event('pointerdown', 2, 30);
    event('pointermove', 900, 700);
    event('pointerup', 900, 700);
  }
  const NEAR = 2;
  const ALL = 0;

  window.gestures = {
    'drag one block': { set: () => lift(NEAR), step: carry, check: drags(1), end: escape },
    'drag 50 blocks': { set: () => liftFifty(NEAR), step: carry, check: drags(50), end: escape },
    pan: { set: () => look('R3#20', NEAR), step: watched(pan(37)), check: moved, end: rest },
    zoom: { set: () => look('R3#20', NEAR), step: watched(zoom), check: moved, end: rest },
    'drag one block, all in view': { set: () => lift(ALL), step: carry, check: drags(1), end: escape },
    'drag 50 blocks, all in view': { set: () => liftFifty(ALL), step: carry, check: drags(50), end: escape },
    'pan, all in view': { set: () => look('R3#20', ALL), step: watched(pan(9)), check: moved, end: rest },
    'zoom, all in view': { set: () => look('R3#20', ALL), step: watched(zoom), check: moved, end: rest },
    'marquee, all in view': {
      set() {
        look('R3#20', ALL);
        event('pointerdown', 2, 30);
      },
      step: (round) => event('pointermove', 60 + (round % 60) * 12, 60 + (round % 60) * 6),
      check() {
        const drawn = probe.toolPath() === 'select.marquee';
        event('pointerup', 900, 700);
        return drawn && probe.selection().length > 0;
      },
      end: escape,
    },
    'everything selected and let go, all in view': {
      set: () => look('R3#20', ALL),
      step(round) {
        if (round % 2 === 1) press('Escape');
        else frameAll();
      },
      check() {
        press('Escape');
        const before = probe.selection().length;
        frameAll();
        return before === 0 && probe.selection().length > 0;
      },
      end: () => press('Escape'),
    },
  };
}

/** The names of the gestures that `openDrawing` offers. */
export const DRAWING_GESTURES = [
  'drag one block',
  'drag 50 blocks',
  'pan',
  'zoom',
  'drag one block, all in view',
  'drag 50 blocks, all in view',
  'pan, all in view',
  'zoom, all in view',
  'marquee, all in view',
  'everything selected and let go, all in view',
] as const;
