import { describe, expect, it } from 'vitest';
import { toWorld } from '../../../../../renderer/state/camera/camera.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { driveTools, millimetres as mm } from '../../../../support/tool-driver.ts';

const NONE = { shift: false, main: false, alt: false };
const CONTROL = { ...NONE, main: true };

function hand() {
  const driver = driveTools(sketchRail('60xB'));
  driver.session.zoomBy(4, { x: 100, y: 300 });
  const camera = () => driver.session.state.get().views.rails.camera;
  const wheel = (dx: number, dy: number, modifiers = NONE, point = { x: 300, y: 200 }) =>
    driver.tool.send({ type: 'wheel', point, dx, dy, modifiers });
  const middle = (type: 'down' | 'up', x: number, y: number) =>
    type === 'down'
      ? driver.tool.send({ type, pointer: 1, point: { x, y }, button: 'middle', modifiers: NONE, clicks: 1, touch: false })
      : driver.tool.send({ type, pointer: 1, point: { x, y }, modifiers: NONE });
  return { ...driver, camera, wheel, middle };
}

describe('the wheel', () => {
  it('zooms at the pointer with Control: notches and pinching alike', () => {
    for (const dy of [-100, -5, 100, 7]) {
      const { camera, wheel } = hand();
      const before = toWorld(camera(), { x: 300, y: 200 });
      const zoom = camera().pixelsPerMm;
      wheel(0, dy, CONTROL);
      expect(Math.sign(camera().pixelsPerMm - zoom)).toBe(-Math.sign(dy));
      const after = toWorld(camera(), { x: 300, y: 200 });
      expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(2);
      expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(2);
    }
  });

  it('comes back where it was with as many notches', () => {
    const { camera, wheel } = hand();
    const before = camera().pixelsPerMm;
    wheel(0, -100, CONTROL);
    expect(camera().pixelsPerMm / before).toBeCloseTo(1.246, 2);
    wheel(0, 100, CONTROL);
    expect(camera().pixelsPerMm).toBeCloseTo(before, 9);
  });

  it('pans without, sideways with Shift', () => {
    const { camera, wheel } = hand();
    const start = camera();
    wheel(30, 0);
    expect(camera().x).toBeGreaterThan(start.x);
    expect(camera().y).toBe(start.y);
    wheel(-30, 0);
    wheel(0, 30, { ...NONE, shift: true });
    expect(camera().x).toBeGreaterThan(start.x);
    expect(camera().y).toBe(start.y);
  });

  it('works during a drag: the drop follows the drawing beneath the pointer', () => {
    const driver = hand();
    driver.down(driver.item(2));
    driver.move(driver.at(mm(60)));
    const before = driver.session.state.get().preview;
    driver.wheel(120, 0);
    const after = driver.session.state.get().preview;
    expect(before?.kind === 'move' && after?.kind === 'move' && after.pointer.x > before.pointer.x).toBe(true);
    expect(driver.path()).toBe('select.dragging');
  });
});

describe('panning', () => {
  it('pushes the drawing with the middle button', () => {
    const driver = hand();
    const world = toWorld(driver.camera(), { x: 300, y: 300 });
    driver.middle('down', 300, 300);
    expect(driver.path()).toBe('camera.panning');
    driver.move({ x: 200, y: 280 });
    expect(toWorld(driver.camera(), { x: 200, y: 280 }).x).toBeCloseTo(world.x, -1);
    driver.middle('up', 200, 280);
    expect(driver.path()).toBe('select.idle');
    const still = driver.camera();
    driver.move({ x: 100, y: 100 });
    expect(driver.camera()).toBe(still);
  });

  it('pushes it with the pan key held, and selects nothing meanwhile', () => {
    const driver = hand();
    driver.tool.send({ type: 'panKey', held: true });
    driver.drag(driver.item(1), { x: 20, y: 300 });
    expect(driver.selected()).toEqual([]);
    expect(driver.session.state.get().history.past).toEqual([]);
    driver.tool.send({ type: 'panKey', held: false });
    driver.click(driver.item(12));
    expect(driver.selected()).toHaveLength(1);
  });

  it('follows only the pointer that began it', () => {
    const driver = hand();
    driver.middle('down', 300, 300);
    const still = driver.camera();
    driver.tool.send({ type: 'move', pointer: 2, point: { x: 0, y: 0 }, modifiers: NONE });
    driver.tool.send({ type: 'up', pointer: 2, point: { x: 0, y: 0 }, modifiers: NONE });
    expect(driver.camera()).toBe(still);
    expect(driver.path()).toBe('camera.panning');
  });
});

describe('two fingers', () => {
  const finger = (driver: ReturnType<typeof hand>, pointer: number, type: 'down' | 'move' | 'up', x: number, y: number) =>
    type === 'down'
      ? driver.tool.send({ type, pointer, point: { x, y }, button: 'primary', modifiers: NONE, clicks: 1, touch: true })
      : driver.tool.send({ type, pointer, point: { x, y }, modifiers: NONE });

  it('zoom about the point between them and push the drawing', () => {
    const driver = hand();
    finger(driver, 1, 'down', 300, 200);
    finger(driver, 2, 'down', 500, 200);
    expect(driver.path()).toBe('camera.pinching');
    const zoom = driver.camera().pixelsPerMm;
    const middle = toWorld(driver.camera(), { x: 400, y: 200 });
    finger(driver, 1, 'move', 200, 200);
    finger(driver, 2, 'move', 600, 200);
    expect(driver.camera().pixelsPerMm / zoom).toBeCloseTo(2, 5);
    expect(Math.abs(toWorld(driver.camera(), { x: 400, y: 200 }).x - middle.x)).toBeLessThan(5);
    finger(driver, 1, 'up', 200, 200);
    expect(driver.path()).toBe('select.idle');
  });

  it('take back the drag that the first had begun', () => {
    const driver = hand();
    const before = driver.document();
    const { x, y } = driver.item(1);
    finger(driver, 1, 'down', x, y);
    finger(driver, 1, 'move', x + 60, y);
    expect(driver.path()).toBe('select.dragging');
    finger(driver, 2, 'down', 500, 200);
    expect(driver.path()).toBe('camera.pinching');
    expect(driver.session.state.get().preview).toBeNull();
    finger(driver, 2, 'up', 500, 200);
    finger(driver, 1, 'up', x + 60, y);
    expect(driver.document()).toBe(before);
  });
});
