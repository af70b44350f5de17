import { type PlacedItem, endOf, extentOf } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, maxUm, subUm, um } from '../../../units/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';
import { type Place, defineRule, placeOf } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';
import { lengthFix, lengthFor, plannedLength, railWord } from './rail-length.ts';
import { newRailFix } from './new-rail.ts';
import { partsWithoutWidth } from './unknown-width.ts';

interface LengthData {
  readonly rail: LocalText;
  /** Width of all items with the gaps between them, and the same with the mounting allowance. */
  readonly width: Um;
  readonly planned: Um;
  readonly usable: Um;
}

function tooLongText({ rail, width, planned, usable }: LengthData): LocalText {
  return inEveryLanguage((language) => {
    const length = (value: Um) => lengthIn(language, value);
    return inLanguage(language, {
      en: `The assembly on ${rail.en} is ${length(width)} long (planned ${length(planned)}), but only ${length(usable)} of the ` +
          `rail are usable: ${length(subUm(width, usable))} too much. Lengthen the rail or move the last items to another one.`,
      de: `Der Aufbau auf ${rail.de} ist ${length(width)} lang (geplant ${length(planned)}), nutzbar sind aber nur ` +
          `${length(usable)}: ${length(subUm(width, usable))} zu viel. Die Schiene verlängern oder die letzten Elemente auf ` +
          'eine andere setzen.',
    });
  });
}

function noAllowanceText({ rail, planned, usable }: LengthData): LocalText {
  return inEveryLanguage((language) => {
    const length = (value: Um) => lengthIn(language, value);
    return inLanguage(language, {
      en: `With the mounting allowance the assembly on ${rail.en} needs ${length(planned)} of ${length(usable)} usable rail: ` +
          `${length(subUm(planned, usable))} too much. It may not fit once it is mounted. Lengthen the rail.`,
      de: `Mit der Montagezugabe braucht der Aufbau auf ${rail.de} ${length(planned)} von ${length(usable)} nutzbarer Länge: ` +
          `${length(subUm(planned, usable))} zu viel. Montiert passt er womöglich nicht. Die Schiene verlängern.`,
    });
  });
}

interface OutsideData {
  readonly rail: LocalText;
  readonly item: string;
  readonly by: Um;
}

function beyondText({ rail, item, by }: OutsideData): LocalText {
  return {
    en: `${item} reaches ${lengthIn('en', by)} beyond the usable end of ${rail.en}. Lengthen the rail or move the item.`,
    de: `${item} reicht ${lengthIn('de', by)} über das nutzbare Ende der ${rail.de} hinaus. Die Schiene verlängern oder ` +
        'das Element verschieben.',
  };
}

function beforeText({ rail, item, by }: OutsideData): LocalText {
  return {
    en: `${item} stands ${lengthIn('en', by)} before the usable start of ${rail.en}. Move the item or reduce the margin.`,
    de: `${item} steht ${lengthIn('de', by)} vor dem nutzbaren Anfang der ${rail.de}. Das Element verschieben oder den ` +
        'Rand verkleinern.',
  };
}

/** Everything stands between the margins of the rail, also with the mounting allowance. */
export const rc012 = defineRule({
  id: 'RC-012',
  area: 'composition',
  slug: 'rail-too-short',
  title: { en: 'Assembly longer than the rail', de: 'Aufbau länger als die Schiene' },
  scope: 'rail',
  reads: ['settings', 'strips'],
  stage: 'length',
  messages: {
    'too-long': { severity: 'error', text: tooLongText },
    'beyond-end': { severity: 'error', text: beyondText },
    'before-start': { severity: 'error', text: beforeText },
    'no-allowance': { severity: 'warning', text: noAllowanceText },
  },
  *check(context) {
    const { layout, metrics } = context;
    if (layout.items.length === 0) return;
    const subjects = [layout.rail.id] as const;
    const width = um(metrics.width + metrics.gaps);
    const planned = plannedLength(context);
    const data = { rail: railWord(context), width, planned, usable: metrics.usable };
    const required = { value: metrics.usable, quantity: 'length' } as const;
    if (width > metrics.usable) {
      const place = overhang(context);
      yield { message: 'too-long', subjects, place, measured: { value: width, quantity: 'length' }, required, limit: 'margin', data };
      return;
    }
    let outside = false;
    for (const [message, placed, by] of outliers(context)) {
      outside = true;
      yield {
        message,
        subjects: [placed.item.id],
        place: placeOf(layout.rail.id, [placed]),
        measured: { value: by, quantity: 'length' },
        required: { value: 0, quantity: 'length' },
        limit: 'margin',
        data: { rail: data.rail, item: context.nameOf(placed.item), by },
      };
    }
    if (planned > metrics.usable) {
      const place = overhang(context);
      yield { message: 'no-allowance', subjects, place, measured: { value: planned, quantity: 'length' }, required, limit: 'allowance', data };
    } else if (!outside) {
      yield* partsWithoutWidth(layout);
    }
  },
  fixes: lengthFixes,
});

/** The items that reach farthest over the usable length at each end; only fixed positions bring that about. */
function* outliers({ layout }: RailContext): Iterable<readonly ['beyond-end' | 'before-start', PlacedItem, Um]> {
  const { from, to } = extentOf(layout);
  const first = layout.items.find(({ x }) => x === from);
  if (first && from < layout.usableStart) yield ['before-start', first, subUm(layout.usableStart, from)];
  const last = layout.items.findLast((placed) => endOf(placed) === to);
  if (last && to > layout.usableEnd) yield ['beyond-end', last, subUm(to, layout.usableEnd)];
}

/** What does not fit: the items beyond the usable end, or the last one where only the allowance is missing. */
function overhang({ layout }: RailContext): Place {
  const beyond = layout.items.filter((placed) => endOf(placed) > layout.usableEnd);
  const shown = beyond.length > 0 ? beyond : layout.items.slice(-1);
  const place = placeOf(layout.rail.id, shown);
  return { ...place, to: maxUm(place.to ?? layout.usableEnd, layout.usableEnd) };
}

function lengthFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  if (!rail) return [];
  if (finding.message === 'before-start') {
    const item = rail.layout.items.find((placed) => placed.item.id === finding.subjects[0])?.item;
    if (item?.anchor === undefined) return [];
    const title = { en: 'Fix it at the usable start', de: 'Am nutzbaren Anfang fixieren' };
    return [{ title, safe: false, command: { type: 'items.setAnchor', item: item.id, anchor: rail.layout.usableStart } }];
  }
  const bare = lengthFor(rail, 0);
  const withReserve = lengthFor(rail, rail.settings.reservePercent);
  const moving = newRailFix(rail, site);
  return [
    ...(bare === undefined ? [] : [lengthFix(rail, bare, 0)]),
    ...(withReserve === undefined || withReserve === bare ? [] : [lengthFix(rail, withReserve, rail.settings.reservePercent)]),
    ...(moving ? [moving] : []),
  ];
}
