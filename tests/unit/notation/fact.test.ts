import { describe, expect, it } from 'vitest';
import { parseRail, printRail, sameUpToIds } from '../../../shared/notation/index.ts';
import { type Document, findPart, itemsOnRail, buildIndex, recordsOf } from '../../../shared/project/index.ts';
import { realLookup } from '../../support/real-library.ts';

const RAIL = 'rail R1 210-112 length=200\nstrip -X1\n2x 2002-1204 labels=1,2\n2002-2202 labels=a/b\n';

function read(text: string): Document {
  const parsed = parseRail(text, realLookup());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.document;
}
function faults(text: string): readonly string[] {
  const parsed = parseRail(text, realLookup());
  return parsed.ok ? [] : parsed.errors.map(({ line, column, message }) => `${line}:${column} ${message.en}`);
}

describe('fact', () => {
  it('is carried by the part that it is about, wherever it stands in the text', () => {
    const fact = 'fact 2002-1204 electrical.current=20.5 by="K. Meier, 2026-12-01"\n';
    for (const text of [fact + RAIL, RAIL + fact]) {
      const part = findPart(read(text), 'wago:2002-1204');
      expect(part?.attributes['electrical.current']).toEqual({
        value: 20_500, source: { id: 'user', at: 'K. Meier, 2026-12-01' }, confirmed: true,
      });
    }
  });

  it('of levels holds for the items of the text', () => {
    const levels = (text: string) => {
      const document = read(text);
      const rail = recordsOf(document, 'rail')[0]!;
      return itemsOnRail(buildIndex(document), rail.id).map((item) => item.levels.length);
    };
    expect(levels('rail R1 210-112 length=200\n2002-1204\n')).toEqual([1]);
    expect(levels('fact 2002-1204 connection.levels=3\nrail R1 210-112 length=200\n2002-1204\n')).toEqual([3]);
  });

  it('prints and reads back the same, in every type of attribute', () => {
    const text = [
      'fact 2002-1204 geometry.width=5.25 by="KM"',
      'fact 2002-1204 connection.stripLength=10..11.5',
      'fact 2002-1204 connection.levelJumperSlots=2 connection.levelJumperSlots=1',
      'fact 2002-1204 jumper.breakable=no',
      'fact 2002-1204 compatibility.markers=2009-115 compatibility.markers="a, b"',
      'fact 2002-2202 material.color="light ""gray"""',
      RAIL,
    ].join('\n');
    const document = read(text);
    const printed = printRail(document, { parts: realLookup() });
    expect(printed.split('\n').filter((line) => line.startsWith('fact '))).toEqual([
      'fact 2002-1204 geometry.width=5.25 by="KM"',
      'fact 2002-1204 connection.levelJumperSlots=2 connection.levelJumperSlots=1',
      'fact 2002-1204 connection.stripLength=10..11.5',
      'fact 2002-1204 compatibility.markers=2009-115 compatibility.markers="a, b"',
      'fact 2002-1204 jumper.breakable=no',
      'fact 2002-2202 material.color="light ""gray"""',
    ]);
    expect(sameUpToIds(read(printed), document)).toBe(true);
    expect(printRail(read(printed), { parts: realLookup() })).toBe(printed);
  });

  it.each([
    ['fact', /1:1 "fact" needs an article/],
    ['fact 2002-1204', /1:1 "fact" needs an article/],
    ['fact 2002-9999 geometry.width=5', /1:6 Article "2002-9999" is not in the library/],
    ['fact 2002-1204 geometry.widht=5', /1:16 "fact" has no "geometry.widht". Did you mean "geometry.width"\?/],
    ['fact 2002-1204 electrical.ratings=5', /1:16 "fact" has no "electrical.ratings"/],
    ['fact 2002-1204 geometry.width=wide', /1:31 "wide" is not a number\./],
    ['fact 2002-1204 geometry.width=0', /1:31 This is no value for “Width”\./],
    ['fact 2002-1204 geometry.width=5 geometry.width=6', /1:31 This attribute has one value\./],
    ['fact 2002-1204 geometry.width=5 material.color=red', /1:33 "material\.color=" does not belong to "fact"/],
    ['fact 2002-1204 geometry.width=5 turned', /1:33 /],
    ['fact 2002-1204 geometry.width=5\nfact 2002-1204 geometry.width=6', /2:16 "geometry.width" is given twice/],
    ['fact 2002-1201 geometry.width=5', /1:1 Nothing in this project uses 2002-1201/],
  ])('%s', (line, expected) => {
    const found = faults(`${line}\n${RAIL}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });
});
