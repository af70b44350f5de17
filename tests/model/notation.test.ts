import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlacements, parseRail, printRail, sameUpToIds, shapeOf } from '../../shared/notation/index.ts';
import { type Part, type PartLookup, ownFact, partLookup, withFact } from '../../shared/parts/index.ts';
import {
  type Document,
  type ProjectDocumentRecord,
  type RecordId,
  SETTINGS_ID,
  checkInvariants,
  countingIds,
  encodeProject,
  decodeProject,
  mintId,
  parseRecord,
  recordsOf,
  settingsOf,
} from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import { SAMPLE_PARTS, arbitraryDocument } from '../support/arbitrary-document.ts';
import { ALL_PARTS, SAMPLE_LIBRARY } from '../support/sample-parts.ts';

const PARTS = partLookup(SAMPLE_PARTS);

function reparse(text: string, parts: PartLookup, start: number): Document {
  const parsed = parseRail(text, parts, { ids: countingIds(start) });
  if (!parsed.ok) {
    const where = parsed.errors.map(({ line, column, message }) => `${line}:${column}: ${message.en}`);
    throw new Error(`${where.join('\n')}\nin\n${text}`);
  }
  return parsed.document;
}

const designation = fc.oneof(
  fc.nat(99).map(String),
  fc.constantFrom('PE', 'N', '1.1', '08', '09', 'A1', 'A2', 'A3', '1..3', 'a/b', 'a,b', '"', '#', 'x y', '=', '-X1:1'),
);
const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => !/\p{Cc}/u.test(text));
const length = fc.integer({ min: 0, max: 100_000_000 }).map(um);

/** A part about which the user states something: how many levels it has, and a text or a list with everything odd in it. */
function stated(part: Part, levels: number, text: boolean): Part {
  const levelled = withFact(part, 'connection.levels', ownFact(levels % 4, ''));
  return text
    ? withFact(levelled, 'material.color', ownFact('light "gray"', 'K. Meier, 2026-12-01'))
    : withFact(levelled, 'compatibility.markers', ownFact(['2009-115', 'a, b', '#'], 'KM'));
}

/**
 * What the general documents do not have: levels of any number, labels that need quotes, settings that differ, zones,
 * margins, facts stated by hand, and accepted findings about anything.
 */
const richDocument: fc.Arbitrary<Document> = fc
  .tuple(
    arbitraryDocument,
    fc.array(fc.array(fc.option(designation, { nil: undefined }), { maxLength: 4 }), { minLength: 1, maxLength: 8 }),
    fc.record(
      {
        tolerance: length,
        endPlateColor: line,
        railStep: fc.integer({ min: 1, max: 9999 }).map(um),
        toleranceSum: fc.constantFrom('worst', 'rss'),
        fixingEnd: length,
        fixingPitch: fc.integer({ min: 1, max: 1_000_000 }).map(um),
        spareBlocks: fc.nat(1000),
        sheetsSince: fc.constantFrom('2020-01-31', '2024-02-29'),
      },
      { requiredKeys: ['tolerance', 'endPlateColor', 'railStep'] },
    ),
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.array(fc.constantFrom('safe', 'ex-e', 'ex-i', undefined), { minLength: 1, maxLength: 5 }),
    fc.array(
      fc.record({ at: fc.array(fc.nat(), { maxLength: 4 }), message: line, reason: fc.string({ unit: 'binary' }), author: fc.constantFrom('', 'A "B" C') }),
      { maxLength: 4 },
    ),
  )
  .map(([document, levels, settings, reservePercent, zones, waivers]) => {
    const records = new Map<RecordId, ProjectDocumentRecord>();
    let at = 0;
    for (const record of document.records.values()) {
      const zone = zones[at % zones.length];
      const ofLevels = levels[at % levels.length] ?? [];
      at += 1;
      if (record.kind === 'item') {
        const potential = record.levels[0]?.potential;
        const next = ofLevels.map((text, level) => ({
          ...(text !== undefined && { designation: text }),
          ...(potential !== undefined && (level + at) % 3 > 0 && { potential }),
        }));
        records.set(record.id, { ...record, levels: next, ...(zone && { zone }) });
      } else if (record.kind === 'strip') records.set(record.id, { ...record, ...(zone && { zone }) });
      else if (record.kind === 'rail') {
        records.set(record.id, {
          ...record,
          ...(zone && { margin: settings.tolerance, bonded: zone === 'ex-e' }),
          ...(zone === 'ex-i' && { orientation: 'vertical', slotOffset: settings.railStep }),
          ...(zone === 'safe' && { fixings: [settings.railStep, um(settings.railStep + 7)] }),
        });
      }
      else if (record.kind === 'part' && zone) {
        records.set(record.id, {
          ...record,
          part: stated(record.part, at, zone === 'safe'),
        });
      } else records.set(record.id, record);
    }
    for (const record of document.records.values()) {
      if (record.kind !== 'attachment') continue;
      const host = records.get(record.host);
      const count = host?.kind === 'item' ? host.levels.length : 0;
      const { level, ...rest } = record;
      records.set(record.id, level === undefined || count === 0 ? rest : { ...rest, level: count - 1 });
    }
    records.set(SETTINGS_ID, { ...settingsOf(document), ...settings, reservePercent: Object.is(reservePercent, -0) ? 0 : reservePercent, endStop: 'wago:249-116' });
    const ids = [...records.keys()];
    waivers.forEach((waiver, index) => {
      const subjects = [...new Set(waiver.at.map((place) => ids[place % ids.length]!))].sort();
      const id = mintId('waiver', `w${index}`);
      records.set(id, { kind: 'waiver', id, rule: 'RC-001', subjects, message: waiver.message, reason: waiver.reason, author: waiver.author });
    });
    return { records };
  });

describe.each([
  ['any document', arbitraryDocument],
  ['a document with everything', richDocument],
])('%s', (_name, documents) => {
  it('printed and parsed says the same', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 10_000 }), (document, start) => {
        const text = printRail(document);
        const again = reparse(text, PARTS, start);
        expect(shapeOf(again)).toEqual(shapeOf(document));
        expect(sameUpToIds(again, document)).toBe(true);
        expect(checkInvariants(again)).toEqual([]);
        for (const record of again.records.values()) expect(parseRecord(record).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has one printed form, whatever its ids are', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = printRail(document);
        expect(printRail(reparse(text, PARTS, 77))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('comes through a project file unchanged', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = printRail(document);
        const decoded = decodeProject(encodeProject(reparse(text, PARTS, 1)));
        expect(decoded.ok && printRail(decoded.document)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

/** Words as people write them, right and wrong, in any order. */
const word = fc.constantFrom(
  ...['project', 'settings', 'severity', 'potential', 'rail', 'strip', 'unplaced', 'gap', 'accept', 'fact', 'jumper', '#', '-', '"', '""'],
  ...['R1', 'R2', '-X1', 'L1', '"a b"', '20x', '2x', '0x', '999999x', 'turned', 'centred', '5', '37,2', '-1', '1e3', 'RC-013', 'R1#1', '-X1:1'],
  ...['length=500', 'length=', 'margin=0', 'kind=L1', 'labels=1..2', 'labels=1,2', 'label=1', 'label=/', 'label="', 'potential=L1', 'potentials=L1/'],
  ...['zone=ex-i', 'current=1', 'at=10', 'levels=3', 'message=m', 'reason=r', 'RC-013=off', 'endstop=249-116', '__proto__=1', 'constructor', 'geometry.width=5', 'connection.levels=2'],
  ...ALL_PARTS.map((part) => part.article),
);
const text = fc
  .array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 12 })
  .map((lines) => lines.map((words) => words.join(' ')).join('\n'));

describe('any text', () => {
  it('is either a sound document or faults with a place in it', () => {
    let sound = 0;
    fc.assert(
      fc.property(text, fc.boolean(), (body, withRail) => {
        const whole = withRail ? `rail R9 210-112 length=500\n${body}` : body;
        const parsed = parseRail(whole, SAMPLE_LIBRARY, { articles: () => ['2002-1204'] });
        if (parsed.ok) {
          sound += 1;
          expect(checkInvariants(parsed.document)).toEqual([]);
          for (const record of parsed.document.records.values()) expect(parseRecord(record).ok).toBe(true);
          expect(sameUpToIds(reparse(printRail(parsed.document), SAMPLE_LIBRARY, 900), parsed.document)).toBe(true);
          return;
        }
        const lines = whole.split('\n');
        expect(parsed.errors.length).toBeGreaterThan(0);
        for (const { line: number, column, message } of parsed.errors) {
          const content = lines[number - 1];
          expect(content).toBeDefined();
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((content?.length ?? 0) + 1);
          expect(message.en).not.toMatch(/undefined|NaN|\[object/);
          expect(message.de).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 2000 },
    );
    expect(sound).toBeGreaterThan(10);
  });

  it('of any characters is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
        const parsed = parseRail(body, SAMPLE_LIBRARY);
        expect(typeof parsed.ok).toBe('boolean');
        expect(typeof parsePlacements(body, SAMPLE_LIBRARY).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('quick insert', () => {
  it('reads a line as a rail does', () => {
    const placement = fc.record({
      count: fc.integer({ min: 1, max: 30 }),
      part: fc.constantFrom(...ALL_PARTS.filter((part) => part.kind === 'through-terminal').map((part) => part.article)),
      turned: fc.boolean(),
      gap: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
      first: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(placement, { minLength: 1, maxLength: 8 }), (placements) => {
        const statements = placements.flatMap(({ count, part, turned, gap, first }) => {
          const labels = first === undefined ? '' : ` labels=${first}..${first + count - 1}`;
          return [...(gap === undefined ? [] : [`gap ${gap}`]), `${count}x ${part}${turned ? ' turned' : ''}${labels}`];
        });
        const rail = reparse(`rail R1 210-112 length=500\n${statements.join('\n')}`, SAMPLE_LIBRARY, 1);
        const quick = parsePlacements(statements.join(', '), SAMPLE_LIBRARY);
        const expected = recordsOf(rail, 'item').map(({ part, turned, gapBefore, levels }) => ({
          part,
          turned,
          ...(gapBefore > 0 && { gapBefore }),
          levels,
        }));
        expect(quick.ok && quick.items).toEqual(expected);
      }),
    );
  });
});
