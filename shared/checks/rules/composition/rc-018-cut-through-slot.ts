import { factOf } from '../../../parts/index.ts';
import { cleanLengths, isCleanCut, slotRowOf, unknownSlotFacts } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, um } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';
import { defineRule } from '../../kit/rule.ts';
import { choiceIn, lengthIn } from '../../kit/wording.ts';

interface CutData {
  readonly rail: string;
  readonly at: Um;
  readonly lengths: readonly Um[];
}

function cutText({ rail, at, lengths }: CutData): LocalText {
  return inEveryLanguage((language) => {
    const clean = choiceIn(language, lengths.map((length) => lengthIn(language, length)));
    const remedy = inLanguage(
      language,
      clean === ''
        ? { en: 'Cut the rail so that its slots start elsewhere.', de: 'Die Schiene so ablängen, dass die Löcher anders liegen.' }
        : { en: `Use ${clean}.`, de: `Besser ${clean}.` },
    );
    const place = lengthIn(language, at);
    return inLanguage(language, {
      en: `The cut of rail ${rail} at ${place} runs through a mounting slot or too close to one. ${remedy}`,
      de: `Der Schnitt von Schiene ${rail} bei ${place} trifft ein Befestigungsloch oder liegt zu nah daran. ${remedy}`,
    });
  });
}

/** The rail is cut between its slots. Looked at where it is stated where the slots of a rail start. */
export const rc018 = defineRule({
  id: 'RC-018',
  area: 'composition',
  slug: 'cut-through-slot',
  title: { en: 'Cut runs through a slot', de: 'Schnitt trifft ein Loch' },
  scope: 'rail',
  reads: ['settings'],
  stage: 'length',
  messages: {
    'left-end': { severity: 'warning', text: cutText },
    'right-end': { severity: 'warning', text: cutText },
  },
  *check(context) {
    const { layout, railPart, settings } = context;
    const { rail } = layout;
    if (rail.slotOffset === undefined) return;
    const slotted = factOf(railPart, 'rail.slotted');
    if (slotted.known && !slotted.value) return;
    const slots = slotRowOf(rail, railPart, settings);
    const place = { items: [], rail: rail.id };
    if (!slots) {
      yield { unknown: { part: railPart, attributes: unknownSlotFacts(railPart), place } };
      return;
    }
    const subjects = [rail.id] as const;
    if (!isCleanCut(slots, 0)) {
      yield { message: 'left-end', subjects, place: { ...place, from: um(0), to: um(0) }, limit: 'slotMargin', data: { rail: rail.name, at: um(0), lengths: [] } };
    }
    if (!isCleanCut(slots, rail.length)) {
      yield {
        message: 'right-end',
        subjects,
        place: { ...place, from: rail.length, to: rail.length },
        limit: 'slotMargin',
        data: { rail: rail.name, at: rail.length, lengths: cleanLengths(slots, rail.length) },
      };
    }
  },
  fixes: lengthFixes,
});

function lengthFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = finding.message === 'right-end' ? railOf(site, finding) : undefined;
  const slots = rail && slotRowOf(rail.layout.rail, rail.railPart, rail.settings);
  if (!rail || !slots) return [];
  return cleanLengths(slots, rail.layout.rail.length).flatMap((length) => {
    const command = { type: 'rail.edit', rail: rail.layout.rail.id, length } as const;
    if (site.tryOut(command)?.addsErrors !== false) return [];
    return [
      {
        title: { en: `Cut the rail to ${lengthIn('en', length)}`, de: `Schiene auf ${lengthIn('de', length)} ablängen` },
        safe: false,
        command,
      },
    ];
  });
}
