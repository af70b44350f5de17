import type { Command, Target } from '../../../editing/index.ts';
import { type Side, oppositeSide } from '../../../parts/index.ts';
import { type PlacedItem, type RailLayout, touchingNeighbour } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, type Located, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { asOneEdit, fittedTo, stopPart } from './accessories.ts';
import { type Exposure, covers, exposuresOf } from './exposure.ts';

/** An end plate stands between a block and something that holds it: both its faces touch something. */
export const rc008 = defineRule({
  id: 'RC-008',
  area: 'composition',
  slug: 'loose-plate',
  title: { en: 'End plate not held', de: 'Abschlussplatte nicht gehalten' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'plates',
  messages: {
    loose: {
      severity: 'error',
      text: ({ plate }: { readonly plate: string }): LocalText => ({
        en:
          `End plate ${plate} is loose: nothing touches it on one side, so it can come off. ` +
          'It belongs between a block and an end stop.',
        de:
          `Die Abschlussplatte ${plate} ist lose: auf einer Seite berührt sie nichts, sie kann sich lösen. ` +
          'Sie gehört zwischen eine Klemme und eine Endklammer.',
      }),
    },
  },
  *check(context) {
    const { layout } = context;
    for (let index = 0; index < layout.items.length; index++) {
      const plate = layout.items[index];
      if (!plate || !isPlate(plate) || freeSide(layout, index) === undefined) continue;
      yield {
        message: 'loose',
        subjects: [plate.item.id],
        place: placeOf(layout.rail.id, [plate]),
        data: { plate: context.nameOf(plate.item) },
      };
    }
  },
  fixes: plateFixes,
});

function isPlate({ role }: PlacedItem): boolean {
  return role === 'endPlate' || role === 'partition';
}

function freeSide(layout: RailLayout, index: number): Side | undefined {
  return (['left', 'right'] as const).find((side) => !touchingNeighbour(layout, index, side));
}

/**
 * A plate that lies outside of the stop belongs to the open side that is left uncovered, with a stop beside it where
 * there is nothing to hold it. A plate in its right place that only lacks the stop is mended by fitting that.
 */
function plateFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  const [plate] = rail ? subjectsOn(rail.layout, finding) : [];
  if (!rail || !plate || inPlace(rail.layout, plate)) return [];
  const { layout } = rail;
  const open = nearestOpenSide(layout, plate);
  const fixes: Fix[] = [];
  const command = open && moveTo(site, layout, plate, open);
  if (command) {
    const name = rail.nameOf(open.block.item);
    fixes.push({
      title: { en: `Move the plate to ${name}`, de: `Platte an ${name} setzen` },
      safe: site.tryOut(command)?.addsErrors === false,
      command,
    });
  }
  fixes.push({
    title: { en: 'Remove the plate', de: 'Platte entfernen' },
    safe: false,
    command: { type: 'items.remove', items: [plate.placed.item.id] },
  });
  return fixes;
}

/** Whether the plate stands at a block, with its other face free: then only a stop is missing. */
function inPlace(layout: RailLayout, { index }: Located): boolean {
  const free = freeSide(layout, index);
  return free !== undefined && touchingNeighbour(layout, index, oppositeSide(free))?.role === 'block';
}

type Exposed = Extract<Exposure, { readonly kind: 'exposed' }>;

/** The uncovered open side nearest to the plate that it is known to cover. */
function nearestOpenSide(layout: RailLayout, plate: Located): Exposed | undefined {
  let nearest: Exposed | undefined;
  for (const exposure of exposuresOf(layout)) {
    if (exposure.kind !== 'exposed' || covers(plate.placed.part, exposure.block.part) !== true) continue;
    const distance = Math.abs(exposure.index - plate.index);
    if (!nearest || distance < Math.abs(nearest.index - plate.index)) nearest = exposure;
  }
  return nearest;
}

/** Undefined where a stop would be needed that is not available. */
function moveTo(site: FixSite, layout: RailLayout, plate: Located, open: Exposed): Command | undefined {
  const id = plate.placed.item.id;
  // What the plate comes to stand behind must not be the plate itself.
  const others = layout.items.filter(({ item }) => item.id !== id);
  const at = others.indexOf(open.block);
  const before = others[at - 1]?.item.id ?? null;
  const target: Target =
    open.side === 'right'
      ? { rail: layout.rail.id, after: open.block.item.id, joins: 'left' }
      : { rail: layout.rail.id, after: before, joins: 'right' };
  const move: Command = { type: 'items.move', items: [id], target };
  if (open.beside) return move;
  const stop = stopPart(site, open.block.item.strip);
  if (!stop) return undefined;
  const label = { en: 'Move plate and fit end stop', de: 'Platte versetzen und Endklammer setzen' };
  const fit: Command = {
    type: 'items.place',
    target: open.side === 'right' ? { ...target, after: id } : target,
    items: [fittedTo(open.block, stop)],
    parts: [stop],
  };
  return asOneEdit(label, [move, fit]);
}
