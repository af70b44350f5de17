import { describe, expect, it } from 'vitest';
import {
  KINDS,
  PROJECT_ID,
  RECORD_KINDS,
  type RecordId,
  SETTINGS_ID,
  kindSpec,
  mintId,
  namedBy,
  partRecordId,
  snapshotsOf,
} from '../../../../shared/project/index.ts';
import { um } from '../../../../shared/units/index.ts';

describe('the table of kinds', () => {
  it('has each kind under its own name, in the order of files', () => {
    for (const [key, { kind }] of Object.entries(KINDS)) expect(kind).toBe(key);
    expect(RECORD_KINDS).toEqual(Object.keys(KINDS));
  });

  it('lets a kind name kinds of the table alone', () => {
    for (const { references = [] } of Object.values(KINDS)) for (const { to } of references) expect(RECORD_KINDS).toContain(to);
  });

  it('knows which kinds exist once', () => {
    const once = Object.values(KINDS).flatMap(({ identity }) => (typeof identity === 'object' && 'only' in identity ? [identity.only] : []));
    expect(once).toEqual([PROJECT_ID, SETTINGS_ID]);
  });
});

describe('namedBy', () => {
  const item = {
    kind: 'item',
    id: mintId('item', '1'),
    order: 'a0',
    part: 'wago:2002-1204',
    turned: false,
    gapBefore: um(0),
    rail: mintId('rail', '1'),
    strip: mintId('strip', '1'),
    levels: [{ potential: mintId('potential', '1') }, {}, { potential: mintId('potential', '2') }],
  } as const;

  it('tells all that a record names, the snapshot of its part included', () => {
    expect(namedBy(item)).toEqual(['part/wago:2002-1204', 'rail/1', 'strip/1', 'potential/1', 'potential/2']);
    expect(snapshotsOf(item)).toEqual([partRecordId('wago:2002-1204')]);
  });

  it('tells nothing of what a record may name without needing it', () => {
    const waiver = { kind: 'waiver', id: mintId('waiver', '1'), rule: 'RC-001', message: 'open', subjects: [item.id], reason: '', author: '' } as const;
    expect(namedBy(waiver)).toEqual([]);
    expect(namedBy({ kind: 'strip', id: item.strip, order: 'a0', tag: '-X1', endStop: 'wago:249-116' })).toEqual([]);
  });
});

describe('what a kind does when what it names goes', () => {
  const gone = new Set<RecordId>([mintId('potential', '1'), mintId('strip', '1')]);

  it('clears an item of its strip and of the potentials that go, and of no others', () => {
    const item = {
      kind: 'item',
      id: mintId('item', '1'),
      order: 'a0',
      part: 'a:b',
      turned: false,
      gapBefore: um(0),
      strip: mintId('strip', '1'),
      levels: [{ designation: '1', potential: mintId('potential', '1') }, { potential: mintId('potential', '2') }, {}],
    } as const;
    const [, strip, potential] = kindSpec('item').references ?? [];
    if (typeof strip?.whenGone !== 'function' || typeof potential?.whenGone !== 'function') throw new Error('both are cleared');
    expect(strip.whenGone(item, gone)).not.toHaveProperty('strip');
    expect(potential.whenGone(item, gone)?.levels).toEqual([{ designation: '1' }, { potential: 'potential/2' }, {}]);
  });
});
