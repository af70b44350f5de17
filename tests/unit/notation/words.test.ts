import { describe, expect, it } from 'vitest';
import { isQuoted, splitValue, textOf, tokenizeLine } from '../../../shared/notation/tokens.ts';
import { pair, piece, quote, statement, value, word } from '../../../shared/notation/words.ts';

const TEXTS = ['a', 'R1', '-X1', '+24V', '1.1', 'a b', ' a', '', '"', '""', 'a"b', '#', '#1', 'R1#4', '=', '=S1', 'a=b', 'a,b', 'a/b', '1..3', '..', 'ä', '\u00a0', '\u2028'];

describe('what is written reads back the same', () => {
  it.each(TEXTS)('as a word: %j', (text) => {
    const read = tokenizeLine(`strip ${word(text)} # end`);
    expect(read.ok && read.tokens.length).toBe(2);
    expect(read.ok && read.tokens[1]).toMatchObject({ kind: 'word', text });
  });

  it.each(TEXTS)('as a value: %j', (text) => {
    const read = tokenizeLine(`x ${pair('key', value(text))} # end`);
    expect(read.ok && read.tokens.length).toBe(2);
    const token = read.ok ? read.tokens[1] : undefined;
    expect(token).toMatchObject({ kind: 'pair', key: 'key' });
    expect(token?.kind === 'pair' && textOf(token.value)).toBe(text);
  });

  it.each(TEXTS)('as a piece among others: %j', (text) => {
    const read = tokenizeLine(`x labels=1,${piece(text)}/2,3`);
    const token = read.ok ? read.tokens[1] : undefined;
    if (token?.kind !== 'pair') throw new Error('no pair');
    const [, second] = splitValue(token.value, ',');
    const [first, ...more] = splitValue(second!, '/');
    expect(more.map(textOf)).toEqual(['2']);
    expect(textOf(first!)).toBe(text);
    expect(isQuoted(first!) || !first!.raw.includes('..')).toBe(true);
  });
});

describe('what needs no quotes has none', () => {
  it('as a word, a value, a piece', () => {
    for (const text of ['R1', '-X1', '+24V', 'R1#4', '2002-1204', '770-744/064-000', 'a,b']) expect(word(text)).toBe(text);
    for (const text of ['a=b', '#5', 'a/b', 'a,b', '1..3']) expect(value(text)).toBe(text);
    for (const text of ['1', 'PE', '1.1', 'X1:1', '#5', 'a=b']) expect(piece(text)).toBe(text);
  });
});

describe('statement', () => {
  it('leaves out what is empty', () => {
    expect(statement('rail', 'R1', '', pair('margin', undefined), pair('length', '5'))).toBe('rail R1 length=5');
    expect(quote('a"b')).toBe('"a""b"');
  });
});
