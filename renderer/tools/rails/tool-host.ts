import type { Part } from '../../../shared/parts/index.ts';
import type { IdSource } from '../../../shared/project/index.ts';
import type { ScreenPoint } from '../../state/camera/index.ts';
import { createdRecords } from '../../state/project/index.ts';
import { chooseGuide, sheetOf } from '../../state/views/rails/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { type Store, createStore } from '../../state/store/index.ts';
import type { ToolInput } from '../gestures/index.ts';
import { type KeyAction, type KeyInput, keyAction } from './keyboard.ts';
import { measureSelected } from './measure-steps.ts';
import { keyboardMenu } from './menu-steps.ts';
import type { MenuTarget } from './pointed.ts';
import { beginPlacing, step } from './step.ts';
import { IDLE, type Tool, type ToolContext, type ToolEffect, type ToolMode, type ToolStep } from './tool-state.ts';

/** What a tool asks of the page that shows the drawing. */
export interface ToolListener {
  /** A menu at a point of the canvas. */
  readonly menu: (at: ScreenPoint, target: MenuTarget) => void;
  /** The position of a guide is to be typed. */
  readonly editGuide: (id: number) => void;
}

/** Runs the tool of a session: feeds it, carries out what it asks for, and takes it back when the project changes. */
export interface ToolHost {
  readonly tool: Store<Tool>;
  send(input: ToolInput): void;
  /** Hangs parts on the pointer. `held`: the button is down already. */
  beginPlacing(parts: readonly Part[], held: boolean): void;
  setMode(mode: ToolMode): void;
  /** Tells what the tool asks of the page; the answer ends that. */
  listen(listener: ToolListener): () => void;
  /** True where the key was one of the drawing's; `inspect` is run for the key that shows properties. */
  key(input: KeyInput, inspect: () => void): boolean;
  /** Ends with the session. */
  stop(): void;
}

const hosts = new WeakMap<ProjectSession, ToolHost>();

/** The tool of a session: one for each, however many parts of the window ask. */
export function toolHostOf(session: ProjectSession, ids: IdSource): ToolHost {
  const known = hosts.get(session);
  if (known) return known;
  const host = createToolHost(session, ids);
  hosts.set(session, host);
  return host;
}

/** Creates the tool of a session. */
export function createToolHost(session: ProjectSession, ids: IdSource): ToolHost {
  const tool = createStore<Tool>(IDLE);
  /** Set while the tool itself changes the project: that is no reason to take it back. */
  let own = false;
  let listener: ToolListener | undefined;

  function context(): ToolContext {
    const { view, parts, camera, viewport, selection, guides, measuring, newRail } = session.state.get();
    return { view, sheet: sheetOf(view), parts, ids, camera, viewport, selection, guides, measuring, newRail };
  }

  function take({ tool: next, effects }: ToolStep): void {
    tool.set(next);
    for (const effect of effects) carryOut(effect);
  }

  function carryOut(effect: ToolEffect): void {
    switch (effect.type) {
      case 'select':
        return session.select(effect.ids, effect.focus);
      case 'preview':
        return session.setPreview(effect.preview);
      case 'hover':
        return session.setHover(effect.id);
      case 'camera':
        return session.setCamera(effect.camera);
      case 'measure':
        return session.setMeasuring(effect.measuring);
      case 'guides':
        return session.setGuides(effect.guides);
      case 'menu':
        return listener?.menu(effect.at, effect.target);
      case 'editGuide':
        return listener?.editGuide(effect.id);
      case 'refused':
        if (effect.drop.refusal) session.announce(effect.drop.refusal);
        return;
      case 'dispatch': {
        own = true;
        const outcome = session.dispatch(effect.command);
        own = false;
        if (outcome.kind !== 'done') return;
        const created = createdRecords(outcome);
        if (created.length > 0) session.select(created, created.at(-1));
        return;
      }
    }
  }

  function send(input: ToolInput): void {
    take(step(tool.get(), input, context()));
  }

  let { view } = session.state.get();
  const stop = session.state.subscribe(() => {
    const now = session.state.get().view;
    if (now === view) return;
    view = now;
    const { state, mode } = tool.get();
    if (!own && (state.kind !== 'idle' || mode === 'measure')) send({ type: 'projectChanged' });
  });

  function act(action: KeyAction, inspect: () => void): void {
    switch (action.type) {
      case 'select':
        session.select(action.ids, action.focus);
        session.reveal([action.focus]);
        // Who measures by keyboard measures what is selected.
        if (tool.get().mode === 'measure') carryOut(measureSelected(context()));
        return;
      case 'selectNone':
        session.setGuides(chooseGuide(session.state.get().guides, undefined));
        return session.select([]);
      case 'dispatch': {
        session.dispatch(action.command);
        const { focus } = session.state.get().selection;
        if (focus !== undefined) session.reveal([focus]);
        return;
      }
      case 'guides':
        session.select([]);
        return session.setGuides(action.guides);
      case 'editGuide':
        return listener?.editGuide(action.id);
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

  return {
    tool,
    send,
    beginPlacing: (parts, held) => take(beginPlacing(tool.get(), parts, held)),
    setMode: (mode) => send({ type: 'mode', mode }),
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
        const { focus } = session.state.get().selection;
        if (focus !== undefined) session.reveal([focus]);
        const { at, target } = keyboardMenu(session.state.get());
        listener?.menu(at, target);
        return true;
      }
      if (input.key === 'Escape' && mode === 'measure') {
        send({ type: 'mode', mode: 'select' });
        return true;
      }
      const action = keyAction(input, session.state.get());
      if (!action) return false;
      act(action, inspect);
      return true;
    },
    stop,
  };
}
