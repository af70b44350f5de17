import { describe, expect, it } from 'vitest';
import { type RecordId, emptyDocument, mintId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { type Aim, aimAtSelected, aimBeside, aimedTarget, insertionText, prunedAim } from '../../../../../renderer/state/inserting/aim.ts';
import { lostByReplacing } from '../../../../../renderer/state/editing/replacing.ts';
import { NO_SELECTION, type Selection } from '../../../../../renderer/state/selection/selection.ts';
import { itemsOf, run, sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, DOUBLE, PLATE } from '../../../../support/sample-parts.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

const R1 = mintId('rail', 'R1');
const R2 = mintId('rail', 'R2');
const document = sketchRail('B:7', { into: sketchRail('B:1 _10 B:2 B:3 B:4') });
const view = viewOf(document);
const [one, two, three, four] = itemsOf(document, R1).map(({ id }) => id) as [never, never, never, never];
const [other] = itemsOf(document, R2).map(({ id }) => id) as [never];

function selecting(...ids: readonly RecordId[]): Selection {
  return { ids: new Set(ids), focus: ids.at(-1) };
}
function place(aim: Aim): string {
  const target = aimedTarget(view, aim);
  if (!target) throw new Error('no place');
  return sketchOf(run(document, { type: 'items.place', target, items: [{ part: PLATE.key }], parts: [PLATE] }), R1);
}

describe('aiming', () => {
  it('is before the first and after the last of the selection on the rail of the focus', () => {
    const selection = selecting(other, three, two);
    expect(aimBeside(view, selection, 'before')).toEqual({ kind: 'place', side: 'before', item: two });
    expect(aimBeside(view, selection, 'after')).toEqual({ kind: 'place', side: 'after', item: three });
    expect(aimBeside(view, { ids: new Set(), focus: four }, 'before')).toEqual({ kind: 'place', side: 'before', item: four });
    expect(aimBeside(view, NO_SELECTION, 'before')).toBeUndefined();
    expect(aimBeside(view, selecting(R1), 'after')).toBeUndefined();
  });

  it('means the place right beside: before a block, free rail stays to the left', () => {
    expect(place({ kind: 'place', side: 'before', item: two })).toBe('B _10 EP 3xB');
    expect(place({ kind: 'place', side: 'after', item: one })).toBe('B EP _10 3xB');
    expect(place({ kind: 'place', side: 'before', item: one })).toBe('EP B _10 3xB');
    expect(place({ kind: 'place', side: 'after', item: four })).toBe('B _10 3xB EP');
  });

  it('is at items to be replaced', () => {
    expect(aimAtSelected(view, selecting(three, one))).toEqual({ kind: 'replace', items: [one, three] });
    expect(aimAtSelected(view, NO_SELECTION)).toBeUndefined();
    expect(aimedTarget(view, { kind: 'replace', items: [one] })).toBeUndefined();
    expect(aimedTarget(view, null)).toBeUndefined();
  });

  it('lets go of what is gone', () => {
    const has = (id: RecordId): boolean => id !== two;
    const before: Aim = { kind: 'place', side: 'before', item: two };
    expect(prunedAim(before, has)).toBeNull();
    expect(prunedAim(before, () => true)).toBe(before);
    expect(prunedAim({ kind: 'replace', items: [one, two] }, has)).toEqual({ kind: 'replace', items: [one] });
    expect(prunedAim({ kind: 'replace', items: [two] }, has)).toBeNull();
  });
});

describe('insertionText', () => {
  const text = (selection: Selection, aim: Aim | null = null, from = view) => insertionText(from, { selection, activeRail: R1, aim });
  it('says where the next part goes, aimed at or not', () => {
    expect(text(NO_SELECTION)).toEqual({ en: 'at the end of R1', de: 'ans Ende von R1' });
    expect(text(selecting(two))).toEqual({ en: 'after -X1:2', de: 'hinter -X1:2' });
    expect(text(selecting(four)).en).toBe('at the end of R1');
    expect(text(NO_SELECTION, { kind: 'place', side: 'before', item: two })).toEqual({ en: 'before -X1:2', de: 'vor -X1:2' });
    expect(text(NO_SELECTION, { kind: 'replace', items: [two] }).de).toBe('ersetzt -X1:2');
    expect(text(NO_SELECTION, { kind: 'replace', items: [one, two] }).en).toBe('replaces 2 items');
    expect(text(NO_SELECTION, null, viewOf(emptyDocument('x'))).de).toBe('auf eine neue Tragschiene');
  });
});

describe('lostByReplacing', () => {
  it('names designations of levels that the other part does not have', () => {
    const deep = viewOf(sketchRail('D:1/2 D:3/4'));
    const items = itemsOf(deep.document, R1).map(({ id }) => id);
    expect(lostByReplacing(deep, items, BLOCK)).toEqual({ en: '2002-1204 has no level for 2, 4: left out.', de: '2002-1204 hat keine Etage für 2, 4: weggelassen.' });
    expect(lostByReplacing(deep, items, DOUBLE)).toBeUndefined();
    expect(lostByReplacing(deep, items, PLATE)?.en).toContain('1–4');
    expect(lostByReplacing(view, [one], DOUBLE)).toBeUndefined();
  });
});

describe('a session', () => {
  it('puts what is typed where it was aimed at, once', async () => {
    const { session } = openWindowSession(document);
    session.aimAt({ kind: 'place', side: 'before', item: one });
    expect(await session.quickInsert('2002-1292')).toMatchObject({ kind: 'done' });
    expect(sketchOf(session.state.get().view.document, R1)).toBe('EP B _10 3xB');
    expect(session.state.get().aim).toBeNull();
  });

  it('replaces by one part and by nothing else, and says what is lost', async () => {
    const { session } = openWindowSession(sketchRail('D:1/2 B:3'));
    const [deep] = itemsOf(session.state.get().view.document, R1);
    const aim: Aim = { kind: 'replace', items: [deep!.id] };
    session.aimAt(aim);
    expect(await session.quickInsert('2x 2002-1204')).toMatchObject({ kind: 'refused', reason: { en: 'To replace items, name one part alone.' } });
    expect(session.state.get().aim).toBe(aim);
    expect(await session.quickInsert('2002-1204')).toMatchObject({ kind: 'done', items: [deep!.id], notes: [{ en: '2002-1204 has no level for 2: left out.' }] });
    expect(sketchOf(session.state.get().view.document, R1)).toBe('2xB');
    expect(session.state.get().aim).toBeNull();
    session.undo();
    expect(sketchOf(session.state.get().view.document, R1)).toBe('D B');
  });

  it('forgets an aim when something else is selected or its item goes', () => {
    const { session } = openWindowSession(document);
    session.aimAt({ kind: 'place', side: 'after', item: two });
    session.select([four]);
    expect(session.state.get().aim).toBeNull();
    session.aimAt({ kind: 'place', side: 'after', item: two });
    session.dispatch({ type: 'items.remove', items: [two] });
    expect(session.state.get().aim).toBeNull();
  });
});
