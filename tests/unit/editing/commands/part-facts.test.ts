import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/editing/index.ts';
import { runChecks, updateChecks } from '../../../../shared/checks/index.ts';
import type { AttributeKey } from '../../../../shared/parts/index.ts';
import { type Document, decodeProject, encodeProject, findPart, recordsOf } from '../../../../shared/project/index.ts';
import { layoutOf, updateView, viewOf } from '../../../../shared/rail/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { envFor, sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK, UNSIZED } from '../../../support/sample-parts.ts';

const BY = 'K. Meier, 2026-12-01';
const start = (): Document => sketchRail('ES 2xU B ES', { length: 200 });
const attribute = (document: Document, key: AttributeKey, part = UNSIZED.key) => findPart(document, part)?.attributes[key];

describe('part.setFact', () => {
  it('enters what is unknown: the project keeps it, with its author', () => {
    expect(attribute(start(), 'geometry.width')).toBeUndefined();
    const after = carryOut(start(), { type: 'part.setFact', part: UNSIZED.key, attribute: 'geometry.width', value: mm(6.2), by: BY });
    expect(attribute(after, 'geometry.width')).toEqual({ value: mm(6.2), source: { id: 'user', at: BY }, confirmed: true });
    const reopened = decodeProject(encodeProject(after));
    expect(reopened.ok && attribute(reopened.document, 'geometry.width')).toEqual(attribute(after, 'geometry.width'));
  });

  it('lays rails out anew and checks again, as from scratch', () => {
    const before = start();
    const view = viewOf(before);
    const rail = recordsOf(before, 'rail')[0]!;
    const outcome = applyCommand(before, { type: 'part.setFact', part: UNSIZED.key, attribute: 'geometry.width', value: mm(6.2) }, envFor(before));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const next = updateView(view, outcome.document, outcome.changes);
    expect(layoutOf(next, rail.id)).toEqual(layoutOf(viewOf(outcome.document), rail.id));
    expect(layoutOf(next, rail.id)).not.toEqual(layoutOf(view, rail.id));
    const findings = updateChecks(runChecks(view), view, next, outcome.changes).findings;
    expect(findings).toEqual(runChecks(viewOf(outcome.document)).findings);
    const about = (list: readonly { readonly rule: string }[]) => list.filter(({ rule }) => rule === 'RC-026').length;
    expect(about(runChecks(view).findings)).toBeGreaterThan(0);
    expect(about(findings)).toBe(0);
  });

  it('confirms a value of the library, and a later statement replaces it', () => {
    const once = carryOut(start(), { type: 'part.setFact', part: BLOCK.key, attribute: 'electrical.current', value: 20_000, by: BY });
    const twice = carryOut(once, { type: 'part.setFact', part: BLOCK.key, attribute: 'electrical.current', value: 17_500, by: 'M. Braun' });
    expect(attribute(twice, 'electrical.current', BLOCK.key)).toEqual({ value: 17_500, source: { id: 'user', at: 'M. Braun' }, confirmed: true });
    expect(changesNothing(twice, { type: 'part.setFact', part: BLOCK.key, attribute: 'electrical.current', value: 17_500, by: 'M. Braun' })).toBe(true);
  });

  it('outlives a newer library: placing the part again does not overwrite it', () => {
    const stated = carryOut(start(), { type: 'part.setFact', part: UNSIZED.key, attribute: 'geometry.width', value: mm(6.2), by: BY });
    const newer = { ...UNSIZED, revision: UNSIZED.revision + 1 };
    const rail = recordsOf(stated, 'rail')[0]!;
    const placed = carryOut(stated, {
      type: 'items.place', target: { rail: rail.id, after: null }, items: [{ part: newer.key, turned: false }], parts: [newer],
    });
    expect(attribute(placed, 'geometry.width')?.value).toBe(mm(6.2));
  });

  it.each([
    ['no value of the attribute', { attribute: 'geometry.width', value: 'wide' }, /no value for “Width”/],
    ['a size of nothing', { attribute: 'geometry.width', value: 0 }, /no value for “Width”/],
    ['a printed table', { attribute: 'electrical.ratings', value: [] }, /cannot be stated by hand/],
    ['an author of several lines', { attribute: 'geometry.width', value: 5200, by: 'a\nb' }, /one line/],
    ['a part that is not used', { part: 'wago:9999', attribute: 'geometry.width', value: 5200 }, /no longer uses/],
  ] as const)('refuses %s', (_, fields, reason) => {
    expect(refusalOf(start(), { type: 'part.setFact', part: UNSIZED.key, ...fields })).toMatch(reason);
  });
});

describe('part.resetFact', () => {
  const stated = (): Document =>
    carryOut(start(), { type: 'part.setFact', part: BLOCK.key, attribute: 'geometry.width', value: mm(5.3), by: BY });

  it('gives back what the library says', () => {
    const after = carryOut(stated(), { type: 'part.resetFact', part: BLOCK.key, attribute: 'geometry.width', fact: BLOCK.attributes['geometry.width']! });
    expect(findPart(after, BLOCK.key)?.attributes).toEqual(BLOCK.attributes);
  });

  it('makes unknown again what the library does not know', () => {
    const after = carryOut(stated(), { type: 'part.resetFact', part: BLOCK.key, attribute: 'geometry.width' });
    expect(attribute(after, 'geometry.width', BLOCK.key)).toBeUndefined();
  });

  it('touches own statements only', () => {
    expect(refusalOf(start(), { type: 'part.resetFact', part: BLOCK.key, attribute: 'geometry.width' })).toMatch(/not an own entry/);
    expect(refusalOf(stated(), { type: 'part.resetFact', part: 'wago:9999', attribute: 'geometry.width' })).toMatch(/no longer uses/);
  });
});
