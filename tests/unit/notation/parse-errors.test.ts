import { describe, expect, it } from 'vitest';
import { parseRail } from '../../../shared/notation/index.ts';
import { partLookup } from '../../../shared/parts/index.ts';
import { ALL_PARTS, SAMPLE_LIBRARY, makePart } from '../../support/sample-parts.ts';

const articles = () => ALL_PARTS.map((part) => part.article);

function errors(text: string, parts = SAMPLE_LIBRARY) {
  const parsed = parseRail(text, parts, { articles });
  return parsed.ok ? [] : parsed.errors;
}

const RAIL = 'rail R1 210-112 length=500';

/** Text, line, column, words of the message, suggestion. */
const CASES: readonly (readonly [text: string, line: number, column: number, message: string, suggestion?: string])[] = [
  // words
  ['rial R1 210-112 length=500', 1, 1, 'Unknown word "rial". Did you mean "rail"?', 'rail'],
  ['Project "A"', 1, 1, 'Did you mean "project"?', 'project'],
  [`${RAIL}\nstirp -X1`, 2, 1, 'Did you mean "strip"?', 'strip'],
  [`${RAIL}\n  xyz`, 2, 3, 'Unknown word "xyz". Known here: project'],
  // reserved
  [`${RAIL}\nwire -X1:1 side=external`, 2, 1, '"wire" is a word of the rail notation that this version does not support yet'],
  ['wire -X1:1 side=external', 1, 1, '"wire"'],
  ['panel P1 thickness=1.5', 1, 1, '"panel"'],
  ['socket =S1 770-744 panel=P1', 1, 1, '"socket"'],
  ['mate =S1 770-254', 1, 1, '"mate"'],
  // project
  ['project', 1, 1, '"project" needs a name'],
  ['project number=1', 1, 9, '"project" needs a name'],
  ['project A B', 1, 11, '"B" does not belong to "project"'],
  ['project A nummer=7', 1, 11, '"project" has no "nummer". Did you mean "number"?', 'number'],
  ['project A number=', 1, 18, '"number=" has no value'],
  ['project A number', 1, 11, '"number" needs a value: number=…', 'number='],
  ['project A number=1 number=2', 1, 20, '"number" is given twice'],
  ['project A\nproject B', 2, 1, '"project" is given twice'],
  [`project "${'x'.repeat(201)}"`, 1, 9, 'longer than 200 characters'],
  ['project "A\tB"', 1, 9, 'control character'],
  ['project A remark', 1, 11, '"remark" needs a value: remark=…', 'remark='],
  // settings
  ['settings margin=five', 1, 17, '"five" is not a length in mm'],
  ['settings margin=-5', 1, 17, '"-5" is not a length'],
  ['settings margin=5.1234', 1, 17, '"5.1234" is not a length'],
  ['settings margin=200000', 1, 17, 'No length is above 100000 mm'],
  ['settings reserve=120', 1, 18, '"120" is not a percentage'],
  ['settings railstep=0', 1, 19, 'above zero'],
  ['settings tolerances=mean', 1, 21, 'Possible: worst, rss'],
  ['settings fixingpitch=0', 1, 22, 'above zero'],
  ['settings spares=1001', 1, 17, 'not a number from 0 to 1000'],
  ['settings sheets=2023-02-29', 1, 17, 'not a day such as 2020-01-31'],
  ['settings sheets=13.01.2020', 1, 17, 'not a day such as 2020-01-31'],
  ['rail R1 210-112 length=500 bonded=maybe', 1, 35, 'Possible: yes, no'],
  ['rail R1 210-112 length=500 fixings=50,,250', 1, 36, 'not a length in mm'],
  [`rail R1 210-112 length=500 fixings=${Array.from({ length: 201 }, (_, at) => at).join(',')}`, 1, 36, 'more than 200 values'],
  ['settings margin=5\nsettings margin=6', 2, 10, '"margin" is given twice'],
  ['settings margn=5', 1, 10, 'Did you mean "margin"?', 'margin'],
  ['settings endstop=249-161', 1, 18, 'Did you mean 249-116?', '249-116'],
  [`settings endplates=${'x'.repeat(61)}`, 1, 20, 'longer than 60'],
  ['settings ductdistances=1.5:30,4', 1, 24, '"4" is not a distance such as 1.5:30'],
  ['settings ductdistances=1.5:30:2', 1, 24, '"1.5:30:2" is not a distance'],
  ['settings ductdistances=-1:30', 1, 24, '"-1:30" is not a distance'],
  ['settings ductdistances=1:200000', 1, 24, 'No length is above 100000 mm'],
  [`settings ductdistances=${Array.from({ length: 51 }, (_, at) => `${at}:1`).join(',')}`, 1, 24, 'more than 50 values'],
  ['settings ductfill=101', 1, 19, 'not a percentage'],
  ['settings stock=0', 1, 16, 'above zero'],
  ['settings profile=""', 1, 18, 'must not be empty'],
  ['settings frontclerance=20', 1, 10, 'Did you mean "frontclearance"?', 'frontclearance'],
  // reason
  ['reason', 1, 1, '"reason" needs a setting or rule'],
  ['reason margin', 1, 1, '"reason" needs a text'],
  ['reason margn "x"', 1, 8, '"margn" is neither a setting nor the number of a rule. Did you mean "margin"?', 'margin'],
  ['reason margin ""', 1, 15, 'must not be empty'],
  ['reason margin "x" y', 1, 19, '"y" does not belong to "reason"'],
  [`reason margin "${'x'.repeat(2001)}"`, 1, 15, 'longer than 2000 characters'],
  ['reason RC-013 a\nreason RC-013 b', 2, 8, 'A reason for RC-013 is given above'],
  // plate, duct, keepout
  ['plate', 1, 1, '"plate" needs a name'],
  ['plate MP1', 1, 1, '"plate" needs width=600 (mm)'],
  ['plate MP1 width=600', 1, 1, '"plate" needs height=800 (mm)'],
  ['plate MP1 width=600 height=800 depth=0', 1, 38, 'above zero'],
  ['plate MP1 width=600 hight=800', 1, 21, 'Did you mean "height"?', 'height'],
  ['plate "" width=600 height=800', 1, 7, 'must not be empty'],
  ['plate A width=1 height=1\nplate A width=1 height=1', 2, 7, 'There already is a mounting plate "A"'],
  ['duct', 1, 1, '"duct" needs a name'],
  ['duct K1 x=0 y=0 length=1 width=1', 1, 9, '"duct" needs plate=MP1'],
  ['plate A width=1 height=1\nduct K1 plate=A y=0 length=1 width=1', 2, 9, '"duct" needs x=50 (mm)'],
  ['plate A width=1 height=1\nduct K1 plate=A x=0 length=1 width=1', 2, 9, '"duct" needs y=200 (mm)'],
  ['plate A width=1 height=1\nduct K1 plate=A x=0 y=0 width=1', 2, 1, '"duct" needs length=600 (mm)'],
  ['plate A width=1 height=1\nduct K1 plate=A x=0 y=0 length=1', 2, 1, '"duct" needs width=40 (mm)'],
  ['plate MP1 width=1 height=1\nduct K1 plate=MP2 x=0 y=0 length=1 width=1', 2, 9, 'No mounting plate "MP2" is declared. Did you mean "MP1"?', 'MP1'],
  ['duct K1 plate=MP2 x=0 y=0 length=1 width=1', 1, 9, 'Write "plate MP1 width=600 height=800"'],
  ['duct K1 plate=A x=0 y=0 length=1 width=1 vertical=yes', 1, 42, '"vertical" takes no value', 'vertical'],
  ['plate A width=1 height=1\nduct K plate=A x=0 y=0 length=1 width=1\nduct K plate=A x=0 y=0 length=1 width=1', 3, 6, 'There already is a wiring duct "K"'],
  ['keepout', 1, 1, '"keepout" needs a name'],
  ['plate A width=1 height=1\nkeepout H plate=A x=0 y=0 height=1', 2, 1, '"keepout" needs width=40 (mm)'],
  ['plate A width=1 height=1\nkeepout H plate=A x=0 y=0 width=1', 2, 1, '"keepout" needs height=90 (mm)'],
  ['plate A width=1 height=1\nkeepout H plate=A x=-1 y=0 width=1 height=1', 2, 21, '"-1" is not a length'],
  ['rail R1 210-112 length=500 plate=MP1 x=1 y=1', 1, 28, 'No mounting plate "MP1" is declared'],
  ['rail R1 210-112 length=500 x=1', 1, 28, '"rail" needs plate=MP1'],
  ['rail R1 210-112 length=500 endless=yes', 1, 28, '"endless" takes no value', 'endless'],
  [`${RAIL}\nstrip -X1 title=A\nstrip -X1 title=B`, 3, 11, 'Strip -X1 was given another title= above'],
  [`${RAIL}\nstrip -X1 stop=249-161`, 2, 16, 'Did you mean 249-116?', '249-116'],
  [`${RAIL}\nstrip -X1 spares=1.5`, 2, 18, 'not a number from 0 to 1000'],
  [`${RAIL}\nstrip -X1 title=""`, 2, 17, 'must not be empty'],
  // severity
  ['severity', 1, 1, '"severity" needs a rule'],
  ['severity RC-013', 1, 10, 'does not belong to "severity"'],
  ['severity RC13=off', 1, 10, '"RC13" is not the number of a rule'],
  ['severity RC-013=of', 1, 17, 'Did you mean "off"?', 'off'],
  ['severity RC-013=off RC-013=info', 1, 21, '"RC-013" is given twice'],
  // potential
  ['potential', 1, 1, '"potential" needs a name'],
  ['potential L1', 1, 1, '"potential" needs kind='],
  ['potential L1 kind=L4', 1, 19, '"L4" is not a kind. Did you mean "L1"?', 'L1'],
  ['potential L1 kind=L1 voltage=high', 1, 30, '"high" is not a number of V'],
  ['potential L1 kind=L1 current=-1', 1, 30, '"-1" is not a number of A'],
  ['potential L1 kind=L1 system=tnn', 1, 29, 'Did you mean "tn"?', 'tn'],
  ['potential L1 kind=L1\npotential L1 kind=L2', 2, 11, 'There already is a potential "L1"'],
  ['potential "" kind=L1', 1, 11, 'must not be empty'],
  // rail
  ['rail', 1, 1, '"rail" needs a name'],
  ['rail R1', 1, 1, '"rail" needs an order number'],
  ['rail R1 length=500', 1, 9, '"rail" needs an order number'],
  ['rail R1 210-112', 1, 1, '"rail" needs length=500'],
  ['rail R1 210-112 length=0', 1, 24, 'above zero'],
  ['rail R1 210-112 500', 1, 17, '"500" does not belong to "rail"'],
  ['rail R1 210-112 length=500 centered', 1, 28, 'Did you mean "centred"?', 'centred'],
  ['rail R1 210-112 length=500 centred=yes', 1, 28, '"centred" takes no value', 'centred'],
  ['rail R1 210-113 length=500', 1, 9, 'Article "210-113" is not in the library. Did you mean 210-112?', '210-112'],
  ['rail R1 2002-1204 length=500', 1, 9, '2002-1204 is not a rail (Through terminal block)'],
  [`${RAIL}\n${RAIL}`, 2, 6, 'There already is a rail "R1"'],
  ['rail "" 210-112 length=500', 1, 6, 'must not be empty'],
  // strip, gap, unplaced
  [`${RAIL}\nstrip`, 2, 1, '"strip" needs a tag'],
  [`${RAIL}\nstrip -X1 zone=exi`, 2, 16, 'Did you mean "ex-i"?', 'ex-i'],
  [`${RAIL}\nstrip -X1 zone=ex-i\nstrip -X1 zone=safe`, 3, 11, 'was given another zone'],
  [`${RAIL}\nstrip - zone=safe`, 2, 9, 'does not belong to "strip -"'],
  [`${RAIL}\ngap`, 2, 1, '"gap" needs a length'],
  [`${RAIL}\ngap wide\n249-116`, 2, 5, '"wide" is not a length'],
  [`${RAIL}\ngap 200000\n249-116`, 2, 5, 'No length is above'],
  [`${RAIL}\ngap 5 mm\n249-116`, 2, 7, '"mm" does not belong to "gap"'],
  [`${RAIL}\n249-116\ngap 5`, 3, 1, 'Nothing follows this gap'],
  [`${RAIL}\ngap 5\nunplaced\n249-116`, 2, 1, 'Nothing follows this gap'],
  ['gap 5', 1, 1, 'before the first rail'],
  ['unplaced R1', 1, 10, 'does not belong to "unplaced"'],
  // placements
  ['20x 2002-1204', 1, 1, 'before the first rail'],
  ['strip -X1\n20x 2002-1204', 2, 1, 'before the first rail'],
  [`${RAIL}\n20x 2002-1240`, 2, 5, 'Article "2002-1240" is not in the library. Did you mean 2002-1204?', '2002-1204'],
  [`${RAIL}\nwago:2002-1240`, 2, 1, 'Did you mean 2002-1204?', '2002-1204'],
  [`${RAIL}\nvago:2002-1204`, 2, 1, 'Did you mean wago:2002-1204?', 'wago:2002-1204'],
  [`${RAIL}\n20x`, 2, 1, 'An order number is missing'],
  [`${RAIL}\nlabels=1..20 2002-1204`, 2, 1, 'An order number is missing'],
  [`${RAIL}\n20x labels=1..20`, 2, 5, 'An order number is missing'],
  [`${RAIL}\n20 x 2002-1204`, 2, 1, 'as one word: 20x', '20x'],
  [`${RAIL}\n20x2002-1204`, 2, 1, 'as one word: 20x 2002-1204', '20x 2002-1204'],
  [`${RAIL}\n0x 2002-1204`, 2, 1, 'above zero'],
  [`${RAIL}\n999999999x 2002-1204`, 2, 1, 'at most 200000 items'],
  [`${RAIL}\n2002-410`, 2, 1, '2002-410 (Jumper bar) does not stand on a rail'],
  [`${RAIL}\n210-112`, 2, 1, '210-112 (DIN rail) does not stand on a rail'],
  [`${RAIL}\n2002-1204 turnd`, 2, 11, 'Did you mean "turned"?', 'turned'],
  [`${RAIL}\n2002-1204 turned turned`, 2, 18, '"turned" is given twice'],
  [`${RAIL}\n2002-1204 lables=1`, 2, 11, 'Did you mean "labels"?', 'labels'],
  [`${RAIL}\n20x 2002-1204 labels=1..19`, 2, 22, '19 labels for 20 blocks'],
  [`${RAIL}\n8x 2002-1204 labels=A1..8`, 2, 21, 'Did you mean A1..A8?', 'A1..A8'],
  [`${RAIL}\n2x 2002-1204 labels=1/2,3/4`, 2, 14, '2 levels are named, 2002-1204 has 1'],
  [`${RAIL}\n2002-1204 label=1,2`, 2, 17, 'labels=', 'labels'],
  [`${RAIL}\n2002-1204 label=1 labels=1`, 2, 19, 'either label= or labels='],
  [`${RAIL}\n249-116 label=1`, 2, 9, '249-116 has no terminals'],
  [`potential L1 kind=L1\n${RAIL}\n249-116 potential=L1`, 3, 9, '249-116 has no terminals'],
  [`potential L1 kind=L1\n${RAIL}\n2002-1204 potential=L2`, 3, 21, 'No potential "L2" is declared. Did you mean "L1"?', 'L1'],
  [`${RAIL}\n2002-1204 potential=`, 2, 21, '"potential=" has no value'],
  [`${RAIL}\n2002-1204 potentials=`, 2, 22, '"potentials=" has no value'],
  [`potential L1 kind=L1\n${RAIL}\n2002-1204 potentials=L1/L1`, 3, 11, '2 levels are named'],
  [`potential L1 kind=L1\n${RAIL}\n2002-1204 potential=L1 potentials=L1`, 3, 24, 'either potential= or potentials='],
  [`${RAIL}\n2002-1204 current=lots`, 2, 19, '"lots" is not a number of A'],
  [`${RAIL}\n2002-1204 zone=ex`, 2, 16, 'is not a zone'],
  [`${RAIL}\n2002-1204 at=x`, 2, 14, 'is not a length'],
  [`${RAIL}\n2x 2002-1204 at=100`, 2, 14, 'at= fixes one item'],
  [`${RAIL}\n2002-1204 levels=17`, 2, 18, 'from 0 to 16'],
  // quotes
  [`${RAIL}\n2002-1204 label="1`, 2, 17, 'never closed'],
  ['project Pump"s"', 1, 13, 'cannot stand here'],
  ['project A customer="x"/y', 1, 20, 'cannot stand here'],
  // accept
  ['accept', 1, 1, '"accept" needs a rule'],
  ['accept R1 message=m reason=r', 1, 8, '"R1" is not the number of a rule'],
  [`${RAIL}\naccept RC-013 R2 message=m reason=r`, 2, 15, '"R2" is nothing in this project. Did you mean R1?', 'R1'],
  [`${RAIL}\naccept RC-013 R1 reason=r`, 2, 1, '"accept" needs message='],
  [`${RAIL}\naccept RC-013 R1 message=m`, 2, 1, '"accept" needs reason='],
  [`${RAIL}\naccept RC-013 R1 message=m reason=`, 2, 35, '"reason=" has no value'],
  [`${RAIL}\naccept RC-013 R1 message=m reason=r bye=me`, 2, 37, 'Did you mean "by"?', 'by'],
  [`${RAIL}\nstrip -X1\n2x 2002-1207 label=PE\naccept RC-013 -X1:PE message=m reason=r`, 4, 15, 'stands for several things'],
];

describe('a fault', () => {
  it.each(CASES.map(([text, line, column, message, suggestion]) => ({ text, line, column, message, suggestion })))('in $text', ({ text, line, column, message, suggestion }) => {
    const [first, ...more] = errors(text);
    expect(first).toBeDefined();
    expect({ line: first?.line, column: first?.column }).toEqual({ line, column });
    expect(first?.message.en).toContain(message);
    expect(first?.suggestion).toBe(suggestion);
    // A fault is told once; only what follows the first on the same line may be another one.
    expect(more.filter((other) => other.line !== line)).toEqual([]);
  });

  it('is told in German too', () => {
    for (const [text] of CASES) {
      const [first] = errors(text);
      expect(first?.message.de).toMatch(/\p{L}/u);
      expect(first?.message.de).not.toBe(first?.message.en);
      expect(first?.message.de).not.toContain('undefined');
    }
  });

  it('never leaves a document', () => {
    for (const [text] of CASES) expect(parseRail(text, SAMPLE_LIBRARY).ok).toBe(false);
  });
});

describe('an article of several makers', () => {
  const clash = partLookup([...ALL_PARTS, makePart('Entrelec', '2002-1204', 'through-terminal', {})]);
  it('must be named with its maker', () => {
    const [error] = errors(`${RAIL}\n2x 2002-1204`, clash);
    expect(error?.message.en).toBe(
      'Several makers have an article "2002-1204". Write one of: entrelec:2002-1204, wago:2002-1204.',
    );
    expect(error).toMatchObject({ line: 2, column: 4 });
    expect(errors(`${RAIL}\n2x entrelec:2002-1204`, clash)).toEqual([]);
  });
});

describe('several faults', () => {
  it('are all reported, from top to bottom', () => {
    const found = errors(`settings margin=x\nrail R1 210-112 length=y\nstirp -X1\n20x 2002-9999999\npotential L1\n249-116 labels=1`);
    expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:17', '2:24', '3:1', '4:5', '5:1', '6:9']);
  });

  it('do not follow from each other: a rail or potential that cannot be read is enough said', () => {
    const text = 'potential L1 kind=X\nrail R1 210-112\n2x 2002-1204 potential=L1\ngap 5\n249-116';
    expect(errors(text).map(({ line }) => line)).toEqual([1, 2]);
  });

  it('do not follow from a plate that cannot be read', () => {
    const text = `duct K1 plate=MP1 x=0 y=0 length=1 width=1\nplate MP1 width=x height=1\n${RAIL} plate=MP1 x=0 y=0`;
    expect(errors(text).map(({ line }) => line)).toEqual([2]);
  });

  it('on one line are reported together', () => {
    const found = errors('rail R1 210-112 length=x margin=y colour=z centered');
    expect(found.map(({ column }) => column)).toEqual([24, 33, 35, 44]);
  });

  it('end at a hundred', () => {
    expect(errors(Array.from({ length: 5000 }, () => 'stirp -X1').join('\n'))).toHaveLength(100);
  });

  it('of the same unknown article are looked up once', () => {
    let asked = 0;
    const counting = { ...SAMPLE_LIBRARY, byArticle: (article: string) => (asked++, SAMPLE_LIBRARY.byArticle(article)) };
    const found = errors(`${RAIL}\n${'2002-1240\n'.repeat(50)}`, counting);
    expect(found).toHaveLength(50);
    expect(asked).toBe(2);
  });
});
