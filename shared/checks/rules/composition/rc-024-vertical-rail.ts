import { factOf } from '../../../parts/index.ts';
import type { PlacedItem, RailLayout, Run } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { fitBeside, stopPart } from './accessories.ts';

interface StopData {
  readonly stop: string;
  readonly rail: string;
}

function weakText({ stop, rail }: StopData): LocalText {
  return {
    en:
      `Rail ${rail} is mounted upright, and ${stop} alone bears the weight of the run above it, for which it is not made: the ` +
      'blocks can slide down. Use a screwed or wide end stop, or fit a second one below it.',
    de:
      `Schiene ${rail} ist senkrecht montiert, und ${stop} trägt allein das Gewicht des Abschnitts darüber, wofür sie nicht ` +
      'gemacht ist: die Klemmen können abrutschen. Eine verschraubte oder breite Endklammer verwenden oder eine zweite ' +
      'darunter setzen.',
  };
}

/** On an upright rail, whose left end is on top, the lower end of each run is held by a stop that bears it, or by two. */
export const rc024 = defineRule({
  id: 'RC-024',
  area: 'composition',
  slug: 'vertical-rail',
  title: { en: 'Upright rail: end stop too weak', de: 'Senkrechte Schiene: Endklammer zu schwach' },
  scope: 'rail',
  reads: ['strips'],
  stage: 'hold',
  messages: { 'weak-stop': { severity: 'warning', text: weakText } },
  *check(context) {
    const { layout } = context;
    if (layout.rail.orientation !== 'vertical') return;
    for (const run of layout.runs) {
      const stop = lowerStop(layout, run);
      if (!stop) continue;
      const bears = factOf(stop.part, 'mounting.verticalLoad');
      const place = placeOf(layout.rail.id, [stop]);
      if (!bears.known) yield { unknown: { part: stop.part, attributes: ['mounting.verticalLoad'], place } };
      else if (!bears.value) {
        const data = { stop: context.nameOf(stop.item), rail: layout.rail.name };
        yield { message: 'weak-stop', subjects: [stop.item.id], place, data };
      }
    }
  },
  fixes: secondStop,
});

/** The stop that alone holds the lower end of a run with blocks; a run without one is a matter of RC-006. */
function lowerStop({ items }: RailLayout, run: Run): PlacedItem | undefined {
  const last = items[run.last];
  const above = run.last > run.first ? items[run.last - 1] : undefined;
  if (last?.role !== 'endStop' || above?.role === 'endStop') return undefined;
  return items.slice(run.first, run.last).some(({ role }) => role === 'block') ? last : undefined;
}

function secondStop(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  const [stop] = rail ? subjectsOn(rail.layout, finding) : [];
  if (!rail || !stop) return [];
  const second = stopPart(site, stop.placed.item.strip) ?? stop.placed.part;
  const command = fitBeside(rail.layout, stop.index, 'right', [second]);
  if (site.tryOut(command)?.addsErrors !== false) return [];
  return [
    {
      title: { en: `Fit a second end stop ${second.article}`, de: `Zweite Endklammer ${second.article} setzen` },
      safe: false,
      command,
    },
  ];
}
