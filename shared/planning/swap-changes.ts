import type { ItemSwap } from '../editing/index.ts';
import { type AttributeKey, type Part, coversSide, factOf, formatAttributeValue, formatQuantity, roleOf, sideState, termText } from '../parts/index.ts';
import { type ItemId, type ItemRecord, findPotential, recordsOf } from '../project/index.ts';
import { type ProjectView, itemReference, touchingNeighbour, widthOf } from '../rail/index.ts';
import { type Language, type LocalText, inEveryLanguage, inLanguage } from '../text/index.ts';

/** One thing that is different after a swap. */
export interface SwapChange {
  readonly kind: 'levels' | 'attachments' | 'width' | 'conductors' | 'rating' | 'kind' | 'color' | 'plates';
  /** Something is lost or no longer fits. */
  readonly loss: boolean;
  readonly text: LocalText;
}

/** An item and the part that it is now. */
export interface Swapped {
  readonly item: ItemRecord;
  readonly part: Part | undefined;
}

const MOST_NAMED = 4;

/** The first few of a list, and how many more there are. */
function few(names: readonly string[]): LocalText {
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, more > 1 ? MOST_NAMED : names.length).join(', ');
  return more > 1 ? { en: `${shown} and ${more} more`, de: `${shown} und ${more} weitere` } : { en: shown, de: shown };
}

/** Levels that are lost with what they carry, and levels that are gained. */
export function* levelChanges(view: ProjectView, records: readonly ItemRecord[], swaps: readonly ItemSwap[]): Iterable<SwapChange> {
  const lost: string[] = [];
  let gained = 0;
  let emptied = 0;
  records.forEach((item, at) => {
    const levels = swaps[at]?.levels.length ?? 0;
    gained += Math.max(0, levels - item.levels.length);
    for (const { designation, potential } of item.levels.slice(levels)) {
      const name = potential === undefined ? undefined : findPotential(view.document, potential)?.name;
      if (designation === undefined && name === undefined) emptied += 1;
      else lost.push(name === undefined ? (designation ?? '') : designation === undefined ? name : `${designation} (${name})`);
    }
  });
  if (lost.length > 0) {
    const names = few(lost);
    yield {
      kind: 'levels',
      loss: true,
      text: { en: `Levels with these designations and potentials are lost: ${names.en}.`, de: `Etagen mit diesen Bezeichnungen und Potentialen entfallen: ${names.de}.` },
    };
  }
  if (emptied > 0) {
    yield {
      kind: 'levels',
      loss: false,
      text: { en: `${emptied} ${emptied === 1 ? 'level' : 'levels'} without content ${emptied === 1 ? 'is' : 'are'} left out.`, de: `${emptied} leere ${emptied === 1 ? 'Etage entfällt' : 'Etagen entfallen'}.` },
    };
  }
  if (gained > 0) {
    yield {
      kind: 'levels',
      loss: false,
      text: { en: `${gained} ${gained === 1 ? 'level comes' : 'levels come'} in addition, without designation.`, de: `${gained} ${gained === 1 ? 'Etage kommt' : 'Etagen kommen'} hinzu, ohne Bezeichnung.` },
    };
  }
}

/** What sits on levels that are lost. */
export function* attachmentChanges(view: ProjectView, swaps: readonly ItemSwap[]): Iterable<SwapChange> {
  const levels = new Map<ItemId, number>(swaps.map(({ item, levels: kept }) => [item, kept.length]));
  const homeless = recordsOf(view.document, 'attachment').filter(({ host, level }) => level !== undefined && level >= (levels.get(host) ?? Infinity));
  const count = homeless.length;
  if (count === 0) return;
  yield {
    kind: 'attachments',
    loss: true,
    text: {
      en: `${count} ${count === 1 ? 'attachment sits' : 'attachments sit'} on a level that is lost.`,
      de: `${count} ${count === 1 ? 'aufgesetztes Teil sitzt' : 'aufgesetzte Teile sitzen'} auf einer Etage, die entfällt.`,
    },
  };
}

/** How much rail the items take before and after. */
export function widthChange(old: readonly Swapped[], part: Part): SwapChange | undefined {
  const next = widthOf(part);
  const before = old.map((each) => each.part && widthOf(each.part));
  if (!next.known || before.some((width) => width?.known !== true)) {
    return {
      kind: 'width',
      loss: !next.known,
      text: next.known
        ? { en: 'How wide the blocks were is not known.', de: 'Wie breit die Klemmen waren, ist nicht bekannt.' }
        : { en: `The width of ${part.article} is not known.`, de: `Die Breite von ${part.article} ist nicht bekannt.` },
    };
  }
  const was = before.reduce((sum, width) => sum + (width?.known === true ? width.value : 0), 0);
  const is = next.value * old.length;
  if (was === is) return undefined;
  return {
    kind: 'width',
    loss: false,
    text: inEveryLanguage((language) => {
      const [from, to, by] = [was, is, Math.abs(is - was)].map((length) => formatQuantity('length', length, language));
      return inLanguage(language, {
        en: `Width: ${from} becomes ${to} (${by} ${is > was ? 'more' : 'less'}).`,
        de: `Breite: ${from} wird ${to} (${by} ${is > was ? 'mehr' : 'weniger'}).`,
      });
    }),
  };
}

/** Facts that a planner looks at, and whether less of it is a loss. */
const COMPARED: readonly { readonly kind: SwapChange['kind']; readonly key: AttributeKey; readonly label: LocalText; readonly least?: true }[] = [
  { kind: 'conductors', key: 'connection.nominalArea', label: { en: 'Nominal cross-section', de: 'Bemessungsquerschnitt' }, least: true },
  { kind: 'conductors', key: 'connection.range', label: { en: 'Conductor cross-sections', de: 'Leiterquerschnitte' } },
  { kind: 'conductors', key: 'connection.points', label: { en: 'Connection points', de: 'Anschlussstellen' }, least: true },
  { kind: 'rating', key: 'electrical.voltage', label: { en: 'Rated voltage', de: 'Bemessungsspannung' }, least: true },
  { kind: 'rating', key: 'electrical.current', label: { en: 'Rated current', de: 'Bemessungsstrom' }, least: true },
  { kind: 'color', key: 'material.color', label: { en: 'Colour', de: 'Farbe' } },
];

/** What is different about the parts themselves, once for each part that goes. */
export function* comparedParts(old: readonly Swapped[], part: Part): Iterable<SwapChange> {
  const before = new Map(old.flatMap((each) => (each.part ? [[each.part.key, each.part] as const] : [])));
  const several = before.size > 1;
  for (const was of before.values()) {
    const name = several ? `${was.article}: ` : '';
    if (was.kind !== part.kind) yield kindChange(was, part, name);
    for (const { kind, key, label: named, least } of COMPARED) {
      const from = factOf(was, key);
      const to = factOf(part, key);
      if (!from.known || (to.known && sameValue(from.value, to.value))) continue;
      const loss = !to.known ? least === true : isLess(from.value, to.value, least === true);
      yield {
        kind,
        loss,
        text: inEveryLanguage((language) => {
          const label = named[language];
          const [now, then] = [valueIn(key, from.value, language), to.known ? valueIn(key, to.value, language) : inLanguage(language, { en: 'unknown', de: 'unbekannt' })];
          return inLanguage(language, { en: `${name}${label}: ${now} becomes ${then}.`, de: `${name}${label}: ${now} wird ${then}.` });
        }),
      };
    }
  }
}

function kindChange(was: Part, part: Part, name: string): SwapChange {
  const ground = was.kind === 'ground-terminal' || part.kind === 'ground-terminal';
  return {
    kind: 'kind',
    loss: ground,
    text: ground
      ? part.kind === 'ground-terminal'
        ? { en: `${name}${part.article} connects to the rail, the block before did not.`, de: `${name}${part.article} verbindet mit der Tragschiene, die bisherige Klemme nicht.` }
        : { en: `${name}${part.article} does not connect to the rail any more.`, de: `${name}${part.article} verbindet nicht mehr mit der Tragschiene.` }
      : inEveryLanguage((language) => `${name}${kindName(was, language)} → ${kindName(part, language)}.`),
  };
}

function kindName({ description, article }: Part, language: Language): string {
  return `${article} (${description[language]})`;
}

function valueIn<K extends AttributeKey>(key: K, value: unknown, language: Language): string {
  if (key === 'material.color') return termText(String(value))[language];
  return formatAttributeValue(key, value as never, language);
}

function isRange(value: unknown): value is { readonly min: number; readonly max: number } {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
}

function sameValue(a: unknown, b: unknown): boolean {
  return isRange(a) && isRange(b) ? a.min === b.min && a.max === b.max : a === b;
}

function isLess(from: unknown, to: unknown, least: boolean): boolean {
  if (isRange(from) && isRange(to)) return to.min > from.min || to.max < from.max;
  return least && typeof from === 'number' && typeof to === 'number' && to < from;
}

/** Plates beside the items that covered their open sides and would not any more. */
export function* plateChanges(view: ProjectView, items: ReadonlySet<ItemId>, part: Part): Iterable<SwapChange> {
  if (roleOf(part.kind) !== 'block') return;
  const misfits = new Set<ItemId>();
  for (const layout of view.layouts.values()) {
    layout.items.forEach((placed, index) => {
      if (!items.has(placed.item.id)) return;
      for (const side of ['left', 'right'] as const) {
        const beside = touchingNeighbour(layout, index, side);
        if (beside?.role !== 'endPlate' && beside?.role !== 'partition') continue;
        const open = sideState(part, placed.item.turned, side);
        if (!open.known || open.value !== 'open') continue;
        const before = coversSide(beside.part, placed.part);
        const after = coversSide(beside.part, part);
        if (before.known && before.value && after.known && !after.value) misfits.add(beside.item.id);
      }
    });
  }
  const count = misfits.size;
  if (count === 0) return;
  const names = few([...misfits].map((id) => itemReference(view, id)));
  yield {
    kind: 'plates',
    loss: true,
    text: {
      en: `${count} ${count === 1 ? 'plate' : 'plates'} (${names.en}) no longer ${count === 1 ? 'covers' : 'cover'} the open side.`,
      de: `${count} ${count === 1 ? 'Platte' : 'Platten'} (${names.de}) ${count === 1 ? 'deckt' : 'decken'} die offene Seite nicht mehr ab.`,
    },
  };
}
