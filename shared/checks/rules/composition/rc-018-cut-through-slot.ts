import { type AttributeKey, factOf } from '../../../parts/index.ts';
import { LONGEST_RAIL } from '../../../editing/index.ts';
import { limitOf } from '../../../project/index.ts';
import { type LocalText, inBoth } from '../../../text/index.ts';
import { type Um, um } from '../../../units/index.ts';
import type { RailContext } from '../../engine/context.ts';
import type { Finding } from '../../engine/finding.ts';
import { type Fix, type FixSite, railOf } from '../../engine/fix.ts';
import { defineRule } from '../../engine/rule.ts';
import { choiceIn, lengthIn } from '../../engine/wording.ts';

interface CutData {
  readonly rail: string;
  readonly at: Um;
  readonly lengths: readonly Um[];
}

function cutText({ rail, at, lengths }: CutData): LocalText {
  return inBoth((language) => {
    const clean = choiceIn(language, lengths.map((length) => lengthIn(language, length)));
    if (language === 'en') {
      const mend = clean === '' ? 'Cut the rail so that its slots start elsewhere.' : `Use ${clean}.`;
      return `The cut of rail ${rail} at ${lengthIn(language, at)} runs through a mounting slot or too close to one. ${mend}`;
    }
    const mend = clean === '' ? 'Die Schiene so ablängen, dass die Löcher anders liegen.' : `Besser ${clean}.`;
    return `Der Schnitt von Schiene ${rail} bei ${lengthIn(language, at)} trifft ein Befestigungsloch oder liegt zu nah daran. ${mend}`;
  });
}

/** Slots of a rail: the first one starts at `offset`, each is `length` long, and they repeat every `pitch`. */
interface Slots {
  readonly offset: Um;
  readonly length: Um;
  readonly pitch: Um;
  /** Metal that has to stay between a cut and the next slot, so that the end does not tear. */
  readonly web: Um;
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
    const { layout, railPart } = context;
    const { rail } = layout;
    if (rail.slotOffset === undefined) return;
    const slotted = factOf(railPart, 'rail.slotted');
    if (slotted.known && !slotted.value) return;
    const slots = slotsOf(context);
    const place = { items: [], rail: rail.id };
    if (!slots) {
      yield { unknown: { part: railPart, attributes: missingOf(context), place } };
      return;
    }
    const subjects = [rail.id] as const;
    if (!isClean(slots, 0)) {
      yield { message: 'left-end', subjects, place: { ...place, from: um(0), to: um(0) }, limit: 'slotMargin', data: { rail: rail.name, at: um(0), lengths: [] } };
    }
    if (!isClean(slots, rail.length)) {
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

function slotsOf({ layout, railPart, settings }: RailContext): Slots | undefined {
  const offset = layout.rail.slotOffset;
  const length = factOf(railPart, 'rail.slotLength');
  const pitch = factOf(railPart, 'rail.slotPitch');
  if (offset === undefined || !length.known || !pitch.known || pitch.value <= 0) return undefined;
  return { offset, length: length.value, pitch: pitch.value, web: limitOf('slotMargin', settings) };
}

function missingOf({ railPart }: RailContext): readonly AttributeKey[] {
  return (['rail.slotLength', 'rail.slotPitch'] as const).filter((key) => !factOf(railPart, key).known);
}

/** Distance of a cut from the start of the slot before it. */
function phaseOf({ offset, pitch }: Slots, cut: number): number {
  return (((cut - offset) % pitch) + pitch) % pitch;
}

function isClean(slots: Slots, cut: number): boolean {
  const phase = phaseOf(slots, cut);
  return phase >= slots.length + slots.web && phase <= slots.pitch - slots.web;
}

/** The nearest clean lengths below and above one that is not; none where slots leave no room for a cut. */
function cleanLengths(slots: Slots, length: Um): readonly Um[] {
  const first = slots.length + slots.web;
  const last = slots.pitch - slots.web;
  if (first > last) return [];
  const phase = phaseOf(slots, length);
  const below = phase < first ? phase + slots.web : phase - last;
  const above = phase < first ? first - phase : slots.pitch - phase + first;
  return [length - below, length + above].filter((each) => each > 0 && each <= LONGEST_RAIL).map(um);
}

function lengthFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = finding.message === 'right-end' ? railOf(site, finding) : undefined;
  const slots = rail && slotsOf(rail);
  if (!rail || !slots) return [];
  return cleanLengths(slots, rail.layout.rail.length).flatMap((length) => {
    const command = { type: 'rail.edit', rail: rail.layout.rail.id, length } as const;
    if (site.tryOut(command)?.addsErrors !== false) return [];
    return [
      {
        title: inBoth((language) =>
          language === 'en' ? `Cut the rail to ${lengthIn(language, length)}` : `Schiene auf ${lengthIn(language, length)} ablängen`,
        ),
        safe: false,
        command,
      },
    ];
  });
}
