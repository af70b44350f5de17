import { type LimitKey, MOST_FIXINGS, limitOf } from '../../../project/index.ts';
import { endOf } from '../../../rail/index.ts';
import type { LocalText } from '../../../text/index.ts';
import { type Um, um } from '../../../units/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { type Names, lengthIn, listIn, namesOf } from '../../kit/wording.ts';

interface DistanceData {
  readonly rail: string;
  readonly distance: Um;
  readonly limit: Um;
}

function endText({ rail, distance, limit }: DistanceData): LocalText {
  return {
    en: `The outermost fixing of rail ${rail} is ${lengthIn('en', distance)} from its end, more than ${lengthIn('en', limit)}: ` +
        'the free end gives way when blocks are snapped on and conductors are pushed in. Fix it nearer to the end.',
    de: `Die äußerste Befestigung von Schiene ${rail} ist ${lengthIn('de', distance)} von ihrem Ende entfernt, mehr als ` +
        `${lengthIn('de', limit)}: das freie Ende gibt beim Aufrasten und Anschließen nach. Näher am Ende befestigen.`,
  };
}

function pitchText({ rail, distance, limit }: DistanceData): LocalText {
  return {
    en: `Two fixings of rail ${rail} are ${lengthIn('en', distance)} apart, more than ${lengthIn('en', limit)}: the rail ` +
        'bends between them. Fix it in more places.',
    de: `Zwei Befestigungen von Schiene ${rail} liegen ${lengthIn('de', distance)} auseinander, mehr als ` +
        `${lengthIn('de', limit)}: die Schiene biegt sich dazwischen durch. An mehr Stellen befestigen.`,
  };
}

function outsideText({ rail, distance, limit }: DistanceData): LocalText {
  return {
    en: `A fixing of rail ${rail} is planned at ${lengthIn('en', distance)}, but the rail ends at ${lengthIn('en', limit)}.`,
    de: `Eine Befestigung von Schiene ${rail} ist bei ${lengthIn('de', distance)} geplant, die Schiene endet aber bei ` +
        `${lengthIn('de', limit)}.`,
  };
}

interface UnderData {
  readonly rail: string;
  readonly names: Names;
}

function underText({ rail, names }: UnderData): LocalText {
  return {
    en:
      `Rail ${rail} is fixed under ${listIn('en', names)}: use countersunk or flat screw heads or blind rivets there, so that ` +
      'the feet sit on the rail.',
    de:
      `Schiene ${rail} wird unter ${listIn('de', names)} befestigt: dort Senk- oder Flachkopfschrauben oder Blindniete ` +
      'verwenden, damit die Füße auf der Schiene aufsitzen.',
  };
}

/** A rail is fixed near its ends and often enough between. Looked at where it is stated where a rail is fixed. */
export const rc019 = defineRule({
  id: 'RC-019',
  area: 'composition',
  slug: 'mounting-points',
  title: { en: 'Fixings too far apart', de: 'Befestigungen zu weit auseinander' },
  scope: 'rail',
  reads: ['settings', 'strips'],
  stage: 'other',
  messages: {
    'left-end': { severity: 'warning', text: endText },
    'right-end': { severity: 'warning', text: endText },
    'too-far-apart': { severity: 'warning', text: pitchText },
    outside: { severity: 'warning', text: outsideText },
    'under-items': { severity: 'info', text: underText },
  },
  *check(context) {
    const { layout, settings } = context;
    const { rail } = layout;
    const [first, ...others] = inside(context);
    const subjects = [rail.id] as const;
    const finding = (distance: Um, limit: Um, from: Um, to: Um, key?: LimitKey) => ({
      subjects,
      place: { items: [], rail: rail.id, from, to },
      measured: { value: distance, quantity: 'length' } as const,
      required: { value: limit, quantity: 'length' } as const,
      ...(key && { limit: key }),
      data: { rail: rail.name, distance, limit },
    });
    const outer = (rail.fixings ?? []).findLast((at) => at > rail.length);
    if (outer !== undefined) yield { message: 'outside', ...finding(outer, rail.length, rail.length, rail.length) };
    if (first === undefined) return;
    const last = others.at(-1) ?? first;
    const atEnd = limitOf('fixingEnd', settings);
    if (first > atEnd) yield { message: 'left-end', ...finding(first, atEnd, um(0), first, 'fixingEnd') };
    if (rail.length - last > atEnd) yield { message: 'right-end', ...finding(um(rail.length - last), atEnd, last, rail.length, 'fixingEnd') };
    const limit = limitOf('fixingPitch', settings);
    const widest = widestGap([first, ...others]);
    if (widest && widest.to - widest.from > limit) {
      yield { message: 'too-far-apart', ...finding(um(widest.to - widest.from), limit, widest.from, widest.to, 'fixingPitch') };
    }
    const covering = layout.items.filter((placed) => [first, ...others].some((at) => at > placed.x && at < endOf(placed)));
    if (covering.length > 0) {
      const names = namesOf(covering, ({ item }) => context.nameOf(item));
      yield { message: 'under-items', subjects, place: placeOf(rail.id, covering), data: { rail: rail.name, names } };
    }
  },
  fixes: addFixings,
});

function inside({ layout: { rail } }: RailContext): readonly Um[] {
  return (rail.fixings ?? []).filter((at) => at <= rail.length).sort((a, b) => a - b);
}

function widestGap(fixings: readonly Um[]): { readonly from: Um; readonly to: Um } | undefined {
  let widest: { readonly from: Um; readonly to: Um } | undefined;
  fixings.slice(1).forEach((to, at) => {
    const from = fixings[at] ?? to;
    if (!widest || to - from > widest.to - widest.from) widest = { from, to };
  });
  return widest;
}

/** Keeps the fixings that are on the rail and adds those that are missing: near the ends, and evenly between. */
function addFixings(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = finding.message === 'under-items' ? undefined : railOf(site, finding);
  if (!rail) return [];
  const { settings, layout } = rail;
  const { length, id } = layout.rail;
  const atEnd = Math.min(limitOf('fixingEnd', settings), Math.floor(length / 2));
  const limit = limitOf('fixingPitch', settings);
  const planned = new Set(inside(rail));
  const [first] = planned;
  const last = [...planned].at(-1);
  if (first === undefined || first > atEnd) planned.add(um(atEnd));
  if (last === undefined || length - last > atEnd) planned.add(um(length - atEnd));
  const sorted = [...planned].sort((a, b) => a - b);
  const fixings = sorted.flatMap((to, at) => {
    const from = sorted[at - 1];
    if (from === undefined) return [to];
    const parts = Math.ceil((to - from) / limit);
    return Array.from({ length: parts }, (_, part) => um(from + Math.floor(((to - from) * (part + 1)) / parts)));
  });
  if (fixings.length > MOST_FIXINGS) return [];
  const count = fixings.length;
  return [
    {
      title: { en: `Fix the rail in ${count} places`, de: `Schiene an ${count} Stellen befestigen` },
      safe: false,
      command: { type: 'rail.edit', rail: id, fixings },
    },
  ];
}
