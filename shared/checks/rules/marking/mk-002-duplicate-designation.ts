import type { DesignationEntry } from '../../../editing/index.ts';
import type { ItemRecord } from '../../../project/index.ts';
import { findPart, findPotential, itemsOfStrip } from '../../../project/index.ts';
import { endOf } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { StripContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import type { Fix, FixSite } from '../../kit/fix.ts';
import { type Place, defineRule } from '../../kit/rule.ts';
import { nextFree } from './free-designation.ts';

/** One level of an item that bears a designation. */
interface Marked {
  readonly item: ItemRecord;
  readonly level: number;
}

interface DuplicateData {
  readonly tag: string;
  readonly designation: string;
  readonly count: number;
}

function times(count: number): LocalText {
  return count === 2 ? { en: 'twice', de: 'zweimal' } : { en: `${count} times`, de: `${count}-mal` };
}

function duplicateText({ tag, designation, count }: DuplicateData): LocalText {
  return {
    en: `Designation ${designation} exists ${times(count).en} on ${tag}: wiring lists and markers cannot tell the terminals ` +
        'apart. Renumber all but one.',
    de: `Die Bezeichnung ${designation} gibt es auf ${tag} ${times(count).de}: Verdrahtungslisten und Beschriftung können die ` +
        'Klemmen nicht unterscheiden. Alle bis auf eine neu nummerieren.',
  };
}

function protectiveText({ tag, designation, count }: DuplicateData): LocalText {
  return {
    en: `Designation ${designation} exists ${times(count).en} on ${tag}. For protective conductors that is usual.`,
    de: `Die Bezeichnung ${designation} gibt es auf ${tag} ${times(count).de}. Für Schutzleiter ist das üblich.`,
  };
}

/** Within a strip a designation names one terminal. Protective conductor terminals may share one. */
export const mk002 = defineRule({
  id: 'MK-002',
  area: 'marking',
  slug: 'duplicate-designation',
  title: { en: 'Duplicate terminal designation', de: 'Klemmenbezeichnung doppelt vergeben' },
  scope: 'strip',
  reads: ['potentials'],
  stage: 'other',
  messages: {
    duplicate: { severity: 'error', text: duplicateText },
    protective: { severity: 'info', text: protectiveText },
  },
  *check(context) {
    for (const [designation, marked] of duplicates(context.items)) {
      const [main, ...rest] = new Set(marked.map(({ item }) => item));
      if (!main) continue;
      yield {
        message: marked.every((each) => isProtective(context, each)) ? 'protective' : 'duplicate',
        discriminator: designation,
        subjects: [main.id, ...rest.map(({ id }) => id)],
        place: placeIn(context, [main, ...rest]),
        measured: { value: marked.length, quantity: 'count' },
        required: { value: 1, quantity: 'count' },
        data: { tag: context.strip.tag, designation, count: marked.length },
      };
    }
  },
  fixes: renumberFixes,
});

/** The designations that exist more than once. Runs over every item at every edit, so nothing is made for those that are single. */
function duplicates(items: readonly ItemRecord[]): ReadonlyMap<string, readonly Marked[]> {
  const first = new Map<string, ItemRecord>();
  const found = new Map<string, Marked[]>();
  for (const item of items) {
    for (let level = 0; level < item.levels.length; level++) {
      const designation = item.levels[level]?.designation;
      if (designation === undefined) continue;
      const earlier = first.get(designation);
      if (!earlier) {
        first.set(designation, item);
        continue;
      }
      const same = found.get(designation);
      if (same) same.push({ item, level });
      else found.set(designation, [{ item: earlier, level: levelOf(earlier, designation) }, { item, level }]);
    }
  }
  return found;
}

function levelOf(item: ItemRecord, designation: string): number {
  return item.levels.findIndex((level) => level.designation === designation);
}

function byDesignation(items: readonly ItemRecord[]): ReadonlyMap<string, readonly Marked[]> {
  const found = new Map<string, Marked[]>();
  for (const item of items) {
    item.levels.forEach(({ designation }, level) => {
      if (designation === undefined) return;
      const same = found.get(designation);
      if (same) same.push({ item, level });
      else found.set(designation, [{ item, level }]);
    });
  }
  return found;
}

/** A terminal of a protective conductor: by its potential, or, where that is not given, by its kind of block. */
function isProtective({ view }: StripContext, { item, level }: Marked): boolean {
  const id = item.levels[level]?.potential;
  const potential = id === undefined ? undefined : findPotential(view.document, id);
  if (potential) return potential.potentialKind === 'PE';
  return findPart(view.document, item.part)?.kind === 'ground-terminal';
}

/** On the rail of the first item; items on other rails are selected with it. */
function placeIn(context: StripContext, items: readonly ItemRecord[]): Place {
  const ids = items.map(({ id }) => id);
  const rail = items[0]?.rail;
  const placed = items.flatMap((item) => (item.rail === rail ? (context.locate(item) ?? []) : []));
  const [first, ...rest] = placed;
  if (rail === undefined || !first) return { items: ids };
  let from = first.x;
  let to = endOf(first);
  for (const each of rest) {
    if (each.x < from) from = each.x;
    if (endOf(each) > to) to = endOf(each);
  }
  return { items: ids, rail, from, to };
}

/** The first keeps its designation, the others get the next free ones. A suggestion: wiring may already name them. */
function renumberFixes(finding: Finding, site: FixSite): readonly Fix[] {
  if (finding.message.startsWith('protective')) return [];
  const first = site.view.document.records.get(finding.subjects[0] ?? ('' as never));
  const strip = first?.kind === 'item' && first.strip !== undefined ? site.view.document.records.get(first.strip) : undefined;
  if (strip?.kind !== 'strip') return [];
  const marked = byDesignation(itemsOfStrip(site.view.index, strip.id));
  const designation = finding.message.slice(finding.message.indexOf('/') + 1);
  const taken = new Set(marked.keys());
  const entries: DesignationEntry[] = (marked.get(designation) ?? []).slice(1).map(({ item, level }) => {
    const free = nextFree(designation, taken);
    taken.add(free);
    return { item: item.id, level, designation: free };
  });
  const last = entries.at(-1)?.designation;
  if (entries.length === 0) return [];
  const list = entries.length === 1 ? last : `${entries[0]?.designation} … ${last}`;
  return [
    {
      title: { en: `Renumber as ${list}`, de: `Neu nummerieren als ${list}` },
      safe: false,
      command: { type: 'items.setDesignations', entries },
    },
  ];
}
