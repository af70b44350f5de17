import { type Stage, openProject, openWindow } from './window-stage.ts';

/** Rails on the plate, a hundred blocks each, two beside each other with a wiring duct below every row. */
const COLUMNS = 2;
const LENGTH = 750;
const ROW = 170;

/** A mounting plate with so many rails, as a user would open it. */
function largeCabinet(rails: number): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const rows = Math.ceil(rails / COLUMNS);
  const lines = [`plate MP1 width=${COLUMNS * (LENGTH + 100)} height=${rows * ROW + 200} depth=210`];
  for (let row = 0; row < rows; row++) lines.push(`duct K${row + 1} plate=MP1 x=0 y=${row * ROW + 170} length=${COLUMNS * (LENGTH + 100)} width=40 height=60`);
  for (let rail = 0; rail < rails; rail++) {
    const x = 50 + (rail % COLUMNS) * (LENGTH + 100);
    const y = 100 + Math.floor(rail / COLUMNS) * ROW;
    const first = rail * 95;
    lines.push(
      `rail R${rail + 1} 210-112 length=${LENGTH} plate=MP1 x=${x} y=${y}`,
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
  return { name: `cabinet-${rails}.rail`, mimeType: 'text/plain', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/** The window with a mounting plate of so many rails, and its gestures. */
export async function openPlate(rails: number): Promise<Stage> {
  const stage = await openWindow();
  const { page } = stage;
  await openProject(page, largeCabinet(rails));
  await page.locator('.canvas-surface').focus();
  await page.keyboard.press('v');
  await page.locator('.plate-surface canvas').first().waitFor({ state: 'attached' });
  await page.evaluate(installPlateGestures);
  return stage;
}

/** The gestures on the plate, in the page. Those called "all in view" look at the whole plate, the others at a part of it. */
function installPlateGestures(): void {
  const found = document.querySelector<HTMLElement>('.plate-surface');
  if (!found) throw new Error('there is no plate');
  const surface = found;
  const probe = window.railwrightProbe;

  function event(type: string, x: number, y: number, more: object = {}): void {
    const { left, top } = surface.getBoundingClientRect();
    const common = { clientX: left + x, clientY: top + y, bubbles: true, cancelable: true, ...more };
    surface.dispatchEvent(type === 'wheel' ? new WheelEvent(type, common) : new PointerEvent(type, { pointerId: 1, button: 0, ...common }));
  }
  /** Where the middle of a rail is on the canvas. */
  function at(name: string): { readonly x: number; readonly y: number } {
    const place = probe.onPlate().find((each) => each.name === name);
    const point = place && probe.pointOnPlate(place.x + 300, place.y);
    if (!point) throw new Error(`nothing is called ${name}`);
    const { left, top } = surface.getBoundingClientRect();
    return { x: point.x - left, y: point.y - top };
  }
  function press(key: string, more: object = {}): void {
    surface.focus();
    surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  }
  function look(name: string, pixelsPerMm: number): void {
    press('Escape');
    press('0');
    for (let step = 0; step < 200 && probe.camera().pixelsPerMm < pixelsPerMm; step++) {
      const { x, y } = at(name);
      event('wheel', x, y, { deltaY: -100, ctrlKey: true });
    }
    seen = camera();
    elsewhere = false;
  }
  const escape = (): void => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  const rest = (): void => undefined;
  let seen = '';
  let elsewhere = false;
  const camera = (): string => JSON.stringify(probe.camera());
  const moved = (): boolean => elsewhere;
  const watched = (step: (round: number) => void) => (round: number) => {
    elsewhere ||= camera() !== seen;
    step(round);
  };
  let from = { x: 0, y: 0 };
  function lift(pixelsPerMm: number, all: boolean): void {
    look('R5', pixelsPerMm);
    if (all) press('a', { ctrlKey: true });
    from = at('R5');
    event('pointerdown', from.x, from.y);
    event('pointermove', from.x + 8, from.y);
  }
  const carry = (round: number): void => event('pointermove', from.x + 8 + (round % 40) * 3, from.y + (round % 17) * 2);
  const drags = (least: number) => (): boolean =>
    probe.toolPath() === 'plate.moving' && probe.hasPreview() && probe.plateSelection().length >= least;
  const pan = (step: number) => (round: number) =>
    event('wheel', 300, 150, { deltaX: round % 4 < 2 ? step : -step, deltaY: round % 8 < 4 ? step / 3 : -step / 3 });
  const zoom = (round: number): void => event('wheel', 300, 150, { deltaY: round % 8 < 4 ? -53 : 53, ctrlKey: true });
  const NEAR = 1.5;

  window.gestures = {
    'plate: drag one rail, all in view': { set: () => lift(0, false), step: carry, check: drags(1), end: escape },
    'plate: drag everything, all in view': { set: () => lift(0, true), step: carry, check: drags(20), end: escape },
    'plate: pan, all in view': { set: () => look('R5', 0), step: watched(pan(9)), check: moved, end: rest },
    'plate: zoom, all in view': { set: () => look('R5', 0), step: watched(zoom), check: moved, end: rest },
    'plate: drag one rail': { set: () => lift(NEAR, false), step: carry, check: drags(1), end: escape },
    'plate: pan': { set: () => look('R5', NEAR), step: watched(pan(37)), check: moved, end: rest },
    'plate: zoom': { set: () => look('R5', NEAR), step: watched(zoom), check: moved, end: rest },
  };
}

/** The names of the gestures that `openPlate` offers. */
export const PLATE_GESTURES = [
  'plate: drag one rail, all in view',
  'plate: drag everything, all in view',
  'plate: pan, all in view',
  'plate: zoom, all in view',
  'plate: drag one rail',
  'plate: pan',
  'plate: zoom',
] as const;
