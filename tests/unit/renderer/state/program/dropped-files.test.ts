import { describe, expect, it } from 'vitest';
import { sortDrop } from '../../../../../renderer/state/program/dropped-files.ts';
import { HOST_LIMITS } from '../../../../../shared/host/index.ts';

const file = (name: string, size = 1000) => ({ name, size });
const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

describe('files dropped on the window', () => {
  it('are opened where they are projects, whatever the case of their ending', () => {
    const { open, refusal } = sortDrop([file('a.railwright'), file('B.RAIL'), file('c.rail')]);
    expect(names(open)).toEqual(['a.railwright', 'B.RAIL', 'c.rail']);
    expect(refusal).toBeUndefined();
  });

  it('are named in one sentence where they are not', () => {
    const { open, refusal } = sortDrop([file('photo.png'), file('a.rail'), file('rail'), file('a.rail.bak'), file('x.txt')]);
    expect(names(open)).toEqual(['a.rail']);
    expect(refusal?.en).toBe('Only .railwright and .rail files can be opened here, not “photo.png”, “rail”, “a.rail.bak” and 1 more.');
    expect(refusal?.de).toContain('„photo.png“, „rail“, „a.rail.bak“ und 1 weitere');
  });

  it('are told the way where they are tables', () => {
    const { refusal } = sortDrop([file('list.CSV'), file('list.xlsx')]);
    expect(refusal?.en).toMatch(/^Tables cannot be opened as projects: “list\.CSV”, “list\.xlsx”\. Copy/);
    expect(sortDrop([file('list.csv'), file('x.txt')]).refusal?.en).toMatch(/^Only/);
  });

  it('are told the way where they are profiles', () => {
    const { open, refusal } = sortDrop([file('Waterworks.railwright-profile')]);
    expect(open).toEqual([]);
    expect(refusal?.en).toBe('Profiles are imported in the settings, on the page Project: “Waterworks.railwright-profile”.');
    expect(sortDrop([file('a.railwright-profile'), file('x.txt')]).refusal?.en).toMatch(/^Only/);
  });

  it('are refused where no project is as large', () => {
    const { open, refusal } = sortDrop([file('a.rail', HOST_LIMITS.fileBytes), file('b.rail', HOST_LIMITS.fileBytes + 1)]);
    expect(names(open)).toEqual(['a.rail']);
    expect(refusal?.en).toBe('Larger than 40 MB, so no project of ours: “b.rail”.');
  });

  it('are opened up to a number that can be meant', () => {
    const { open, refusal } = sortDrop(Array.from({ length: 30 }, (_, at) => file(`${at}.rail`)));
    expect(open).toHaveLength(12);
    expect(refusal?.de).toBe('Von 30 Dateien werden die ersten 12 geöffnet. Legen Sie die übrigen danach ab.');
  });
});
