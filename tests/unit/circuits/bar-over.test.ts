import { describe, expect, it } from 'vitest';
import { barOver, circuitsOf } from '../../../shared/circuits/index.ts';
import type { JumperRow } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { jumperRail } from '../../support/jumper-rail.ts';
import { JUMPERS } from '../../support/sample-parts.ts';

/** What a drag from one place of a rail to another (from 0) would put in: article, first and last place, row, broken out. */
function planned(sketch: string, jumpers: string, from: number, to: number, { row = 'A', onlyEnds = false }: { row?: JumperRow; onlyEnds?: boolean } = {}) {
  const view = viewOf(jumperRail(sketch, jumpers));
  const [layout] = view.layouts.values();
  if (!layout) throw new Error('no rail');
  const plan = barOver(view, circuitsOf(view), { layout, from, to, level: 0, row, onlyEnds, candidates: JUMPERS });
  if ('refusal' in plan) return plan.refusal.en;
  return plan.jumpers.map(({ part, contacts }) => {
    const place = (id: string | undefined) => layout.items.findIndex(({ item }) => item.id === id);
    const removed = contacts.flatMap((contact, at) => (contact.removed ? [at] : []));
    return `${part.article} ${place(contacts[0]?.item)}-${place(contacts.at(-1)?.item)} ${contacts[0]?.row}${removed.map((at) => ` -${at}`).join('')}`;
  });
}

describe('a jumper drawn over a stretch of blocks', () => {
  it('is the one bar that covers it, in the wanted row', () => {
    expect(planned('5xB', '', 0, 3)).toEqual(['2002-404 0-3 A']);
    expect(planned('5xB', '', 3, 0)).toEqual(['2002-404 0-3 A']);
    expect(planned('5xB', '', 0, 3, { row: 'B' })).toEqual(['2002-404 0-3 B']);
  });

  it('takes the other row where a slot is taken', () => {
    expect(planned('5xB', '2002-403 1-3 A', 2, 4)).toEqual(['2002-403 2-4 B']);
  });

  it('is a chain where no bar is long enough', () => {
    const chain = planned('8xB', '', 0, 7);
    expect(chain).toHaveLength(2);
  });

  it('passes over what stands between where only the ends are meant', () => {
    expect(planned('5xB', '', 0, 2, { onlyEnds: true })).toEqual(['2002-433 0-2 A']);
  });

  it('says in one sentence why there is none', () => {
    expect(planned('2xB EP 2xB', '', 0, 4)).toContain('stands between');
    expect(planned('3xB', '2002-403 1-3 A', 0, 2)).toBe('These blocks are connected already.');
    expect(planned('4xB', '2002-402 1-2 A, 2002-402 1-2 B', 0, 3)).toContain('No slot is free');
    expect(planned('B 2xG', '', 0, 2)).toContain('another series or pitch');
  });
});
