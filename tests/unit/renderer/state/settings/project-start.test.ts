import { describe, expect, it } from 'vitest';
import { changeStart, isUsualStart } from '../../../../../renderer/state/settings/project-start.ts';
import { DEFAULT_PROJECT_START, HOST_METHODS, type ProjectStart } from '../../../../../shared/host/index.ts';
import { mm, um } from '../../../../../shared/units/index.ts';

describe('what new projects begin with', () => {
  it('takes what a project can hold, and the host takes the same', () => {
    const changed = changeStart(DEFAULT_PROJECT_START, { margin: mm(12), reservePercent: 35, numberFrom: 101 });
    if (!changed.ok) throw new Error(changed.reason.en);
    expect(changed.start).toEqual({ ...DEFAULT_PROJECT_START, margin: mm(12), reservePercent: 35, numberFrom: 101 });
    expect(HOST_METHODS['preferences.set'].args.safeParse({ projectStart: changed.start }).success).toBe(true);
    expect(isUsualStart(changed.start)).toBe(false);
    expect(isUsualStart(DEFAULT_PROJECT_START)).toBe(true);
  });

  it.each<[Partial<ProjectStart>, RegExp]>([
    [{ margin: um(-1) }, /not negative/],
    [{ railLength: um(100_000_001) }, /100 m/],
    [{ railStep: um(0) }, /above zero/],
    [{ railLength: um(0) }, /longer than zero/],
    [{ reservePercent: 100.5 }, /0 to 100/],
    [{ reservePercent: Number.NaN }, /0 to 100/],
    [{ numberFrom: 1.5 }, /whole number/],
    [{ numberFrom: -1 }, /whole number/],
    [{ numberFrom: 100_000 }, /whole number/],
  ])('refuses %j as the host would', (change, reason) => {
    const changed = changeStart(DEFAULT_PROJECT_START, change);
    expect(changed.ok ? '' : changed.reason.en).toMatch(reason);
    const parsed = HOST_METHODS['preferences.set'].args.safeParse({ projectStart: { ...DEFAULT_PROJECT_START, ...change } });
    expect(parsed.success).toBe(false);
  });
});
