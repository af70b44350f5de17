import type { AttributeKey, Part, Side } from '../../../parts/index.ts';
import { type PlacedItem, type RailLayout, touchingNeighbour } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { Um } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { lengthIn, sentences } from '../../kit/wording.ts';
import { sideOf } from './exposure.ts';
import { profileChanges, withoutProfile } from './profiles.ts';

interface PlateData {
  readonly plate: string;
  /** The block, or the two blocks, beside it. */
  readonly blocks: readonly string[];
  readonly width: Um | undefined;
}

function saving(width: Um | undefined): LocalText {
  if (width === undefined) return { en: 'It can be left out.', de: 'Sie kann entfallen.' };
  return {
    en: `Without it ${lengthIn('en', width)} of rail are saved.`,
    de: `Ohne sie sind ${lengthIn('de', width)} Schiene gespart.`,
  };
}

function closedText({ plate, blocks, width }: PlateData): LocalText {
  return sentences(
    {
      en: `End plate ${plate} is not needed: ${blocks.join('')} has a wall of its own on that side.`,
      de: `Die Abschlussplatte ${plate} ist nicht nötig: ${blocks.join('')} hat auf dieser Seite eine eigene Wand.`,
    },
    saving(width),
  );
}

function betweenText({ plate, blocks, width }: PlateData): LocalText {
  return sentences(
    {
      en: `End plate ${plate} is not needed: ${blocks.join(' and ')} have the same profile and carry the same potential.`,
      de: `Die Abschlussplatte ${plate} ist nicht nötig: ${blocks.join(' und ')} haben die gleiche Kontur und führen dasselbe Potential.`,
    },
    saving(width),
  );
}

type Verdict =
  | { readonly kind: 'closed-side' | 'between'; readonly blocks: readonly PlacedItem[] }
  | { readonly kind: 'unknown'; readonly part: Part; readonly attribute: AttributeKey; readonly block: PlacedItem };

/** An end plate that neither covers, nor parts anything. */
export const rc009 = defineRule({
  id: 'RC-009',
  area: 'composition',
  slug: 'superfluous-plate',
  title: { en: 'Superfluous end plate', de: 'Überflüssige Abschlussplatte' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'other',
  messages: {
    'closed-side': { severity: 'info', text: closedText },
    between: { severity: 'info', text: betweenText },
  },
  *check(context) {
    const { layout } = context;
    for (let index = 0; index < layout.items.length; index++) {
      const plate = layout.items[index];
      const verdict = plate?.role === 'endPlate' ? verdictOn(layout, index) : undefined;
      if (!plate || !verdict) continue;
      if (verdict.kind === 'unknown') {
        const place = placeOf(layout.rail.id, [verdict.block]);
        yield { unknown: { part: verdict.part, attributes: [verdict.attribute], place } };
        continue;
      }
      const data = {
        plate: context.nameOf(plate.item),
        blocks: verdict.blocks.map(({ item }) => context.nameOf(item)),
        width: plate.widthKnown ? plate.width : undefined,
      };
      yield { message: verdict.kind, subjects: [plate.item.id], place: placeOf(layout.rail.id, [plate]), data };
    }
  },
  fixes: removeFixes,
});

function verdictOn(layout: RailLayout, index: number): Verdict | undefined {
  const left = touchingNeighbour(layout, index, 'left');
  const right = touchingNeighbour(layout, index, 'right');
  // A plate with a free face is loose, which is another matter.
  if (!left || !right) return undefined;
  if (left.role === 'block' && right.role === 'block') return betweenBlocks(left, right);
  const side: Side = left.role === 'block' ? 'right' : 'left';
  const block = side === 'right' ? left : right;
  const other = side === 'right' ? right : left;
  // Beside a separator the plate belongs to the section, beside another plate it is one of a pair.
  if (block.role !== 'block' || (other.role !== 'endStop' && other.role !== 'device')) return undefined;
  const facing = sideOf(block, side);
  if (facing === undefined) return { kind: 'unknown', part: block.part, attribute: 'geometry.openSide', block };
  return facing === 'closed' ? { kind: 'closed-side', blocks: [block] } : undefined;
}

/** Between blocks a plate has a purpose unless they are alike in every respect that a plate could be for. */
function betweenBlocks(left: PlacedItem, right: PlacedItem): Verdict | undefined {
  if (left.item.turned !== right.item.turned || left.item.strip !== right.item.strip || left.item.zone !== right.item.zone) {
    return undefined;
  }
  const potential = onlyPotential(left);
  if (potential === undefined || potential !== onlyPotential(right)) return undefined;
  for (const [block, side] of [[left, 'right'], [right, 'left']] as const) {
    if (sideOf(block, side) === undefined) return { kind: 'unknown', part: block.part, attribute: 'geometry.openSide', block };
  }
  if (sideOf(left, 'right') === 'open' && sideOf(right, 'left') === 'open') return undefined;
  const changes = profileChanges(left.part, right.part);
  if (changes === undefined) {
    return { kind: 'unknown', part: withoutProfile(left.part, right.part), attribute: 'geometry.contour', block: left };
  }
  return changes ? undefined : { kind: 'between', blocks: [left, right] };
}

/** The potential of a block whose levels all have one and the same. */
function onlyPotential({ item }: PlacedItem): string | undefined {
  const first = item.levels[0]?.potential;
  return item.levels.every(({ potential }) => potential === first) ? first : undefined;
}

/** Why a plate was put there, only a person can know: it is never taken away unasked. */
function removeFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  const [plate] = rail ? subjectsOn(rail.layout, finding) : [];
  if (!plate) return [];
  const command = { type: 'items.remove', items: [plate.placed.item.id] } as const;
  if (site.tryOut(command)?.addsErrors !== false) return [];
  return [{ title: { en: 'Remove the plate', de: 'Platte entfernen' }, safe: false, command }];
}
