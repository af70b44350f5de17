import { type Chain, type Net, circuitsOf, contactGroups, jumperShape, jumpersOfChain, netOfNode, netsOnRail } from '../../../circuits/index.ts';
import type { Command } from '../../../editing/index.ts';
import type { ItemId, JumperRecord, RecordId } from '../../../project/index.ts';
import { itemReference } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage } from '../../../text/index.ts';
import { type CircuitContext, indexesOf } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import type { Fix, FixSite } from '../../kit/fix.ts';
import { type Place, placeOf } from '../../kit/rule.ts';
import { listIn, namesOf } from '../../kit/wording.ts';
import { circuitOf } from './on-rail.ts';

/** The nets of a rail; one that reaches over several is reported on the rail where it starts. */
export function netsStartingOn({ circuits, layout }: CircuitContext): readonly Net[] {
  return netsOnRail(circuits, layout.rail.id).filter(({ nodes }) => nodes[0] !== undefined && indexesOf(layout).has(nodes[0].item));
}

/** How a chain is named in a sentence: its jumpers, or the block that connects inside. */
export function wayOf(context: CircuitContext, chain: Chain): LocalText {
  const jumpers = jumpersOfChain(chain);
  if (jumpers.length === 0) {
    const block = itemReference(context.view, chain.from.item);
    return { en: `block ${block} connects`, de: `die Klemme ${block} verbindet` };
  }
  const names = namesOf(jumpers, (jumper) => context.nameOfJumper(jumper));
  const list = inEveryLanguage((language) => listIn(language, names));
  return jumpers.length === 1
    ? { en: `jumper ${list.en} connects`, de: `der Brücker ${list.de} verbindet` }
    : { en: `jumpers ${list.en} connect`, de: `die Brücker ${list.de} verbinden` };
}

/** What a finding about a chain is about: its jumpers and the blocks at its ends. */
export function subjectsOf(chain: Chain): readonly [RecordId, ...RecordId[]] {
  const ends = [...new Set<RecordId>([chain.from.item, chain.to.item])];
  return [...jumpersOfChain(chain).map(({ id }) => id), ...ends] as unknown as readonly [RecordId, ...RecordId[]];
}

/** Tells the levels of the ends apart, where blocks have several. */
export function levelsOf({ from, to }: Chain): { readonly discriminator?: string } {
  return from.level === 0 && to.level === 0 ? {} : { discriminator: `${from.level + 1}-${to.level + 1}` };
}

/** Where a chain runs on this rail. */
export function placeOfChain({ layout }: CircuitContext, chain: Chain): Place {
  const items = new Set<ItemId>([chain.from.item, ...chain.links.map(({ to }) => to.item)]);
  const indexes = [...items].flatMap((item) => indexesOf(layout).get(item) ?? []).sort((a, b) => a - b);
  return placeOf(layout.rail.id, indexes.flatMap((index) => layout.items[index] ?? []));
}

/**
 * What takes a short circuit apart: removing one of the jumpers in its way, or breaking out a contact where the article
 * allows it. Only what really parts the two potentials; which of them was meant is for the planner to say.
 */
export function partingFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const context = circuitOf(site, finding);
  if (!context) return [];
  const [from, to = from] = finding.subjects.filter((id): id is ItemId => id.startsWith('item/'));
  const [first = '1', last = '1'] = finding.message.split('/')[1]?.split('-') ?? [];
  if (from === undefined || to === undefined) return [];
  const ends = [{ item: from, level: Number(first) - 1 }, { item: to, level: Number(last) - 1 }] as const;
  const [ofFrom, ofTo] = ends.map(({ item: id, level }) => {
    const item = site.view.document.records.get(id);
    return item?.kind === 'item' ? item.levels[level]?.potential : undefined;
  });
  // Whether each end is rid of what the other carries, and not only of the other block.
  const parts = (command: Command): boolean => {
    const view = site.tryOut(command)?.view;
    if (!view) return false;
    const [a, b] = ends.map((node) => netOfNode(view, circuitsOf(view), node));
    return a !== undefined && b !== undefined && a !== b && !(ofTo && a.potentials.includes(ofTo)) && !(ofFrom && b.potentials.includes(ofFrom));
  };
  const fixes: Fix[] = [];
  for (const id of finding.subjects) {
    const jumper = site.view.document.records.get(id);
    if (jumper?.kind !== 'jumper') continue;
    const name = context.nameOfJumper(jumper);
    const remove: Command = { type: 'jumpers.remove', jumpers: [jumper.id] };
    if (parts(remove)) fixes.push({ title: { en: `Remove jumper ${name}`, de: `Brücker ${name} entfernen` }, safe: false, command: remove });
    for (const at of breakable(context, jumper)) {
      const command: Command = { type: 'jumper.edit', jumper: jumper.id, contact: { at, removed: true } };
      if (!parts(command)) continue;
      fixes.push({ title: { en: `Break out contact ${at + 1} of ${name}`, de: `Kontakt ${at + 1} von ${name} ausbrechen` }, safe: false, command });
    }
  }
  return fixes;
}

/** The contacts of a jumper of which one may be broken out: where its maker allows it and two are left. */
function breakable({ partOf }: CircuitContext, jumper: JumperRecord): readonly number[] {
  const shape = jumperShape(partOf(jumper));
  if (!shape.breakable.known || !shape.breakable.value) return [];
  const live = contactGroups(shape, jumper).flat();
  return live.length < 3 ? [] : jumper.contacts.flatMap((contact, at) => (live.includes(contact) ? [at] : []));
}
