import { describe, expect, it } from 'vitest';
import { AREAS, type FocusTarget, INITIAL_WINDOW, NO_PAGE, createWindowControl } from '../../../../renderer/actions/window-control.ts';

describe('the window', () => {
  it('shows one dialog at a time', () => {
    const window = createWindowControl((step) => step());
    window.open({ kind: 'new' });
    window.open({ kind: 'about' });
    expect(window.state.get().dialog).toEqual({ kind: 'about' });
    window.closeDialog();
    expect(window.state.get().dialog).toBeNull();
  });

  it('does not tell of changes that are none', () => {
    const window = createWindowControl((step) => step());
    let told = 0;
    window.state.subscribe(() => (told += 1));
    window.closeDialog();
    window.showPanel('library', true);
    window.showDockTab('findings');
    window.setFinding(undefined);
    expect(told).toBe(0);
  });

  it('unfolds a panel before it sends the keyboard there', () => {
    const steps: (() => void)[] = [];
    const window = createWindowControl((step) => steps.push(step));
    const seen: boolean[] = [];
    window.onFocus('librarySearch', () => seen.push(window.state.get().panels.library));
    window.showPanel('library', false);
    window.focus('librarySearch');
    expect(seen).toEqual([]);
    for (const step of steps) step();
    expect(seen).toEqual([true]);
  });

  it('brings the findings to the front to send the keyboard to them', () => {
    const window = createWindowControl((step) => step());
    window.showDockTab('orders');
    window.showPanel('dock', false);
    window.focus('findings');
    expect(window.state.get()).toMatchObject({ dockTab: 'findings', panels: { dock: true } });
  });

  it('forgets a place that is gone, and not the one that took its turn', () => {
    const taken: FocusTarget[] = [];
    const window = createWindowControl((step) => step(), INITIAL_WINDOW, { ...NO_PAGE, areaInFocus: () => taken.at(-1) });
    const leave = window.onFocus('quickInsert', () => taken.push('drawing'));
    window.onFocus('quickInsert', () => taken.push('quickInsert'));
    leave();
    window.focus('quickInsert');
    expect(taken).toEqual(['quickInsert']);
  });

  it('gives the keyboard at once to a place in view, and does not give it twice', () => {
    const steps: (() => void)[] = [];
    const taken: FocusTarget[] = [];
    const window = createWindowControl((step) => steps.push(step), INITIAL_WINDOW, { ...NO_PAGE, areaInFocus: () => taken.at(-1) });
    window.onFocus('quickInsert', () => taken.push('quickInsert'));
    window.focus('quickInsert');
    expect(taken).toEqual(['quickInsert']);
    for (const step of steps.splice(0)) step();
    expect(taken).toEqual(['quickInsert']);
  });

  it('gives it again where what closes has taken it back, and not where someone else was sent meanwhile', () => {
    const steps: (() => void)[] = [];
    const taken: FocusTarget[] = [];
    let inFocus: FocusTarget | undefined;
    const window = createWindowControl((step) => steps.push(step), INITIAL_WINDOW, { ...NO_PAGE, areaInFocus: () => inFocus });
    for (const area of AREAS) {
      window.onFocus(area, () => {
        taken.push(area);
        inFocus = area;
      });
    }
    window.focus('quickInsert');
    inFocus = undefined;
    for (const step of steps.splice(0)) step();
    expect(taken).toEqual(['quickInsert', 'quickInsert']);

    window.focus('inspector');
    window.focus('drawing');
    for (const step of steps.splice(0)) step();
    expect(taken.slice(2)).toEqual(['inspector', 'drawing']);
  });

  it('goes on from where the keyboard is on its way to, however fast the areas are asked for', () => {
    const steps: (() => void)[] = [];
    const page = { ...NO_PAGE, areaInFocus: () => 'librarySearch' as const };
    const window = createWindowControl((step) => steps.push(step), INITIAL_WINDOW, page);
    const taken: string[] = [];
    for (const area of AREAS) window.onFocus(area, () => taken.push(area));
    window.focusArea(1);
    window.focusArea(1);
    expect(taken).toEqual(['quickInsert', 'drawing']);
    for (const step of steps.splice(0)) step();
    expect(taken.at(-1)).toBe('drawing');
    window.focusArea(-1);
    for (const step of steps.splice(0)) step();
    expect(taken.at(-1)).toBe('findings');
  });
});

describe('a place that is offered the keyboard only if nobody else takes it', () => {
  it.each([
    [false, 1],
    [true, 0],
  ])('asks when its turn has come: taken meanwhile %s', (takenMeanwhile, times) => {
    const steps: (() => void)[] = [];
    const window = createWindowControl((step) => void steps.push(step));
    let taken = 0;
    window.onFocus('drawing', () => (taken += 1));
    let elsewhere = false;
    window.focus('drawing', () => elsewhere);
    elsewhere = takenMeanwhile;
    for (const step of steps) step();
    expect(taken).toBe(times);
  });
});
