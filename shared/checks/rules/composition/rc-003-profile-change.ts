import type { PlacedItem } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, pairOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { platesFor, platesForBoth } from './accessories.ts';
import { covers, openSideOf } from './exposure.ts';
import { type BlockPair, profileChanges, touchingBlocks, withoutProfile } from './profiles.ts';
import { plateBehind } from './separating.ts';

interface ChangeData {
  readonly left: string;
  readonly right: string;
}

function changeText({ left, right }: ChangeData): LocalText {
  return {
    en:
      `The housing profile changes between ${left} and ${right}, and no plate stands between them. The larger wall covers ` +
      'the open side, but rated voltage and finger protection at the step are only assured with a plate. Fit an end or ' +
      'partition plate, or accept it with a reason.',
    de:
      `Zwischen ${left} und ${right} wechselt die Gehäusekontur, und keine Platte steht dazwischen. Die größere Wand deckt ` +
      'die offene Seite zwar ab, Bemessungsspannung und Berührungsschutz an der Stufe sind aber nur mit Platte sicher. Eine ' +
      'Abschluss- oder Trennplatte setzen oder mit Begründung akzeptieren.',
  };
}

/** At a change of the housing profile a plate belongs between the blocks, also where the larger wall covers. */
export const rc003 = defineRule({
  id: 'RC-003',
  area: 'composition',
  slug: 'profile-change',
  title: { en: 'Housing profile changes without a plate', de: 'Konturwechsel ohne Platte' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'other',
  messages: { change: { severity: 'warning', text: changeText } },
  *check(context) {
    const { layout } = context;
    for (const pair of touchingBlocks(layout)) {
      const { left, right } = pair;
      if (left.part === right.part) continue;
      const between = coveredOpenSide(pair);
      if (!between) continue;
      const changes = profileChanges(left.part, right.part);
      if (changes === false) continue;
      const place = placeOf(layout.rail.id, [left, right]);
      if (changes === undefined) {
        yield { unknown: { part: withoutProfile(left.part, right.part), attributes: ['geometry.contour'], place } };
        continue;
      }
      yield {
        message: 'change',
        subjects: [left.item.id, right.item.id],
        place,
        data: { left: context.nameOf(left.item), right: context.nameOf(right.item) },
      };
    }
  },
  fixes: plateFixes,
});

/** The block whose open side the wall of the other covers; what is uncovered, or cannot be judged, is for RC-001. */
function coveredOpenSide({ left, right }: BlockPair): { readonly open: PlacedItem; readonly wall: PlacedItem } | undefined {
  const leftOpen = openSideOf(left) === 'right';
  const rightOpen = openSideOf(right) === 'left';
  if (leftOpen === rightOpen) return undefined;
  const pair = leftOpen ? { open: left, wall: right } : { open: right, wall: left };
  return covers(pair.wall.part, pair.open.part) === true ? pair : undefined;
}

const FIXES_OFFERED = 2;

/** A plate of the larger block where it covers the smaller one too, else the plate of the open block. */
function plateFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const pair = pairOf(site, finding);
  if (!pair) return [];
  const { rail, left, right } = pair;
  const between = coveredOpenSide({ left: left.placed, right: right.placed, index: left.index });
  if (!between) return [];
  const { open, wall } = between;
  const plates = new Set([...platesForBoth(site, wall.part, open.part, wall.item.strip), ...platesFor(site, open.part, open.item.strip)]);
  return [...plates].slice(0, FIXES_OFFERED).map((plate) => plateBehind(rail, left, plate));
}
