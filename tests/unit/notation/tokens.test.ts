import { describe, expect, it } from 'vitest';
import { isQuoted, linesOf, splitValue, textOf, tokenizeLine } from '../../../shared/notation/tokens.ts';

function tokens(line: string) {
  const read = tokenizeLine(line);
  if (!read.ok) throw new Error(read.complaint.message.en);
  return read.tokens.map((token) =>
    token.kind === 'word'
      ? `${token.column}:${token.quoted ? 'q' : ''}${token.text}`
      : `${token.column}:${token.key}=@${token.value.column}:${token.value.raw}`,
  );
}

describe('tokenizeLine', () => {
  it('gives words and pairs with their columns', () => {
    expect(tokens('  rail R1\t210-112 length=500')).toEqual(['3:rail', '8:R1', '11:210-112', '19:length=@26:500']);
  });

  it('gives nothing for blank lines and comments', () => {
    expect(tokens('')).toEqual([]);
    expect(tokens(' \t ')).toEqual([]);
    expect(tokens('# rail R1')).toEqual([]);
    expect(tokens('   #')).toEqual([]);
  });

  it('starts a comment only where a token could start', () => {
    expect(tokens('gap 5 # mm')).toEqual(['1:gap', '5:5']);
    expect(tokens('accept RC-013 R1#4 # why')).toEqual(['1:accept', '8:RC-013', '15:R1#4']);
    expect(tokens('x label=#1')).toEqual(['1:x', '3:label=@9:#1']);
    expect(tokens('project "a # b" #c')).toEqual(['1:project', '9:qa # b']);
  });

  it('reads quotes around words and values, a doubled quote as one', () => {
    expect(tokens('project "Pump station 3" customer="Water ""works"""')).toEqual([
      '1:project',
      '9:qPump station 3',
      '26:customer=@35:"Water ""works"""',
    ]);
    expect(tokens('project ""')).toEqual(['1:project', '9:q']);
    expect(tokens('x labels="a,b",c,"d/e"/f')).toEqual(['1:x', '3:labels=@10:"a,b",c,"d/e"/f']);
  });

  it('takes a leading = as part of a word, and only the first = as the end of a key', () => {
    expect(tokens('socket =S1 a==b')).toEqual(['1:socket', '8:=S1', '12:a=@14:=b']);
  });

  it.each([
    ['project "Pump', 9, 'never closed'],
    ['project "Pump""', 9, 'never closed'],
    ['project customer="a b', 18, 'never closed'],
    ['project Pu"mp"', 11, 'cannot stand here'],
    ['project "a"b', 11, 'cannot stand here'],
    ['project customer=a"b"', 19, 'cannot stand here'],
    ['project customer="a"b', 20, 'cannot stand here'],
    ['x "a",b', 5, 'cannot stand here'],
  ])('refuses %s at column %i', (line, column, why) => {
    const read = tokenizeLine(line);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.column).toBe(column);
    expect(read.complaint.message.en).toContain(why);
  });
});

describe('values', () => {
  const value = (raw: string) => ({ raw, column: 10 });

  it('are quoted only as a whole', () => {
    expect(isQuoted(value('"a"'))).toBe(true);
    expect(isQuoted(value('"a""b"'))).toBe(true);
    expect(isQuoted(value('""'))).toBe(true);
    expect(isQuoted(value('"a","b"'))).toBe(false);
    expect(isQuoted(value('a'))).toBe(false);
  });

  it('lose their quotes as text', () => {
    expect(textOf(value('"a ""b"""'))).toBe('a "b"');
    expect(textOf(value('a=b'))).toBe('a=b');
    expect(textOf(value('""'))).toBe('');
  });

  it('split at a character outside quotes, with the column of each piece', () => {
    expect(splitValue(value('a,"b,c",,d'), ',')).toEqual([
      { raw: 'a', column: 10 },
      { raw: '"b,c"', column: 12 },
      { raw: '', column: 18 },
      { raw: 'd', column: 19 },
    ]);
    expect(splitValue(value('1.1//"x/y"'), '/').map((piece) => piece.raw)).toEqual(['1.1', '', '"x/y"']);
    expect(splitValue(value(''), ',')).toEqual([{ raw: '', column: 10 }]);
  });
});

describe('linesOf', () => {
  it('parts at LF and CRLF and drops a byte order mark', () => {
    expect(linesOf('\uFEFFa\r\nb\nc\r\n')).toEqual(['a', 'b', 'c', '']);
  });
  it('keeps a lone CR inside a line', () => expect(linesOf('a\rb\n')).toEqual(['a\rb', '']));
});
