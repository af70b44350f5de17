import type { Document, ItemId, RailId } from '../../shared/project/index.ts';
import { type Um, um } from '../../shared/units/index.ts';
import { type ScreenPoint, toScreen } from '../../renderer/state/camera/camera.ts';
import { sheetOf } from '../../renderer/state/views/rails/sheet.ts';
import { type Modifiers, NO_MODIFIERS } from '../../renderer/tools/gestures/input.ts';
import { type ToolHost, createToolHost } from '../../renderer/tools/rails/tool-host.ts';
import { toolPath } from '../../renderer/tools/rails/tool-state.ts';
import { itemsOf, sketchOf } from './rail-sketch.ts';
import { type WindowSession, openWindowSession } from './window-session.ts';

/** A session with its tool, and a hand for the pointer. */
export interface ToolDriver extends WindowSession {
  readonly tool: ToolHost;
  /** On the screen: a place of a rail (µm from its left end) on its axis, or `dy` pixels beside. */
  at(x: number, row?: number, dy?: number): ScreenPoint;
  /** The middle of the item at a place of a row. */
  item(index: number, row?: number): ScreenPoint;
  down(point: ScreenPoint, modifiers?: Partial<Modifiers>, clicks?: number): void;
  move(point: ScreenPoint, modifiers?: Partial<Modifiers>): void;
  up(point: ScreenPoint, modifiers?: Partial<Modifiers>): void;
  click(point: ScreenPoint, modifiers?: Partial<Modifiers>, clicks?: number): void;
  drag(from: ScreenPoint, to: ScreenPoint, modifiers?: Partial<Modifiers>): void;
  path(): string;
  sketch(rail?: RailId): string;
  ids(rail?: RailId): readonly ItemId[];
  selected(): readonly ItemId[];
  document(): Document;
}

/** Opens a session on a document and takes hold of its tool. */
export function driveTools(document?: Document): ToolDriver {
  const open = openWindowSession(document);
  const { session } = open;
  let nextId = 50_000;
  const tool = createToolHost(session, { next: (kind) => `${kind}/${++nextId}` as never });
  const held = (modifiers: Partial<Modifiers> = {}): Modifiers => ({ ...NO_MODIFIERS, ...modifiers });

  const driver: ToolDriver = {
    ...open,
    tool,
    at(x, row = 0, dy = 0) {
      const { views: { rails: { camera } }, view } = session.state.get();
      const target = sheetOf(view).rows[row];
      if (!target) throw new Error(`no row ${row}`);
      const point = toScreen(camera, { x: um(Math.round(x)), y: target.axis });
      return { x: point.x, y: point.y + dy };
    },
    item(index, row = 0) {
      const placed = sheetOf(session.state.get().view).rows[row]?.layout.items[index];
      if (!placed) throw new Error(`no item ${index}`);
      return driver.at(placed.x + placed.width / 2, row);
    },
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
    path: () => toolPath(tool.tool.get()),
    sketch: (rail) => sketchOf(driver.document(), rail),
    ids: (rail) => itemsOf(driver.document(), rail).map(({ id }) => id),
    selected: () => [...session.state.get().selection.ids] as ItemId[],
    document: () => session.state.get().view.document,
  };
  return driver;
}

/** Millimetres as the number of micrometres that `at` takes. */
export function millimetres(value: number): Um {
  return um(Math.round(value * 1000));
}
