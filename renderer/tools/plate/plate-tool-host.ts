import type { IdSource, RailId } from '../../../shared/project/index.ts';
import { type ScreenPoint, toScreen } from '../../state/camera/index.ts';
import { boxOnPlate, plateBounds, plateSheetOf } from '../../state/views/plate/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { centreOf } from '../../state/views/rails/index.ts';
import { type Store, createStore } from '../../state/store/index.ts';
import type { KeyInput, MenuTarget } from '../rails/index.ts';
import { type PlateKeyAction, plateKeyAction } from './plate-keys.ts';
import { plateMenuTarget } from './plate-pointed.ts';
import { type PlateInput, beginRailPlacing, plateStep } from './plate-step.ts';
import { PLATE_IDLE, type PlateContext, type PlateEffect, type PlateMode, type PlateStep, type PlateTool } from './plate-tool.ts';

/** What the plate tool asks of the page that shows the plate. */
export interface PlateListener {
  /** A menu at a point of the canvas. */
  readonly menu: (at: ScreenPoint, target: MenuTarget) => void;
  /** A rail was gone to, which is now shown among the rails. */
  readonly openedRail: () => void;
}

/** Runs the plate tool of a session: feeds it, carries out what it asks for, and takes it back when the project changes. */
export interface PlateToolHost {
  readonly tool: Store<PlateTool>;
  send(input: PlateInput): void;
  setMode(mode: PlateMode): void;
  /** Hangs a rail that is on no plate on the pointer, whose button is down. */
  beginRailPlacing(rail: RailId): void;
  listen(listener: PlateListener): () => void;
  /** True where the key was one of the plate's; `inspect` is run for the key that shows properties. */
  key(input: KeyInput, inspect: () => void): boolean;
  /** What a new keep-out is called: in the language of the window. */
  nameKeepouts(name: string): void;
  /** Ends with the session. */
  stop(): void;
}

const hosts = new WeakMap<ProjectSession, PlateToolHost>();

/** The plate tool of a session: one for each, however many parts of the window ask. */
export function plateToolHostOf(session: ProjectSession, ids: IdSource): PlateToolHost {
  const known = hosts.get(session);
  if (known) return known;
  const host = createPlateToolHost(session, ids);
  hosts.set(session, host);
  return host;
}

/** Creates the plate tool of a session. */
export function createPlateToolHost(session: ProjectSession, ids: IdSource): PlateToolHost {
  const tool = createStore<PlateTool>(PLATE_IDLE);
  /** Set while the tool itself changes the project: that is no reason to take it back. */
  let own = false;
  let listener: PlateListener | undefined;
  let keepoutName = 'Keep-out';

  function context(): PlateContext {
    const { view, shownPlate, plateCamera, viewport, selection } = session.state.get();
    const sheet = plateSheetOf(view, shownPlate);
    const bounds = plateBounds(view, shownPlate);
    return { view, plate: shownPlate, sheet, bounds, camera: plateCamera, viewport, selection, ids, keepoutName };
  }

  function take({ tool: next, effects }: PlateStep): void {
    tool.set(next);
    for (const effect of effects) carryOut(effect);
  }

  function carryOut(effect: PlateEffect): void {
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
        return listener?.menu(effect.at, effect.target);
      case 'openRail':
        return openRail(effect.rail);
      case 'refused':
        return session.announce(effect.reason);
      case 'dispatch': {
        own = true;
        const outcome = session.dispatch(effect.command);
        own = false;
        if (outcome.kind === 'done') session.select(effect.select, effect.select.at(-1));
        return;
      }
    }
  }

  function openRail(rail: RailId): void {
    session.setViewMode('rails');
    session.select([rail], rail);
    session.setActiveRail(rail);
    session.zoomTo([rail]);
    listener?.openedRail();
  }

  function send(input: PlateInput): void {
    take(plateStep(tool.get(), input, context()));
  }

  let { view, viewMode, shownPlate } = session.state.get();
  const stop = session.state.subscribe(() => {
    const now = session.state.get();
    if (now.view === view && now.viewMode === viewMode && now.shownPlate === shownPlate) return;
    ({ view, viewMode, shownPlate } = now);
    if (!own && tool.get().state.kind !== 'idle') send({ type: 'projectChanged' });
  });

  function act(action: PlateKeyAction, inspect: () => void): void {
    switch (action.type) {
      case 'select':
        session.select(action.ids, action.focus);
        return session.reveal([action.focus]);
      case 'selectNone':
        return session.select([]);
      case 'dispatch': {
        session.dispatch(action.command);
        const { plateSelection } = session.state.get();
        return session.reveal(plateSelection);
      }
      case 'openRail':
        return openRail(action.rail);
      case 'zoom':
        return session.zoomBy(action.factor);
      case 'fit':
        return session.fit();
      case 'inspect':
        return inspect();
      case 'nothing':
        if (action.reason) session.announce(action.reason);
        return;
    }
  }

  function keyboardMenu(): void {
    const now = session.state.get();
    const sheet = plateSheetOf(now.view, now.shownPlate);
    const { focus } = now.selection;
    const entry = sheet?.entries.find(({ id }) => id === focus);
    if (focus !== undefined) session.reveal([focus]);
    const box = sheet && entry ? boxOnPlate(now.view, sheet, entry.id) : undefined;
    const { width, height } = now.viewport;
    const at = box ? toScreen(session.state.get().plateCamera, centreOf(box)) : { x: width / 2, y: height / 2 };
    const within = { x: Math.min(Math.max(at.x, 0), width - 1), y: Math.min(Math.max(at.y, 0), height - 1) };
    listener?.menu(within, plateMenuTarget(entry ? { kind: 'entry', entry } : { kind: 'nothing' }, sheet));
  }

  return {
    tool,
    send,
    setMode: (mode) => send({ type: 'plateMode', mode }),
    beginRailPlacing: (rail) => take(beginRailPlacing(tool.get(), rail)),
    listen(next) {
      listener = next;
      return () => {
        if (listener === next) listener = undefined;
      };
    },
    key(input, inspect) {
      const { state, mode } = tool.get();
      if (state.kind !== 'idle') {
        if (input.key === 'Escape') send({ type: 'cancel' });
        else if (input.key === 'Enter') send({ type: 'complete' });
        // No other key acts during a gesture: it would change what the gesture stands on.
        return true;
      }
      if (input.key === 'ContextMenu' || (input.key === 'F10' && input.modifiers.shift)) {
        keyboardMenu();
        return true;
      }
      if (input.key === 'Escape' && mode !== 'select') {
        send({ type: 'plateMode', mode: 'select' });
        return true;
      }
      const action = plateKeyAction(input, session.state.get());
      if (!action) return false;
      act(action, inspect);
      return true;
    },
    nameKeepouts(name) {
      keepoutName = name;
    },
    stop,
  };
}
