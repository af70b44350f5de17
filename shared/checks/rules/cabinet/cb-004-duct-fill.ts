import { ductFillsOf } from '../../../cabinet/index.ts';
import { type Part, factOf } from '../../../parts/index.ts';
import { limitOf } from '../../../project/index.ts';
import type { LocalText } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, plateOf } from '../../kit/fix.ts';
import { defineRule } from '../../kit/rule.ts';
import { lengthIn, percentIn } from '../../kit/wording.ts';
import { mm, um } from '../../../units/index.ts';
import { offered } from './plate-fixes.ts';
import { placeOn, unknownOf } from './plate-place.ts';

interface FillData {
  readonly duct: string;
  readonly percent: number;
  readonly limit: number;
  readonly conductors: number;
}

function fillText({ duct, percent, limit, conductors }: FillData): LocalText {
  return {
    en: `Duct ${duct} is filled to about ${percentIn('en', percent)}, wanted are at most ${percentIn('en', limit)}. This is an ` +
        `estimate: ${conductors} conductors, one of rated cross-section for each clamping point beside the duct, all through one ` +
        'cross-section of it. Use a larger duct, or lead some of them elsewhere.',
    de: `Kanal ${duct} ist zu etwa ${percentIn('de', percent)} gefüllt, gewünscht sind höchstens ${percentIn('de', limit)}. Das ist ` +
        `eine Schätzung: ${conductors} Leiter, einer mit Bemessungsquerschnitt je Klemmstelle neben dem Kanal, alle durch einen ` +
        'Querschnitt. Einen größeren Kanal nehmen oder einen Teil anders führen.',
  };
}

function heightText({ duct }: { readonly duct: string }): LocalText {
  return {
    en: `Nobody has said how high duct ${duct} is: how full it gets (CB-004) cannot be estimated. Enter its height.`,
    de: `Für Kanal ${duct} ist keine Höhe angegeben: Wie voll er wird (CB-004), lässt sich nicht schätzen. Die Höhe eintragen.`,
  };
}

/** Wiring ducts are not filled to the brim: room for changes, and for the heat of the conductors. */
export const cb004 = defineRule({
  id: 'CB-004',
  area: 'cabinet',
  slug: 'duct-fill',
  title: { en: 'Wiring duct filled too much', de: 'Verdrahtungskanal zu voll' },
  scope: 'plate',
  reads: ['settings'],
  stage: 'cabinet',
  messages: {
    'too-full': { severity: 'info', text: fillText },
    'height-unknown': { severity: 'info', text: heightText },
  },
  *check({ plateLayout, settings }) {
    const limit = limitOf('ductFillPercent', settings);
    for (const { duct, conductors, percent, unknown } of ductFillsOf(plateLayout, settings)) {
      if (conductors === 0 && unknown.length === 0) continue;
      const place = placeOn(plateLayout, duct.body);
      if (percent === undefined) yield { message: 'height-unknown', subjects: [duct.id], place, data: { duct: duct.name } };
      else if (percent > limit) {
        yield {
          message: 'too-full',
          subjects: [duct.id],
          place,
          measured: { value: Math.round(percent * 100) / 100, quantity: 'percent' },
          required: { value: limit, quantity: 'percent' },
          limit: 'ductFillPercent',
          // Rounded up, so that it never reads as if it were just kept.
          data: { duct: duct.name, percent: Math.ceil(percent * 10) / 10, limit, conductors },
        };
      } else yield* unknownOf(plateLayout, unknown, missingOf);
    }
  },
  fixes: largerDuct,
});

function missingOf(part: Part) {
  return (['connection.points', 'connection.nominalArea'] as const).filter((key) => !factOf(part, key).known);
}

/** Customary heights of wiring ducts. */
const HEIGHTS = [40, 60, 80, 100, 120].map(mm);

/** The next customary height that is enough. Which ducts are bought is not decided unasked. */
function largerDuct(finding: Finding, site: FixSite): readonly Fix[] {
  const plate = finding.message === 'too-full' ? plateOf(site, finding) : undefined;
  const fill = plate && ductFillsOf(plate.plateLayout, plate.settings).find(({ duct }) => duct.id === finding.subjects[0]);
  const { height } = fill?.duct.duct ?? {};
  if (!plate || !fill || height === undefined || fill.percent === undefined) return [];
  const needed = (height * fill.percent) / limitOf('ductFillPercent', plate.settings);
  const next = HEIGHTS.find((each) => each >= needed && each > height);
  if (next === undefined) return [];
  return offered(finding, site, {
    title: {
      en: `Use a duct ${lengthIn('en', next)} high`,
      de: `Verdrahtungskanal mit ${lengthIn('de', next)} Höhe verwenden`,
    },
    safe: false,
    command: { type: 'duct.edit', duct: fill.duct.id, height: um(next) },
  });
}
