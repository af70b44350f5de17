import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { projectNode } from '../../../scripts/project.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const READY = /^Railwright is ready at (http:\/\/127\.0\.0\.1:\d+\/\S+)\n$/;

let folder: string;
let number = 0;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'railwright-start-'));
  if (!(await ensureBuilt())) throw new Error('The app could not be built.');
}, 120_000);

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** `npm start` with folders of its own; `environment` replaces what decides about windows. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const node = projectNode();
  if (node === undefined) throw new Error('the packages are not installed');
  number += 1;
  const folders = ['--data', join(folder, `data-${number}`), '--projects', join(folder, `projects-${number}`)];
  const child = spawn(node, [join(root, 'scripts/start.mjs'), ...folders, ...args], { env: { ...process.env, ...environment } });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said.err += text));
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  const address = async () => {
    await expect.poll(() => said.out, { timeout: 15_000 }).toMatch(/\n/);
    return READY.exec(said.out)?.[1];
  };
  return { child, said, ended, address };
}

/** Whether something answers at an address. */
async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/', address))).ok;
  } catch {
    return false;
  }
}

describe('npm start', () => {
  it('--serve prints one line with the address, serves the page there, and ends in order when asked to', async () => {
    const app = start(['--serve']);
    const address = await app.address();
    expect(address).toBeDefined();
    const page = await fetch(new URL('/', address));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Railwright');
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(app.said.out).toMatch(READY);
    expect(app.said.err).toBe('');
    expect(await answers(address!)).toBe(false);
  });

  it('takes the port that it is told', async () => {
    const port = await freePort();
    const app = start(['--serve', '--port', String(port)]);
    expect(await app.address()).toContain(`http://127.0.0.1:${port}/`);
    app.child.kill('SIGINT');
    expect(await app.ended).toBe(0);
  });

  it('takes several signals within a moment for one', async () => {
    const app = start(['--serve']);
    await app.address();
    // The terminal and npm both pass Ctrl+C on.
    app.child.kill('SIGINT');
    app.child.kill('SIGINT');
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
  });

  it('leaves no server behind when it is killed', async () => {
    const app = start(['--serve']);
    const address = await app.address();
    expect(await answers(address!)).toBe(true);
    app.child.kill('SIGKILL');
    await app.ended;
    await expect.poll(() => answers(address!), { timeout: 10_000 }).toBe(false);
  });

  it('fails with a sentence where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const bound = other.address();
    const app = start(['--serve', '--port', String(typeof bound === 'object' && bound ? bound.port : 0)]);
    expect(await app.ended).not.toBe(0);
    expect(app.said.out).toBe('');
    expect(app.said.err).toMatch(/in use|belegt|EADDRINUSE/);
    other.close();
  });

  it('says that no window can be opened where there is no display, and serves all the same', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux may be without a display');
    const app = start([], { DISPLAY: '', WAYLAND_DISPLAY: '' });
    const address = await app.address();
    await expect.poll(() => app.said.err).toContain('There is no display here');
    expect(await answers(address!)).toBe(true);
    app.child.kill('SIGTERM');
    expect(await app.ended).toBe(0);
  });

  it('opens the window in the browser that it finds, and ends with it', async ({ skip }) => {
    skip(process.platform !== 'linux', 'the stand-in for a browser is a shell script');
    const { chmodSync, existsSync, readFileSync, writeFileSync } = await import('node:fs');
    const browser = join(folder, 'browser');
    const seen = join(folder, 'seen');
    writeFileSync(browser, `#!/bin/sh\necho "$@" > ${seen}.new\nmv ${seen}.new ${seen}\nexec sleep 7\n`);
    chmodSync(browser, 0o755);
    const app = start(['--browser'], { DISPLAY: ':99', RAILWRIGHT_CHROMIUM: browser });
    const address = await app.address();
    await expect.poll(() => existsSync(seen)).toBe(true);
    expect(readFileSync(seen, 'utf8')).toContain(`--app=${address}`);
    expect(app.said.err).toContain(`Opening in a window of the browser of RAILWRIGHT_CHROMIUM (${browser}), as asked.`);
    expect(await app.ended).toBe(0);
    const profile = /--user-data-dir=(\S+)/.exec(readFileSync(seen, 'utf8'))?.[1];
    expect(existsSync(profile!)).toBe(false);
  });

  it('explains itself, and refuses what it does not know', async () => {
    const help = start(['--help']);
    expect(await help.ended).toBe(0);
    expect(help.said.out).toContain('--serve');
    const wrong = start(['--sreve']);
    expect(await wrong.ended).toBe(1);
    expect(wrong.said.err).toContain('--sreve');
    expect(wrong.said.out).toBe('');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof bound === 'object' && bound ? bound.port : 0;
}
