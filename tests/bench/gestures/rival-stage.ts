import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import { npmCommand } from '../../../scripts/install.mjs';
import { run } from '../../../scripts/run.mjs';
import { type Stage, openBrowser } from './window-stage.ts';

const FOLDER = join(import.meta.dirname, '..', 'rivals');
const PAGES = join(import.meta.dirname, '..', '..', '..', 'out', 'rivals');
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** The editors beside ours. */
export const RIVALS = ['konva', 'tldraw', 'excalidraw'] as const;
export type Rival = (typeof RIVALS)[number];

/** Installs them from their own lock file if that has not been done. They are no part of the app. */
export async function installRivals(): Promise<boolean> {
  if (existsSync(join(FOLDER, 'node_modules', '.package-lock.json'))) return true;
  console.log('Installing the other editors (once, some 330 MB) …');
  const { command, before, shell } = npmCommand();
  const { code } = await run(command, [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: FOLDER, shell, outputToError: true });
  return code === 0;
}

/** Serves the pages of the rivals, built for production. */
export async function serveRivals(): Promise<{ readonly address: string; close(): void }> {
  rmSync(PAGES, { recursive: true, force: true });
  await build({
    entryPoints: RIVALS.map((name) => join(FOLDER, `${name}.jsx`)),
    outdir: PAGES,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    target: 'chrome140',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' },
    loader: { '.woff2': 'file', '.svg': 'file' },
    logLevel: 'error',
  });
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const rival = RIVALS.find((name) => pathname === `/${name}`);
    if (rival !== undefined) {
      const styles = existsSync(join(PAGES, `${rival}.css`)) ? `<link rel="stylesheet" href="/${rival}.css">` : '';
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><style>body{margin:0}</style>${styles}<div id="root"></div><script type="module" src="/${rival}.js"></script>`);
      return;
    }
    const file = join(PAGES, normalize(pathname));
    if (!file.startsWith(PAGES) || !existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** A rival with so many rectangles. What it wants from the network (fonts, words of other languages) is answered with nothing. */
export async function openRival(address: string, name: Rival, count: number, patience: number): Promise<Stage> {
  const { browser, page } = await openBrowser();
  await page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.fulfill({ status: 200, body: route.request().url().endsWith('.json') ? '{}' : '' }),
  );
  try {
    await page.goto(`${address}/${name}?count=${count}`);
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: patience });
  } catch (error) {
    await browser.close();
    throw error;
  }
  return { page, close: () => browser.close() };
}
