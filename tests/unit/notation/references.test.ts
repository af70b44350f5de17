import { describe, expect, it } from 'vitest';
import { parseRail, referencesOf } from '../../../shared/notation/index.ts';
import { type Document, PROJECT_ID, SETTINGS_ID, partRecordId, recordsOf } from '../../../shared/project/index.ts';
import { SAMPLE_LIBRARY } from '../../support/sample-parts.ts';

function parse(text: string): Document {
  const parsed = parseRail(text, SAMPLE_LIBRARY);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message.en);
  return parsed.document;
}

const DOCUMENT = parse(`potential L1 kind=L1
rail R1 210-112 length=500
249-116
strip -X1
2x 2002-1204 labels=1,2
2x 2002-1207 label=PE
2002-2201 label=3.1/3.2
rail R2 210-112 length=500
strip -X1
2002-1204 label=9
unplaced
249-116`);

describe('referencesOf', () => {
  const references = referencesOf(DOCUMENT);
  const items = recordsOf(DOCUMENT, 'item');

  it('finds what people call a thing', () => {
    const only = (text: string) => {
      const found = references.find(text);
      expect(found).toHaveLength(1);
      return DOCUMENT.records.get(found[0]!);
    };
    expect(only('R1')).toMatchObject({ kind: 'rail', name: 'R1' });
    expect(only('rail:R2')).toMatchObject({ kind: 'rail', name: 'R2' });
    expect(only('-X1')).toMatchObject({ kind: 'strip', tag: '-X1' });
    expect(only('strip:-X1')).toMatchObject({ kind: 'strip', tag: '-X1' });
    expect(only('potential:L1')).toMatchObject({ kind: 'potential', name: 'L1' });
    expect(only('part:wago:2002-1204')?.id).toBe(partRecordId('wago:2002-1204'));
    expect(only('project')?.id).toBe(PROJECT_ID);
    expect(only('settings')?.id).toBe(SETTINGS_ID);
    expect(only('R1#1')).toMatchObject({ kind: 'item', part: 'wago:249-116' });
    expect(only('-X1:2')?.id).toBe(only('R1#3')?.id);
    expect(only('-X1:3.2')?.id).toBe(only('-X1:3.1')?.id);
    expect(only('-X1:9')?.id).toBe(only('R2#1')?.id);
    expect(only('unplaced#1')).toMatchObject({ kind: 'item', part: 'wago:249-116' });
  });

  it('finds several where a designation is there more than once, and nothing where it is not', () => {
    expect(references.find('-X1:PE')).toHaveLength(2);
    for (const text of ['-X1:7', 'R3', 'R1#0', 'R1#99', 'unplaced#2', '', 'constructor']) expect(references.find(text)).toEqual([]);
  });

  it('names every record so that it is found again', () => {
    for (const [id, record] of DOCUMENT.records) {
      const text = references.textOf(id);
      expect(text).toBeDefined();
      expect(references.find(text!)).toEqual([id]);
      if (record.kind === 'rail') expect(text).toBe(record.name);
    }
    expect(references.textOf(items.find((item) => item.levels[0]?.designation === '2')!.id)).toBe('-X1:2');
    expect(references.textOf(items.find((item) => item.levels[0]?.designation === 'PE')!.id)).toMatch(/^R1#[45]$/);
  });

  it('has no name for what is not there', () => {
    expect(references.textOf(partRecordId('wago:none'))).toBeUndefined();
  });
});
