import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckState, type Finding, runChecks } from '../../../../../shared/checks/index.ts';
import { emptyDocument, mintId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import { clusterMarks, findingsByRail } from '../../../../../renderer/canvas/frame/finding-marks.ts';
import { sharp } from '../../../../../renderer/canvas/frame/sharp.ts';
import { rowsThatFit } from '../../../../../renderer/canvas/rails/paint-dimensions.ts';
import { rulerSteps } from '../../../../../renderer/canvas/rails/paint-ruler.ts';
import { detailAt } from '../../../../../renderer/canvas/frame/sprites.ts';

describe('ruler', () => {
  it('labels whole steps of 1, 2 or 5, never too close together, never too far apart', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 48, noNaN: true }), fc.constantFrom('mm' as const, 'in' as const), (pixelsPerMm, unit) => {
        const { major, parts } = rulerSteps(pixelsPerMm / 1000, unit);
        const apart = (major / 1000) * pixelsPerMm;
        expect(apart).toBeGreaterThanOrEqual(63.9);
        expect(apart).toBeLessThanOrEqual(64 * 2.6);
        expect(apart / parts >= 5 || parts === 1).toBe(true);
        const inUnits = major / (unit === 'mm' ? 1000 : 25_400);
        const digit = inUnits / 10 ** Math.floor(Math.log10(inUnits) + 1e-9);
        expect([1, 2, 5, 10].some((each) => Math.abs(each - digit) < 1e-6)).toBe(true);
      }),
    );
  });

  it('has the steps that an engineer expects', () => {
    expect(rulerSteps(3 / 1000, 'mm')).toEqual({ major: 50_000, parts: 10 });
    expect(rulerSteps(10 / 1000, 'mm')).toEqual({ major: 10_000, parts: 10 });
    expect(rulerSteps(40 / 1000, 'mm')).toEqual({ major: 2000, parts: 10 });
    expect(rulerSteps(3 / 1000, 'in')).toEqual({ major: 25_400, parts: 10 });
  });
});

describe('marks of findings', () => {
  it('share one mark where they are close; the heaviest decides', () => {
    const marks = clusterMarks(
      [
        { x: 100, severity: 'info' },
        { x: 104, severity: 'error' },
        { x: 300, severity: 'warning' },
        { x: 98, severity: 'warning' },
      ],
      15,
    );
    expect(marks).toMatchObject([
      { severity: 'error', count: 3 },
      { x: 300, severity: 'warning', count: 1 },
    ]);
  });

  it('lose no finding, whatever their places', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 2000 }), severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const) });
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const marks = clusterMarks(places, 15);
        expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
        expect(marks.some(({ severity }) => severity === 'error')).toBe(places.some(({ severity }) => severity === 'error'));
        for (let at = 1; at < marks.length; at++) expect(marks[at]!.x).toBeGreaterThan(marks[at - 1]!.x);
      }),
    );
  });

  it('are those that have a place and are not accepted', () => {
    const rail = mintId('rail', 'R1');
    const finding = (key: string, more: Partial<Finding>): Finding => ({
      key,
      rule: 'RC-001',
      message: 'open',
      severity: 'error',
      subjects: [],
      items: [],
      text: { en: '', de: '' },
      ...more,
    });
    const region = { rail, from: mm(1), to: mm(2) };
    const checks: CheckState = {
      ...runChecks(viewOf(emptyDocument())),
      findings: [
        finding('a', { region }),
        finding('b', {}),
        finding('c', { region, waived: { waiver: mintId('waiver', '1'), reason: 'r', author: 'a' } }),
        finding('d', { region }),
      ],
    };
    expect(findingsByRail(checks).get(rail)?.map(({ key }) => key)).toEqual(['a', 'd']);
    expect(findingsByRail(checks)).toBe(findingsByRail(checks));
  });
});

describe('the rest of the drawing', () => {
  it('gives up the single pieces first where there is no room for all dimensions', () => {
    expect(rowsThatFit(['pieces', 'runs', 'rail'], 5)).toEqual(['pieces', 'runs', 'rail']);
    expect(rowsThatFit(['pieces', 'runs', 'rail'], 2)).toEqual(['runs', 'rail']);
    expect(rowsThatFit(['pieces', 'runs', 'rail'], 1)).toEqual(['rail']);
    expect(rowsThatFit(['pieces', 'runs', 'rail'], 0)).toEqual([]);
  });

  it('puts thin lines on the middle of a device pixel', () => {
    expect(sharp(10.2, 1)).toBe(10.5);
    expect(sharp(10.2, 2)).toBe(10.25);
    expect(sharp(-0.3, 1)).toBe(-0.5);
  });

  it('shows as much of a part as can be told', () => {
    expect([6, 1.8, 1.2, 0.7, 0.3].map(detailAt)).toEqual(['full', 'full', 'simple', 'simple', 'box']);
  });
});
