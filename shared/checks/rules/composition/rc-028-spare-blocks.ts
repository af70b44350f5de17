import { type ItemRecord, findPart } from '../../../project/index.ts';
import { STRIPS, derive } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { type StripContext, stripContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import type { Fix, FixSite } from '../../kit/fix.ts';
import { type Place, defineRule } from '../../kit/rule.ts';
import { countSpares, wantsSpares } from './spares.ts';

interface SpareData {
  readonly strip: string;
  readonly spare: number;
  readonly wanted: number;
}

function spareText({ strip, spare, wanted }: SpareData): LocalText {
  return {
    en:
      `${strip} has ${spare === 0 ? 'no spare blocks' : spare === 1 ? '1 spare block' : `${spare} spare blocks`}, where ${wanted} ` +
      `${wanted === 1 ? 'is' : 'are'} wanted. Append spare blocks, so that later circuits find room.`,
    de:
      `${strip} hat ${spare === 0 ? 'keine Reserveklemmen' : spare === 1 ? '1 Reserveklemme' : `${spare} Reserveklemmen`}, gewünscht ` +
      `${wanted === 1 ? 'ist' : 'sind'} ${wanted}. Reserveklemmen anhängen, damit spätere Stromkreise Platz finden.`,
  };
}

/** A strip has as many blocks without a potential as it, or else the project, wants. Ground blocks are no spares. */
export const rc028 = defineRule({
  id: 'RC-028',
  area: 'composition',
  slug: 'spare-blocks',
  title: { en: 'Too few spare blocks', de: 'Zu wenige Reserveklemmen' },
  scope: 'strip',
  reads: ['settings'],
  stage: 'other',
  messages: { 'too-few': { severity: 'info', text: spareText } },
  *check(context) {
    if (!wantsSpares(context.settings, context.strip)) return;
    const { blocks, spare, wanted, limit } = countSpares(context.view, context.strip);
    if (blocks.length === 0 || spare >= wanted) return;
    yield {
      message: 'too-few',
      subjects: [context.strip.id],
      place: placeAt(context, blocks),
      measured: { value: spare, quantity: 'count' },
      required: { value: wanted, quantity: 'count' },
      limit,
      data: { strip: context.strip.tag, spare, wanted },
    };
  },
  fixes: appendSpares,
});

/** Where spares would go: the last block that stands on a rail. */
function lastPlaced(context: StripContext, blocks: readonly ItemRecord[]): ItemRecord | undefined {
  return blocks.findLast((item) => context.locate(item) !== undefined);
}

function placeAt(context: StripContext, blocks: readonly ItemRecord[]): Place {
  const last = lastPlaced(context, blocks);
  const placed = last && context.locate(last);
  if (!last?.rail || !placed) return { items: [] };
  return { items: [last.id], rail: last.rail, from: placed.x, to: placed.x };
}

/** Appends blocks like the last one of the strip. */
function appendSpares(finding: Finding, site: FixSite): readonly Fix[] {
  const strip = site.view.index.strips.find(({ id }) => finding.subjects.includes(id));
  if (!strip) return [];
  const { blocks, spare, wanted } = countSpares(site.view, strip);
  const places = derive(site.view, STRIPS).get(strip.id);
  const last = places && lastPlaced(stripContext(site.view, places), blocks);
  const part = last && findPart(site.view.document, last.part);
  const count = wanted - spare;
  if (!last?.rail || !part || count <= 0) return [];
  const command = {
    type: 'items.place',
    target: { rail: last.rail, after: last.id, joins: 'left' },
    items: Array.from({ length: count }, () => ({ part: part.key, turned: last.turned, strip: strip.id })),
    parts: [part],
  } as const;
  if (site.tryOut(command)?.addsErrors !== false) return [];
  return [
    {
      title: {
        en: count === 1 ? `Append a spare ${part.article}` : `Append ${count} spare ${part.article}`,
        de: count === 1 ? `Eine Reserve ${part.article} anhängen` : `${count} Reserven ${part.article} anhängen`,
      },
      safe: false,
      command,
    },
  ];
}
