import { limitOf } from '../../../project/index.ts';
import { TOUCH_TOLERANCE } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { type Um, ZERO_UM } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';

interface GapData {
  readonly left: string;
  readonly right: string;
  readonly gap: Um;
}

function gapText({ left, right, gap }: GapData): LocalText {
  return {
    en: `There is a gap of ${lengthIn('en', gap)} between ${left} and ${right}: the items can move, and sides that ` +
        'should cover each other are apart. Close the gap.',
    de: `Zwischen ${left} und ${right} ist ein Abstand von ${lengthIn('de', gap)}: die Elemente können sich verschieben, ` +
        'und Seiten, die sich abdecken sollen, liegen auseinander. Den Abstand schließen.',
  };
}

/** Items either touch or stand clearly apart. Between two end stops any gap is fine: both sides are held. */
export const rc011 = defineRule({
  id: 'RC-011',
  area: 'composition',
  slug: 'gap-in-run',
  title: { en: 'Gap inside a run', de: 'Lücke im Abschnitt' },
  scope: 'rail',
  reach: 'beside',
  reads: ['settings', 'strips'],
  stage: 'place',
  messages: { gap: { severity: 'warning', text: gapText } },
  *check(context) {
    const { items, rail } = context.layout;
    // A narrower gap cannot part two runs: not even an end stop could be fitted into it.
    const parting = limitOf('partingGap', context.settings);
    for (let index = 1; index < items.length; index++) {
      const left = items[index - 1];
      const right = items[index];
      if (!left || !right || right.gap <= TOUCH_TOLERANCE || right.gap >= parting) continue;
      if (left.role === 'endStop' && right.role === 'endStop') continue;
      yield {
        message: 'gap',
        subjects: [left.item.id, right.item.id],
        place: placeOf(rail.id, [left, right]),
        measured: { value: right.gap, quantity: 'length' },
        required: { value: TOUCH_TOLERANCE, quantity: 'length' },
        limit: 'partingGap',
        data: { left: context.nameOf(left.item), right: context.nameOf(right.item), gap: right.gap },
      };
    }
  },
  fixes: closeFixes,
});

/** Closing moves what stands behind; a fixed position is somebody's decision and is only released when asked for. */
function closeFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  const [, right] = rail ? subjectsOn(rail.layout, finding) : [];
  if (!right) return [];
  const fixed = right.placed.item.anchor !== undefined;
  const command = { type: 'items.setGap', item: right.placed.item.id, gap: ZERO_UM } as const;
  return [
    {
      title: fixed
        ? { en: 'Release the fixed position and close the gap', de: 'Feste Position lösen und Lücke schließen' }
        : { en: 'Close the gap', de: 'Lücke schließen' },
      safe: !fixed && site.tryOut(command)?.addsErrors === false,
      command,
    },
  ];
}
