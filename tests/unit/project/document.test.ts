import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  PROJECT_ID,
  SETTINGS_ID,
  checkInvariants,
  countingIds,
  emptyDocument,
  findItem,
  findPart,
  findPotential,
  findRail,
  findRecord,
  findStrip,
  kindOfId,
  mintId,
  partRecordId,
  projectOf,
  recordsOf,
  settingsOf,
} from '../../../shared/project/index.ts';
import { BLOCK } from '../../support/sample-parts.ts';
import { itemsOf, railId, sketchRail, stripId } from '../../support/rail-sketch.ts';

describe('a new document', () => {
  it('has a title block and settings and nothing else', () => {
    const document = emptyDocument('Pump station 3');
    expect([...document.records.keys()].sort()).toEqual([PROJECT_ID, SETTINGS_ID]);
    expect(projectOf(document)).toEqual({ kind: 'project', id: PROJECT_ID, name: 'Pump station 3' });
    expect(settingsOf(document)).toBe(DEFAULT_SETTINGS);
    expect(checkInvariants(document)).toEqual([]);
  });

  it('plans with the customary limits', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({ margin: 5000, allowance: 200, reservePercent: 20, tolerance: 50 });
  });

  it('shares nothing that could be written to', () => {
    expect(Object.isFrozen(DEFAULT_SETTINGS)).toBe(true);
    expect(Object.isFrozen(DEFAULT_SETTINGS.severities)).toBe(true);
    expect(Object.isFrozen(projectOf(emptyDocument()))).toBe(true);
  });
});

describe('finding records', () => {
  const document = sketchRail('ES 2xB EP ES');
  const first = itemsOf(document)[0];

  it('goes by id, and only finds the kind that was asked for', () => {
    expect(findRail(document, railId(1))?.name).toBe('R1');
    expect(findStrip(document, stripId('-X1'))?.tag).toBe('-X1');
    expect(first && findItem(document, first.id)).toBe(first);
    expect(first && findRecord(document, first.id)).toBe(first);
    expect(findPart(document, BLOCK.key)).toBe(BLOCK);
    expect(findRail(document, railId(2))).toBeUndefined();
    expect(findPotential(document, mintId('potential', 'L1'))).toBeUndefined();
    // An id of another kind cannot be passed off as this one.
    expect(findRail(document, stripId('-X1') as never)).toBeUndefined();
  });

  it('fails loudly where title block or settings are missing', () => {
    const broken = { records: new Map() };
    expect(() => projectOf(broken)).toThrow('title block');
    expect(() => settingsOf(broken)).toThrow('settings');
  });
});

describe('recordsOf', () => {
  it('sorts by order key, then by id, whatever the order of the map', () => {
    const document = sketchRail('ES 3xB EP ES');
    const shuffled = { records: new Map([...document.records].reverse()) };
    expect(recordsOf(shuffled, 'item')).toEqual(recordsOf(document, 'item'));
    expect(recordsOf(document, 'item').map((item) => item.part)).toEqual([
      'wago:249-116',
      'wago:2002-1204',
      'wago:2002-1204',
      'wago:2002-1204',
      'wago:2002-1292',
      'wago:249-116',
    ]);
    expect(recordsOf(document, 'waiver')).toEqual([]);
  });
});

describe('ids', () => {
  it('name their kind', () => {
    const ids = countingIds(7);
    expect([ids.next('item'), ids.next('rail'), ids.next('item')]).toEqual(['item/7', 'rail/8', 'item/9']);
    expect(kindOfId(mintId('strip', 'a/b'))).toBe('strip');
    expect(partRecordId('wago:2002-1204')).toBe('part/wago:2002-1204');
  });
});
