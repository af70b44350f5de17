import { type PotentialKind, type StripId, findPotential, findStrip } from '../../../project/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import type { RailContext } from '../../kit/context.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { type StripSection, sectionFixes } from './section-fixes.ts';

/** What the sections of a strip carry, in the recommended order. */
const SECTIONS = ['supply', 'neutral', 'protective', 'loads'] as const;
type Section = (typeof SECTIONS)[number];

const NAMES: Readonly<Record<Section, LocalText>> = {
  supply: { en: 'supply', de: 'Einspeisung' },
  neutral: { en: 'N', de: 'N' },
  protective: { en: 'PE', de: 'PE' },
  loads: { en: 'loads', de: 'Verbraucher' },
};

const SECTION_OF: Readonly<Record<PotentialKind, Section>> = {
  L1: 'supply',
  L2: 'supply',
  L3: 'supply',
  'L+': 'supply',
  N: 'neutral',
  M: 'neutral',
  PE: 'protective',
  PEN: 'protective',
  signal: 'loads',
};

interface OrderData {
  readonly strip: string;
  readonly rail: string;
  readonly found: readonly Section[];
}

function orderText({ strip, rail, found }: OrderData): LocalText {
  return inEveryLanguage((language) => {
    const list = (sections: readonly Section[]) => sections.map((section) => NAMES[section][language]).join(' – ');
    const usual = SECTIONS.filter((section) => found.includes(section));
    return inLanguage(language, {
      en: `The sections of ${strip} on ${rail} come in the order ${list(found)}; customary is ${list(usual)}, which fitters ` +
          'expect. Swap the sections where nothing speaks against it.',
      de: `Die Bereiche von ${strip} auf ${rail} kommen in der Reihenfolge ${list(found)}; üblich ist ${list(usual)}, so ` +
          'erwartet es die Montage. Die Bereiche tauschen, wo nichts dagegen spricht.',
    });
  });
}

interface ApartData {
  readonly strip: string;
  readonly rail: string;
  readonly groups: number;
}

function apartText({ strip, rail, groups }: ApartData): LocalText {
  return {
    en:
      `The N-disconnect blocks of ${strip} on ${rail} stand in ${groups} groups with other blocks between them: one N busbar ` +
      'cannot run through them. Put them side by side.',
    de:
      `Die N-Trennklemmen von ${strip} auf ${rail} stehen in ${groups} Gruppen mit anderen Klemmen dazwischen: eine ` +
      'N-Sammelschiene kann nicht durchlaufen. Nebeneinander setzen.',
  };
}

/** The sections of a strip come in the customary order, and N-disconnect blocks stand side by side. */
export const rc027 = defineRule({
  id: 'RC-027',
  area: 'composition',
  slug: 'section-order',
  title: { en: 'Order of sections', de: 'Reihenfolge der Bereiche' },
  scope: 'rail',
  reads: ['strips', 'potentials'],
  stage: 'other',
  messages: {
    order: { severity: 'info', text: orderText },
    'n-disconnect-apart': { severity: 'info', text: apartText },
  },
  *check(context) {
    const { layout, view } = context;
    for (const [id, blocks] of blocksByStrip(context)) {
      const strip = findStrip(view.document, id)?.tag ?? '';
      const subjects = [id, layout.rail.id] as const;
      const data = { strip, rail: layout.rail.name };
      const found = sectionsOf(context, blocks);
      if (found && !inOrder(found)) {
        yield { message: 'order', subjects, place: placeOf(layout.rail.id, blocks), data: { ...data, found } };
      }
      const disconnects = blocks.filter(({ part }) => part.kind === 'n-disconnect-terminal');
      const groups = groupsOf(blocks);
      if (groups > 1) {
        yield { message: 'n-disconnect-apart', subjects, place: placeOf(layout.rail.id, disconnects), data: { ...data, groups } };
      }
    }
  },
  fixes: (finding, site) => sectionFixes(finding, site, partedSections),
});

/** The blocks of a strip on a rail by section, as `sectionsOf` reads them: what carries nothing belongs to what is before it. */
function partedSections(rail: RailContext, blocks: readonly PlacedItem[]): readonly StripSection[] {
  const sections: { rank: number; blocks: PlacedItem[] }[] = [];
  for (const block of blocks) {
    const carried = carriedBy(rail, block);
    const present = sections.at(-1);
    const rank = carried === undefined ? undefined : SECTIONS.indexOf(carried);
    if (present && (rank === undefined || present.rank < 0 || rank === present.rank)) {
      if (present.rank < 0 && rank !== undefined) present.rank = rank;
      present.blocks.push(block);
    } else sections.push({ rank: rank ?? -1, blocks: [block] });
  }
  return sections.map(({ rank, blocks: own }) => ({ rank, blocks: own, name: NAMES[SECTIONS[rank] ?? 'loads'] }));
}

function blocksByStrip({ layout }: RailContext): ReadonlyMap<StripId, readonly PlacedItem[]> {
  const byStrip = new Map<StripId, PlacedItem[]>();
  for (const placed of layout.items) {
    const { strip } = placed.item;
    if (placed.role !== 'block' || strip === undefined) continue;
    const blocks = byStrip.get(strip);
    if (blocks) blocks.push(placed);
    else byStrip.set(strip, [placed]);
  }
  return byStrip;
}

/**
 * The sections of a strip from left to right, each once. Undefined where one comes back: the strip is laid out in groups
 * by function then, which is as customary. Blocks without a potential, or with several of different kinds, belong to
 * whatever section they stand in.
 */
function sectionsOf(rail: RailContext, blocks: readonly PlacedItem[]): readonly Section[] | undefined {
  const found: Section[] = [];
  for (const block of blocks) {
    const section = carriedBy(rail, block);
    if (section === undefined || found.at(-1) === section) continue;
    if (found.includes(section)) return undefined;
    found.push(section);
  }
  return found;
}

/** The one section that the levels of a block belong to; undefined for none, and for several. */
function carriedBy({ view }: RailContext, { item }: PlacedItem): Section | undefined {
  const carried = new Set<Section>();
  for (const { potential } of item.levels) {
    const record = potential === undefined ? undefined : findPotential(view.document, potential);
    if (record) carried.add(SECTION_OF[record.potentialKind]);
  }
  const [section] = carried;
  return carried.size === 1 ? section : undefined;
}

function inOrder(found: readonly Section[]): boolean {
  return found.every((section, at) => at === 0 || SECTIONS.indexOf(section) > SECTIONS.indexOf(found[at - 1] ?? section));
}

/** How many groups the N-disconnect blocks of a strip stand in. */
function groupsOf(blocks: readonly PlacedItem[]): number {
  const isDisconnect = (placed: PlacedItem | undefined) => placed?.part.kind === 'n-disconnect-terminal';
  return blocks.filter((placed, at) => isDisconnect(placed) && !isDisconnect(blocks[at - 1])).length;
}
