import fc from 'fast-check';
import { expect } from 'vitest';
import { parsePlacements, parseRail, printRail, sameUpToIds } from '../../shared/notation/index.ts';
import { partLookup, readLibraryFile } from '../../shared/parts/index.ts';
import { checkInvariants, countingIds, decodeProject, encodeProject } from '../../shared/project/index.ts';
import { parseLength } from '../../shared/units/index.ts';
import { SAMPLE_PARTS, arbitraryDocument } from '../support/arbitrary-document.ts';
import { campaign } from '../support/campaign.ts';
import { libraryFiles } from '../support/real-library.ts';
import { ALL_PARTS, SAMPLE_LIBRARY } from '../support/sample-parts.ts';

/** Damage to a text: something cut out of it, and something else put in its place. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  cut: fc.oneof(fc.nat(2), fc.nat(12)),
  put: fc.oneof(
    fc.constantFrom('', '1', '7', 'x', ' '),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('"', '\n', '\0', '=', '..', '-', '{', '[', ',', '9'.repeat(30), '1e999', '__proto__'),
  ),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(text: string, damages: readonly Damage[]): string {
  return damages.reduce((now, { at, cut, put }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + put + now.slice(place + cut);
  }, text);
}
const damages = fc.array(damage, { maxLength: 3 });
const PARTS = partLookup(SAMPLE_PARTS);
const notation = arbitraryDocument.map((document) => printRail(document));
const projectFile = arbitraryDocument.map((document) => encodeProject(document));
const libraryFile = fc.constantFrom(...[...libraryFiles().values()].map((content) => JSON.stringify(content).slice(0, 6000)));
const placements = fc
  .array(fc.tuple(fc.nat(30), fc.constantFrom(...ALL_PARTS.map((part) => part.article)), fc.constantFrom('', ' turned', ' labels=1..3', ' potential=L1')))
  .map((all) => all.map(([count, article, rest]) => `${count}x ${article}${rest}`).join(', '));

/** What no one has written as it stands is read as something sound, or refused with a reason and a place: never more. */
campaign({
  name: 'parsers',
  short: 500,
  whole: 20_000,
  run: async ({ count, property }) => {
    let sound = 0;
    await property(
      fc.property(notation, damages, (written, all) => {
        const text = damaged(written, all);
        const parsed = parseRail(text, PARTS);
        if (parsed.ok) {
          sound += 1;
          expect(checkInvariants(parsed.document)).toEqual([]);
          const again = parseRail(printRail(parsed.document), PARTS, { ids: countingIds(900) });
          expect(again.ok && sameUpToIds(again.document, parsed.document)).toBe(true);
          return;
        }
        const lines = text.split('\n');
        expect(parsed.errors.length).toBeGreaterThan(0);
        for (const { line, column, message } of parsed.errors) {
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
          expect(`${message.en} ${message.de}`).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { share: 0.4 },
    );
    await property(
      fc.property(projectFile, damages, (written, all) => {
        const decoded = decodeProject(damaged(written, all));
        if (!decoded.ok) {
          expect(decoded.error.message.en).not.toMatch(/undefined|NaN|\[object/);
          return;
        }
        expect(checkInvariants(decoded.document)).toEqual([]);
        const text = encodeProject(decoded.document);
        const again = decodeProject(text);
        expect(again.ok && encodeProject(again.document)).toBe(text);
      }),
      { share: 0.3 },
    );
    await property(
      fc.property(placements, damages, (written, all) => {
        const text = damaged(written, all);
        const parsed = parsePlacements(text, SAMPLE_LIBRARY);
        if (!parsed.ok) for (const { column } of parsed.errors) expect(column).toBeLessThanOrEqual(text.length + 1);
      }),
      { share: 0.1 },
    );
    await property(fc.property(libraryFile, damages, (written, all) => {
      let content: unknown;
      try {
        content = JSON.parse(damaged(written, all));
      } catch {
        return;
      }
      const read = readLibraryFile(content);
      if (!read.ok) expect(read.error.message).not.toMatch(/undefined|\[object/);
    }), { share: 0.1 });
    await property(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.double().map(String), fc.integer().map((n) => `${n} mm`)), (text) => {
        const length = parseLength(text, 'mm');
        if (length.ok) expect(Number.isSafeInteger(length.value)).toBe(true);
      }),
      { share: 0.1 },
    );
    // Damage that nothing survives would prove little.
    expect(sound).toBeGreaterThan(count / 50);
  },
});
