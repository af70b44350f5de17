import { describe, expect, it } from 'vitest';
import { type Clipping, parseRail, printClipping, readClipping, tidyText } from '../../../shared/notation/index.ts';
import { type Document, type ItemId, buildIndex, countingIds, itemsOnRail, mintId, recordsOf } from '../../../shared/project/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { SAMPLE_LIBRARY } from '../../support/sample-parts.ts';

const TEXT = `project "Pump"
settings margin=5 allowance=0.2 reserve=20

potential L1 kind=L1 system=tn voltage=400
potential N kind=N

rail R1 210-112 length=500 margin=7
strip -X1 zone=ex-e
249-116
3x 2002-1204 labels=1..3 potential=L1
gap 4.5
2002-2201 turned labels=7/8 potentials=L1/N
strip -X2
2002-1401 label=1

rail R2 210-112 length=200 centred
2002-1204

unplaced
2x 2002-1292
`.replace('labels=7/8', 'label=7/8');

function documentOf(text: string): Document {
  const parsed = parseRail(text, SAMPLE_LIBRARY);
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message.en).join());
  return parsed.document;
}
const document = documentOf(TEXT);
const index = buildIndex(document);
const [r1, r2] = index.rails;
const onR1 = r1 ? itemsOnRail(index, r1.id).map(({ id }) => id) : [];

function read(text: string, potentials = new Map([['PE', mintId('potential', 'known')]])): Clipping {
  const outcome = readClipping(text, SAMPLE_LIBRARY, { ids: countingIds(), potentials });
  if (!outcome.ok) throw new Error(outcome.errors.map(({ line, message }) => `${line}: ${message.en}`).join('\n'));
  return outcome.clipping;
}
function faults(text: string) {
  const outcome = readClipping(text, SAMPLE_LIBRARY, { ids: countingIds() });
  return outcome.ok ? [] : outcome.errors;
}

describe('printClipping', () => {
  it('writes items as a person would, with the potentials and strips that they need', () => {
    expect(printClipping(document, { items: onR1.slice(1, 5) })).toBe(
      [
        'potential L1 kind=L1 system=tn voltage=400',
        'potential N kind=N',
        '',
        'strip -X1 zone=ex-e',
        '3x 2002-1204 labels=1..3 potential=L1',
        'gap 4.5',
        '2002-2201 label=7/8 turned potentials=L1/N',
        '',
      ].join('\n'),
    );
  });

  it('writes rails with what stands on them and nothing else', () => {
    const [rail] = index.rails.slice(1);
    expect(rail && printClipping(document, { rails: [rail.id] })).toBe('rail R2 210-112 length=200 centred\n2002-1204\n');
  });

  it('writes items of several strips in the order given', () => {
    const items = [...onR1.slice(4), ...recordsOf(document, 'item').filter(({ rail }) => rail === r2?.id).map(({ id }) => id)];
    expect(printClipping(document, { items }).split('\n\n')[1]).toBe(
      'strip -X1 zone=ex-e\ngap 4.5\n2002-2201 label=7/8 turned potentials=L1/N\nstrip -X2\n2002-1401 label=1\nstrip -\n2002-1204\n',
    );
  });

  it('writes nothing for items that are gone', () => {
    expect(printClipping(document, { items: [mintId('item', 'gone') as ItemId] })).toBe('');
  });
});

describe('readClipping', () => {
  it('reads back what was printed', () => {
    const { loose, rails, strips, potentials, unplaced } = read(printClipping(document, { items: onR1 }));
    expect({ rails, unplaced }).toEqual({ rails: [], unplaced: [] });
    expect(loose.map(({ part, turned, gapBefore }) => [part, turned, gapBefore])).toEqual([
      ['wago:249-116', false, undefined],
      ['wago:2002-1204', false, undefined],
      ['wago:2002-1204', false, undefined],
      ['wago:2002-1204', false, undefined],
      ['wago:2002-2201', true, mm(4.5)],
      ['wago:2002-1401', false, undefined],
    ]);
    expect(strips.map(({ tag, zone }) => [tag, zone])).toEqual([['-X1', 'ex-e'], ['-X2', undefined]]);
    expect(loose.map(({ strip }) => strips.find(({ id }) => id === strip)?.tag)).toEqual(['-X1', '-X1', '-X1', '-X1', '-X1', '-X2']);
    expect(potentials.map(({ fields }) => fields.name)).toEqual(['L1', 'N']);
    expect(loose[4]?.levels?.map(({ designation, potential }) => [designation, potentials.find(({ id }) => id === potential)?.fields.name])).toEqual([
      ['7', 'L1'],
      ['8', 'N'],
    ]);
  });

  it('takes the rails and unplaced items of a whole file, and says what it leaves out', () => {
    const clipping = read(`${TEXT}\naccept RC-013 R1 message=low reason="seen"\nseverity RC-008=off\n`);
    expect(clipping.rails.map(({ name, length, margin, centred, items }) => [name, length, margin, centred, items.length])).toEqual([
      ['R1', mm(500), mm(7), false, 6],
      ['R2', mm(200), undefined, true, 1],
    ]);
    expect(clipping.unplaced).toHaveLength(2);
    expect(clipping.loose).toEqual([]);
    expect(clipping.leftOut).toEqual(['project', 'settings', 'severity', 'accept']);
    expect(clipping.parts.map(({ article }) => article).sort()).toEqual(['2002-1204', '2002-1292', '2002-1401', '2002-2201', '210-112', '249-116']);
  });

  it('leaves out potentials and strips that no item names', () => {
    const clipping = read('potential M kind=M\nstrip -X9\nstrip -\n2002-1204');
    expect(clipping.potentials).toEqual([]);
    expect(clipping.strips).toEqual([]);
  });

  it('names potentials of the project by their own ids, declared in the text or not', () => {
    const id = mintId('potential', 'known');
    for (const text of ['2002-1207 potential=PE', 'potential PE kind=PE\n2002-1207 potential=PE']) {
      const clipping = read(text);
      expect(clipping.loose[0]?.levels).toEqual([{ potential: id }]);
      expect(clipping.potentials).toEqual([]);
    }
  });

  it('takes several statements in a line, as the quick-insert field does', () => {
    expect(read('249-116, 2x 2002-1204 labels=1,2, 2002-1292').loose).toHaveLength(4);
  });

  it('is empty for an empty text', () => {
    for (const text of ['', '\n \r\n', '# nothing but a remark']) expect(read(text)).toMatchObject({ loose: [], rails: [], unplaced: [] });
  });

  it('says which articles nobody knows, and where other faults are', () => {
    expect(faults('2002-1204\n9999-1\n9999-2').map(({ line, article }) => [line, article])).toEqual([[2, '9999-1'], [3, '9999-2']]);
    const [fault] = faults('2002-1204, 2002-1204 potential=L9');
    expect(fault).toMatchObject({ line: 1, message: { en: 'No potential "L9" is declared.' } });
    expect(fault?.article).toBeUndefined();
    expect(fault?.column).toBeGreaterThan(11);
    expect(faults('gap 5')).toHaveLength(1);
  });
});

describe('tidyText', () => {
  it.each([
    ['\uFEFF20x 2002-1204\r\n\r\n2002-1292', '20x 2002-1204\n\n2002-1292'],
    ['20\u00A0×\u00A02002\u20111204', '20x 2002-1204'],
    ['  • 20 x 2002-1204', '20x 2002-1204'],
    ['- 2002-1292\n- 249-116', '2002-1292\n249-116'],
    ['> > 3x 2002–1204', '3x 2002-1204'],
    ['1. 249-116\n2) 2x 2002-1204', '249-116\n2x 2002-1204'],
    ['20\t2002-1204', '20x 2002-1204'],
    ['20x2002-1204', '20x 2002-1204'],
    ['2002-1204\u200B label=\u201Ca/b\u201D  ', '2002-1204 label="a/b"'],
    ['249-116, 4 x 2002-1204', '249-116, 4x 2002-1204'],
  ])('%j is %j', (given, tidied) => {
    expect(tidyText(given)).toBe(tidied);
    expect(read(tidied).loose.length).toBeGreaterThan(0);
  });

  it('leaves notation as it is', () => {
    expect(tidyText(TEXT)).toBe(TEXT);
    expect(tidyText('strip -X1\n2002-1204 label=-')).toBe('strip -X1\n2002-1204 label=-');
  });
});
