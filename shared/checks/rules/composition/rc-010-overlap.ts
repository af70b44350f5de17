import { type PlacedItem, TOUCH_TOLERANCE, endOf } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { type Um, subUm } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';

interface OverlapData {
  readonly left: string;
  readonly right: string;
  readonly overlap: Um;
}

function overlapText({ left, right, overlap }: OverlapData): LocalText {
  return {
    en: `${left} and ${right} overlap by ${lengthIn('en', overlap)}: ${right} has a fixed position that is taken. ` +
        'Release it or move it.',
    de: `${left} und ${right} überlappen um ${lengthIn('de', overlap)}: ${right} hat eine feste Position, die belegt ist. ` +
        'Die Position lösen oder verschieben.',
  };
}

function orderText({ left, right }: OverlapData): LocalText {
  return {
    en: `${right} comes after ${left} in the sequence but is fixed to the left of it. Release its position or move it.`,
    de: `${right} folgt in der Reihe auf ${left}, ist aber links davon fixiert. Die Position lösen oder verschieben.`,
  };
}

/** No item stands where its predecessor stands: x + width ≤ x of the next, within the touch tolerance. */
export const rc010 = defineRule({
  id: 'RC-010',
  area: 'composition',
  slug: 'overlap',
  title: { en: 'Items overlap', de: 'Elemente überlappen sich' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'place',
  messages: {
    overlap: { severity: 'error', text: overlapText },
    'out-of-order': { severity: 'error', text: orderText },
  },
  *check(context) {
    const { items, rail } = context.layout;
    for (let index = 1; index < items.length; index++) {
      const left = items[index - 1];
      const right = items[index];
      if (!left || !right) continue;
      if (right.gap >= -TOUCH_TOLERANCE) {
        // A fixed item says nothing about how much room its predecessor really takes.
        if (right.item.anchor !== undefined && !left.widthKnown) {
          yield { unknown: { part: left.part, attributes: ['geometry.width'], place: placeOf(rail.id, [left]) } };
        }
        continue;
      }
      const overlap = overlapOf(left, right);
      const message = overlap > TOUCH_TOLERANCE ? 'overlap' : 'out-of-order';
      yield {
        message,
        subjects: [right.item.id, left.item.id],
        place: placeOf(rail.id, [left, right]),
        ...(message === 'overlap' && {
          measured: { value: overlap, quantity: 'length' },
          required: { value: 0, quantity: 'length' },
        }),
        data: { left: context.nameOf(left.item), right: context.nameOf(right.item), overlap },
      };
    }
  },
  fixes: placeFixes,
});

function overlapOf(left: PlacedItem, right: PlacedItem): Um {
  return subUm(Math.min(endOf(left), endOf(right)) as Um, Math.max(left.x, right.x) as Um);
}

/** Following its neighbour is always possible; staying fixed, but farther right, keeps the wish for a fixed place. */
function placeFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  const [right, left] = rail ? subjectsOn(rail.layout, finding) : [];
  if (!right || !left || right.placed.item.anchor === undefined) return [];
  const release = { type: 'items.setAnchor', item: right.placed.item.id, anchor: null } as const;
  return [
    {
      title: { en: 'Release the fixed position', de: 'Feste Position lösen' },
      safe: site.tryOut(release)?.addsErrors === false,
      command: release,
    },
    {
      title: { en: 'Fix it right behind its neighbour', de: 'Direkt hinter dem Nachbarn fixieren' },
      safe: false,
      command: { ...release, anchor: endOf(left.placed) },
    },
  ];
}
