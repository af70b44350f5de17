import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron, expect, test } from '@playwright/test';
import { electronBinary } from '../../scripts/electron-binary.mjs';

const binary = electronBinary();
const root = join(import.meta.dirname, '..', '..');

// What only the real thing can show; everything else of the shell is tested with a stand-in for Electron.
test.describe('the program in Electron', () => {
  test.skip(binary === undefined, 'the binary of Electron is not on this machine (it does not come from the npm registry)');

  async function withProgram(work: (program: ElectronApplication) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'railwright-electron-'));
    const args = [root, `--data=${join(folder, 'data')}`, `--projects=${join(folder, 'projects')}`, '--no-sandbox'];
    const program = await _electron.launch({ executablePath: binary ?? '', args });
    try {
      await work(program);
    } finally {
      await program.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('opens its page under app:// with the bridge and nothing of Node', async () => {
    await withProgram(async (program) => {
      const page = await program.firstWindow();
      await expect(page).toHaveURL('app://railwright/index.html');
      const seen = await page.evaluate(() => ({
        bridge: Object.keys((window as unknown as { railwright: object }).railwright).sort(),
        node: ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in window),
      }));
      expect(seen).toEqual({ bridge: ['call', 'onEvent'], node: [] });
    });
  });

  test('answers a call through the bridge', async () => {
    await withProgram(async (program) => {
      const page = await program.firstWindow();
      const info = await page.evaluate(() =>
        (window as unknown as { railwright: { call: Record<string, (payload: object) => Promise<unknown>> } }).railwright.call['host.info']?.({}),
      );
      expect(info).toMatchObject({ ok: true, value: { mode: 'electron' } });
    });
  });

  test('stays on its page and opens no windows', async () => {
    await withProgram(async (program) => {
      const page = await program.firstWindow();
      await page.evaluate(() => {
        window.open('app://railwright/index.html');
        location.href = 'data:text/html,elsewhere';
      });
      await page.waitForTimeout(300);
      expect(page.url()).toBe('app://railwright/index.html');
      expect(program.windows()).toHaveLength(1);
    });
  });
});
