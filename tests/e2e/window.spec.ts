import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from '../support/app.ts';
import { driveWindow, withProbe } from '../support/window.ts';

test.use({ open: false });

/** Opens the window with its probe. */
async function opened({ page, url }: App) {
  await page.goto(withProbe(url));
  const window = driveWindow(page);
  await window.ready();
  return window;
}

const tabs = (page: Page): Locator => page.getByRole('navigation', { name: 'Open projects' });
const status = (page: Page): Locator => page.locator('.status-bar');
const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });

/** Drags files in from outside, as the system would, and lets go. */
async function drop(page: Page, files: readonly string[], onTheWay?: () => Promise<void>): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await onTheWay?.();
  await cdp.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 400, data });
}

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

async function newProjectFromMenu(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await dialog.getByLabel('Project name').fill(name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(tabs(page).getByRole('button', { name, exact: true })).toBeVisible();
}

test.describe('tabs', () => {
  test('show what is unsaved, and close by middle click only after asking', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('First');
    await newProjectFromMenu(page, 'Second');
    await window.insert('2x 2002-1204');
    const second = tabs(page).getByRole('button', { name: 'Second, unsaved' });
    await expect(second).toHaveAttribute('aria-current', 'page');
    await expect(second.locator('.unsaved-dot')).toBeVisible();

    await tabs(page).getByRole('button', { name: 'First', exact: true }).click();
    await expect(tabs(page).getByRole('button', { name: 'First', exact: true })).toHaveAttribute('aria-current', 'page');
    // The project that is asked about comes into view, so that the question is about what is seen.
    await second.click({ button: 'middle' });
    await expect(page.getByRole('alertdialog', { name: 'Save “Second”?' })).toBeVisible();
    await expect(second).toHaveAttribute('aria-current', 'page');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(second).toBeVisible();

    await tabs(page).getByRole('button', { name: 'Close Second' }).click();
    await page.getByRole('button', { name: 'Close without saving' }).click();
    await expect(second).toBeHidden();
    await tabs(page).getByRole('button', { name: 'First', exact: true }).click({ button: 'middle' });
    await expect(page.locator('.welcome')).toBeVisible();
  });

  test('say where the file is, and keep the one in view in sight however many they are', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('Pump station');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(status(page)).toContainText('Saved');
    await tabs(page).getByRole('button', { name: 'Pump station', exact: true }).hover();
    await expect(page.getByRole('tooltip')).toHaveText(new RegExp('projects/Pump station\\.railwright$'));
    for (let count = 1; count <= 9; count++) await newProjectFromMenu(page, `A project of many, number ${count}`);
    const row = tabs(page);
    expect(await row.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    await expect(row.getByRole('button', { name: 'A project of many, number 9', exact: true })).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press('Control+PageDown');
    await expect(row.getByRole('button', { name: 'Pump station', exact: true })).toBeInViewport({ ratio: 0.9 });
  });

  test('a project that comes into view in the middle of a drag leaves the other untouched', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('First');
    await window.insert('6x 2002-1204');
    await window.kept();
    const before = await window.probe('fingerprint');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/rpc/project.importText', async (route) => {
      await held;
      await route.continue();
    });
    const [example] = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.rail'));
    await drop(page, [join(EXAMPLES, example ?? '')]);
    const from = await window.probe('pointOf', 'R1#1');
    if (!from) throw new Error('the block is not in view');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y, { steps: 6 });
    await expect.poll(() => window.probe('hasPreview')).toBe(true);
    release();
    await expect(tabs(page).locator('.session-tab')).toHaveCount(2);
    await page.mouse.up();
    await tabs(page).getByRole('button', { name: 'First, unsaved' }).click();
    await expect.poll(() => window.probe('toolPath')).toBe('select.idle');
    expect(await window.probe('hasPreview')).toBe(false);
    expect(await window.probe('fingerprint')).toBe(before);
  });
});

test.describe('panels', () => {
  const widthOf = async (page: Page, id: string): Promise<number> => (await page.getByTestId(id).boundingBox())?.width ?? 0;

  test('are resized by pointer and keyboard, fold by drag and double click, and are remembered', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('Panels');
    const handle = page.getByRole('separator', { name: 'Width of the parts library' });
    const drag = async (dx: number): Promise<void> => {
      const box = await handle.boundingBox();
      if (!box) throw new Error('no handle');
      await page.mouse.move(box.x, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + dx, box.y + box.height / 2, { steps: 8 });
      await page.mouse.up();
    };
    const before = await widthOf(page, 'library');
    await drag(80);
    await expect.poll(() => widthOf(page, 'library')).toBeCloseTo(before + 80, -1);
    // A press on an edge takes the keyboard from nobody for long: it comes to the drawing by itself.
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await handle.focus();
    await expect(handle).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => widthOf(page, 'library')).toBeLessThan(before + 75);
    const chosen = await widthOf(page, 'library');

    await page.getByRole('separator', { name: 'Width of the inspector' }).dblclick();
    await expect(page.getByRole('heading', { name: 'Inspector' })).toBeHidden();
    await expect(status(page).getByRole('button', { name: 'Inspector' })).toHaveAttribute('aria-pressed', 'false');

    // Another start of the page: as it was left.
    await page.goto('about:blank');
    await page.goto(withProbe(app.url));
    await window.ready();
    await page.locator('.example-card').first().click();
    await expect.poll(() => widthOf(page, 'library')).toBeCloseTo(chosen, -1);
    await expect(page.getByRole('heading', { name: 'Inspector' })).toBeHidden();
    await status(page).getByRole('button', { name: 'Inspector' }).click();
    await expect(page.getByRole('heading', { name: 'Inspector' })).toBeVisible();
    expect(await widthOf(page, 'inspector')).toBeGreaterThan(200);

    await drag(-400);
    await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeHidden();
    await drag(300);
    await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeVisible();
  });
});

test.describe('status bar', () => {
  test('tells what is selected, where the pointer is, what was found, and zooms', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('Status');
    await window.insert('6x 2002-1204');
    const bar = status(page);
    await expect(bar.locator('[data-status-message]')).toHaveText(/^6 items · 31\.2\u00a0mm$/);
    await expect(bar.getByRole('button', { name: /^\d errors?, \d warnings?, \d notes?$/ })).toBeVisible();
    await expect(bar).toContainText('Browser');
    const at = await window.probe('pointOnRail', 'R1', 50);
    if (!at) throw new Error('the rail is not in view');
    await page.mouse.move(at.x, at.y);
    await expect(bar.locator('[data-cursor-position]')).toHaveText(/^x (49\.\d|50|50\.\d)\u00a0mm · R1$/);

    const zoom = async () => (await window.probe('camera')).pixelsPerMm;
    const fitted = await zoom();
    await bar.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(zoom).toBeGreaterThan(fitted);
    await bar.getByRole('button', { name: /Zoom level/ }).click();
    await page.getByRole('menuitem', { name: /True size/ }).click();
    await expect.poll(zoom).toBeCloseTo(96 / 25.4, 3);
    await bar.getByRole('button', { name: /Zoom level/ }).click();
    await page.getByRole('menuitem', { name: /Fit to window/ }).click();
    await expect.poll(zoom).toBeCloseTo(fitted, 3);
  });

  test('says why an edit is not kept, and tries again when asked', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('Keeping');
    await window.insert('2x 2002-1204');
    await expect(status(page)).toContainText('Kept');
    const error = { code: 'broken-invariant', message: { en: 'The journal said no.', de: 'Das Journal sagte nein.' } };
    await page.route('**/rpc/project.commit', (route) => route.fulfill({ json: { ok: false, error } }));
    await window.insert('1x 2002-1204');
    await expect(status(page).getByRole('alert')).toContainText('Not kept: The journal said no.');
    await page.unroute('**/rpc/project.commit');
    await status(page).getByRole('button', { name: 'Try again' }).click();
    await expect(status(page)).toContainText('Kept');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(status(page)).toContainText('Saved');
  });
});

test.describe('welcome', () => {
  test('keeps missing files in the list until they are taken off, and asks before kept work is discarded', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('Gone tomorrow');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(status(page)).toContainText('Saved');
    await window.insert('2x 2002-1204');
    await window.kept();
    await rm(join(app.projectsFolder, 'Gone tomorrow.railwright'));
    await page.goto('about:blank');
    await page.goto(withProbe(app.url));

    const row = page.locator('.file-row[data-missing]');
    await expect(row).toContainText('Gone tomorrow.railwright');
    await expect(row).toContainText('not found');
    await page.getByRole('button', { name: 'Remove Gone tomorrow.railwright from the list' }).click();
    await expect(row).toBeHidden();

    const kept = page.getByRole('region', { name: 'Work that is in no file yet' });
    await expect(kept).toContainText(/1 edit, the last one: Place .* \((just now|1 minute ago)\)/);
    await kept.getByRole('button', { name: 'Discard Gone tomorrow' }).click();
    const question = page.getByRole('alertdialog', { name: 'Discard “Gone tomorrow”?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(kept.getByRole('button', { name: 'Recover' })).toBeVisible();
    await kept.getByRole('button', { name: 'Discard Gone tomorrow' }).click();
    await question.getByRole('button', { name: 'Discard', exact: true }).click();
    await expect(kept).toBeHidden();
    await expect(page.locator('.welcome-foot')).toContainText(/Version \d/);
  });
});

test.describe('files dropped on the window', () => {
  test('open several at once, and one sentence tells of the rest', async ({ app, page }) => {
    await opened(app);
    const rails = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.rail')).slice(0, 2);
    const files = [...rails.map((name) => join(EXAMPLES, name)), join(EXAMPLES, '..', 'package.json')];
    await drop(page, files, async () => {
      await expect(page.locator('[data-drop-zone]')).toContainText('Open in Railwright');
    });
    await expect(page.locator('[data-drop-zone]')).toBeHidden();
    await expect(tabs(page).locator('.session-tab')).toHaveCount(2);
    await expect(messages(page).getByRole('alert')).toHaveText(/Only \.railwright and \.rail files can be opened here, not “package\.json”\./);
  });

  test('that are carried away again leave nothing behind, whatever was taken away under the pointer', async ({ app, page }) => {
    await opened(app);
    const zone = page.locator('[data-drop-zone]');
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['rail R1 210-112'], 'Work.rail'));
      const first = document.body.appendChild(document.createElement('div'));
      first.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer }));
      first.remove();
      first.dispatchEvent(new DragEvent('dragleave', { bubbles: true, dataTransfer, relatedTarget: document.body }));
      const accepted = !document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, cancelable: true, dataTransfer }));
      if (!accepted) throw new Error('what is let go here would be refused');
    });
    await expect(zone).toBeVisible();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['rail R1 210-112'], 'Work.rail'));
      document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true, dataTransfer, relatedTarget: null }));
    });
    await expect(zone).toBeHidden();
  });
});

test.describe('leaving the page', () => {
  test('asks, and names what is not saved to those who stay', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('At stake');
    await window.insert('2x 2002-1204');
    await window.kept();
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    await expect(messages(page)).toContainText('Not saved yet: “At stake”');
    await expect(tabs(page).getByRole('button', { name: 'At stake, unsaved' })).toBeVisible();
  });
});

test.describe('messages', () => {
  test('undo the very edit they tell of, or say why not; Alt+T goes there, Escape comes back', async ({ app, page }) => {
    const window = await opened(app);
    await window.newProject('Undo');
    await window.insert('6x 2002-1204');
    const complete = page.locator('.dock').getByRole('button', { name: 'Complete accessories' });
    const before = await window.probe('fingerprint');
    await complete.click();
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => window.probe('fingerprint')).toBe(before);

    await complete.click();
    const undo = messages(page).getByRole('button', { name: 'Undo' });
    await expect(undo).toBeVisible();
    await window.insert('1x 2002-1204');
    const after = await window.probe('fingerprint');
    await window.quickInsert.click();
    await page.keyboard.press('Alt+t');
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(messages(page)).toContainText('A later edit builds on it. Undo that one first.');
    expect(await window.probe('fingerprint')).toBe(after);
    await page.keyboard.press('Escape');
    await expect(messages(page)).not.toContainText('A later edit');
    await expect(window.quickInsert).toBeFocused();
  });
});

test.describe('what takes long', () => {
  test('is shown and can be called off: nothing opens, nothing changes', async ({ app, page }) => {
    const window = await opened(app);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/rpc/project.openExample', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('.example-card').first().click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await messages(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('progressbar')).toBeHidden();
    const closed = page.waitForResponse(/rpc\/project\.close/);
    release();
    await closed;
    await expect(page.locator('.welcome')).toBeVisible();
    expect(await window.probe('document')).toBe('');
  });

  test('while fixes wait for parts of the library the window lives on, and calling it off changes nothing', async ({ app, page }) => {
    const window = await opened(app);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/rpc/library.companions', async (route) => {
      await held;
      await route.continue();
    });
    await window.newProject('Waiting');
    await window.insert('6x 2002-1204');
    const before = await window.probe('fingerprint');
    await page.locator('.dock').getByRole('button', { name: 'Complete accessories' }).click();
    const bar = page.getByRole('progressbar', { name: 'Completing accessories' });
    await expect(bar).toBeVisible();
    await messages(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(messages(page)).toContainText('Cancelling…');
    release();
    await expect(page.getByRole('progressbar')).toBeHidden();
    expect(await window.probe('fingerprint')).toBe(before);
    // Not called off, the same is done at once.
    await page.locator('.dock').getByRole('button', { name: 'Complete accessories' }).click();
    await expect(messages(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  });
});

test.describe('a fault of the window', () => {
  const reportNamed = async (page: Page): Promise<string> => ((await page.locator('.report-path').textContent()) ?? '').split('/').at(-1) ?? '';

  test('stays within its panel and leaves a report without contents', async ({ app, page }) => {
    app.expectTrouble(/broken on purpose/);
    const window = await opened(app);
    await window.newProject('Very secret customer');
    await window.insert('2x 2002-1204');
    await window.probe('breakPlace', 'library', true);
    const crash = page.locator('[data-crashed="library"]');
    await expect(crash).toContainText('broken on purpose');
    await expect(crash.locator('.report-path')).toHaveText(/\/reports\/report-[\d-]+\.txt$/);
    // Everything else goes on.
    await window.insert('1x 2002-1204');
    await expect(status(page)).toContainText('Kept');
    const report = await readFile(join(app.dataFolder, 'reports', await reportNamed(page)), 'utf8');
    expect(report).toMatch(/^Railwright \d/);
    expect(report).toContain('Where: library');
    expect(report).toContain('Error: broken on purpose: library');
    expect(report).toMatch(/Last actions\n(\d+\. [\w.]+\n)*\d+\. batch\n/);
    expect(report).not.toContain('secret');
    expect(report).not.toContain('2002-1204');

    await window.probe('breakPlace', 'library', false);
    await crash.getByRole('button', { name: 'Show it again' }).click();
    await expect(page.getByRole('searchbox', { name: 'Search parts' })).toBeVisible();
  });

  test('of the whole window keeps the work: shown again, or there after a reload', async ({ app, page }) => {
    app.expectTrouble(/broken on purpose/);
    const window = await opened(app);
    await window.newProject('Survivor');
    await window.insert('3x 2002-1204');
    await window.kept();
    const before = await window.probe('document');
    await window.probe('breakPlace', 'window', true);
    await expect(page.locator('[data-app-state="crashed"]')).toContainText('Something went wrong in the window');
    await expect(page.locator('.report-path')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a copy: Survivor' }).click();
    expect((await download).suggestedFilename()).toBe('Survivor.railwright');
    await window.probe('breakPlace', 'window', false);
    await page.getByRole('button', { name: 'Show the window again' }).click();
    await expect.poll(() => window.probe('document')).toBe(before);

    await window.probe('breakPlace', 'window', true);
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Recover' }).click();
    await expect.poll(() => window.probe('document')).toBe(before);
  });
});
