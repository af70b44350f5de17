import type { PlacedRail } from '../../../cabinet/index.ts';
import { type AttributeKey, type Part, articleOf, factOf } from '../../../parts/index.ts';
import { limitOf } from '../../../project/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, addUm, subUm } from '../../../units/index.ts';
import type { PlateContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, plateOf } from '../../kit/fix.ts';
import { type Unverifiable, defineRule } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';
import { deeperCabinet, depthFixes } from './plate-fixes.ts';
import { placeOn, unknownOf, unknownRail } from './plate-place.ts';

interface DepthData {
  readonly rail: string;
  readonly plate: string;
  readonly tallest: string;
  readonly height: Um;
  readonly clearance: Um;
  readonly depth: Um;
}

function tooDeepText({ rail, plate, tallest, height, clearance, depth }: DepthData): LocalText {
  return inEveryLanguage((language) => {
    const total = addUm(height, clearance);
    const missing = lengthIn(language, subUm(total, depth));
    return inLanguage(language, {
      en: `Rail ${rail} with ${tallest} stands ${lengthIn(language, height)} high on mounting plate ${plate}; with ` +
          `${lengthIn(language, clearance)} in front of it that is ${lengthIn(language, total)}, but door or cover is only ` +
          `${lengthIn(language, depth)} away: ${missing} too much. The door does not close, or it presses on the conductors. ` +
          'Use a lower rail or a deeper cabinet.',
      de: `Schiene ${rail} mit ${tallest} baut auf Montageplatte ${plate} ${lengthIn(language, height)} hoch; mit ` +
          `${lengthIn(language, clearance)} davor sind das ${lengthIn(language, total)}, Tür oder Deckel sind aber nur ` +
          `${lengthIn(language, depth)} entfernt: ${missing} zu viel. Die Tür schließt nicht oder drückt auf die Leiter. ` +
          'Eine niedrigere Schiene oder einen tieferen Schrank nehmen.',
    });
  });
}

interface DuctData {
  readonly duct: string;
  readonly height: Um;
  readonly depth: Um;
}

function ductText({ duct, height, depth }: DuctData): LocalText {
  return {
    en: `Wiring duct ${duct} is ${lengthIn('en', height)} high, but door or cover is only ${lengthIn('en', depth)} away. ` +
        'Use a lower duct or a deeper cabinet.',
    de: `Verdrahtungskanal ${duct} ist ${lengthIn('de', height)} hoch, Tür oder Deckel sind aber nur ` +
        `${lengthIn('de', depth)} entfernt. Einen niedrigeren Kanal oder einen tieferen Schrank nehmen.`,
  };
}

function unknownText({ plate }: { readonly plate: string }): LocalText {
  return {
    en:
      `Nobody has said how far door or cover is from mounting plate ${plate}: whether everything fits in (CB-001) and whether ` +
      'there is room for the tool (CB-005) cannot be checked. Enter the depth of the cabinet.',
    de:
      `Für Montageplatte ${plate} ist nicht angegeben, wie weit Tür oder Deckel entfernt sind: Ob alles hineinpasst (CB-001) und ` +
      'ob Platz für das Werkzeug ist (CB-005), ist nicht prüfbar. Die Schranktiefe eintragen.',
  };
}

/** What stands on a plate has to fit behind door or cover, with room in front of it for the bend of the conductors. */
export const cb001 = defineRule({
  id: 'CB-001',
  area: 'cabinet',
  slug: 'cabinet-depth',
  title: { en: 'Cabinet too shallow', de: 'Schrank nicht tief genug' },
  scope: 'plate',
  reads: ['settings'],
  stage: 'cabinet',
  messages: {
    'too-deep': { severity: 'error', text: tooDeepText },
    'duct-too-high': { severity: 'error', text: ductText },
    'depth-unknown': { severity: 'warning', text: unknownText },
  },
  *check(context) {
    const { plate, plateLayout, settings } = context;
    const { depth } = plate;
    if (depth === undefined) {
      if (plateLayout.rails.length > 0) {
        yield { message: 'depth-unknown', subjects: [plate.id], place: { items: [], plate: { plate: plate.id } }, data: { plate: plate.name } };
      }
      return;
    }
    const clearance = limitOf('frontClearance', settings);
    for (const rail of plateLayout.rails) {
      const { value, tallest } = rail.height;
      if (value !== undefined && tallest && addUm(value, clearance) > depth) {
        yield {
          message: 'too-deep',
          subjects: [rail.id, plate.id],
          place: placeOn(plateLayout, rail.outline, rail),
          measured: { value: addUm(value, clearance), quantity: 'length' },
          required: { value: depth, quantity: 'length' },
          limit: 'frontClearance',
          data: { rail: rail.name, plate: plate.name, tallest: articleOf(tallest.key), height: value, clearance, depth },
        };
      } else yield* openHeights(context, rail);
    }
    for (const duct of plateLayout.ducts) {
      if (duct.duct.height === undefined || duct.duct.height <= depth) continue;
      yield {
        message: 'duct-too-high',
        subjects: [duct.id, plate.id],
        place: placeOn(plateLayout, duct.body),
        measured: { value: duct.duct.height, quantity: 'length' },
        required: { value: depth, quantity: 'length' },
        data: { duct: duct.name, height: duct.duct.height, depth },
      };
    }
  },
  fixes: (finding, site) =>
    finding.message === 'duct-too-high' ? ductFixes(finding, site) : depthFixes(finding, site, (height) => neededDepth(site, finding, height)),
});

/** What could still be too tall, because a height is missing. A bare rail counts too. */
function* openHeights({ plateLayout }: PlateContext, rail: PlacedRail): Iterable<Unverifiable> {
  const missing = (part: Part): readonly AttributeKey[] => (factOf(part, 'geometry.height').known ? [] : ['geometry.height']);
  if (rail.height.rail === undefined) yield unknownRail(plateLayout, rail, ['rail.height']);
  yield* unknownOf(plateLayout, rail.height.unknown, missing);
  for (const { part, attachment } of rail.height.unknownAttachments) {
    yield { unknown: { part, attributes: missing(part), place: { items: [attachment.host], plate: { plate: plateLayout.plate.id } } } };
  }
}

function neededDepth(site: FixSite, finding: Finding, height: Um): Um {
  const plate = plateOf(site, finding);
  return plate ? addUm(height, limitOf('frontClearance', plate.settings)) : height;
}

function ductFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const plate = plateOf(site, finding);
  const duct = plate?.plateLayout.ducts.find(({ id }) => id === finding.subjects[0]);
  return plate && duct?.duct.height !== undefined ? deeperCabinet(finding, site, plate, duct.duct.height) : [];
}
