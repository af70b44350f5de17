import type { Part } from '../../shared/parts/index.ts';
import type { IdSource } from '../../shared/project/index.ts';
import { createdItems } from '../state/session-inserting.ts';
import type { ProjectSession } from '../state/project-session.ts';
import { sheetOf } from '../state/sheet.ts';
import { type Store, createStore } from '../state/store.ts';
import type { ToolInput } from './input.ts';
import { type KeyInput, keyAction } from './keyboard.ts';
import { beginPlacing, step } from './step.ts';
import { IDLE, type Tool, type ToolContext, type ToolEffect, type ToolStep } from './tool-state.ts';

/** Runs the tool of a session: feeds it, carries out what it asks for, and takes it back when the project changes. */
export interface ToolHost {
  readonly tool: Store<Tool>;
  send(input: ToolInput): void;
  /** Hangs parts on the pointer. `held`: the button is down already. */
  beginPlacing(parts: readonly Part[], held: boolean): void;
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

  function context(): ToolContext {
    const { view, parts, camera, viewport, selection } = session.state.get();
    return { view, sheet: sheetOf(view), parts, ids, camera, viewport, selection };
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
      case 'refused':
        if (effect.drop.refusal) session.announce(effect.drop.refusal);
        return;
      case 'dispatch': {
        own = true;
        const outcome = session.dispatch(effect.command);
        own = false;
        if (outcome.kind !== 'done') return;
        const created = createdItems(outcome);
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
    if (!own && tool.get().state.kind !== 'idle') send({ type: 'projectChanged' });
  });

  return {
    tool,
    send,
    beginPlacing: (parts, held) => take(beginPlacing(tool.get(), parts, held)),
    key(input, inspect) {
      const { state } = tool.get();
      if (state.kind !== 'idle') {
        if (input.key === 'Escape') send({ type: 'cancel' });
        else if (input.key === 'Enter') send({ type: 'complete' });
        // No other key acts during a gesture: it would change what the gesture stands on.
        return true;
      }
      const action = keyAction(input, session.state.get());
      if (!action) return false;
      switch (action.type) {
        case 'select':
          session.select(action.ids, action.focus);
          session.reveal([action.focus]);
          break;
        case 'selectNone':
          session.select([]);
          break;
        case 'dispatch': {
          session.dispatch(action.command);
          const { focus } = session.state.get().selection;
          if (focus !== undefined) session.reveal([focus]);
          break;
        }
        case 'zoom':
          session.zoomBy(action.factor);
          break;
        case 'fit':
          session.fit();
          break;
        case 'inspect':
          inspect();
          break;
        case 'nothing':
          if (action.reason) session.announce(action.reason);
      }
      return true;
    },
    stop,
  };
}
