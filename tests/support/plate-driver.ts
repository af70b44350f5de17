import type { Command } from '../../shared/editing/index.ts';
import { type DuctId, type KeepoutId, type PlateId, type RailId, mintId } from '../../shared/project/index.ts';
import { mm } from '../../shared/units/index.ts';
import { type ScreenPoint, toScreen } from '../../renderer/state/camera/camera.ts';
import { type Modifiers, NO_MODIFIERS } from '../../renderer/tools/gestures/input.ts';
import { type PlateToolHost, createPlateToolHost } from '../../renderer/tools/plate/plate-tool-host.ts';
import { plateToolPath } from '../../renderer/tools/plate/plate-tool.ts';
import { sketchRail } from './rail-sketch.ts';
import { type WindowSession, openWindowSession } from './window-session.ts';

export const MP1: PlateId = mintId('plate', 'MP1');
export const K1: DuctId = mintId('duct', 'K1');
export const DOOR: KeepoutId = mintId('keepout', 'door');
export const R1: RailId = mintId('rail', 'R1');

/** A session that shows a mounting plate, with its tool and a hand for the pointer. */
export interface PlateDriver extends WindowSession {
  readonly tool: PlateToolHost;
  /** On the screen: a place of the plate in mm. */
  at(x: number, y: number): ScreenPoint;
  down(point: ScreenPoint, modifiers?: Partial<Modifiers>, clicks?: number): void;
  move(point: ScreenPoint, modifiers?: Partial<Modifiers>): void;
  up(point: ScreenPoint, modifiers?: Partial<Modifiers>): void;
  click(point: ScreenPoint, modifiers?: Partial<Modifiers>, clicks?: number): void;
  drag(from: ScreenPoint, to: ScreenPoint, modifiers?: Partial<Modifiers>): void;
  key(key: string, modifiers?: Partial<Modifiers>): boolean;
  path(): string;
  selected(): readonly string[];
  /** Where something is, in mm. */
  place(id: RailId | DuctId | KeepoutId): readonly [number, number] | undefined;
  past(): number;
  run(command: Command): void;
}

/**
 * A plate of 600 × 800 mm with rail R1 (500 mm) at x 50, y 200, duct K1 (500 × 40 mm) at x 50, y 400, and a keep-out of
 * 100 × 100 mm at x 450, y 600.
 */
export function drivePlate(sketch = 'B B B'): PlateDriver {
  const open = openWindowSession(sketchRail(sketch));
  const { session } = open;
  let nextId = 50_000;
  const tool = createPlateToolHost(session, { next: (kind) => `${kind}/${++nextId}` as never });
  const held = (modifiers: Partial<Modifiers> = {}): Modifiers => ({ ...NO_MODIFIERS, ...modifiers });
  const driver: PlateDriver = {
    ...open,
    tool,
    at: (x, y) => toScreen(session.state.get().views.plate.camera, { x: mm(x), y: mm(y) }),
    down: (point, modifiers, clicks = 1) =>
      tool.send({ type: 'down', pointer: 1, point, button: 'primary', modifiers: held(modifiers), clicks, touch: false }),
    move: (point, modifiers) => tool.send({ type: 'move', pointer: 1, point, modifiers: held(modifiers) }),
    up: (point, modifiers) => tool.send({ type: 'up', pointer: 1, point, modifiers: held(modifiers) }),
    click(point, modifiers, clicks) {
      driver.down(point, modifiers, clicks);
      driver.up(point, modifiers);
    },
    drag(from, to, modifiers) {
      driver.down(from, { ...modifiers, alt: false });
      driver.move({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, modifiers);
      driver.move(to, modifiers);
      driver.up(to, modifiers);
    },
    key: (key, modifiers) => tool.key({ key, modifiers: held(modifiers) }, () => undefined),
    path: () => plateToolPath(tool.tool.get()),
    selected: () => session.state.get().plateSelection,
    place(id) {
      const record = session.state.get().view.document.records.get(id);
      const place = record?.kind === 'rail' ? record.mount : record?.kind === 'duct' || record?.kind === 'keepout' ? record : undefined;
      return place && [place.x / 1000, place.y / 1000];
    },
    past: () => session.state.get().history.past.length,
    run(command) {
      const outcome = session.dispatch(command);
      if (outcome.kind !== 'done') throw new Error(`${command.type}: ${outcome.kind}`);
    },
  };
  driver.run({ type: 'rail.edit', rail: R1, length: mm(500) });
  driver.run({ type: 'plate.add', id: MP1, width: mm(600), height: mm(800), depth: mm(210) });
  driver.run({ type: 'plate.arrange', plate: MP1, places: [{ id: R1, x: mm(50), y: mm(200) }] });
  driver.run({ type: 'duct.add', id: K1, duct: { plate: MP1, x: mm(50), y: mm(400), length: mm(500), width: mm(40) } });
  driver.run({ type: 'keepout.add', id: DOOR, keepout: { plate: MP1, name: 'Door', x: mm(450), y: mm(600), width: mm(100), height: mm(100) } });
  session.showPlate(MP1);
  return driver;
}
