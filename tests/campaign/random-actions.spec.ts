import { expect, test } from '../support/app.ts';
import { openDrawing } from '../support/drawing.ts';
import { campaignSpec } from '../support/campaign-spec.ts';
import { randomFrom } from '../support/random-source.ts';
import { randomUser } from '../support/random-user.ts';

test.use({ open: false, permissions: ['clipboard-read', 'clipboard-write'] });

/** Random actions of one trial. */
const ACTIONS = 120;

/** Whatever is done at random, no error comes of it, and every edit can be taken back and done again. */
campaignSpec({ name: 'random-actions', short: 1, whole: 20 }, async ({ app, page }, testInfo, seed) => {
  // Half a minute where the machine has time; a busy one takes its time.
  test.setTimeout(240_000);
  const random = randomFrom(seed);
  const drawing = await openDrawing(app);
  await drawing.insert('6x 2002-1204 labels=1..6');
  const user = randomUser(page, random);

  const log: string[] = [];
  /** How each project was while nothing could be taken back in it. */
  const starts = new Map<string, string>();
  async function noteStart(project: ReturnType<typeof window.railwrightProbe.project>): Promise<void> {
    if (project?.past === 0 && project.future === 0 && !starts.has(project.id)) starts.set(project.id, await drawing.fingerprint());
  }
  async function openProject(): Promise<ReturnType<typeof window.railwrightProbe.project>> {
    const project = await page.evaluate(() => window.railwrightProbe.project());
    if (project) return project;
    await user.rest();
    await page.getByRole('main').getByRole('button', { name: /New project|Neues Projekt/ }).click();
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await expect(drawing.surface.or(page.getByRole('listbox', { name: 'Zeichnung' }))).toBeVisible();
    return page.evaluate(() => window.railwrightProbe.project());
  }

  try {
    for (let count = 0; count < ACTIONS; count++) {
      log.push(await user.act());
      await noteStart(await openProject());
      expect(app.troubles, log.at(-1)).toEqual([]);
    }
    await user.rest();
    expect(await drawing.hasPreview(), 'nothing is carried after Escape').toBe(false);
    expect(await drawing.toolPath()).toMatch(/idle|measur/);

    await drawing.surface.or(page.getByRole('listbox', { name: 'Zeichnung' })).focus();
    const end = await drawing.fingerprint();
    const { id, past } = (await page.evaluate(() => window.railwrightProbe.project())) ?? { id: '', past: 0 };
    testInfo.annotations.push({ type: 'edits', description: String(past) });
    for (let count = 0; count < past; count++) await page.keyboard.press('Control+z');
    expect(await page.evaluate(() => window.railwrightProbe.project())).toMatchObject({ id, past: 0 });
    const start = starts.get(id);
    if (start !== undefined) expect(await drawing.fingerprint(), 'as at the start').toBe(start);
    for (let count = 0; count < past; count++) await page.keyboard.press('Control+y');
    expect(await drawing.fingerprint(), 'as at the end').toBe(end);
    expect(app.troubles).toEqual([]);
  } catch (error) {
    console.error(`seed ${random.seed}, after ${log.length} actions:\n${log.slice(-25).join('\n')}`);
    throw error;
  } finally {
    await testInfo.attach('actions', { body: `seed ${random.seed}\n${log.join('\n')}`, contentType: 'text/plain' });
  }
});
