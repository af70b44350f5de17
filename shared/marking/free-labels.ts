import type { NewItem } from '../editing/index.ts';
import type { ItemLevel } from '../project/index.ts';

/** What became of the designations of newcomers to a strip that has some of them already. */
export interface FreedLabels {
  readonly items: readonly NewItem[];
  /** Old and new designation of each that counts on. */
  readonly renumbered: readonly (readonly [from: string, to: string])[];
  /** Designations that were left out: without a number there is nothing to count on. */
  readonly dropped: readonly string[];
}

/** A designation around the number that counts its block: `A7` → A, 7, nothing; level `1.3` of several → nothing, 1, `.3`. */
interface Counted {
  readonly head: string;
  readonly digits: string;
  readonly tail: string;
}

/** More digits than any designation has, few enough to stay exact. */
const AT_END = /^(.*?)(\d{1,15})()$/s;
const BEFORE_LEVEL = /^(.*?)(\d{1,15})(\D+\d+)$/s;

function cut(designation: string, form: RegExp): Counted | undefined {
  const [, head, digits, tail] = form.exec(designation) ?? [];
  return head === undefined || digits === undefined || tail === undefined ? undefined : { head, digits, tail };
}

/**
 * Where the number of a block stands in its designations: before the level where several levels share it (1.1, 1.2, 1.3),
 * else at the end of each (5, 6).
 */
function formOf(levels: readonly ItemLevel[]): RegExp {
  const before = levels.flatMap(({ designation }) => (designation === undefined ? [] : [cut(designation, BEFORE_LEVEL)]));
  const [first] = before;
  const share = first !== undefined && before.length > 1 && before.every((each) => each?.head === first.head && each.digits === first.digits);
  return share ? BEFORE_LEVEL : AT_END;
}

/** Designations that count together: those with the same letters in front. */
interface Series {
  readonly form: RegExp;
  readonly head: string;
  least: number;
  collides: boolean;
}

/**
 * The newcomers with designations that the strip does not have yet. Nothing is changed where none is taken. Else those of
 * a series go on behind its highest number and keep their distances (1, 2, 5 → 21, 22, 25); what has no number is left out.
 * `mayRepeat` names levels whose designation may be there twice, such as PE.
 */
export function freeLabels(
  items: readonly NewItem[],
  taken: ReadonlySet<string>,
  mayRepeat: (item: NewItem, level: ItemLevel) => boolean = () => false,
): FreedLabels {
  const series = new Map<string, Series>();
  const idOf = (form: RegExp, head: string): string => `${form === AT_END ? 'end' : 'level'} ${head}`;
  for (const item of items) {
    const form = formOf(item.levels ?? []);
    for (const level of item.levels ?? []) {
      const counted = level.designation === undefined ? undefined : cut(level.designation, form);
      if (!counted || level.designation === undefined || mayRepeat(item, level)) continue;
      const id = idOf(form, counted.head);
      const known = series.get(id) ?? { form, head: counted.head, least: Infinity, collides: false };
      known.least = Math.min(known.least, Number(counted.digits));
      known.collides ||= taken.has(level.designation);
      series.set(id, known);
    }
  }
  const offsets = new Map([...series].map(([id, each]) => [id, each.collides ? highest(taken, each) + 1 - each.least : 0]));

  const renumbered: (readonly [string, string])[] = [];
  const dropped: string[] = [];
  const relabel = (item: NewItem, level: ItemLevel, form: RegExp): ItemLevel => {
    const { designation, ...rest } = level;
    if (designation === undefined || mayRepeat(item, level)) return level;
    const counted = cut(designation, form);
    const offset = counted ? (offsets.get(idOf(form, counted.head)) ?? 0) : 0;
    const next = counted && offset !== 0 ? counted.head + countOn(counted.digits, offset) + counted.tail : designation;
    if (taken.has(next)) {
      dropped.push(designation);
      return rest;
    }
    if (next === designation) return level;
    renumbered.push([designation, next]);
    return { ...rest, designation: next };
  };
  const freed = items.map((item) => {
    if (!item.levels?.some(({ designation }) => designation !== undefined)) return item;
    const form = formOf(item.levels);
    return { ...item, levels: item.levels.map((level) => relabel(item, level, form)) };
  });
  return { items: renumbered.length + dropped.length === 0 ? items : freed, renumbered, dropped };
}

function highest(taken: ReadonlySet<string>, { form, head }: Series): number {
  let most = 0;
  for (const designation of taken) {
    const counted = cut(designation, form);
    if (counted?.head === head) most = Math.max(most, Number(counted.digits));
  }
  return most;
}

/** Leading zeros are a width that is kept. */
function countOn(digits: string, offset: number): string {
  const next = String(Number(digits) + offset);
  return digits.startsWith('0') ? next.padStart(digits.length, '0') : next;
}
