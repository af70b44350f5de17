import { describe, expect, it } from 'vitest';
import type { ActionContext, ActionId } from '../../../../renderer/actions/action.ts';
import { faultsInWords, pasteText } from '../../../../renderer/actions/clipboard-actions.ts';
import { ACTIONS, actionLabel, runAction } from '../../../../renderer/actions/registry.ts';
import { INITIAL_WINDOW, NO_PAGE, createWindowControl } from '../../../../renderer/actions/window-control.ts';
import { PROJECT_CHECKER } from '../../../../renderer/state/work/checker.ts';
import { createApp } from '../../../../renderer/state/program/create-app.ts';
import { UNPLACED, countingIds, itemsOnRail, recordsOf } from '../../../../shared/project/index.ts';
import { createFakeHost, flush } from '../../../support/fake-host.ts';
import { sketchOf } from '../../../support/rail-sketch.ts';
import { manualTimers } from '../../../support/window-session.ts';

/** A window on a new project with typed placements, and a clipboard that can be forbidden. */
async function setUp(placements: string) {
  const host = createFakeHost();
  let changes = 0;
  const app = createApp({
    transport: host.transport,
    checker: PROJECT_CHECKER,
    ids: countingIds(),
    queue: { newChangeId: () => `change-${String(++changes).padStart(4, '0')}`, later: manualTimers().later },
    pace: { now: () => 0, turn: () => Promise.resolve() },
  });
  await app.start();
  const clipboard = { text: '', forbidden: false };
  const window = createWindowControl((step) => step(), INITIAL_WINDOW, {
    ...NO_PAGE,
    clipboard: {
      read: () => Promise.resolve(clipboard.forbidden ? undefined : clipboard.text),
      write: (text) => {
        if (!clipboard.forbidden) clipboard.text = text;
        return Promise.resolve(!clipboard.forbidden);
      },
    },
  });
  const opened = await app.newProject('Test');
  if (!opened.ok) throw new Error(opened.error.message.en);
  const session = opened.value;
  if (placements !== '') await session.quickInsert(placements);
  const context = (): ActionContext => ({ app, window, session });
  const items = () => {
    const { view } = session.state.get();
    return [...view.layouts.keys(), UNPLACED].flatMap((rail) => itemsOnRail(view.index, rail as never));
  };
  const run = async (id: ActionId): Promise<void> => {
    runAction(id, context());
    await flush();
  };
  return { host, app, session, clipboard, context, items, run, sketch: () => sketchOf(session.state.get().view.document) };
}

describe('cut, copy and paste by menu', () => {
  it('go through the clipboard of the system', async () => {
    const all = await setUp('3x 2002-1204 labels=1..3');
    all.session.select([all.items()[0]!.id, all.items()[1]!.id]);
    await all.run('edit.copy');
    expect(all.clipboard.text).toBe('strip -X1\n2x 2002-1204 labels=1,2\n');
    expect(all.session.state.get().announcement).toMatchObject({ en: '2 items copied', de: '2 Elemente kopiert' });
    await all.run('edit.cut');
    expect(all.sketch()).toBe('B');
    await all.run('edit.paste');
    expect(all.sketch()).toBe('3xB');
    expect(all.app.state.get().toasts).toEqual([]);
    expect(actionLabel('edit.undo', all.context()).en).toBe('Undo: Paste 2 items');
    all.session.undo();
    all.session.undo();
    expect(all.sketch()).toBe('3xB');
  });

  it('say that the clipboard may not be used, and cut nothing then', async () => {
    const all = await setUp('2x 2002-1204');
    all.clipboard.forbidden = true;
    await all.run('edit.cut');
    expect(all.sketch()).toBe('2xB');
    await all.run('edit.paste');
    expect(all.app.state.get().toasts.map(({ tone, text }) => [tone, text.en])).toEqual([
      ['error', 'The clipboard may not be written from here. Use the keyboard: Ctrl+C or ⌘C.'],
      ['error', 'The clipboard may not be read from here. Use the keyboard: Ctrl+V or ⌘V.'],
    ]);
  });

  it('are not there without a selection; pasting always is', async () => {
    const all = await setUp('2x 2002-1204');
    all.session.select([]);
    for (const id of ['edit.cut', 'edit.copy', 'edit.duplicate'] as const) expect(ACTIONS[id].unavailable(all.context()), id).toBeDefined();
    expect(ACTIONS['edit.paste'].unavailable(all.context())).toBeUndefined();
  });
});

describe('pasting', () => {
  it('tells what could not stay, with the way back', async () => {
    const all = await setUp('2x 2002-1204 labels=1..2');
    await pasteText(all.context(), all.session, '2002-1204 label=2');
    const [toast] = all.app.state.get().toasts;
    expect(toast).toMatchObject({ tone: 'success', text: { en: '2 was taken: numbered 3.' } });
    toast?.action?.run();
    expect(all.sketch()).toBe('2xB');
  });

  it('names the articles that nobody knows, in one sentence, and changes nothing', async () => {
    const all = await setUp('2002-1204');
    const before = all.session.state.get().view.document;
    await pasteText(all.context(), all.session, '2002-1292\n777-1\n777-2\n777-1');
    expect(all.session.state.get().view.document).toBe(before);
    expect(all.app.state.get().toasts[0]).toMatchObject({
      tone: 'error',
      text: { en: 'Nothing was pasted: 777-1, 777-2 are not in the library.', de: 'Nichts eingefügt: 777-1, 777-2 sind nicht in der Bibliothek.' },
    });
  });

  it('makes a rail and a strip where the project has none', async () => {
    const all = await setUp('');
    await pasteText(all.context(), all.session, '> - 2 x 2002-1204\r\n> - 2002-1292\r\n');
    expect(all.sketch()).toBe('2xB EP');
    const { document } = all.session.state.get().view;
    expect(recordsOf(document, 'strip').map(({ tag }) => tag)).toEqual(['-X1']);
    all.session.undo();
    expect(recordsOf(all.session.state.get().view.document, 'rail')).toEqual([]);
  });

  it('says so where there is nothing to paste, and where the host does not answer', async () => {
    const all = await setUp('2002-1204');
    await pasteText(all.context(), all.session, ' \n');
    await pasteText(all.context(), all.session, '# a remark');
    all.host.failNext('library.byArticle', 'unreachable');
    await pasteText(all.context(), all.session, '2016-1201');
    expect(all.app.state.get().toasts.map(({ tone }) => tone)).toEqual(['info', 'info', 'error']);
    await pasteText(all.context(), all.session, '2016-1201');
    expect(all.sketch()).toBe('B G');
  });

  it('fetches what is not at hand, for rails too', async () => {
    const all = await setUp('');
    await pasteText(all.context(), all.session, 'rail Top 210-118 length=300\n2x 2016-1201\nunplaced\n2002-1292');
    const { document } = all.session.state.get().view;
    expect(recordsOf(document, 'rail').map(({ name, part }) => [name, part])).toEqual([['Top', 'wago:210-118']]);
    expect(all.items().map(({ part }) => part)).toEqual(['wago:2016-1201', 'wago:2016-1201', 'wago:2002-1292']);
  });
});

describe('faultsInWords', () => {
  const fault = (line: number, article?: string) => ({ line, column: 1, message: { en: 'Bad.', de: 'Schlecht.' }, ...(article !== undefined && { article }) });
  it('lists articles where that is all that is wrong', () => {
    expect(faultsInWords([fault(1, 'A')]).en).toBe('Nothing was pasted: A is not in the library.');
    expect(faultsInWords(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((article, line) => fault(line, article))).de).toBe(
      'Nichts eingefügt: A, B, C, D, E und 2 weitere sind nicht in der Bibliothek.',
    );
  });
  it('else tells the first fault, with its line', () => {
    expect(faultsInWords([fault(3, 'A'), fault(4)]).en).toBe('Nothing was pasted. Line 3: Bad. (1 more fault)');
    expect(faultsInWords([fault(2), fault(4), fault(5)]).de).toBe('Nichts eingefügt. Zeile 2: Schlecht. (2 weitere Fehler)');
  });
});

describe('duplicating, choosing and arranging', () => {
  it('duplicates and tells what it renumbered', async () => {
    const all = await setUp('2x 2002-1204 labels=1..2');
    all.session.select([all.items()[0]!.id]);
    await all.run('edit.duplicate');
    expect(all.items().map(({ levels }) => levels[0]?.designation)).toEqual(['1', '3', '2']);
    expect(all.app.state.get().toasts[0]?.text.en).toBe('1 was taken: numbered 3.');
  });

  it('say how many would be selected', async () => {
    const all = await setUp('3x 2002-1204, gap 5, 2002-1204, 2002-1292');
    const [first] = all.items();
    all.session.select([first!.id]);
    expect(actionLabel('edit.selectSimilar', all.context())).toEqual({ en: 'Select the same article (4)', de: 'Gleiche Artikel auswählen (4)' });
    expect(actionLabel('edit.selectRun', all.context()).en).toBe('Select the whole run (3)');
    await all.run('edit.selectRun');
    expect(all.session.state.get().selection.ids.size).toBe(3);
    expect(all.session.state.get().selection.focus).toBe(first!.id);
    await all.run('edit.selectStrip');
    expect(all.session.state.get().selection.ids.size).toBe(5);
  });

  it('close gaps, and offer to let fixed positions go', async () => {
    const all = await setUp('2002-1204, gap 5, 2002-1204, 2002-1204 at=90');
    all.session.select([]);
    await all.run('edit.closeGaps');
    expect(all.sketch()).toBe('2xB @90 B');
    const [toast] = all.app.state.get().toasts;
    expect(toast).toMatchObject({ text: { en: 'One item keeps its fixed position.' }, action: { label: { en: 'Let go and close' } } });
    toast?.action?.run();
    expect(all.sketch()).toBe('3xB');
    expect(ACTIONS['edit.closeGaps'].unavailable(all.context())).toEqual({ en: 'There is no gap to close.', de: 'Es gibt keine Lücke zu schließen.' });
  });

  it('take off the rail and put back, and say why not', async () => {
    const all = await setUp('3x 2002-1204 labels=1..3');
    expect(ACTIONS['edit.placeBack'].unavailable(all.context())?.en).toBe('Nothing is unplaced.');
    all.session.select([all.items()[0]!.id]);
    await all.run('edit.toUnplaced');
    expect(ACTIONS['edit.toUnplaced'].unavailable(all.context())?.de).toBe('Was ausgewählt ist, steht auf keiner Tragschiene.');
    await all.run('edit.placeBack');
    expect(all.items().map(({ levels }) => levels[0]?.designation)).toEqual(['2', '3', '1']);
    await all.run('edit.alignCentre');
    expect(ACTIONS['edit.alignCentre'].unavailable(all.context())?.en).toBe('Everything is in the middle already.');
    await all.run('edit.alignStart');
    expect(ACTIONS['edit.alignStart'].unavailable(all.context())?.en).toBe('Everything starts at the margin already.');
  });
});
