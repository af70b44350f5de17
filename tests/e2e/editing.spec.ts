import { type App, expect, test } from '../support/app.ts';
import { type Drawing, drawingOf, openDrawing } from '../support/drawing.ts';

test.use({ open: false });
// Several edits, each with its undo: longer than most on a busy machine.
test.slow();

/** A new project with blocks 1 … `count` on a rail, the first of them selected and the keyboard on the drawing. */
async function numbered(app: App, count = 6): Promise<Drawing> {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const drawing = await openDrawing(app);
  await drawing.insert(`${count}x 2002-1204 labels=1..${count}`);
  await toDrawing(drawing);
  await drawing.page.keyboard.press('Home');
  expect(await drawing.selection()).toEqual(['-X1:1']);
  return drawing;
}

/** The keyboard on the drawing, nothing selected. */
async function toDrawing({ page, surface }: Drawing): Promise<void> {
  await surface.focus();
  await page.keyboard.press('Escape');
}

async function press({ page }: Drawing, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What another program has put on the clipboard. */
async function clipboardHolds({ page }: Drawing, text: string): Promise<void> {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
}
function clipboardText({ page }: Drawing): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Expects a project, and that undo gives back the one before, byte for byte. */
async function expectUndoable(drawing: Drawing, before: string, expected: string | RegExp): Promise<void> {
  const shown = expect.poll(() => drawing.document());
  await (typeof expected === 'string' ? shown.toContain(expected) : shown.toMatch(expected));
  expect(await drawing.fingerprint()).not.toBe(before);
  await press(drawing, 'Control+z');
  expect(await drawing.fingerprint()).toBe(before);
}

test('copied blocks are lines that a person can read; pasted ones follow the selection and count on', async ({ app }) => {
  const drawing = await numbered(app);
  const before = await drawing.fingerprint();
  await press(drawing, 'Shift+ArrowRight', 'Control+c');
  expect(await clipboardText(drawing)).toBe('strip -X1\n2x 2002-1204 labels=1,2\n');
  await press(drawing, 'End', 'Control+v');
  await expect.poll(() => drawing.selection()).toEqual(['-X1:7', '-X1:8']);
  await expect(drawing.page.getByText('1, 2 were taken: numbered 7, 8.')).toBeVisible();
  await expectUndoable(drawing, before, '8x 2002-1204 labels=1..8');
});

test('what was cut comes back under the numbers that it had', async ({ app }) => {
  const drawing = await numbered(app);
  const before = await drawing.fingerprint();
  await press(drawing, 'Shift+ArrowRight', 'Control+x');
  expect(await drawing.document()).toContain('4x 2002-1204 labels=3..6');
  await press(drawing, 'End', 'Control+v');
  await expect.poll(() => drawing.document()).toContain('6x 2002-1204 labels=3..6,1,2');
  await press(drawing, 'Control+z', 'Control+z');
  expect(await drawing.fingerprint()).toBe(before);
});

test('from one window to another, potentials and strip with them', async ({ app, context }) => {
  const drawing = await numbered(app);
  await press(drawing, 'End');
  await clipboardHolds(drawing, 'potential L1 kind=L1 voltage=400\n2002-1204 label=9 potential=L1\n');
  await press(drawing, 'Control+v');
  await expect.poll(() => drawing.selection()).toEqual(['-X1:9']);
  await press(drawing, 'Shift+ArrowLeft', 'Control+c');

  const other = await context.newPage();
  await other.goto(drawing.page.url());
  await other.getByRole('button', { name: 'New project' }).first().click();
  await other.getByRole('button', { name: 'Create' }).click();
  const second = await drawingOf(other);
  await toDrawing(second);
  await press(second, 'Control+v');
  await expect.poll(() => second.document()).toBe(
    [
      'potential L1 kind=L1 voltage=400',
      'rail R1 210-112 length=500',
      'strip -X1',
      '2002-1204 label=6',
      '2002-1204 label=9 potential=L1',
    ].join('\n'),
  );
  await other.close();
});

test('text from an e-mail is read; what the library lacks is named and nothing is changed', async ({ app }) => {
  const drawing = await numbered(app, 1);
  const before = await drawing.fingerprint();
  await clipboardHolds(drawing, '  \u2022 2\u00A0x 2002\u20111204\r\n  \u2022 2002-1292\r\n\r\n');
  await press(drawing, 'Control+v');
  await expectUndoable(drawing, before, /2x 2002-1204\n2002-1292/);

  await clipboardHolds(drawing, '2002-1204\n9999-1234\n9999-77\n');
  await press(drawing, 'Control+v');
  const told = drawing.page.getByRole('region', { name: 'Messages' }).getByRole('alert');
  await expect(told).toContainText('9999-1234, 9999-77 are not in the library');
  await clipboardHolds(drawing, '2002-1204 labels=1..3');
  await press(drawing, 'Control+v');
  await expect(told.last()).toContainText('Nothing was pasted. Line 1:');
  expect(await drawing.fingerprint()).toBe(before);
});

test('the rails of a whole file are added behind those that are there', async ({ app }) => {
  const drawing = await numbered(app, 2);
  const before = await drawing.fingerprint();
  await clipboardHolds(drawing, 'project "Other"\nsettings reserve=5\n\nrail R1 210-112 length=300\nstrip -X1\n2x 2002-1204 labels=1,2\n');
  await press(drawing, 'Control+v');
  await expect(drawing.page.getByText('R1 exists: added as R2.', { exact: false })).toBeVisible();
  await expectUndoable(drawing, before, 'rail R2 210-112 length=300\nstrip -X2\n2x 2002-1204 labels=1,2');
});

test('text fields keep the clipboard to themselves', async ({ app }) => {
  const drawing = await numbered(app, 2);
  const before = await drawing.fingerprint();
  const field = drawing.page.getByRole('combobox', { name: 'Quick insert' });
  await field.fill('2002-1292');
  await press(drawing, 'Control+a', 'Control+x');
  await expect(field).toHaveValue('');
  expect(await clipboardText(drawing)).toBe('2002-1292');
  await press(drawing, 'Control+v');
  await expect(field).toHaveValue('2002-1292');
  expect(await drawing.fingerprint()).toBe(before);

  await field.fill('');
  await clipboardHolds(drawing, '2002-1204\n2002-1292');
  await press(drawing, 'Control+v');
  await expect.poll(() => drawing.document()).toMatch(/2002-1204\n2002-1292/);
  await expect(field).toHaveValue('');
});

test('duplicates stand beside what they were made from', async ({ app }) => {
  const drawing = await numbered(app, 3);
  const before = await drawing.fingerprint();
  await press(drawing, 'Shift+ArrowRight', 'Control+d');
  expect(await drawing.selection()).toEqual(['-X1:4', '-X1:5']);
  await expectUndoable(drawing, before, '5x 2002-1204 labels=1,2,4,5,3');
});

test('the same article, the run and the strip are selected by a key', async ({ app }) => {
  const drawing = await numbered(app, 3);
  await press(drawing, 'End');
  await clipboardHolds(drawing, 'gap 10\n2002-1292\ngap 8\n2002-1204 label=4');
  await press(drawing, 'Control+v');
  await expect.poll(() => drawing.selection()).toEqual(['R1#4', '-X1:4']);
  await press(drawing, 'Home', 'r');
  expect(await drawing.selection()).toEqual(['-X1:1', '-X1:2', '-X1:3', 'R1#4']);
  await press(drawing, 'Home', 'Control+Shift+f');
  expect(await drawing.selection()).toEqual(['-X1:1', '-X1:2', '-X1:3', '-X1:4']);
  await press(drawing, 'Home', 's');
  expect(await drawing.selection()).toEqual(['-X1:1', '-X1:2', '-X1:3', 'R1#4', '-X1:4']);
});

test('typed parts go before and after the selection, or take its place', async ({ app }) => {
  const drawing = await numbered(app, 3);
  const field = drawing.page.getByRole('combobox', { name: 'Quick insert' });
  const type = async (text: string): Promise<void> => {
    await expect(field).toBeFocused();
    await drawing.page.keyboard.type(text);
    await drawing.page.keyboard.press('Enter');
    await expect(field).toHaveValue('');
    await drawing.surface.focus();
  };
  const before = await drawing.fingerprint();

  await press(drawing, 'ArrowRight', 'b');
  await expect(field).toHaveAccessibleDescription('before -X1:2');
  await type('2002-1292 ');
  await expectUndoable(drawing, before, /label=1\n2002-1292\n2x 2002-1204 labels=2,3/);

  await press(drawing, 'Home', 'a');
  await expect(field).toHaveAccessibleDescription('after -X1:1');
  await type('2002-1292 ');
  await expectUndoable(drawing, before, /label=1\n2002-1292\n2x 2002-1204 labels=2,3/);

  await press(drawing, 'Home', 'Shift+ArrowRight', 'e');
  await expect(field).toHaveAccessibleDescription('replaces 2 items');
  await type('2002-1401 ');
  expect(await drawing.selection()).toEqual(['-X1:1', '-X1:2']);
  await expectUndoable(drawing, before, /2x 2002-1401 labels=1,2\n2002-1204 label=3/);

  await press(drawing, 'Home', 'b', 'Escape');
  await expect(drawing.surface).toBeFocused();
  await expect(field).not.toHaveAccessibleDescription(/before/);
});

test('gaps are closed, everything stands at the margin or in the middle, and goes off the rail and back', async ({ app }) => {
  const drawing = await numbered(app, 2);
  await press(drawing, 'End');
  await clipboardHolds(drawing, '2002-1204 label=3\ngap 12\n2002-1204 label=4');
  await press(drawing, 'Control+v');
  await expect.poll(() => drawing.document()).toContain('gap 12');
  const before = await drawing.fingerprint();

  await press(drawing, 'c');
  await expectUndoable(drawing, before, '4x 2002-1204 labels=1..4');

  await press(drawing, 'h');
  await expect.poll(() => drawing.document()).toContain('length=500 centred');
  await press(drawing, 'l');
  expect(await drawing.document()).not.toContain('centred');
  await press(drawing, 'Control+z', 'Control+z');
  expect(await drawing.fingerprint()).toBe(before);

  await press(drawing, 'Home', 'u');
  expect(await drawing.document()).toContain('unplaced\nstrip -X1\n2002-1204 label=1');
  await press(drawing, 'p');
  expect(await drawing.document()).not.toContain('unplaced');
  expect(await drawing.selection()).toEqual(['-X1:1']);
  await press(drawing, 'Control+z', 'Control+z');
  expect(await drawing.fingerprint()).toBe(before);
});

test('the menu copies and pastes too, and says where the clipboard may not be used', async ({ app, context }) => {
  const drawing = await numbered(app, 2);
  const { page } = drawing;
  const choose = async (entry: string): Promise<void> => {
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
  };
  await choose('Copy');
  await expect.poll(() => clipboardText(drawing)).toBe('strip -X1\n2002-1204 label=1\n');
  await choose('Paste');
  await expect.poll(() => drawing.document()).toContain('3x 2002-1204 labels=1,3,2');
  await context.clearPermissions();
  await choose('Paste');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('The clipboard may not be read from here.');
});
