import type { IdSource, RailId } from '../../../shared/project/index.ts';
import { type ScreenPoint, toScreen } from '../../state/camera/index.ts';
import type { ProjectSession, SessionState } from '../../state/session/index.ts';
import { boxOnPlate, plateBounds, plateSheetOf } from '../../state/views/plate/index.ts';
import { centreOf } from '../../state/views/rails/index.ts';
import {
  type Carrier,
  type KeyHost,
  type MenuTarget,
  type ViewListener,
  type ViewToolHost,
  createViewToolHost,
  hostsBySession,
} from '../gestures/index.ts';
import { type PlateKeyAction, plateKeyAction } from './plate-keys.ts';
import { plateMenuTarget } from './plate-pointed.ts';
import { type PlateInput, beginRailPlacing, plateStep } from './plate-step.ts';
import { PLATE_IDLE, type PlateContext, type PlateEffect, type PlateMode, type PlateTool, plateCursor, plateWantsTicks } from './plate-tool.ts';

/** What the plate tool asks of the page that shows the plate. */
export interface PlateListener extends ViewListener {
  /** A rail was gone to, which is now shown among the rails. */
  readonly openedRail: () => void;
}

/** Runs the plate tool of a session. */
export interface PlateToolHost extends ViewToolHost<PlateTool, PlateInput, PlateEffect, PlateListener> {
  setMode(mode: PlateMode): void;
  /** Hangs a rail that is on no plate on the pointer, whose button is down. */
  beginRailPlacing(rail: RailId): void;
  /** What a new keep-out is called: in the language of the window. */
  nameKeepouts(name: string): void;
}

/** The plate tool of a session: one for each, however many parts of the window ask. */
export const plateToolHostOf = hostsBySession(createPlateToolHost);

/** Creates the plate tool of a session. */
export function createPlateToolHost(session: ProjectSession, ids: IdSource): PlateToolHost {
  let keepoutName = 'Keep-out';

  function context(): PlateContext {
    const { view, views, viewport, selection } = session.state.get();
    const { camera, shown } = views.plate;
    const sheet = plateSheetOf(view, shown);
    const bounds = plateBounds(view, shown);
    return { view, plate: shown, sheet, bounds, camera, viewport, selection, ids, keepoutName };
  }

  function carryOut(effect: PlateEffect, { tell, asOwn }: Carrier<PlateListener>): void {
    switch (effect.type) {
      case 'select':
        return session.select(effect.ids, effect.focus);
      case 'preview':
        return session.setPlatePreview(effect.preview);
      case 'hover':
        return session.setHover(effect.id);
      case 'camera':
        return session.setCamera(effect.camera);
      case 'menu':
        return tell('menu')?.(effect.at, effect.target);
      case 'openRail':
        return openRail(effect.rail, tell('openedRail'));
      case 'refused':
        return session.announce(effect.reason);
      case 'carryOut': {
        const outcome = asOwn(() => session.carryOut(effect.foresight));
        if (outcome.kind === 'done') session.select(effect.select, effect.select.at(-1));
        return;
      }
    }
  }

  function openRail(rail: RailId, opened: (() => void) | undefined): void {
    session.setViewMode('rails');
    session.select([rail], rail);
    session.setActiveRail(rail);
    session.zoomTo([rail]);
    opened?.();
  }

  function act(action: PlateKeyAction, host: KeyHost<PlateEffect, PlateListener>): void {
    switch (action.type) {
      case 'select':
      case 'zoom':
      case 'fit':
      case 'inspect':
        return host.act(action);
      case 'selectNone':
        return session.select([]);
      case 'dispatch':
        session.dispatch(action.command);
        return session.reveal(session.state.get().plateSelection);
      case 'openRail':
        return openRail(action.rail, host.tell('openedRail'));
      case 'nothing':
        if (action.reason) session.announce(action.reason);
        return;
    }
  }

  const host = createViewToolHost<PlateTool, PlateInput, PlateEffect, PlateListener>(session, {
    atRest: PLATE_IDLE,
    step: (tool, input) => plateStep(tool, input, context()),
    carryOut,
    standsOn: ({ view, viewMode, views }) => [view, viewMode, views.plate.shown],
    waits: () => false,
    ticks: plateWantsTicks,
    cursor: plateCursor,
    escape: ({ mode }) => (mode === 'select' ? undefined : { type: 'plateMode', mode: 'select' }),
    menuOfKeyboard,
    press(input, _tool, keyHost) {
      const action = plateKeyAction(input, session.state.get());
      if (action) act(action, keyHost);
      return action !== undefined;
    },
  });
  return {
    ...host,
    setMode: (mode) => host.send({ type: 'plateMode', mode }),
    beginRailPlacing: (rail) => host.take(beginRailPlacing(host.tool.get(), rail)),
    nameKeepouts(name) {
      keepoutName = name;
    },
  };
}

/** At what the keyboard is on, else in the middle of the canvas. */
function menuOfKeyboard({ view, views, viewport, selection }: SessionState): { readonly at: ScreenPoint; readonly target: MenuTarget } {
  const { camera, shown } = views.plate;
  const sheet = plateSheetOf(view, shown);
  const entry = sheet?.entries.find(({ id }) => id === selection.focus);
  const box = sheet && entry ? boxOnPlate(view, sheet, entry.id) : undefined;
  const { width, height } = viewport;
  const at = box ? toScreen(camera, centreOf(box)) : { x: width / 2, y: height / 2 };
  const within = { x: Math.min(Math.max(at.x, 0), width - 1), y: Math.min(Math.max(at.y, 0), height - 1) };
  return { at: within, target: plateMenuTarget(entry ? { kind: 'entry', entry } : { kind: 'nothing' }, sheet) };
}
