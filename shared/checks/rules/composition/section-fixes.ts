import type { Command } from '../../../editing/index.ts';
import type { ItemId } from '../../../project/index.ts';
import { type PlacedItem, accessoriesOf } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, ZERO_UM } from '../../../units/index.ts';
import { type RailContext, indexesOf } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';

/** Blocks of a strip that stand together and carry the same; `rank` says where they belong among the others. */
export interface StripSection {
  readonly rank: number;
  readonly name: LocalText;
  readonly blocks: readonly PlacedItem[];
}

/** A stretch of a rail that moves as a whole. */
interface Stretch {
  readonly rank: number;
  readonly items: readonly PlacedItem[];
}

/**
 * Puts what a finding of the section order is about in order: the sections in the customary sequence, or the N-disconnect
 * blocks side by side. Plates go with the blocks that they cover. A suggestion; none where fixed positions or items of
 * other strips stand in between, or where it would add errors.
 */
export function sectionFixes(
  finding: Finding,
  site: FixSite,
  sectionsOf: (rail: RailContext, blocks: readonly PlacedItem[]) => readonly StripSection[],
): readonly Fix[] {
  const rail = railOf(site, finding);
  const strip = finding.subjects.find((id) => id.startsWith('strip/'));
  const blocks = rail?.layout.items.filter(({ role, item }) => role === 'block' && item.strip === strip) ?? [];
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!rail || !first || !last) return [];
  const indexes = indexesOf(rail.layout);
  const order = finding.message === 'order';
  const groups = order ? sectionsOf(rail, blocks) : disconnectsTogether(blocks);
  const { from, to } = reachOf(rail, groups, indexes.get(first.item.id) ?? 0, indexes.get(last.item.id) ?? 0);
  const within = rail.layout.items.slice(from, to + 1);
  const foreign = within.some(({ role, item }) => item.anchor !== undefined || role === 'endStop' || role === 'device' || (role === 'block' && item.strip !== strip));
  if (foreign) return [];
  const stretches = withPlates(rail, within, groups);
  const sorted = stretches.map((stretch, at) => ({ stretch, at })).sort((a, b) => a.stretch.rank - b.stretch.rank || a.at - b.at);
  const items = sorted.flatMap(({ stretch }) => stretch.items);
  if (items.every(({ item }, at) => item.id === within[at]?.item.id)) return [];
  const command: Command = {
    type: 'items.move',
    items: items.map(({ item }) => item.id),
    target: { rail: rail.layout.rail.id, after: rail.layout.items[from - 1]?.item.id ?? null, joins: from === 0 ? 'right' : 'left' },
    gaps: sorted.flatMap(({ stretch }) => stretch.items.map(({ item }, at): Um => (at === 0 ? ZERO_UM : item.gapBefore))),
  };
  if (site.tryOut(command)?.addsErrors !== false) return [];
  const ranked = groups.toSorted((a, b) => a.rank - b.rank);
  const title = order
    ? inEveryLanguage((language) => {
        const list = [...new Set(ranked.map(({ name }) => name[language]))].join(' – ');
        return inLanguage(language, { en: `Put the sections in order: ${list}`, de: `Bereiche ordnen: ${list}` });
      })
    : { en: 'Put the N-disconnect blocks side by side', de: 'N-Trennklemmen nebeneinander setzen' };
  return [{ title, safe: false, command }];
}

/** The stretch that is sorted: from block to block, with the plates outside of them that go where the outermost groups go. */
function reachOf({ layout }: RailContext, groups: readonly StripSection[], first: number, last: number): { readonly from: number; readonly to: number } {
  const claimedBy = (group: StripSection | undefined) => new Set(accessoriesOf(layout, new Set(group?.blocks.map(({ item }) => item.id))));
  const [left, right] = [claimedBy(groups[0]), claimedBy(groups.at(-1))];
  const isOwn = (at: number, claimed: ReadonlySet<ItemId>) => {
    const placed = layout.items[at];
    return (placed?.role === 'endPlate' || placed?.role === 'partition') && claimed.has(placed.item.id);
  };
  let from = first;
  let to = last;
  while (isOwn(from - 1, left)) from -= 1;
  while (isOwn(to + 1, right)) to += 1;
  return { from, to };
}

/** Everything up to the last block before the second group stays; the other disconnect blocks join the first group. */
function disconnectsTogether(blocks: readonly PlacedItem[]): readonly StripSection[] {
  const isDisconnect = ({ part }: PlacedItem) => part.kind === 'n-disconnect-terminal';
  const start = blocks.findIndex(isDisconnect);
  return blocks.map((block, at) => ({
    rank: at < start ? 0 : isDisconnect(block) ? 1 : 2,
    name: { en: '', de: '' },
    blocks: [block],
  }));
}

/** Each group with the plates that belong to it; what belongs to none goes with what stands before it. */
function withPlates({ layout }: RailContext, within: readonly PlacedItem[], groups: readonly StripSection[]): readonly Stretch[] {
  const groupOf = new Map<ItemId, number>();
  groups.forEach(({ blocks }, group) => {
    const own = new Set(blocks.map(({ item }) => item.id));
    for (const id of own) groupOf.set(id, group);
    for (const id of accessoriesOf(layout, own)) if (!groupOf.has(id)) groupOf.set(id, group);
  });
  const members: PlacedItem[][] = groups.map(() => []);
  let present = 0;
  for (const placed of within) {
    const group = groupOf.get(placed.item.id) ?? present;
    if (placed.role === 'block') present = group;
    members[group]?.push(placed);
  }
  return groups.map(({ rank }, group) => ({ rank, items: members[group] ?? [] }));
}
