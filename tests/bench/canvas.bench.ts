import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { ensureBuilt } from '../../scripts/build.mjs';
import { serve } from '../../scripts/serve.mjs';
import type { Benchmark, Prepared } from '../support/benchmark.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../support/chromium.ts';

/**
 * The drawing in a real browser: from an input to the second animation frame after it. Two frames at 60 Hz are the floor:
 * 33.3 ms is "no frame lost". Inputs are made in the page, so that the wire to the browser is not measured.
 */
const FRAME_LIMIT = { ms: 33.4, of: 'p95' } as const;
const ROUNDS = 40;
const ON_A_RAIL = 100;

/** A window with a project of so many items. Shared by the benchmarks of a size; the last one closes it. */
interface Stage {
  readonly page: Page;
  readonly openMs: number;
  close(): Promise<void>;
}

const stages = new Map<number, { readonly stage: Promise<Stage>; users: number }>();

/** Rails of mixed blocks with plates and stops, every terminal with its number. */
function notation(items: number): string {
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
  return `${lines.join('\n')}\n`;
}

async function openStage(items: number): Promise<Stage> {
  if (!(await ensureBuilt())) throw new Error('the app could not be built');
  const folder = mkdtempSync(join(tmpdir(), 'railwright-bench-'));
  const server = serve(['--port', '0', '--data', join(folder, 'data'), '--projects', join(folder, 'projects')]);
  const address = await server.address;
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS] });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 });
  await page.goto(`${address}&probe`);
  await page.locator('[data-app-state="ready"]').waitFor();
  const input = page.locator('input[type="file"]').first();
  const started = performance.now();
  await input.setInputFiles({ name: 'large.rail', mimeType: 'text/plain', buffer: Buffer.from(notation(items)) });
  await page.locator('.canvas-surface canvas').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const openMs = performance.now() - started;
  await page.evaluate(installHand);
  return {
    page,
    openMs,
    async close() {
      await browser.close();
      server.stop();
      await server.ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The hand in the page: makes inputs and waits for two frames. */
interface Hand {
  event(type: string, x: number, y: number, more?: object): void;
  /** Milliseconds from before `deed` to the second frame after it. */
  timed(deed: () => void): Promise<number>;
  /** Where an item is on the canvas. */
  at(reference: string): { readonly x: number; readonly y: number };
  /** Zooms about an item until so many pixels show a millimetre. */
  zoomTo(reference: string, pixelsPerMm: number): void;
}

declare global {
  interface Window {
    hand: Hand;
  }
}

function installHand(): void {
  const surface = document.querySelector<HTMLElement>('.canvas-surface');
  if (!surface) throw new Error('there is no drawing');
  const probe = window.railwrightProbe;
  const box = (): DOMRect => surface.getBoundingClientRect();
  const hand: Hand = {
    event(type, x, y, more = {}) {
      const { left, top } = box();
      const common = { clientX: left + x, clientY: top + y, bubbles: true, cancelable: true, ...more };
      surface.dispatchEvent(type === 'wheel' ? new WheelEvent(type, common) : new PointerEvent(type, { pointerId: 1, button: 0, ...common }));
    },
    async timed(deed) {
      const started = performance.now();
      deed();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - started;
    },
    at(reference) {
      const point = probe.pointOf(reference);
      if (!point) throw new Error(`nothing is called ${reference}`);
      const { left, top } = box();
      return { x: point.x - left, y: point.y - top };
    },
    zoomTo(reference, pixelsPerMm) {
      surface.focus();
      surface.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true }));
      for (let step = 0; step < 200 && probe.camera().pixelsPerMm < pixelsPerMm; step++) {
        const { x, y } = hand.at(reference);
        hand.event('wheel', x, y, { deltaY: -100, ctrlKey: true });
      }
    },
  };
  window.hand = hand;
}

/** A benchmark on a stage: `set` prepares the window, `step` makes one input. Both run in the page. */
function onStage(items: number, set: () => void, step: (round: number) => void, end: () => void = () => {}): () => Promise<Prepared> {
  return async () => {
    const shared = stages.get(items) ?? { stage: openStage(items), users: 0 };
    stages.set(items, shared);
    shared.users += 1;
    const { page } = await shared.stage;
    await page.evaluate(`(${set.toString()})()`);
    await page.evaluate('window.hand.timed(() => {})');
    return {
      run: async (round) => ({ ms: (await page.evaluate(`window.hand.timed(() => (${step.toString()})(${round}))`)) as number }),
      async end() {
        await page.evaluate(`(${end.toString()})()`);
        if (shared.users < DEEDS.length) return;
        stages.delete(items);
        await (await shared.stage).close();
      },
    };
  };
}

/** Every line is measured with as many items; all of them look at about 500 blocks in detail but where the name says more. */
const DEEDS: readonly {
  readonly name: string;
  readonly set: () => void;
  readonly step: (round: number) => void;
  readonly end?: () => void;
}[] = [
  {
    name: 'drag one block',
    set: () => {
      window.hand.zoomTo('R3#20', 2);
      const { x, y } = window.hand.at('R3#20');
      window.hand.event('pointerdown', x, y);
      window.hand.event('pointermove', x + 8, y);
    },
    step: (round) => {
      const { x, y } = window.hand.at('R3#20');
      window.hand.event('pointermove', x + 8 + round * 9, y + (round % 7));
    },
    end: () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  },
  {
    name: 'drag 50 blocks',
    set: () => {
      window.hand.zoomTo('R3#20', 2);
      const from = window.hand.at('R3#10');
      const to = window.hand.at('R3#59');
      for (const [{ x, y }, shiftKey] of [[from, false], [to, true]] as const) {
        window.hand.event('pointerdown', x, y, { shiftKey });
        window.hand.event('pointerup', x, y, { shiftKey });
      }
      const { x, y } = window.hand.at('R3#20');
      window.hand.event('pointerdown', x, y);
      window.hand.event('pointermove', x + 8, y);
    },
    step: (round) => {
      const { x, y } = window.hand.at('R3#20');
      window.hand.event('pointermove', x + 8 + round * 9, y + (round % 7));
    },
    end: () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  },
  {
    name: 'pan',
    set: () => window.hand.zoomTo('R3#20', 2),
    step: (round) => window.hand.event('wheel', 500, 250, { deltaX: round % 4 < 2 ? 37 : -37, deltaY: round % 8 < 4 ? 11 : -11 }),
  },
  {
    name: 'pan, all in view',
    set: () => window.hand.zoomTo('R3#20', 0),
    step: (round) => window.hand.event('wheel', 500, 250, { deltaX: round % 4 < 2 ? 9 : -9 }),
  },
  {
    name: 'zoom',
    set: () => window.hand.zoomTo('R3#20', 2),
    step: (round) => window.hand.event('wheel', 500, 250, { deltaY: round % 8 < 4 ? -53 : 53, ctrlKey: true }),
  },
  {
    name: 'zoom, all in view',
    set: () => window.hand.zoomTo('R3#20', 0),
    step: (round) => window.hand.event('wheel', 500, 250, { deltaY: round % 8 < 4 ? -53 : 53, ctrlKey: true }),
  },
  {
    name: 'marquee over all',
    set: () => {
      window.hand.zoomTo('R3#20', 0);
      window.hand.event('pointerdown', 2, 30);
    },
    step: (round) => window.hand.event('pointermove', 60 + round * 12, 60 + round * 6),
    end: () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  },
];

export const benchmarks: readonly Benchmark[] = [1000, 5000, 20_000].flatMap((items) =>
  DEEDS.map(
    ({ name, set, step, end }): Benchmark => ({
      name: `${name}, ${items} items`,
      rounds: ROUNDS,
      aim: items > 5000 ? { ms: 2 * FRAME_LIMIT.ms, of: FRAME_LIMIT.of } : FRAME_LIMIT,
      prepare: onStage(items, set, step, end),
    }),
  ),
);
