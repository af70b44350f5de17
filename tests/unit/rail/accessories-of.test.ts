import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../shared/rail/index.ts';
import { accessoriesOf, withAccessories } from '../../../shared/rail/accessories-of.ts';
import { itemsOf, railId, sketchRail } from '../../support/rail-sketch.ts';

/** A rail on which `*` marks what is moved, and `+` what is expected to go along. */
function check(marked: string): void {
  const words = marked.split(' ');
  const gaps = words.filter((word) => !word.startsWith('_'));
  const document = sketchRail(words.map((word) => word.replace(/[*+]$/, '')).join(' '));
  const layout = viewOf(document).layouts.get(railId(1))!;
  const items = itemsOf(document);
  const idsWith = (mark: string) => items.filter((_, at) => gaps[at]?.endsWith(mark)).map(({ id }) => id);
  const moved = new Set(idsWith('*'));
  expect(accessoriesOf(layout, moved)).toEqual(idsWith('+'));
  expect(withAccessories(layout, moved)).toEqual(items.filter((_, at) => /[*+]$/.test(gaps[at] ?? '')).map(({ id }) => id));
}

describe('accessories go with their blocks', () => {
  it.each([
    ['nothing with one of a row', 'ES B B* B EP ES'],
    ['the plate stays with the next block that needs it', 'ES B B B* EP ES'],
    ['a whole run takes plate and stops', 'ES+ B* B* EP+ ES+'],
    ['turned: the plate on the left', "ES+ EP+ B'* B'* ES+"],
    ['turned: it stays with the next one', "ES EP B'* B' ES"],
    ['the plate between two kinds goes with those that it covers, when all of them go', 'ES B* B* EP+ L L EPl ES'],
    ['it stays while one of them stays', 'ES B B* EP L L EPl ES'],
    ['the other kind leaves it behind', 'ES B B EP L* L* EPl+ ES'],
    ['what stands between two that go, goes', 'ES B B* EP+ B* B EP ES'],
    ['a stop between two rows holds the one that stays', 'ES+ B* EP+ ES B EP ES'],
    ['of two stops side by side each goes with its own row', 'ES+ B* EP+ ES+ ES B EP ES'],
    ['both rows take all of them', 'ES+ B* EP+ ES+ B* EP+ ES+'],
    ['a stop beyond a gap is another run', 'ES+ B* EP+ _10 ES B EP ES'],
    ['a separator goes with the last block of its side', 'ES B* EP+ SEP+ B EP ES'],
    ['a separator stays while its side has blocks', 'ES B B* EP SEP B EP ES'],
    ['a plate at a closed side goes with its block', 'ES EP+ B* B* B EP ES'],
    ['where the open side is unknown the plate stays with its like', 'ES V V* EPv ES'],
    ['no device', 'BC B* B* EP+ ES+'],
    ['nothing for plates alone', 'ES B EP* ES'],
  ])('%s', (_, marked) => check(marked));

  it('takes nothing for nothing', () => {
    const layout = viewOf(sketchRail('ES B EP ES')).layouts.get(railId(1))!;
    expect(accessoriesOf(layout, new Set())).toEqual([]);
  });
});
