import { describe, expect, it } from 'vitest';
import { parseAttachment } from '../../../shared/notation/index.ts';
import { SAMPLE_LIBRARY } from '../../support/sample-parts.ts';

describe('what is typed to sit on items', () => {
  it.each([
    ['2009-193', {}],
    ['wago:2009-193 text="Pump ""1"""', { text: 'Pump "1"' }],
    ['2009-193 row=B level=2 offset=-0,4', { row: 'B', level: 1, offset: -400 }],
  ])('%s', (text, said) => {
    const read = parseAttachment(text, SAMPLE_LIBRARY);
    expect(read.ok ? [read.part.article, read.said] : read.errors).toEqual(['2009-193', said]);
  });

  it.each([
    ['', 'an order number'],
    ['2009-19', 'Did you mean 2009-193?'],
    ['2002-1204', '2002-1204 (Through terminal block) does not sit on a block.'],
    ['2009-193 -X1:3', '"-X1:3"'],
    ['2009-193 text=', '"text=" has no value.'],
    ['2009-193 level=0', 'Levels are counted from 1, the lowest.'],
    ['2009-193 "', 'quot'],
  ])('%s is refused', (text, expected) => {
    const read = parseAttachment(text, SAMPLE_LIBRARY, () => ['2009-193']);
    expect(read.ok ? [] : read.errors.map(({ message }) => message.en)).toEqual([expect.stringContaining(expected)]);
    for (const { message } of read.ok ? [] : read.errors) expect(message.de).not.toBe(message.en);
  });
});
