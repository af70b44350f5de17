import { describe, expect, it } from 'vitest';
import { readOptions, takePairs } from '../../../shared/notation/pairs.ts';
import { tokenizeLine } from '../../../shared/notation/tokens.ts';
import { length, name } from '../../../shared/notation/values.ts';

function tokens(line: string) {
  const read = tokenizeLine(line);
  if (!read.ok) throw new Error(read.complaint.message.en);
  return read.tokens;
}

function read(line: string) {
  const faults: string[] = [];
  const report = (column: number, { message }: { message: { en: string } }): undefined =>
    void faults.push(`${column}: ${message.en}`);
  const grammar = { statement: 'rail', readers: { length, name }, flags: ['centred'], also: ['remark'] } as const;
  const options = readOptions(tokens(line), grammar, report);
  return { options, faults };
}

describe('readOptions', () => {
  it('reads keys and flags in any order, and tells where they stand', () => {
    for (const line of ['length=5 centred name=A', 'name=A length=5 centred']) {
      const { options, faults } = read(line);
      expect(faults).toEqual([]);
      expect(options?.values).toEqual({ length: 5000, name: 'A' });
      expect(options?.flags.has('centred')).toBe(true);
      expect(options?.columns.get('length')).toBe(line.indexOf('length') + 1);
    }
  });

  it('leaves out what is not given', () => {
    const { options } = read('');
    expect(options?.values).toEqual({});
    expect(options?.flags.size).toBe(0);
  });

  it.each([
    ['lenght=5', '1: "rail" has no "lenght". Did you mean "length"?'],
    ['nothing=5', '1: "rail" has no "nothing". Known here: length, name, remark, centred.'],
    ['toString=5', '1: "rail" has no "toString". Known here: length, name, remark, centred.'],
    ['__proto__=5', '1: "rail" has no "__proto__". Known here: length, name, remark, centred.'],
    ['centred=1', '1: "centred" takes no value.'],
    ['length', '1: "length" needs a value: length=…'],
    ['remark', '1: "remark" needs a value: remark=…'],
    ['"centred"', '1: "centred" does not belong to "rail". Did you mean "centred"?'],
    ['length=1 length=2', '10: "length" is given twice.'],
    ['centred centred', '9: "centred" is given twice.'],
    ['length=x', '8: "x" is not a length in mm'],
  ])('refuses %s', (line, fault) => {
    const { options, faults } = read(line);
    expect(options).toBeUndefined();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it('reports every fault of a statement', () => {
    expect(read('length=x other=1 name= centred=no').faults.map((fault) => fault.split(':')[0])).toEqual(['8', '10', '23', '24']);
  });
});

describe('takePairs', () => {
  it('takes a key wherever it stands', () => {
    const { taken, rest } = takePairs(tokens('remark=a name=b remark remark=c'), 'remark');
    expect(taken.map((pair) => pair.value.raw)).toEqual(['a', 'c']);
    expect(rest).toHaveLength(2);
  });
});
