/**
 * What a start costs: first paint of the welcome screen, opening a project of 5 000 blocks to its first paint, and how much
 * the page weighs. Every round is a browser context of its own, without a cache.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { quantile } from '../support/benchmark.ts';
import { mainThreadClock } from './gestures/in-page.ts';
import { VIEWPORT, largeProject, openWindow } from './gestures/window-stage.ts';

const ROUNDS = 12;
const AIM = 500;
const ASSETS = join(import.meta.dirname, '..', '..', 'dist', 'renderer', 'assets');

declare global {
  interface Window {
    /** Milliseconds from the server's first answer to the frame that shows what was waited for. */
    painted: Promise<number>;
    /** What is asked for while nothing of it is there yet. */
    waitForPaint(selector: string, from: number): Promise<number>;
  }
}

const { page: first, address, close } = await openWindow();
const browser = first.context().browser();
if (!browser) throw new Error('the page has no browser');
await first.close();

const starts: Taken[] = [];
const openings: Taken[] = [];
for (let round = -1; round < ROUNDS; round++) {
  const [start, opening] = await startOnce(browser);
  if (round < 0) continue;
  starts.push(start);
  openings.push(opening);
}
await close();

console.log(line('welcome screen painted after the server answers', starts));
console.log(line('5 000 blocks painted after the file was chosen', openings));
console.log('');
weigh();

/** Milliseconds on the clock, and of processor time of the page's main thread. */
interface Taken {
  readonly painted: number;
  readonly busy: number;
}

async function startOnce(from: Browser): Promise<readonly [Taken, Taken]> {
  const context = await from.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.addInitScript(watchPaint);
  const clock = await mainThreadClock(page);
  const atFirst = await clock();
  await page.goto(address, { waitUntil: 'commit' });
  const start = { painted: await page.evaluate(() => window.painted), busy: (await clock()) - atFirst };
  // What the page fetches ahead is there when a user has found the button.
  await page.waitForTimeout(500);
  const before = await clock();
  const opening = { painted: await openFile(page), busy: (await clock()) - before };
  await context.close();
  return [start, opening];
}

async function openFile(page: Page): Promise<number> {
  await page.evaluate(() => {
    const field = document.querySelector('input[type="file"]');
    window.painted = new Promise((resolve) => {
      field?.addEventListener('change', () => resolve(window.waitForPaint('.canvas-surface canvas', performance.now())), { capture: true });
    });
  });
  await page.locator('input[type="file"]').first().setInputFiles(largeProject(5000));
  return page.evaluate(() => window.painted);
}

/** In the page, before its own programs. */
function watchPaint(): void {
  window.waitForPaint = (selector, from) =>
    new Promise((resolve) => {
      const watcher = new MutationObserver(look);
      function look(): void {
        if (document.querySelector(selector) === null) return;
        watcher.disconnect();
        // The frame in which it came asks for its fonts; without them its words are not to be seen. A task after the frame that
        // has them: painted.
        requestAnimationFrame(() => requestAnimationFrame(() => void document.fonts.ready.then(atLast)));
      }
      function atLast(): void {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - from);
          channel.port2.postMessage(null);
        });
      }
      watcher.observe(document, { childList: true, subtree: true });
      look();
    });
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  window.painted = window.waitForPaint('[data-app-state="ready"] main', navigation?.responseStart ?? 0);
}

function line(name: string, times: readonly Taken[]): string {
  const sorted = times.map(({ painted }) => painted).toSorted((a, b) => a - b);
  const median = quantile(sorted, 0.5);
  const busy = quantile(times.map((each) => each.busy).toSorted((a, b) => a - b), 0.5);
  return `  ${name.padEnd(50)} median ${median.toFixed(0)} ms  p95 ${quantile(sorted, 0.95).toFixed(0)} ms  (${times.length} rounds)  |  aim median ${AIM} ms: ×${(median / AIM).toFixed(2)}  |  main thread ${busy.toFixed(0)} ms`;
}

/** Programs and styles, each raw and compressed. Those that the page names are fetched at once, the others when they are needed. */
function weigh(): void {
  const page = readFileSync(join(ASSETS, '..', 'index.html'), 'utf8');
  const files = readdirSync(ASSETS).filter((name) => /\.(js|css)$/.test(name));
  const rows = files.map((name) => {
    const content = readFileSync(join(ASSETS, name));
    return { name, raw: content.length, packed: gzipSync(content).length, atOnce: page.includes(name) };
  });
  rows.sort((a, b) => Number(b.atOnce) - Number(a.atOnce) || b.raw - a.raw);
  for (const { name, raw, packed, atOnce } of rows) console.log(`  ${size(raw)}  ${size(packed)} gzip  ${atOnce ? 'at once ' : 'later   '}  ${name}`);
  const sum = (which: typeof rows): string =>
    `${size(which.reduce((total, { raw }) => total + raw, 0))}  ${size(which.reduce((total, { packed }) => total + packed, 0))} gzip`;
  console.log(`  ${sum(rows.filter(({ atOnce }) => atOnce))}  at once, in sum\n  ${sum(rows)}  in sum`);
}

function size(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
