import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, csvText, defuse, defuseDesignations, isDesignationList } from '../../../shared/orders/index.ts';

const PLAIN: CsvOptions = { separator: ';', decimalMark: '.', formulaGuard: 'designations' };

describe('csvText', () => {
  it('starts with a byte order mark, quotes every field and ends lines with CRLF', () => {
    expect(csvText([['a', 1], ['', 2.5]], PLAIN)).toBe('\ufeff"a";"1"\r\n"";"2.5"\r\n');
  });

  it('writes separator and decimal mark as asked for', () => {
    expect(csvText([['a', 2.5]], { ...PLAIN, separator: ',', decimalMark: ',' })).toBe('\ufeff"a","2,5"\r\n');
    expect(csvText([['a', 2.5]], { ...PLAIN, separator: '\t' })).toBe('\ufeff"a"\t"2.5"\r\n');
  });

  it('leaves decimal points in words alone', () => {
    expect(csvText([['WDU 2.5']], { ...PLAIN, decimalMark: ',' })).toBe('\ufeff"WDU 2.5"\r\n');
  });

  it('keeps negative numbers numbers', () => {
    expect(csvText([[-2.5]], PLAIN)).toBe('\ufeff"-2.5"\r\n');
  });

  it('doubles quotes and keeps line breaks within a field', () => {
    expect(csvText([['say "no"', 'two\nlines']], PLAIN)).toBe('\ufeff"say ""no""";"two\nlines"\r\n');
  });

  it('is read back cell by cell, whatever the texts', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ';', '\r\n', '=1+1', '-X1:1'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom<CsvOptions['separator']>(',', ';', '\t'),
        (rows, separator) => {
          const read = parse(csvText(rows, { ...PLAIN, separator }), { delimiter: separator, bom: true, record_delimiter: '\r\n' });
          expect(read).toEqual(rows.map((row) => row.map(defuse)));
        },
      ),
    );
  });
});

describe('formulas', () => {
  const HOSTILE = [
    '=1+1',
    '=SUM(A1:A9)',
    '=HYPERLINK("http://example.org","click")',
    "=cmd|'/C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    '+SUM(1)',
    '@SUM(1)',
    '-1',
    '+49 30 1234',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '-X1:1;=1+1',
    '-X1:1, =HYPERLINK("x")',
    '-X1!A1',
    '-X1(2)',
    '-X1"',
    '＝1+1',
    '=DDE("x")',
    '-',
    '=',
  ];
  it.each(HOSTILE)('%j gets an apostrophe', (text) => {
    expect(defuse(text)).toBe(`'${text}`);
    expect(defuseDesignations(text, 'designations')).toBe(`'${text}`);
    expect(defuseDesignations(text, 'always')).toBe(`'${text}`);
  });

  const DESIGNATIONS = [
    '-X1',
    '-X1:1',
    '-X1:PE',
    '-X1:1..20',
    '-X1:1.1, -X1:1.2',
    '-X1:1..20, R1#24',
    '-X1:+24V',
    '-X1:0V',
    '-X1:A-12',
    '-X1:L1/2',
    '=A1+S2-X1:3',
    '+S1-X12:4',
    '-1X1:7',
    '=A1',
    '--X1',
    '-X1:1, Rail 1#3',
  ];
  it.each(DESIGNATIONS)('%j stays as it is among designations only', (text) => {
    expect(isDesignationList(text)).toBe(true);
    expect(defuseDesignations(text, 'designations')).toBe(text);
    expect(defuseDesignations(text, 'always')).toBe(`'${text}`);
    expect(defuse(text)).toBe(`'${text}`);
  });

  it.each(['', 'X1', '2002-1204', 'R1#1, -X1:1', 'a=b', '1+1'])('%j is no formula in any case', (text) => {
    expect(defuse(text)).toBe(text);
    expect(defuseDesignations(text, 'designations')).toBe(text);
    expect(defuseDesignations(text, 'always')).toBe(text);
  });

  it('writes both kinds of cell', () => {
    const row = ['-X1:1', { designations: '-X1:1' }];
    expect(csvText([row], PLAIN)).toBe(`\ufeff"'-X1:1";"-X1:1"\r\n`);
    expect(csvText([row], { ...PLAIN, formulaGuard: 'always' })).toBe(`\ufeff"'-X1:1";"'-X1:1"\r\n`);
  });

  it('never lets a call, a bar, a quote or another file through', () => {
    const text = fc
      .tuple(fc.constantFrom('=', '+', '-', '@'), fc.string({ unit: fc.constantFrom('A', '1', '(', ')', '|', '!', '"', "'", ',', ' ', '-', '+', '=', ':', '.') }))
      .map(([head, tail]) => head + tail);
    fc.assert(
      fc.property(text, (cell) => {
        const written = defuseDesignations(cell, 'designations');
        if (written === cell) expect(cell).not.toMatch(/[()|!"'*^&<>]/);
        else expect(written).toBe(`'${cell}`);
      }),
      { numRuns: 2000 },
    );
  });
});
