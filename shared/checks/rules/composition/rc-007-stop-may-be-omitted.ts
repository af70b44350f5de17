import { factOf } from '../../../parts/index.ts';
import { touchingNeighbour } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';

interface OmitData {
  readonly stop: string;
  readonly block: string;
}

function omitText({ stop, block }: OmitData): LocalText {
  return {
    en:
      `End stop ${stop} may be left out: the foot of ${block} beside it is screwed to the rail and holds the run, as its ` +
      'maker states.',
    de:
      `Die Endklammer ${stop} darf entfallen: der Fuß von ${block} daneben ist mit der Schiene verschraubt und hält den ` +
      'Abschnitt, wie der Hersteller angibt.',
  };
}

/**
 * An end stop beside a ground block whose foot holds a run. Off until a project asks for it; then RC-006 takes such a
 * block for a stop.
 */
export const rc007 = defineRule({
  id: 'RC-007',
  area: 'composition',
  slug: 'stop-may-be-omitted',
  title: { en: 'End stop may be omitted', de: 'Endklammer darf entfallen' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'other',
  offByDefault: true,
  messages: { 'may-be-omitted': { severity: 'info', text: omitText } },
  *check(context) {
    const { layout } = context;
    for (let index = 0; index < layout.items.length; index++) {
      const stop = layout.items[index];
      if (stop?.role !== 'endStop') continue;
      const left = touchingNeighbour(layout, index, 'left');
      const right = touchingNeighbour(layout, index, 'right');
      // Between two things it parts them, which no foot does.
      const block = left && right ? undefined : (left ?? right);
      if (block?.part.kind !== 'ground-terminal') continue;
      const holds = factOf(block.part, 'mounting.securesRun');
      const place = placeOf(layout.rail.id, [stop]);
      if (!holds.known) {
        yield { unknown: { part: block.part, attributes: ['mounting.securesRun'], place: placeOf(layout.rail.id, [block]) } };
      } else if (holds.value) {
        yield {
          message: 'may-be-omitted',
          subjects: [stop.item.id],
          place,
          data: { stop: context.nameOf(stop.item), block: context.nameOf(block.item) },
        };
      }
    }
  },
  fixes: (finding: Finding, site: FixSite): readonly Fix[] => {
    const rail = railOf(site, finding);
    const [stop] = rail ? subjectsOn(rail.layout, finding) : [];
    if (!stop) return [];
    const command = { type: 'items.remove', items: [stop.placed.item.id] } as const;
    if (site.tryOut(command)?.addsErrors !== false) return [];
    return [{ title: { en: 'Remove the end stop', de: 'Endklammer entfernen' }, safe: false, command }];
  },
});
