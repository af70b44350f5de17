import { expect, test } from '../support/app.ts';
import { campaignSpec } from '../support/campaign-spec.ts';
import { drawingOf, openWithProbe } from '../support/drawing.ts';
import { randomFrom } from '../support/random-source.ts';

test.use({ open: false });

/** Projects that are worked on and closed one after the other in one window. */
const PROJECTS = process.env['RAILWRIGHT_CAMPAIGN'] === undefined ? 6 : 40;
const EDITS = 12;

/** A window that is used all day holds no more at its end than after its first projects, and answers as it did. */
campaignSpec({ name: 'soak', short: 1, whole: 3 }, async ({ app, page }, _testInfo, seed) => {
  test.setTimeout(PROJECTS * 30_000);
  const random = randomFrom(seed);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  /** Bytes of the page's own objects, once what nobody needs is gone. */
  const held = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  };
  await openWithProbe(app);
  let early = Number.NaN;
  for (let project = 0; project < PROJECTS; project++) {
    await page.getByRole('main').getByRole('button', { name: 'New project' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const drawing = await drawingOf(page);
    await drawing.insert(`${20 + random.int(40)}x 2002-1204`);
    await drawing.surface.focus();
    await page.keyboard.press('Home');
    for (let edit = 0; edit < EDITS; edit++) {
      await page.keyboard.press(random.pick(['ArrowRight', 't', 'Alt+ArrowRight', 'Control+d', 'Delete', 'Control+z', 'Control+y']) ?? 't');
    }
    const end = await drawing.fingerprint();
    const past = (await page.evaluate(() => window.railwrightProbe.project()))?.past ?? 0;
    for (let count = 0; count < past; count++) await page.keyboard.press('Control+z');
    expect((await page.evaluate(() => window.railwrightProbe.project()))?.past).toBe(0);
    for (let count = 0; count < past; count++) await page.keyboard.press('Control+y');
    expect(await drawing.fingerprint()).toBe(end);
    await page.keyboard.press('Control+w');
    await page.getByRole('button', { name: 'Close without saving' }).click();
    await expect(drawing.surface).toBeHidden();
    if (project === Math.floor(PROJECTS / 3)) early = await held();
  }
  // React keeps what it has shown last until it shows something else there.
  expect(await page.evaluate(() => window.railwrightProbe.sessionsInMemory())).toBeLessThanOrEqual(2);
  const late = await held();
  expect(late, `${late} bytes at the end, ${early} after a third`).toBeLessThan(early * 1.25);
  expect(app.troubles).toEqual([]);
});
