import { describe, expect, it } from 'vitest';
import { selectionSummary } from '../../../../../renderer/state/selection/selection-summary.ts';
import { mintId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import { itemsOf, sketchRail } from '../../../../support/rail-sketch.ts';

describe('the summary of a selection', () => {
  const document = sketchRail('3xB EP ES');
  const view = viewOf(document);
  const ids = itemsOf(document).map(({ id }) => id);

  it('counts items and adds up their widths', () => {
    const widths = [...view.layouts.values()].flatMap(({ items }) => items.map(({ width }) => width));
    const summary = selectionSummary(view, { ids: new Set(ids) });
    expect(summary).toEqual({ items: 5, rails: 0, unknown: 0, width: widths.reduce((sum, width) => sum + width, 0) });
    expect(selectionSummary(view, { ids: new Set(ids.slice(0, 2)) }).width).toBe(mm(2 * 5.2));
  });

  it('counts rails apart, and passes over what is gone', () => {
    expect(selectionSummary(view, { ids: new Set([mintId('rail', 'R1'), mintId('item', 'gone')]) })).toMatchObject({ items: 0, rails: 1 });
    expect(selectionSummary(view, { ids: new Set() })).toEqual({ items: 0, rails: 0, unknown: 0, width: 0 });
  });
});
