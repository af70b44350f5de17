import { describe, expect, it } from 'vitest';
import { acceptCommand, subjectReference } from '../../../../shared/checks/index.ts';
import { PROJECT_ID, SETTINGS_ID, mintId, partRecordId, recordsOf } from '../../../../shared/project/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { onlyFinding } from '../../../support/check-sketch.ts';
import { itemsOf, railId, run, sketchRail, stripId } from '../../../support/rail-sketch.ts';
import { BLOCK } from '../../../support/sample-parts.ts';

describe('subjectReference', () => {
  const potential = mintId('potential', 'one');
  const start = run(sketchRail('ES B:7 ES'), { type: 'potential.add', id: potential, fields: { name: '+24V', potentialKind: 'L+' } });
  const document = run(start, acceptCommand(onlyFinding(start, 'RC-001'), 'why', 'KL'));
  const view = viewOf(document);
  const items = itemsOf(document);

  it.each([
    ['a terminal', items[1]!.id, '-X1:7'],
    ['another item', items[0]!.id, 'R1#1'],
    ['a rail', railId(1), 'R1'],
    ['a strip', stripId('-X1'), '-X1'],
    ['a part', partRecordId(BLOCK.key), '2002-1204'],
    ['a part that the project no longer has', partRecordId('wago:2099-1'), '2099-1'],
    ['a potential', potential, '+24V'],
    ['a waiver', recordsOf(document, 'waiver')[0]!.id, 'RC-001'],
    ['the title block', PROJECT_ID, 'project'],
    ['the settings', SETTINGS_ID, 'settings'],
    ['what is gone', railId(9), '?'],
  ])('names %s', (_, id, expected) => {
    expect(subjectReference(view, id)).toBe(expected);
  });
});
