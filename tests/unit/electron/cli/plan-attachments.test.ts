import { expect, it } from 'vitest';
import { railsJson } from '../../../../electron/cli/plan-json.ts';
import { recordNames } from '../../../../electron/cli/record-names.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { readRail } from '../../../support/check-sketch.ts';

it('a plan lists what sits on items, with its place where that is known', () => {
  const view = viewOf(
    readRail(
      'rail R1 210-112 length=200\nstrip -X1\n249-116\n2002-2201 label=1.1/1.2\n2002-1204 label=2\n249-116\n' +
        'attach 2009-194 -X1:2 text="Pumps"\nattach 2009-193 R1#4 offset=-1\nattach 2009-193 -X1:2\nattach 2002-161 R1#2.2 row=B',
    ),
  );
  const [rail] = railsJson(view, recordNames(view));
  expect(rail?.attachments).toEqual([
    { ref: '-X1:1.1', article: '2002-161', level: 2, row: 'B', text: null, xMm: 11, widthMm: 5.2 },
    { ref: '-X1:2', article: '2009-194', level: null, row: null, text: 'Pumps', xMm: 15.8, widthMm: 6 },
    { ref: '-X1:2', article: '2009-193', level: null, row: null, text: null, xMm: null, widthMm: null },
    { ref: 'R1#4', article: '2009-193', level: null, row: null, text: null, xMm: 20.4, widthMm: null },
  ]);
  expect(rail?.items).toHaveLength(4);
  expect(rail?.heightMm).toBe(59.5);
  expect(rail?.heightUnknown).toEqual(['2009-193', '249-116']);
});
