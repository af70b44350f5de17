import type { PlacedItem, RailLayout } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { StripContext } from '../../kit/context.ts';
import { type Place, defineRule, placeOf } from '../../kit/rule.ts';
import { type Names, listIn, namesOf } from '../../kit/wording.ts';
import { type Exposure, exposuresOf } from '../composition/exposure.ts';

interface OpenData {
  readonly strip: string;
  readonly names: Names;
}

function openText({ strip, names }: OpenData): LocalText {
  return {
    en:
      `Strip ${strip} is finger-safe (IP20) in the cabinet only once every open side is closed; still open: ${listIn('en', names)}. ` +
      'RC-001 and RC-002 say how to close them.',
    de:
      `Leiste ${strip} ist im Schrank erst fingersicher (IP20), wenn jede offene Seite verschlossen ist; noch offen: ${listIn('de', names)}. ` +
      'Wie sie verschlossen werden, sagen RC-001 und RC-002.',
  };
}

/** A strip in a cabinet is finger-safe only as a whole: one open side is enough to reach live metal. */
export const cb006 = defineRule({
  id: 'CB-006',
  area: 'cabinet',
  slug: 'touch-protection',
  title: { en: 'Not finger-safe', de: 'Nicht fingersicher' },
  scope: 'strip',
  reads: ['strips'],
  stage: 'other',
  messages: { open: { severity: 'info', text: openText } },
  *check(context) {
    const { strip } = context;
    const open: Exposure[] = [];
    for (const layout of mountedRails(context)) {
      for (const exposure of exposuresOf(layout)) {
        if (exposure.block.item.strip !== strip.id) continue;
        const items = [exposure.block.item.id];
        if (exposure.kind === 'exposed' || exposure.kind === 'wrongPlate') open.push(exposure);
        else yield { unknown: { ...exposure.missing, place: { items } } };
      }
    }
    if (open.length === 0) return;
    const blocks = [...new Set(open.map(({ block }) => block))];
    yield {
      message: 'open',
      subjects: [strip.id],
      place: placeOfBlocks(blocks),
      data: { strip: strip.tag, names: namesOf(blocks, ({ item }) => context.nameOf(item)) },
    };
  },
});

/** On one rail where all of them stand on it. */
function placeOfBlocks(blocks: readonly PlacedItem[]): Place {
  const rails = new Set(blocks.map(({ item }) => item.rail));
  const [rail] = rails;
  return rails.size === 1 && rail !== undefined ? placeOf(rail, blocks) : { items: blocks.map(({ item }) => item.id) };
}

/** The rails of a strip that are in a cabinet: those on a mounting plate. */
function mountedRails({ items, view }: StripContext): ReadonlySet<RailLayout> {
  const layouts = new Set<RailLayout>();
  for (const { rail } of items) {
    const layout = rail === undefined ? undefined : view.layouts.get(rail);
    if (layout?.rail.mount) layouts.add(layout);
  }
  return layouts;
}
