import { describe, expect, it } from 'vitest';
import { faultsIn, planted } from '../../support/faults.ts';
import { plantedFault } from '../../support/planted-fault.ts';

const told = (code: string): readonly string[] => faultsIn(code).map(({ from, to }) => `${from} → ${to}`);

describe('faultsIn', () => {
  it.each([
    ['const a = (b: number, c: number) => b < c;', ['< → <=']],
    ['if (a === 1 && !b) c += 2;', ['=== → !==', '1 → 2', '&& → ||', '! → ', '+= → -=', '2 → 3']],
    ['const a = b + 1;', ['+ → -', '1 → 2']],
    ['const a = -b; a++; --a;', ['- → ', '++ → --', '-- → ++']],
    ['const a = { b: true } as const;', ['true → false']],
  ])('%s', (code, faults) => {
    expect(told(code)).toEqual(faults);
  });

  it.each(["import a from './a.ts';", 'type A = 1 | true; let b: A;', "const a = 'b' + c;", "export * from './1.ts';", 'const a = `b` + c;'])(
    'finds none in %s',
    (code) => {
      expect(told(code)).toEqual([]);
    },
  );

  it('finds the operator between its operands, not what a comment there says', () => {
    const code = 'const a = (b /* < */) < c;';
    expect(faultsIn(code).map((fault) => planted(code, fault))).toEqual(['const a = (b /* < */) <= c;']);
  });
});

describe('plantedFault', () => {
  const [fault] = faultsIn('const a = 1;');

  it('changes the file that it is for, and no other', () => {
    const plugin = plantedFault(JSON.stringify({ ...fault, file: '/a.ts' }));
    expect(plugin.transform('const a = 1;', '/a.ts?v=1')).toBe('const a = 2;');
    expect(plugin.transform('const a = 1;', '/b.ts')).toBeUndefined();
  });

  it('changes nothing where no fault is described', () => {
    expect(plantedFault(undefined).transform('const a = 1;', '/a.ts')).toBeUndefined();
  });

  it('does not plant where the file has become another', () => {
    const plugin = plantedFault(JSON.stringify({ ...fault, file: '/a.ts' }));
    expect(() => plugin.transform('let b = 1; const a', '/a.ts')).toThrow('does not stand');
  });
});
