import { describe, expect, it } from 'vitest';
import { TOAST_TIME, createMessages } from '../../../../../renderer/state/program/window-messages.ts';
import type { AppState } from '../../../../../renderer/state/program/app.ts';
import { createStore } from '../../../../../renderer/state/store/store.ts';
import { manualTimers, openWindowSession } from '../../../../support/window-session.ts';

function setUp() {
  const timers = manualTimers();
  const state = createStore({ toasts: [] } as unknown as AppState);
  const messages = createMessages(state, timers.later);
  const texts = () => state.get().toasts.map(({ text }) => text.en);
  const say = (en: string, tone: 'info' | 'error' = 'info') => messages.toast({ tone, text: { en, de: en } });
  return { timers, state, messages, texts, say };
}

describe('toasts', () => {
  it('go after a while, errors do not', () => {
    const { timers, texts, say } = setUp();
    say('a');
    say('b', 'error');
    expect(timers.waiting.map(({ milliseconds }) => milliseconds)).toEqual([TOAST_TIME]);
    timers.runAll();
    expect(texts()).toEqual(['b']);
  });

  it('wait while they are held, and have their whole time afterwards', () => {
    const { timers, texts, say, messages } = setUp();
    say('a');
    messages.holdToasts(true);
    expect(timers.waiting).toEqual([]);
    say('b');
    expect(timers.waiting).toEqual([]);
    messages.holdToasts(false);
    messages.holdToasts(false);
    expect(timers.waiting.map(({ milliseconds }) => milliseconds)).toEqual([TOAST_TIME, TOAST_TIME]);
    timers.runAll();
    expect(texts()).toEqual([]);
  });

  it('are few at a time: the oldest gives way, errors never', () => {
    const { texts, say } = setUp();
    say('error 1', 'error');
    for (const name of ['a', 'b', 'c', 'd']) say(name);
    expect(texts()).toEqual(['error 1', 'b', 'c', 'd']);
    for (const name of ['error 2', 'error 3', 'error 4', 'error 5']) say(name, 'error');
    expect(texts()).toEqual(['error 1', 'error 2', 'error 3', 'error 4', 'error 5']);
  });

  it('take their timer with them when they are dismissed', () => {
    const { timers, say, messages } = setUp();
    messages.dismissToast(say('a'));
    expect(timers.waiting).toEqual([]);
  });
});

describe('a toast with the way back', () => {
  function edited() {
    const all = setUp();
    const { session } = openWindowSession();
    const rename = (name: string) => session.dispatch({ type: 'project.edit', fields: { name } });
    rename('one');
    all.messages.toastWithUndo(session, { en: 'Renamed', de: 'Umbenannt' });
    const undo = () => all.state.get().toasts[0]?.action?.run();
    const nameNow = () => [...session.state.get().view.document.records.values()].find((record) => record.kind === 'project')?.name;
    return { ...all, session, rename, undo, nameNow };
  }

  it('takes its own edit back', () => {
    const { undo, nameNow } = edited();
    undo();
    expect(nameNow()).toBe('Test');
  });

  it('says how many later edits stand in the way, and changes nothing', () => {
    const { rename, undo, nameNow, texts } = edited();
    rename('two');
    undo();
    expect(nameNow()).toBe('two');
    expect(texts()).toEqual(['Renamed', 'A later edit builds on it. Undo that one first.']);
    rename('three');
    undo();
    expect(texts().at(-1)).toBe('2 later edits build on it. Undo those first.');
  });

  it('takes it back where the later edits were undone, and says so where it was undone itself', () => {
    const { rename, undo, session, nameNow, texts } = edited();
    rename('two');
    session.undo();
    undo();
    expect(nameNow()).toBe('Test');
    undo();
    expect(texts().at(-1)).toMatch(/^Already undone: /);
    // Made again it can be taken back again.
    session.redo();
    undo();
    expect(nameNow()).toBe('Test');
  });
});
