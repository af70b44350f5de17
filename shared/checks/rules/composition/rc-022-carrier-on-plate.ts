import { endOf } from '../../../rail/index.ts';
import { type LocalText, sameText } from '../../../text/index.ts';
import { type Um, addUm, maxUm, um } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import type { Fix, FixSite } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';
import { type Sitting, attachmentName, moveFix, plateVerdict, shiftFix, sittingOf, sittingOn, takeOffFix } from './sitting.ts';

interface PlateData {
  readonly what: LocalText;
  readonly host: string;
  readonly plate: string;
  /** How far it reaches over the plate; undefined where its width is unknown. */
  readonly over: Um | undefined;
}

function onText({ what, plate }: PlateData): LocalText {
  return {
    en: `${what.en} sits on plate ${plate}, where its maker does not allow it: it comes off there, or pushes the plate off its block. Put it on a block, or mark the end stop instead.`,
    de: `${what.de} sitzt auf der Platte ${plate}, wo der Hersteller das nicht zulässt: dort löst er sich oder drückt die Platte von ihrer Klemme. Auf eine Klemme setzen oder stattdessen die Endklammer beschriften.`,
  };
}

function overText({ what, host, plate, over }: PlateData): LocalText {
  const by: LocalText = over === undefined ? sameText('') : { en: ` by ${lengthIn('en', over)}`, de: ` um ${lengthIn('de', over)}` };
  return {
    en: `${what.en} on ${host} reaches${by.en} over plate ${plate}, where its maker does not allow it: it comes off there, or pushes the plate off its block. Shift it, or put it on another block.`,
    de: `${what.de} auf ${host} reicht${by.de} über die Platte ${plate}, wo der Hersteller das nicht zulässt: dort löst er sich oder drückt die Platte von ihrer Klemme. Verschieben oder auf eine andere Klemme setzen.`,
  };
}

/** What must not be on an end plate is on none, and reaches over none. */
export const rc022 = defineRule({
  id: 'RC-022',
  area: 'composition',
  slug: 'carrier-on-plate',
  title: { en: 'Marker carrier on an end plate', de: 'Schildträger auf einer Abschlussplatte' },
  scope: 'rail',
  reads: ['strips'],
  stage: 'other',
  messages: {
    'on-plate': { severity: 'error', text: onText },
    'over-plate': { severity: 'error', text: overText },
  },
  *check(context) {
    const { layout } = context;
    for (const sitting of sittingOn(layout)) {
      const { placed, host } = sitting;
      const verdict = plateVerdict(layout, sitting);
      if (verdict.kind === 'well') continue;
      if (verdict.kind === 'unknown') {
        yield { unknown: { part: verdict.part, attributes: verdict.attributes, place: placeOf(layout.rail.id, [host]) } };
        continue;
      }
      const plate = verdict.with ?? host;
      const over = verdict.kind === 'over-plate' && placed.widthKnown ? overlap(sitting, plate.x, endOf(plate)) : undefined;
      yield {
        message: verdict.kind,
        subjects: verdict.kind === 'on-plate' ? [placed.attachment.id, host.item.id] : [placed.attachment.id, plate.item.id],
        place: placeOf(layout.rail.id, host === plate ? [host] : [host, plate]),
        ...(over !== undefined && { measured: { value: over, quantity: 'length' }, required: { value: 0, quantity: 'length' } }),
        data: { what: attachmentName(placed.part), host: context.nameOf(host.item), plate: context.nameOf(plate.item), over },
      };
    }
  },
  fixes: plateFixes,
});

function overlap({ placed }: Sitting, from: Um, to: Um): Um {
  return um(Math.min(addUm(placed.x, placed.width), to) - maxUm(placed.x, from));
}

/** Where a carrier belongs is the planner's decision: every fix is a suggestion. */
function plateFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const found = sittingOf(finding, site);
  if (!found) return [];
  const { layout, sitting } = found;
  return [shiftFix(layout, sitting), moveFix(layout, sitting, site), takeOffFix(sitting)].filter((fix) => fix !== undefined);
}
