import type { LocalText } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, pairOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { platesForBoth } from './accessories.ts';
import { openSideOf } from './exposure.ts';
import { plateBehind } from './separating.ts';
import { turnAndCover } from './turning.ts';

interface PairData {
  readonly left: string;
  readonly right: string;
}

function openText({ left, right }: PairData): LocalText {
  return {
    en:
      `The open sides of ${left} and ${right} face each other: neither has a wall there, so clearance and creepage ` +
      'distances between them are not assured. Turn one of them, or fit an end plate between them.',
    de:
      `Die offenen Seiten von ${left} und ${right} zeigen zueinander: beide haben dort keine Wand, Luft- und Kriechstrecken ` +
      'zwischen ihnen sind nicht sichergestellt. Eine der beiden drehen oder eine Abschlussplatte dazwischen setzen.',
  };
}

function closedText({ left, right }: PairData): LocalText {
  return {
    en:
      `The closed sides of ${left} and ${right} face each other: one of them is turned, and both outer sides are open. ` +
      'Check whether that is meant; if not, turn one of them.',
    de:
      `Die geschlossenen Seiten von ${left} und ${right} zeigen zueinander: eine der beiden ist gedreht, und beide ` +
      'Außenseiten sind offen. Prüfen, ob das so gewollt ist; wenn nicht, eine der beiden drehen.',
  };
}

/** Of two touching blocks, the open side of one belongs to the wall of the other. */
export const rc005 = defineRule({
  id: 'RC-005',
  area: 'composition',
  slug: 'facing-sides',
  title: { en: 'Open sides or closed sides face each other', de: 'Offene oder geschlossene Seiten zeigen zueinander' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'cover',
  messages: {
    'open-open': { severity: 'error', text: openText },
    'closed-closed': { severity: 'warning', text: closedText },
  },
  *check(context) {
    const { items, rail } = context.layout;
    for (let index = 1; index < items.length; index++) {
      const left = items[index - 1];
      const right = items[index];
      if (left?.role !== 'block' || right?.role !== 'block' || left.run !== right.run) continue;
      // The same block mounted the same way: wall to open side, whichever side is which.
      if (left.part === right.part && left.item.turned === right.item.turned) continue;
      const ofLeft = openSideOf(left);
      const ofRight = openSideOf(right);
      const vague = ofLeft === undefined ? left : ofRight === undefined ? right : undefined;
      if (vague) {
        yield { unknown: { part: vague.part, attributes: ['geometry.openSide'], place: placeOf(rail.id, [vague]) } };
        continue;
      }
      const message = facing(ofLeft, ofRight);
      if (!message) continue;
      yield {
        message,
        subjects: [left.item.id, right.item.id],
        place: placeOf(rail.id, [left, right]),
        data: { left: context.nameOf(left.item), right: context.nameOf(right.item) },
      };
    }
  },
  fixes: pairFixes,
});

type OpenSide = ReturnType<typeof openSideOf>;

function facing(left: OpenSide, right: OpenSide): 'open-open' | 'closed-closed' | undefined {
  if (left === 'right' && right === 'left') return 'open-open';
  // Blocks without any open side may stand as they like.
  if (left === 'left' && right === 'right') return 'closed-closed';
  return undefined;
}

/** A plate between them covers both; where one of them is turned, turning it back is what is usually meant. */
function pairFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const pair = pairOf(site, finding);
  if (!pair) return [];
  const { rail, left, right } = pair;
  const mixed = left.placed.item.turned !== right.placed.item.turned;
  const fixes: Fix[] = [];
  if (mixed) {
    const turned = left.placed.item.turned ? left.placed : right.placed;
    const turning = turnAndCover(site, rail.layout, [turned.item.id]);
    const name = rail.nameOf(turned.item);
    if (turning?.clean) {
      fixes.push({ title: { en: `Turn ${name}`, de: `${name} drehen` }, safe: false, command: turning.command });
    }
  }
  if (finding.message === 'closed-closed') return fixes;
  const [plate] = platesForBoth(site, left.placed.part, right.placed.part, left.placed.item.strip);
  if (plate) fixes.push({ ...plateBehind(rail, left, plate), safe: !mixed });
  return fixes;
}
