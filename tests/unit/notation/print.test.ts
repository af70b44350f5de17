import { describe, expect, it } from 'vitest';
import { parseRail, printRail, sameUpToIds, shapeOf } from '../../../shared/notation/index.ts';
import { partLookup } from '../../../shared/parts/index.ts';
import { type Document, countingIds, emptyDocument, mintId, recordsOf } from '../../../shared/project/index.ts';
import { ALL_PARTS, SAMPLE_LIBRARY, makePart } from '../../support/sample-parts.ts';
import { sketchRail } from '../../support/rail-sketch.ts';

function parse(text: string, start = 1, parts = SAMPLE_LIBRARY): Document {
  const parsed = parseRail(text, parts, { ids: countingIds(start) });
  if (!parsed.ok) throw new Error(parsed.errors.map((e) => `${e.line}:${e.column}: ${e.message.en}`).join('\n'));
  return parsed.document;
}

/** The canonical form is a fixed point, and reads back as the same document. */
function expectCanonical(text: string): void {
  const document = parse(text);
  expect(printRail(document)).toBe(text);
  expect(shapeOf(parse(printRail(document), 500))).toEqual(shapeOf(document));
}

const SETTINGS = 'settings margin=5 allowance=0.2 reserve=20\n';

describe('printRail', () => {
  it('prints an empty document as its settings', () => expect(printRail(emptyDocument())).toBe(SETTINGS));

  it('prints everything in one canonical form', () => {
    expectCanonical(`project "Pump station 3" number=P-2031 customer="Water works" author=AB remark="line ""one""" remark=""
settings margin=7.5 allowance=0.25 reserve=12.5 tolerance=0.03 endstop=wago:249-117 endplates="light gray" railstep=100 tolerances=rss fixingend=40 fixingpitch=60 spares=2 sheets=2020-01-31
severity MK-002=warning RC-013=off

potential L1 kind=L1 system=tn voltage=400 current=16
potential +24V kind=L+ system=dc voltage=24 current=0.5
potential "a b" kind=signal circuit=ex-i

rail R1 210-112 length=500 margin=0 centred vertical bonded=no slots=5 fixings=50,250,462.5
249-116
strip -X1
gap 37.2
20x 2002-1204 labels=1..20 potential=L1
2x 2002-1204 labels=PE,N turned current=16 zone=ex-e
2002-1204 label="x,y" potential="a b"
strip -X2 zone=ex-i
2002-2201 label=1.1/1.2 potentials=L1/"a b"
2x 2002-2201 labels=/2.2,3.1 potentials=/+24V
strip -X1
3x 2002-1207 label=PE
strip -
249-116 at=480.5

rail R2 210-118 length=100

unplaced
strip -X2
2002-1204 levels=3 label=1//3
2x 249-116

accept RC-001 -X2:1.1 R1#1 message=open reason="as agreed"
accept RC-013 R2 message="not enough" reason="one" reason="two" by="A. B."
`);
  });

  it('joins like neighbours and nothing else', () => {
    expect(printRail(sketchRail("ES 3xB B' B' B:1 B:2 _5 B B @80 B B EP ES", { strip: null })).split('\n').slice(3, -1)).toEqual([
      'rail R1 210-112 length=2000',
      '249-116',
      '3x 2002-1204',
      '2x 2002-1204 turned',
      '2x 2002-1204 labels=1,2',
      'gap 5',
      '2x 2002-1204',
      '2002-1204 at=80',
      '2002-1204',
      '2002-1292',
      '249-116',
    ]);
  });

  it('cuts long lists of labels into several lines, and keeps ranges whole', () => {
    const odd = Array.from({ length: 20 }, (_, index) => `Q${index * 2}`);
    const text = `rail R1 210-112 length=500\n20x 2002-1204 labels=${odd.join(',')}\n120x 2002-1204 labels=1..60,K1..K60`;
    const lines = printRail(parse(text)).split('\n').slice(3);
    expect(lines[0]).toBe(`16x 2002-1204 labels=${odd.slice(0, 16).join(',')}`);
    expect(lines[1]).toBe(`124x 2002-1204 labels=${odd.slice(16).join(',')},1..60,K1..K60`);
    expect(sameUpToIds(parse(printRail(parse(text))), parse(text))).toBe(true);
  });

  it('declares strips above the rails where they are empty or in another order', () => {
    expectCanonical(`${SETTINGS}
strip -X9
strip -X1 zone=ex-i

rail R1 210-112 length=500
strip -X1
2002-1204
`);
    expectCanonical(`${SETTINGS}
strip -X2
strip -X1

rail R1 210-112 length=500
strip -X1
2002-1204
strip -X2
2002-1204
`);
  });

  it('quotes whatever would read as something else', () => {
    const odd = ['gap', '4x', 'a b', '#5', 'x=1', 'q"q'].map((article) => makePart('Acme', article, 'end-stop', {}));
    const parts = partLookup([...ALL_PARTS, ...odd]);
    const text = `${SETTINGS}
rail "R 1" 210-112 length=500
strip "-"
"gap"
"4x"
"a b"
"#5"
"x=1"
"q""q"
2x 2002-1204 labels="1..3","a/b"
`;
    expect(printRail(parse(text, 1, parts), { parts })).toBe(text);
  });

  it('names the maker where the library has the number of several, or not at all', () => {
    const document = parse('rail R1 210-112 length=500\n2002-1204');
    const clash = partLookup([...ALL_PARTS, makePart('Entrelec', '2002-1204', 'end-stop', {})]);
    expect(printRail(document)).toContain('\n2002-1204\n');
    expect(printRail(document, { parts: SAMPLE_LIBRARY })).toContain('\n2002-1204\n');
    expect(printRail(document, { parts: clash })).toContain('\nwago:2002-1204\n');
    expect(printRail(document, { parts: partLookup([]) })).toContain('\nwago:2002-1204\n');
  });

  it('names two snapshots with one number by their makers', () => {
    const parts = partLookup([...ALL_PARTS, makePart('Entrelec', '2002-1204', 'end-stop', {})]);
    const text = `${SETTINGS}\nrail R1 210-112 length=500\nentrelec:2002-1204\nwago:2002-1204\n`;
    expect(printRail(parse(text, 1, parts))).toBe(text);
  });

  it('leaves out what was accepted about something that is gone', () => {
    const document = sketchRail('ES B EP ES');
    const records = new Map(document.records);
    const id = mintId('waiver', 'w');
    records.set(id, { kind: 'waiver', id, rule: 'RC-001', message: 'm', subjects: [mintId('item', 'gone')], reason: 'r', author: '' });
    expect(printRail({ records })).toBe(printRail(document));
  });

  it('falls back to longer references where names clash', () => {
    const text = `${SETTINGS}
rail R1 210-112 length=500
strip R1
2x 2002-1204 label=1

rail unplaced 210-112 length=500
2002-1204

unplaced
249-116

accept RC-001 R1#1 message=m reason="r"
accept RC-001 rail:R1 message=m reason="r"
accept RC-001 rail:unplaced message=m reason="r"
accept RC-001 rail:unplaced#1 message=m reason="r"
accept RC-001 strip:R1 message=m reason="r"
accept RC-001 unplaced#1 message=m reason="r"
`;
    const document = parse(text);
    expect(printRail(document)).toBe(text);
    expect(new Set(recordsOf(document, 'waiver').flatMap((waiver) => waiver.subjects)).size).toBe(6);
  });
});

describe('sameUpToIds', () => {
  const base = 'project A\nrail R1 210-112 length=500\nstrip -X1\n2x 2002-1204 labels=1,2\n249-116\n';

  it('does not see ids and order keys', () => {
    expect(sameUpToIds(parse(base, 1), parse(base, 9000))).toBe(true);
  });

  it.each([
    ['the title', base.replace('project A', 'project B')],
    ['a setting', `${base}settings margin=6\n`],
    ['a length', base.replace('500', '501')],
    ['the order', base.replace('labels=1,2', 'labels=2,1')],
    ['a missing item', base.replace('249-116\n', '')],
    ['another part', base.replace('249-116', '249-117')],
    ['another strip', base.replace('-X1', '-X2')],
    ['an empty strip', `strip -X1\nstrip -X7\n${base}`],
    ['a turned item', base.replace('249-116', '249-116 turned')],
    ['a potential', `${base}potential L1 kind=L1\n`],
    ['an accepted finding', `${base}accept RC-013 R1 message=m reason=r\n`],
    ['a gap', base.replace('249-116', 'gap 1\n249-116')],
  ])('sees %s', (_what, text) => expect(sameUpToIds(parse(base), parse(text))).toBe(false));
});
