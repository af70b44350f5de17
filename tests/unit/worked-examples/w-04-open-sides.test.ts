import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../support/check-sketch.ts';

/** W-04: open sides to the right; sequences from left to right, `'` = turned by 180°. */
describe('W-04, the table of open sides', () => {
  const table: readonly (readonly [sketch: string, findings: readonly string[]])[] = [
    ['ES B B EP ES', []],
    ['ES B B ES', ['error RC-001 exposed-right R1#3']],
    ['ES EP B B ES', ['info RC-009 closed-side R1#2', 'error RC-001 exposed-right R1#4']],
    ["ES B B' ES", ['error RC-005 open-open R1#2 R1#3', 'error RC-004 mixed R1#3']],
    ["ES B EP EP B' ES", ['error RC-004 mixed R1#5']],
    ['B B EP ES', ['error RC-006 missing-left R1#1']],
    ['ES B B ES EP', ['error RC-001 exposed-right R1#3', 'error RC-008 loose R1#5']],
  ];

  it.each(table)('%s', (sketch, expected) => {
    expect(findingsIn(sketch)).toEqual(expected);
  });

  it.each(table)('%s, seen from behind', (sketch, expected) => {
    // The same rail turned around: order reversed, every item turned, left and right swapped.
    const items = sketch.split(' ').reverse();
    const mirrored = items.map((item) => (/^(B|EP)$/.test(item) ? `${item}'` : item.replace("'", ''))).join(' ');
    const count = items.length;
    const turned = (finding: string) =>
      finding
        .replace('left', 'LEFT')
        .replace('right', 'left')
        .replace('LEFT', 'right')
        .replace(/R1#(\d+)/g, (_, place: string) => `R1#${count + 1 - Number(place)}`);
    const rules = (list: readonly string[]) =>
      list.map((finding) => finding.split(' ').slice(0, 3).join(' ') + [...finding.matchAll(/R1#\d+/g)].map(String).sort().join(' ')).sort();
    const found = findingsIn(mirrored);
    // Which of two equal halves counts as turned is settled: the one that is. Everything else is mirrored exactly.
    const orientation = (list: readonly string[]) => list.filter((finding) => !finding.includes('RC-004'));
    expect(rules(orientation(found))).toEqual(rules(orientation(expected.map(turned))));
    expect(found.filter((finding) => finding.includes('RC-004'))).toHaveLength(
      expected.filter((finding) => finding.includes('RC-004')).length,
    );
  });
});
