import { describe, expect, it } from 'vitest';
import { parseRail, printClipping, printRail, readClipping } from '../../../shared/notation/index.ts';
import { attachmentsOn, buildIndex, countingIds, recordsOf } from '../../../shared/project/index.ts';
import { itemsOf } from '../../support/rail-sketch.ts';
import { SAMPLE_LIBRARY } from '../../support/sample-parts.ts';

const RAIL = 'rail R1 210-112 length=500\nstrip -X1\n249-116\n3x 2002-1204 labels=1..3\n2002-2201 label=4.1/4.2\n249-116';

function read(text: string) {
  const parsed = parseRail(text, SAMPLE_LIBRARY);
  if (!parsed.ok) throw new Error(parsed.errors.map(({ line, column, message }) => `${line}:${column} ${message.en}`).join('\n'));
  return parsed.document;
}

/** What sits on the items of the first rail: place of the item, and what is said. */
function sitting(text: string) {
  const document = read(text);
  const index = buildIndex(document);
  return itemsOf(document).flatMap(({ id }, place) =>
    attachmentsOn(index, id).map(({ kind: _kind, id: _id, order: _order, host: _host, part, ...said }) => [place + 1, part, said]),
  );
}

describe('attach', () => {
  it('puts things on items named by strip and designation, or by place, in any order', () => {
    expect(sitting(`attach 2009-193 -X1:2 R1#6\n${RAIL}\nattach 2002-511 rail:R1#3`)).toEqual([
      [3, 'wago:2009-193', {}],
      [3, 'wago:2002-511', {}],
      [6, 'wago:2009-193', {}],
    ]);
  });

  it('says level, row, offset and text', () => {
    expect(sitting(`${RAIL}\nattach 2002-161 R1#5.2 row=B offset=-0,4 text="a ""b"", c"`)).toEqual([
      [5, 'wago:2002-161', { level: 1, row: 'B', offset: -400, text: 'a "b", c' }],
    ]);
    expect(sitting(`${RAIL}\nattach 2002-161 R1#5 level=1`)).toEqual([[5, 'wago:2002-161', { level: 0 }]]);
  });

  it('takes a number behind a dot for part of a designation where there is such a terminal', () => {
    expect(sitting(`${RAIL}\nattach 2002-511 -X1:4.2`)).toEqual([[5, 'wago:2002-511', {}]]);
    expect(sitting(`${RAIL}\nattach 2002-511 -X1:4.1.2`)).toEqual([[5, 'wago:2002-511', { level: 1 }]]);
  });

  it.each([
    ['attach', 'an order number'],
    ['attach 2009-193', 'Nothing is named for it to sit on: attach 2009-193 -X1:3'],
    ['attach 2009-19 -X1:3', 'Article "2009-19" is not in the library. Did you mean 2009-193?'],
    ['attach 2002-1204 -X1:3', '2002-1204 (Through terminal block) does not sit on a block.'],
    ['attach 2009-193 -X1:9', '"-X1:9" is nothing in this project.'],
    ['attach 2009-193 R1#5.3', 'There is no such level on R1#5.3: they go from 1 to 2.'],
    ['attach 2009-193 R1#1 level=1', 'There is no such level on R1#1: it has none.'],
    ['attach 2009-193 R1#5.1 level=1', 'The level is given twice: behind the dot and with level=.'],
    ['attach 2009-193 R1#5 level=0', 'There is no such level on R1#5: they go from 1 to 2.'],
    ['attach 2009-193 R1#5 row=C', '"C" is not a row.'],
    ['attach 2009-193 R1#5 offset=wide', '"wide" is not a length in mm (at most three decimals).'],
    ['attach 2009-193 R1#5 at=5', '"at"'],
  ])('%s is refused', (line, expected) => {
    const parsed = parseRail(`${RAIL}\n${line}`, SAMPLE_LIBRARY, { articles: () => ['2009-193'] });
    expect(parsed.ok ? [] : parsed.errors.map(({ message }) => message.en)).toEqual([expect.stringContaining(expected)]);
    expect(parsed.ok ? undefined : parsed.errors[0]?.line).toBe(7);
  });

  it('is refused where several items are called like that', () => {
    const parsed = parseRail(`${RAIL.replace('labels=1..3', 'label=1')}\nattach 2009-193 -X1:1`, SAMPLE_LIBRARY);
    expect(parsed.ok ? undefined : parsed.errors[0]?.message.en).toContain('stands for several things');
  });

  it('asks for its part even while those of the items are not there yet', () => {
    const asked: string[] = [];
    const none = { get: () => undefined, byArticle: (article: string) => (asked.push(article), []) };
    parseRail(`${RAIL}\nattach 2009-193 -X1:3`, none);
    readClipping('2002-1204\nattach 2002-511 item#1', none, { ids: countingIds() });
    expect(asked).toEqual(expect.arrayContaining(['2009-193', '2002-511']));
  });

  it('is printed behind the rails, in the order of the items, whatever its own order is', () => {
    const text = `${RAIL}\n\nattach 2009-193 R1#6 text="end"\nattach 2002-511 -X1:4.1.2\nattach 2002-161 -X1:1 row=A\nattach 2009-193 -X1:1`;
    const printed = printRail(read(text));
    expect(printed.split('\n').filter((line) => line.startsWith('attach'))).toEqual([
      'attach 2002-161 -X1:1 row=A',
      'attach 2009-193 -X1:1',
      'attach 2002-511 -X1:4.1.2',
      'attach 2009-193 R1#6 text="end"',
    ]);
    expect(printRail(read(printed))).toBe(printed);
  });

  it('keeps a level apart from a terminal that is called so', () => {
    const rail = 'rail R1 210-112 length=500\nstrip -X1\n2002-2201 label=1\n2002-1204 label=1.2\nattach 2002-511 R1#1 level=2\n';
    const printed = printRail(read(rail));
    expect(printed).toContain('attach 2002-511 -X1:1 level=2\n');
    expect(printRail(read(printed))).toBe(printed);
  });

  it('is what an accepted finding can be about', () => {
    const text = `${RAIL}\nattach 2009-193 -X1:1\nattach 2002-511 -X1:1\naccept RC-023 -X1:1+2 message=unclear reason="seen"`;
    const document = read(text);
    const [waiver] = recordsOf(document, 'waiver');
    const second = recordsOf(document, 'attachment').find(({ part }) => part === 'wago:2002-511');
    expect(waiver?.subjects).toEqual([second?.id]);
    expect(printRail(document)).toContain('accept RC-023 -X1:1+2 message=unclear');
  });
});

describe('a clipping', () => {
  it('takes along what sits on the items, which are called by designation or by place', () => {
    const document = read(`${RAIL.replace('249-116\n3x', 'strip -\n2x 2002-1207\nstrip -X1\n249-116\n3x')}\nattach 2009-193 R1#2 text="x"\nattach 2002-511 -X1:2`);
    const items = itemsOf(document).filter((_, place) => place === 1 || place === 4);
    const text = printClipping(document, { items: items.map(({ id }) => id) });
    expect(text.trim().split('\n').slice(-2)).toEqual(['attach 2009-193 item#1 text="x"', 'attach 2002-511 -X1:2']);
    const clipping = readClipping(text, SAMPLE_LIBRARY, { ids: countingIds() });
    expect(clipping.ok ? clipping.clipping.loose.map(({ part, attachments }) => [part, attachments]) : clipping.errors).toEqual([
      ['wago:2002-1207', [{ part: 'wago:2009-193', text: 'x' }]],
      ['wago:2002-1204', [{ part: 'wago:2002-511' }]],
    ]);
  });

  it('of whole rails names them by rail and place', () => {
    const document = read(`${RAIL}\nattach 2009-193 R1#1`);
    const [rail] = recordsOf(document, 'rail');
    const text = printClipping(document, { rails: rail ? [rail.id] : [] });
    expect(text).toContain('attach 2009-193 R1#1\n');
    const clipping = readClipping(text, SAMPLE_LIBRARY, { ids: countingIds() });
    expect(clipping.ok ? clipping.clipping.rails[0]?.items[0]?.attachments : clipping.errors).toEqual([{ part: 'wago:2009-193' }]);
    expect(clipping.ok && clipping.clipping.parts.map(({ article }) => article)).toContain('2009-193');
  });
});
