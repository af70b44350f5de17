import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Axis, type PlateLayout, distancesOf, placesAfter, platesOf, pushApart } from '../../shared/cabinet/index.ts';
import { counts, fixesOf, planSafeFixes, runChecks, updateChecks } from '../../shared/checks/index.ts';
import { type Command, applyCommand } from '../../shared/editing/index.ts';
import { parseRail } from '../../shared/notation/index.ts';
import {
  applyChanges,
  checkInvariants,
  countingIds,
  type Document,
  invertChanges,
  recordsOf,
  settingsOf,
  type SettingsRecord,
} from '../../shared/project/index.ts';
import { updateView, viewOf } from '../../shared/rail/index.ts';
import { mm } from '../../shared/units/index.ts';
import { toldLookup } from '../support/cabinet-sketch.ts';
import { changesOf, inShort } from '../support/check-sketch.ts';
import { envFor, run } from '../support/rail-sketch.ts';

const PARTS = toldLookup();

/** Places at which things touch, overlap, keep a distance or hang over the edge of a plate of 400 by 400 mm. */
const place = fc.oneof(fc.integer({ min: 0, max: 420 }), fc.constantFrom(0, 17.5, 40, 80, 104.25, 360, 400));
const upright = fc.constantFrom('', '', 'vertical');

const RUNS = [
  '',
  '249-116\n3x 2002-1204\n2002-1292\n249-116',
  '249-116\n2016-1201\n2016-1292\n249-116',
  '249-116\n2x 2002-1204 turned\n249-116',
  '249-116\n285-195\n249-116',
  '1061200000\n2002-1304',
];

const rail = fc.tuple(place, place, upright, fc.constantFrom(...RUNS), fc.constantFrom('210-112', '210-118', '210-504'), fc.constantFrom(120, 200, 410));
const duct = fc.tuple(place, place, upright, fc.constantFrom(15, 40, 60), fc.constantFrom(100, 300, 430), fc.constantFrom('', 'height=20', 'height=60'));
const keepout = fc.tuple(place, place, fc.constantFrom(10, 50, 400));

/** A plate with some rails, ducts and keep-outs anywhere on it. */
const cabinet: fc.Arbitrary<Document> = fc
  .tuple(
    fc.constantFrom('', 'depth=62', 'depth=120', 'depth=210'),
    fc.array(rail, { maxLength: 4 }),
    fc.array(duct, { maxLength: 4 }),
    fc.array(keepout, { maxLength: 2 }),
  )
  .map(([depth, rails, ducts, keepouts]) => {
    const text = [
      `plate MP1 width=400 height=400 ${depth}`,
      ...ducts.map(([x, y, way, width, length, height], at) => `duct K${at + 1} plate=MP1 x=${x} y=${y} width=${width} length=${length} ${height} ${way}`),
      ...keepouts.map(([x, y, size], at) => `keepout S${at + 1} plate=MP1 x=${x} y=${y} width=${size} height=20`),
      ...rails.map(([x, y, way, items, article, length], at) => `rail R${at + 1} ${article} length=${length} plate=MP1 x=${x} y=${y} ${way}\nstrip -X${at + 1}\n${items}`),
    ].join('\n');
    const parsed = parseRail(text, PARTS, { ids: countingIds() });
    if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message.en).join('; '));
    return parsed.document;
  });

/** Numbers that become an edit of whatever is on the plate. */
const edit = fc.record({ kind: fc.nat(9), pick: fc.nat(50), x: place, y: place });

function commandFor(document: Document, { kind, pick, x, y }: { kind: number; pick: number; x: number; y: number }): Command | undefined {
  const of = <T,>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const [plate] = recordsOf(document, 'plate');
  const things = [...recordsOf(document, 'rail'), ...recordsOf(document, 'duct'), ...recordsOf(document, 'keepout')];
  const thing = of(things);
  const aDuct = of(recordsOf(document, 'duct'));
  const aRail = of(recordsOf(document, 'rail'));
  const item = of(recordsOf(document, 'item'));
  if (!plate) return undefined;
  switch (kind) {
    case 0:
    case 1:
      return thing && { type: 'plate.arrange', plate: plate.id, places: [{ id: thing.id, x: mm(x), y: mm(y) }] };
    case 2:
      return thing && { type: 'plate.clear', ids: [thing.id] };
    case 3:
      return aDuct && { type: 'duct.edit', duct: aDuct.id, length: mm(y + 1), orientation: pick % 2 === 0 ? 'vertical' : null };
    case 4:
      return aRail && { type: 'rail.edit', rail: aRail.id, length: mm(y + 20), orientation: pick % 2 === 0 ? 'vertical' : null };
    case 5:
      return item && { type: 'items.remove', items: [item.id] };
    case 6:
      return item && { type: 'items.turn', items: [item.id] };
    case 7:
      return { type: 'plate.edit', plate: plate.id, width: mm(x + 1), depth: pick % 3 === 0 ? null : mm(y + 1) };
    case 8:
      return { type: 'settings.edit', fields: { ductDistances: [{ upTo: 2500, distance: mm(x + 1) }] } };
    default:
      return { type: 'duct.add', duct: { plate: plate.id, x: mm(x), y: mm(y), length: mm(100), width: mm(40) } };
  }
}

describe('findings about cabinets', () => {
  it('brought up to date equal those of a full run after every edit', () => {
    let done = 0;
    fc.assert(
      fc.property(cabinet, fc.array(edit, { maxLength: 15, size: 'max' }), (start, edits) => {
        let view = viewOf(start);
        let state = runChecks(view);
        for (const each of edits) {
          const command = commandFor(view.document, each);
          const outcome = command && applyCommand(view.document, command, envFor(view.document));
          if (outcome?.kind !== 'done') continue;
          const next = updateView(view, outcome.document, outcome.changes);
          state = updateChecks(state, view, next, outcome.changes);
          view = next;
          done += 1;
          expect(platesOf(view)).toEqual(platesOf(viewOf(view.document)));
          expect(state).toEqual(runChecks(viewOf(view.document)));
        }
      }),
      { numRuns: 60 },
    );
    expect(done).toBeGreaterThan(200);
  }, 60_000);

  it('have unique keys, and texts in both languages', () => {
    fc.assert(
      fc.property(cabinet, (document) => {
        const { findings } = runChecks(viewOf(document));
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { text } of findings) {
          expect(text.en).not.toMatch(/undefined|NaN|\[object|^$/);
          expect(text.de).not.toMatch(/undefined|NaN|\[object|^$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Pairs that overlap or stand too close along an axis, and overlapping ones along the other. */
function wrongs(plate: PlateLayout, settings: SettingsRecord, axis: Axis): readonly (readonly [a: string, b: string])[] {
  return distancesOf(plate, settings).flatMap(({ a, b, axis: on, verdict }) =>
    verdict === 'overlap' || (verdict === 'short' && on === axis) ? [[a.id, b.id] as const] : [],
  );
}

/** How far the start of one thing is from that of another, along an axis. */
function apart({ things }: PlateLayout, [first, second]: readonly [string, string], axis: Axis): number {
  const [a, b] = [first, second].map((id) => things.find((thing) => thing.id === id)?.outline[axis] ?? 0);
  return Math.abs((b ?? 0) - (a ?? 0));
}

describe('pushing apart', () => {
  it('gives what is meant its room, and makes nothing else wrong', () => {
    let moved = 0;
    fc.assert(
      fc.property(cabinet, fc.nat(50), fc.constantFrom('x' as const, 'y' as const), (document, pick, axis) => {
        const settings = settingsOf(document);
        const [plate] = platesOf(viewOf(document)).values();
        const pairs = plate ? distancesOf(plate, settings).filter((each) => each.axis === axis) : [];
        const pair = pairs[pick % Math.max(1, pairs.length)];
        if (!plate || !pair) return;
        const moves = pushApart(plate, { things: new Set([pair.a, pair.b]), axis }, settings);
        if (!moves || moves.length === 0) return;
        moved += 1;
        expect(moves.every(({ thing }) => thing.kind !== 'keepout')).toBe(true);
        const places = placesAfter(moves).map(({ thing, x, y }) => ({ id: thing.id, x, y }));
        // Only what was beyond the plate and not meant may still start before its corner, where nothing can be put.
        fc.pre(places.every(({ x, y }) => x >= 0 && y >= 0));
        const after = run(document, { type: 'plate.arrange', plate: plate.plate.id, places });
        const [then] = platesOf(viewOf(after)).values();
        const same = then && distancesOf(then, settings).find(({ a, b, axis: on }) => on === axis && new Set([a.id, b.id]).has(pair.a.id) && new Set([a.id, b.id]).has(pair.b.id));
        expect(same?.verdict === 'short' || same?.verdict === 'overlap').toBe(false);
        // What was hidden by something that has gone may come to light, but it has not come closer.
        if (!then) return;
        const before = new Set(wrongs(plate, settings, axis).map((pair) => [...pair].sort().join()));
        for (const pair of wrongs(then, settings, axis)) {
          if (!before.has([...pair].sort().join())) expect(apart(then, pair, axis), pair.join()).toBeGreaterThanOrEqual(apart(plate, pair, axis));
        }
      }),
      { numRuns: 400 },
    );
    expect(moved).toBeGreaterThan(50);
  });
});

describe('fixes of cabinets', () => {
  it('remove their finding and can be undone; safe ones make nothing on the plate worse', () => {
    let carried = 0;
    fc.assert(
      fc.property(cabinet, (document) => {
        const view = viewOf(document);
        const before = runChecks(view).findings;
        const heavy = (findings: typeof before) => findings.filter(({ plate, severity, rule }) => plate && severity !== 'info' && rule !== 'DQ-001').length;
        for (const finding of before.filter(({ rule }) => rule.startsWith('CB-'))) {
          for (const fix of fixesOf(finding, { view, parts: PARTS })) {
            const what = `${inShort(view, finding)}: ${fix.title.en}`;
            const outcome = applyCommand(document, fix.command, envFor(document));
            if (outcome.kind !== 'done') throw new Error(`${what}: ${outcome.kind}`);
            expect(checkInvariants(outcome.document), what).toEqual([]);
            expect(applyChanges(invertChanges(outcome.changes), outcome.document), what).toEqual(document);
            const after = runChecks(viewOf(outcome.document)).findings;
            expect(after.map(({ key }) => key), what).not.toContain(finding.key);
            if (fix.safe) expect(heavy(after), what).toBeLessThan(heavy(before));
            carried += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(carried).toBeGreaterThan(150);
  }, 60_000);

  it('carried out together end, make nothing worse, and leave no safe one', () => {
    fc.assert(
      fc.property(cabinet, (document) => {
        const view = viewOf(document);
        const errors = (findings: ReturnType<typeof runChecks>['findings']) => findings.filter((each) => counts(each) && each.severity === 'error').length;
        const plan = planSafeFixes(view, PARTS, envFor(document));
        expect(errors(plan.remaining)).toBeLessThanOrEqual(errors(runChecks(view).findings));
        expect(applyChanges(changesOf(plan), document)).toEqual(plan.view.document);
        expect(plan.state).toEqual(runChecks(viewOf(plan.view.document)));
        const left = plan.remaining.filter(({ rule }) => rule.startsWith('CB-'));
        expect(left.filter((finding) => fixesOf(finding, { view: plan.view, parts: PARTS }).some(({ safe }) => safe))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
