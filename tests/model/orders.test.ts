import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planStrips } from '../../shared/marking/index.ts';
import { billOfMaterials, bomCsv, bomJson, markingCsv, planCuts, totalsJson } from '../../shared/orders/index.ts';
import type { Document } from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { mm, um } from '../../shared/units/index.ts';
import { arbitrarySketch } from '../support/arbitrary-edits.ts';
import { itemsOf, railId, run, sketchRail } from '../support/rail-sketch.ts';
import { BLOCK, withFacts } from '../support/sample-parts.ts';

const quantities = (document: Document) =>
  Object.fromEntries(billOfMaterials(viewOf(document)).lines.map(({ part, quantity }) => [part.key, quantity]));

/** How many items a reference in its short form names: `-X1:1..20` names twenty. */
function named(reference: string): number {
  const [, from, to] = /(\d+)\.\.(?:[^.]*?)(\d+)$/.exec(reference) ?? [];
  return from === undefined || to === undefined ? 1 : Number(to) - Number(from) + 1;
}

describe('an order list', () => {
  it('is that of all rails together, wherever their items stand', () => {
    fc.assert(
      fc.property(arbitrarySketch, arbitrarySketch, (first, second) => {
        const apart = [quantities(sketchRail(first)), quantities(sketchRail(second))];
        const together = quantities(sketchRail(second, { into: sketchRail(first) }));
        const sum: Record<string, number> = {};
        for (const list of apart) for (const [key, count] of Object.entries(list)) sum[key] = (sum[key] ?? 0) + count;
        expect(together).toEqual(sum);
      }),
      { numRuns: 100 },
    );
  });

  it('does not change when items are turned, moved or taken off their rail', () => {
    fc.assert(
      fc.property(arbitrarySketch, fc.nat(20), (sketch, pick) => {
        const document = sketchRail(sketch);
        const items = itemsOf(document);
        const item = items[pick % Math.max(1, items.length)];
        if (!item) return;
        const turned = run(document, { type: 'items.turn', items: [item.id] });
        const moved = run(turned, { type: 'items.move', items: [item.id], target: { rail: railId(1), after: null } });
        const off = run(moved, { type: 'items.move', items: [item.id], target: { after: null } });
        for (const each of [turned, moved, off]) expect(quantities(each)).toEqual(quantities(document));
        expect(totalsJson(billOfMaterials(viewOf(off)))).toEqual(totalsJson(billOfMaterials(viewOf(document))));
      }),
      { numRuns: 100 },
    );
  });

  it('names every piece in its references, in ranges or one by one', () => {
    const sketch = fc.array(fc.constantFrom('B:1', 'B:2', 'B:3', 'B:4', 'B', 'PE:PE', 'ES', 'EP', 'D:1.1/1.2', '3xB'), { maxLength: 20 });
    fc.assert(
      fc.property(sketch, sketch, (first, second) => {
        const document = sketchRail(second.join(' '), { strip: '-X2', into: sketchRail(first.join(' ')) });
        for (const { quantity, references } of billOfMaterials(viewOf(document)).lines) {
          expect(references.reduce((sum, reference) => sum + named(reference), 0), references.join(', ')).toBe(quantity);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('asks for the fewest whole packs that hold the need with its spares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 50 }), (count, pack, sparePercent) => {
        const part = withFacts(BLOCK, { 'commercial.packUnit': pack });
        const view = viewOf(sketchRail(`${count}xB`, { parts: { B: part } }));
        const line = billOfMaterials(view, { sparePercent }).lines.find(({ cutting }) => !cutting);
        const need = count * (1 + sparePercent / 100);
        const ordered = line?.orderQuantity ?? 0;
        expect(ordered % pack).toBe(0);
        expect(ordered).toBeGreaterThanOrEqual(need - 1e-9);
        // One pack less would not do; a spare piece is a whole piece.
        expect(ordered - pack).toBeLessThan(Math.ceil(need - 1e-9));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same as JSON and as CSV, in either language', () => {
    fc.assert(
      fc.property(arbitrarySketch, fc.constantFrom('en' as const, 'de' as const), fc.constantFrom(';' as const, ',' as const, '\t' as const), (sketch, language, separator) => {
        const bom = billOfMaterials(viewOf(sketchRail(sketch, { length: 437.5 })));
        const csv = bomCsv(bom, { separator, decimalMark: language === 'de' ? ',' : '.', language, formulaGuard: 'designations' });
        const rows: readonly string[][] = parse(csv, { delimiter: separator, bom: true }).slice(1);
        const json = bomJson(bom, language);
        expect(rows.map(([position, quantity]) => [Number(position), Number(quantity)])).toEqual(json.map((line, at) => [at + 1, line.quantity]));
        expect(rows.map((row) => Number((row[8] ?? '').replace(',', '.')))).toEqual(json.map(({ cutting }) => (cutting ? cutting.totalMm / 1000 : 0)));
      }),
      { numRuns: 80 },
    );
  });

  it('lists no article twice and keeps the order of an assembler: rails, blocks, plates, stops', () => {
    fc.assert(
      fc.property(arbitrarySketch, (sketch) => {
        const keys = billOfMaterials(viewOf(sketchRail(sketch))).lines.map(({ part }) => part.kind);
        const rank = (kind: string) =>
          kind === 'din-rail' ? 0 : kind.endsWith('terminal') ? 1 : ['end-plate', 'partition-plate', 'ex-separator', 'end-stop', 'busbar-carrier'].indexOf(kind) + 2;
        expect(keys.map(rank)).toEqual(keys.map(rank).toSorted((a, b) => a - b));
      }),
      { numRuns: 80 },
    );
  });
});

describe('cutting rails', () => {
  const lengths = fc.array(fc.integer({ min: 1000, max: 1_999_000 }).map(um), { minLength: 1, maxLength: 25 });

  it('does not depend on the order in which the rails are listed', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), (all, seed) => {
        const turned = [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)].toReversed();
        expect(planCuts(turned, mm(2000), mm(2))).toEqual(planCuts(all, mm(2000), mm(2)));
      }),
    );
  });

  it('never leaves two stocks of which the pieces of one would have gone into the rest of the other', () => {
    fc.assert(
      fc.property(lengths, (all) => {
        const { stocks } = planCuts(all, mm(2000), mm(2));
        stocks.forEach((stock, at) => {
          for (const later of stocks.slice(at + 1)) {
            // First fit: the first piece of a later stock found no room in any before it.
            expect((later.pieces[0] ?? 0) + 2000).toBeGreaterThan(stock.rest);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('the list of markings', () => {
  it('has a line for every label that a strip prints, at its place on the strip', () => {
    const sketch = fc.array(fc.constantFrom('B:1', 'B', 'PE:PE', 'D:1.1/1.2', 'D:7', 'G:L1', 'ES', 'EP', '_4 B:5', 'U:9'), { maxLength: 16 });
    fc.assert(
      fc.property(sketch, (tokens) => {
        const view = viewOf(sketchRail(tokens.join(' ')));
        const rows: readonly string[][] = parse(markingCsv(view, { separator: ';', decimalMark: '.', language: 'en', formulaGuard: 'designations' }), { delimiter: ';', bom: true }).slice(1);
        const printed = planStrips(view).strips.flatMap((strip) =>
          strip.fields.flatMap(({ labels, centre, width }) =>
            labels.flatMap((label, level) => (label === undefined ? [] : [[`${strip.piece}/${strip.pieces}`, String(level + 1), label, (centre - strip.start) / 1000, width / 1000]])),
          ),
        );
        expect(rows.map((row) => [row[2], row[3], row[4], Number(row[5]), Number(row[6])])).toEqual(printed);
      }),
      { numRuns: 100 },
    );
  });
});
