import { describe, expect, it } from 'vitest';
import { parseRail, printRail, readClipping, referencesOf, sameUpToIds } from '../../../shared/notation/index.ts';
import { type Document, SETTINGS_ID, checkInvariants, countingIds, emptyDocument, recordsOf, settingsOf } from '../../../shared/project/index.ts';
import { SAMPLE_LIBRARY } from '../../support/sample-parts.ts';

function parse(text: string): Document {
  const parsed = parseRail(text, SAMPLE_LIBRARY);
  if (!parsed.ok) throw new Error(parsed.errors.map((e) => `${e.line}:${e.column}: ${e.message.en}`).join('\n'));
  expect(checkInvariants(parsed.document)).toEqual([]);
  return parsed.document;
}
const rail = (text: string) => recordsOf(parse(text), 'rail')[0];

/** What a cabinet is written as: also what printing makes of it. */
const CABINET = `settings margin=5 allowance=0.2 reserve=20 slotmargin=3 partinggap=6 sparepercent=12.5 frontclearance=25 toolclearance=90 ductfill=40 ductdistances=1.5:30,4:42.5 stock=3000 kerf=1.5 profile="House style"
severity RC-013=info
reason RC-013 "agreed, by phone"
reason ductdistances "short wires"
reason margin "a ""cover"" at each end"

plate MP1 width=600 height=800 depth=210
plate "Door 2" width=400 height=300
duct K1 plate=MP1 x=0 y=80 length=600 width=40 height=60
duct K2 plate="Door 2" x=10 y=0 length=300 width=25 vertical
keepout "Door hinge" plate=MP1 x=560 y=0 width=40 height=70
keepout "" plate=MP1 x=0 y=700 width=12.5 height=100

rail R1 210-112 length=500 plate=MP1 x=50 y=220.5

rail R2 210-112 length=200 vertical endless plate="Door 2" x=0 y=0
strip -X1 zone=ex-i title="Motor feeders" stop=249-117 platecolor="light gray" spares=3 sparepercent=10
2002-1204

accept CB-002 K1 R1 keepout:2 message=near reason="see drawing"
`;

describe('a cabinet', () => {
  it('is read with everything that is said of it', () => {
    const document = parse(CABINET);
    const [mp1, door] = recordsOf(document, 'plate');
    expect([mp1, door]).toMatchObject([{ name: 'MP1', width: 600_000, height: 800_000, depth: 210_000 }, { name: 'Door 2' }]);
    expect(door).not.toHaveProperty('depth');
    expect(recordsOf(document, 'duct')).toMatchObject([
      { name: 'K1', plate: mp1?.id, x: 0, y: 80_000, length: 600_000, width: 40_000, height: 60_000 },
      { name: 'K2', plate: door?.id, x: 10_000, y: 0, length: 300_000, width: 25_000, orientation: 'vertical' },
    ]);
    expect(recordsOf(document, 'duct')[0]).not.toHaveProperty('orientation');
    expect(recordsOf(document, 'keepout')).toMatchObject([
      { name: 'Door hinge', plate: mp1?.id, x: 560_000, y: 0, width: 40_000, height: 70_000 },
      { name: '', width: 12_500 },
    ]);
    expect(recordsOf(document, 'rail')).toMatchObject([
      { mount: { plate: mp1?.id, x: 50_000, y: 220_500 } },
      { endless: true, orientation: 'vertical', mount: { plate: door?.id, x: 0, y: 0 } },
    ]);
    expect(recordsOf(document, 'strip')).toMatchObject([
      { zone: 'ex-i', title: 'Motor feeders', endStop: 'wago:249-117', endPlateColor: 'light gray', spareBlocks: 3, sparePercent: 10 },
    ]);
    expect(settingsOf(document)).toMatchObject({
      slotMargin: 3000,
      partingGap: 6000,
      sparePercent: 12.5,
      frontClearance: 25_000,
      toolClearance: 90_000,
      ductFillPercent: 40,
      ductDistances: [{ upTo: 1500, distance: 30_000 }, { upTo: 4000, distance: 42_500 }],
      stockLength: 3_000_000,
      kerf: 1500,
      profile: 'House style',
      reasons: { margin: 'a "cover" at each end', ductDistances: 'short wires', 'RC-013': 'agreed, by phone' },
    });
    expect(recordsOf(document, 'waiver')[0]?.subjects).toHaveLength(3);
  });

  it('is printed as it was written', () => {
    expect(printRail(parse(CABINET), { parts: SAMPLE_LIBRARY })).toBe(CABINET);
  });

  it('may be declared below what stands in it', () => {
    const below = parse('duct K1 plate=MP1 x=0 y=0 length=600 width=40\nrail R1 210-112 length=500 plate=MP1 x=50 y=220\nplate MP1 width=600 height=800');
    const above = parse('plate MP1 width=600 height=800\nduct K1 plate=MP1 x=0 y=0 length=600 width=40\nrail R1 210-112 length=500 plate=MP1 x=50 y=220');
    expect(sameUpToIds(below, above)).toBe(true);
  });

  it('may hold plates, ducts, rails and strips of one name: references say which is meant', () => {
    const document = parse('plate A width=1 height=1\nduct A plate=A x=0 y=0 length=1 width=1\nrail A 210-112 length=500\naccept CB-002 rail:A duct:A plate:A message=m reason=r');
    const { textOf } = referencesOf(document);
    expect(recordsOf(document, 'waiver')[0]?.subjects.map(textOf).sort()).toEqual(['duct:A', 'plate:A', 'rail:A']);
    expect(sameUpToIds(parse(printRail(document)), document)).toBe(true);
  });
});

describe('what makes two projects differ', () => {
  it.each([
    ['depth=210', 'depth=211'],
    ['plate=MP1 x=0 y=80', 'plate=MP1 x=1 y=80'],
    ['height=60', 'height=61'],
    ['plate="Door 2" x=10', 'plate=MP1 x=10'],
    ['"Door hinge"', '"Cable entry"'],
    ['x=50 y=220.5', 'x=50 y=220.501'],
    ['vertical endless plate', 'vertical plate'],
    ['title="Motor feeders" ', ''],
    ['spares=3', 'spares=4'],
    ['kerf=1.5', 'kerf=1.6'],
    ['4:42.5', '4:42'],
    ['short wires', 'long wires'],
    ['keepout:2', 'keepout:1'],
  ])('%s is not %s', (from, to) => {
    expect(CABINET).toContain(from);
    expect(sameUpToIds(parse(CABINET), parse(CABINET.replace(from, to)))).toBe(false);
  });

  it('is no reason for what is neither a setting nor a rule: it is not printed', () => {
    const document = emptyDocument();
    const odd: Document = { records: new Map(document.records).set(SETTINGS_ID, { ...settingsOf(document), reasons: { spares: 'x', gone: 'y' } }) };
    expect(printRail(odd)).toBe(printRail(document));
    expect(sameUpToIds(odd, document)).toBe(true);
  });
});

describe('an endless rail', () => {
  it('needs no length: it has that of what stands on it, wherever the settings are', () => {
    expect(rail('rail R1 210-112 endless\n249-116\n20x 2002-1204\n2002-1292\n249-116')).toMatchObject({ length: 200_000, endless: true });
    expect(rail('rail R1 210-112 endless\n20x 2002-1204\nsettings railstep=1 reserve=0')).toMatchObject({ length: 118_000 });
    expect(rail('rail R1 210-112 endless')).toMatchObject({ length: 50_000 });
  });

  it('keeps a length that is given, so that a file reads back as it was', () => {
    expect(rail('rail R1 210-112 length=777 endless\n2002-1204')).toMatchObject({ length: 777_000, endless: true });
  });
});

describe('a strip that is taken up again', () => {
  it('may say more, and the same once more', () => {
    const [strip] = recordsOf(parse('rail R1 210-112 length=500\nstrip -X1 title=A\nstrip -X1 spares=2 title=A'), 'strip');
    expect(strip).toMatchObject({ title: 'A', spareBlocks: 2 });
  });
});

describe('on the clipboard', () => {
  it('rails come without their place, strips with what they say for themselves, and the cabinet stays behind', () => {
    const read = readClipping(CABINET, SAMPLE_LIBRARY, { ids: countingIds() });
    if (!read.ok) throw new Error(read.errors[0]?.message.en);
    const { rails, strips, leftOut } = read.clipping;
    expect(leftOut).toEqual(['settings', 'severity', 'reason', 'plate', 'duct', 'keepout', 'accept']);
    expect(rails.map(({ name, endless }) => [name, endless])).toEqual([['R1', undefined], ['R2', true]]);
    for (const each of rails) expect(each).not.toHaveProperty('mount');
    expect(strips).toMatchObject([{ tag: '-X1', zone: 'ex-i', title: 'Motor feeders', spareBlocks: 3 }]);
  });
});
