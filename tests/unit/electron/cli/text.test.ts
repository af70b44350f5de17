import { describe, expect, it } from 'vitest';
import { formatProblem, fromHost, problemJson, refuse } from '../../../../electron/cli/problem.ts';
import { recordNames } from '../../../../electron/cli/record-names.ts';
import { indent, table } from '../../../../electron/cli/table.ts';
import { parseRail } from '../../../../shared/notation/index.ts';
import { refused } from '../../../../shared/host/index.ts';
import { partRecordId, recordsOf } from '../../../../shared/project/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { SAMPLE_LIBRARY } from '../../../support/sample-parts.ts';

describe('table', () => {
  it('sets columns as wide as their content, numbers to the right', () => {
    const columns = [{ title: 'Article' }, { title: 'mm', align: 'right' as const }, { title: 'Text' }];
    expect(table(columns, [['2002-1204', '5.2', 'blue'], ['x', '104', '']])).toBe(
      ['Article     mm  Text', '2002-1204  5.2  blue', 'x          104'].join('\n'),
    );
  });
  it('counts characters, not code units, and fills missing cells', () => {
    expect(table([{ title: 'a' }, { title: 'b' }], [['𝄞𝄞', 'x'], ['ä']])).toBe('a   b\n𝄞𝄞  x\nä');
  });
  it('is its titles where there are no rows', () => expect(table([{ title: 'a' }, { title: 'b' }], [])).toBe('a  b'));
});

describe('indent', () => {
  it('moves lines to the right, empty ones not', () => expect(indent('a\n\nb', 3)).toBe('   a\n\n   b'));
});

describe('formatProblem', () => {
  const message = { en: 'wrong', de: 'falsch' };
  it('is file, line, column and why', () => {
    expect(formatProblem({ message, file: 'a.rail', line: 3, column: 5 }, 'en')).toBe('a.rail:3:5: wrong');
    expect(formatProblem({ message, file: 'a.rail' }, 'de')).toBe('a.rail: falsch');
    expect(formatProblem({ message }, 'en')).toBe('railwright: wrong');
  });
  it('stays one line', () => {
    expect(formatProblem({ message: { en: 'a\n  b', de: '' } }, 'en')).toBe('railwright: a b');
  });
  it('has its place in JSON', () => {
    expect(problemJson({ message, file: 'a', line: 1, suggestion: 'x' }, 'de')).toEqual({ file: 'a', line: 1, suggestion: 'x', message: 'falsch' });
  });
  it('comes from the host with the file that it is about', () => {
    expect(fromHost(refused('not-found', { en: 'gone', de: 'weg' }), 'a.rail')).toEqual({
      ok: false,
      problems: [{ message: { en: 'gone', de: 'weg' }, file: 'a.rail' }],
    });
    expect(refuse({ en: 'a', de: 'b' })).toEqual({ ok: false, problems: [{ message: { en: 'a', de: 'b' } }] });
  });
});

describe('recordNames', () => {
  it('calls things what people call them', () => {
    const parsed = parseRail(
      'potential L1 kind=L1\nrail R1 210-112 length=100\n249-116\nstrip -X1\n2002-2201 label=/7\nunplaced\n249-116\naccept RC-013 R1 message=m reason=r',
      SAMPLE_LIBRARY,
    );
    if (!parsed.ok) throw new Error('not read');
    const { document } = parsed;
    const names = recordNames(viewOf(document));
    expect(recordsOf(document, 'item').map((item) => names(item.id)).sort()).toEqual(['-X1:7', 'R1#1', 'unplaced#1']);
    expect(recordsOf(document, 'rail').map((rail) => names(rail.id))).toEqual(['R1']);
    expect(recordsOf(document, 'strip').map((strip) => names(strip.id))).toEqual(['-X1']);
    expect(recordsOf(document, 'potential').map((potential) => names(potential.id))).toEqual(['L1']);
    expect(recordsOf(document, 'waiver').map((waiver) => names(waiver.id))).toEqual(['RC-013']);
    expect(names(partRecordId('wago:249-116'))).toBe('249-116');
    expect(names(partRecordId('acme:x:y'))).toBe('x:y');
  });
});
