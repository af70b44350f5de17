import { expect, test } from '../support/app.ts';
import { type Drawing, openDrawing } from '../support/drawing.ts';

test.use({ open: false });

/** Two runs with nothing at their ends: a gap, open sides, missing end stops. */
async function unfinished(app: Parameters<typeof openDrawing>[0]): Promise<Drawing> {
  const drawing = await openDrawing(app);
  await drawing.insert('3x 2002-1204 labels=1..3');
  await drawing.insert('gap 20, 2x 2002-1401');
  await expect(drawing.page.locator('.finding-row').first()).toBeVisible();
  return drawing;
}

const activeInFindings = () => document.activeElement?.closest('.findings') != null;

test('findings are put together by rail, strip or rule, and the choice is there again after a restart', async ({ app, page }) => {
  await unfinished(app);
  const headings = page.locator('.finding-heading-text');
  const grouping = page.locator('.findings').getByRole('button', { name: /Group by/ });
  await expect(headings.first()).toHaveText('Rail R1');

  await grouping.click();
  await page.getByRole('option', { name: 'By strip' }).click();
  await expect(headings.first()).toHaveText('Strip -X1');
  await grouping.click();
  await page.getByRole('option', { name: 'By rule' }).click();
  await expect(headings.first()).toHaveText(/^RC-001 · /);

  // Errors away: what is left, and its count, are of lesser weight.
  const errors = page.locator('.findings').getByRole('button', { name: /\d+ errors/ });
  await errors.click();
  await expect(page.locator('.finding[data-severity="error"]')).toHaveCount(0);
  await expect(errors).toHaveAttribute('aria-pressed', 'false');

  await app.stop();
  await app.restart();
  const drawing = await openDrawing(app);
  await drawing.insert('3x 2002-1204');
  await expect(grouping).toContainText('By rule');
  await expect(errors).toHaveAttribute('aria-pressed', 'false');
});

test('words narrow the list down; what they leave can be brought back', async ({ app, page }) => {
  await unfinished(app);
  const rows = page.locator('.finding-row');
  const search = page.getByRole('searchbox', { name: 'Search findings' });
  await search.click();
  await page.keyboard.type('open SIDE -x1:3');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('RC-001');
  await page.keyboard.type(' nowhere');
  await expect(page.getByText('All findings are filtered out')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(search).toHaveValue('');
  await expect(rows.first()).toBeVisible();
});

test('findings are stepped through, shown and mended by keyboard, and the keyboard stays in the list', async ({ app, page }) => {
  const drawing = await unfinished(app);
  const before = await drawing.findings();
  // Area by area, from quick insert over the drawing and the inspector.
  await page.keyboard.press('F6');
  await expect(drawing.surface).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: 'Inspector' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  const first = page.locator('.finding-row').first();
  await expect(first).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.finding-row').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('data-current', 'true');
  expect(await drawing.selection()).not.toEqual([]);
  await expect(first).toBeFocused();

  // Into the row, to its first fix, and back.
  await page.keyboard.press('ArrowRight');
  await expect(first.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toBeFocused();

  const name = await first.getAttribute('data-key');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator(`.finding-row[data-key="${name}"]`)).toHaveCount(0);
  expect((await drawing.findings()).error).toBeLessThan(before.error);
  await expect.poll(() => page.evaluate(activeInFindings)).toBe(true);
  await page.keyboard.press('Control+z');
  await expect(page.locator(`.finding-row[data-key="${name}"]`)).toHaveCount(1);
  expect(await drawing.findings()).toEqual(before);
});

test('a fix is shown before it is applied, and comes to exactly what was shown', async ({ app, page }) => {
  const drawing = await unfinished(app);
  const proposal = () => page.evaluate(() => window.railwrightProbe.proposal());
  const before = await drawing.fingerprint();
  const camera = await drawing.camera();
  const readouts = page.getByRole('region', { name: 'Read-outs of the rail' });
  const outlook = page.locator('.findings-outlook');
  const fixes = page.locator('.finding-list').getByRole('button', { name: /^Fit end (plate|stop)/ });

  await fixes.first().hover();
  await expect.poll(proposal).not.toBeNull();
  await expect(readouts).toHaveAttribute('data-preview', 'true');
  await expect(readouts.locator('.readout-before').first()).toBeVisible();
  await expect(outlook).toHaveText(/^would be: /);
  expect(await drawing.fingerprint()).toBe(before);
  expect(await drawing.camera()).toEqual(camera);
  await page.keyboard.press('Escape');
  await expect.poll(proposal).toBeNull();
  await expect(readouts).not.toHaveAttribute('data-preview');
  await expect(outlook).toHaveText('');

  // Many at once, with the same promise; then by keyboard, from the menu of the selection.
  await page.getByRole('button', { name: 'Complete accessories' }).hover();
  await expect.poll(proposal).not.toBeNull();
  const shown = await proposal();
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => drawing.fingerprint()).toBe(shown);
  await expect.poll(proposal).toBeNull();
  await drawing.surface.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => drawing.fingerprint()).toBe(before);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+.');
  const menu = page.getByRole('menu', { name: 'What mends this' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expect.poll(proposal).not.toBeNull();
  const offered = await proposal();
  await page.keyboard.press('Enter');
  await expect.poll(() => drawing.fingerprint()).toBe(offered);
});

test('next and previous go through the list as it stands, and bring each finding into view', async ({ app, page }) => {
  await unfinished(app);
  const rows = page.locator('.finding-row');
  const list = page.locator('.finding-list');
  const seen: (string | null)[] = [];
  for (let count = 0; count < 5; count++) {
    await page.keyboard.press('F8');
    const current = rows.and(page.locator('[data-current]'));
    await expect(current).toHaveCount(1);
    const key = await current.getAttribute('data-key');
    expect(seen).not.toContain(key);
    seen.push(key);
    await expect
      .poll(async () => {
        const [row, frame] = [await current.boundingBox(), await list.boundingBox()];
        return row !== null && frame !== null && row.y >= frame.y - 1 && row.y + Math.min(row.height, frame.height) <= frame.y + frame.height + 1;
      })
      .toBe(true);
  }
  await page.keyboard.press('Shift+F8');
  await expect(rows.and(page.locator('[data-current]'))).toHaveAttribute('data-key', seen.at(-2) ?? '');
});

test('a fix can be pressed while the list is still scrolling', async ({ app, page }) => {
  const drawing = await unfinished(app);
  const fixes = page.locator('.finding-list').getByRole('button', { name: /^Fit end stop/ });
  await expect(fixes.first()).toBeVisible();
  const list = await page.locator('.finding-list').boundingBox();
  if (!list) throw new Error('the list has no place');
  await page.mouse.move(list.x + 200, list.y + list.height / 2);
  const before = (await drawing.findings()).error;
  await page.mouse.wheel(0, 40);
  await expect.poll(() => page.locator('.finding-list').evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  // Pressed at its place of this very moment, well within the time in which a scrolling list used to be deaf.
  const point = await fixes.evaluateAll((buttons) => {
    for (const button of buttons) {
      const { left, top, width, height } = button.getBoundingClientRect();
      const at = { x: left + width / 2, y: top + height / 2 };
      const frame = button.closest('.finding-list')?.getBoundingClientRect();
      if (frame && at.y > frame.top + 4 && at.y < frame.bottom - 4) return at;
    }
    return undefined;
  });
  if (!point) throw new Error('no fix is in view');
  await page.mouse.click(point.x, point.y);
  await expect.poll(async () => (await drawing.findings()).error).toBeLessThan(before);
});

test('nothing stirs in the list while blocks are dragged', async ({ app, page }) => {
  const drawing = await unfinished(app);
  await drawing.surface.focus();
  await page.keyboard.press('0');
  const from = await drawing.point('-X1:1');
  await page.mouse.click(from.x, from.y);
  // The fixes have been worked out, and the list is at rest.
  await expect(page.getByRole('button', { name: 'Fit end stop 249-116' }).first()).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resting) => {
        const wait = (): ReturnType<typeof setTimeout> => setTimeout(() => (observer.disconnect(), resting()), 300);
        let timer = wait();
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = wait();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
  await page.evaluate(() => {
    const seen: MutationRecord[] = [];
    const list = document.querySelector('.finding-list');
    if (list) new MutationObserver((changes) => seen.push(...changes)).observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { stirred: seen });
  });
  await drawing.drag(from, await drawing.pointOnRail('R1', 150), { hold: true });
  await expect.poll(() => drawing.hasPreview()).toBe(true);
  await drawing.page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await page.evaluate(() => (window as unknown as { stirred: readonly unknown[] }).stirred.length)).toBe(0);
});

test('of very many findings a portion is listed, more at its end, and any that is stepped to', async ({ app, page }) => {
  const drawing = await openDrawing(app);
  // Each with open sides of its own, and two ends that nothing holds.
  for (let count = 0; count < 5; count++) await drawing.insert(Array.from({ length: 22 }, () => 'gap 5, 2002-1204').join(', '));
  const total = Object.values(await drawing.findings()).reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThan(300);
  const rows = page.locator('.finding-row');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(40);

  // Before the first comes the last of all.
  await page.keyboard.press('Shift+F8');
  await expect(rows.and(page.locator('[data-current]'))).toBeVisible();
  expect(await rows.count()).toBeLessThan(40);
  await expect(page.locator('.finding-heading .badge').first()).toHaveText(String(total));
});
