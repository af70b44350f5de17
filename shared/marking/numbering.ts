import type { DesignationEntry } from '../editing/index.ts';
import type { ItemId, ItemRecord } from '../project/index.ts';
import type { LocalText } from '../text/index.ts';
import type { Parsed } from '../units/index.ts';
import { nextDesignation } from './designation.ts';

/** What a block of a numbering is called. */
export type NumberingScheme =
  /** Counts from `start` ("1", "A9", "07") in steps. */
  | { readonly kind: 'count'; readonly start: string; readonly step: number }
  /** Names that repeat with a growing number: U1 V1 W1 U2 V2 W2. */
  | { readonly kind: 'cycle'; readonly names: readonly string[]; readonly start: number; readonly step: number }
  /** A list that starts over at its end: +24V 0V +24V 0V. */
  | { readonly kind: 'list'; readonly names: readonly string[] };

const NO_FURTHER_NAME: LocalText = {
  en: 'The numbering has no further name.',
  de: 'Die Nummerierung hat keinen weiteren Namen.',
};
const NO_START: LocalText = {
  en: 'A numbering needs a start and a whole step other than 0.',
  de: 'Eine Nummerierung braucht einen Anfang und eine ganze Schrittweite ungleich 0.',
};
const NO_NAMES: LocalText = {
  en: 'The numbering needs at least one name, and none may be empty.',
  de: 'Die Nummerierung braucht mindestens einen Namen, und keiner darf leer sein.',
};

/** How the levels of a multi-level block are named. */
export type LevelNaming =
  /** 1.1 / 1.2 / 1.3, lowest level first. */
  | 'dotted'
  /** Every level takes the next name: 1, 2 / 3, 4. */
  | 'consecutive'
  /** All levels carry the block's name. */
  | 'same';

export interface NumberingOptions {
  readonly scheme: NumberingScheme;
  readonly prefix: string;
  readonly suffix: string;
  readonly levels: LevelNaming;
  /** Order in which the blocks are counted. */
  readonly direction: 'leftToRight' | 'rightToLeft';
  /** Blocks that are left out: they keep what they have and use up no name. */
  readonly skip: ReadonlySet<ItemId>;
  /** Blocks that have a designation on any level keep it and use up no name. */
  readonly keepExisting: boolean;
  /** Designation of ground blocks, such as `PE`; absent = they are numbered like the others. */
  readonly ground?: string;
}

/** Numbers 1, 2, 3 … from left to right. */
export const PLAIN_NUMBERING: NumberingOptions = {
  scheme: { kind: 'count', start: '1', step: 1 },
  prefix: '',
  suffix: '',
  levels: 'dotted',
  direction: 'leftToRight',
  skip: new Set(),
  keepExisting: false,
};

/**
 * The designations that a numbering gives: the argument of the command `items.setDesignations`. `items` stand in their
 * order on the rail; those without levels (plates, stops) are passed over. Refused where the scheme has no next name.
 */
export function planNumbering(
  items: readonly ItemRecord[],
  options: NumberingOptions,
  isGround: (item: ItemRecord) => boolean = () => false,
): Parsed<readonly DesignationEntry[]> {
  const entries: DesignationEntry[] = [];
  const names = namer(options.scheme);
  if (!names.ok) return names;
  const ordered = options.direction === 'leftToRight' ? items : items.toReversed();
  for (const item of ordered) {
    if (item.levels.length === 0 || options.skip.has(item.id)) continue;
    if (options.keepExisting && item.levels.some((level) => level.designation !== undefined)) continue;
    if (options.ground !== undefined && isGround(item)) {
      item.levels.forEach((_, level) => entries.push({ item: item.id, level, designation: options.ground ?? null }));
      continue;
    }
    const named = nameLevels(item, options, names.value);
    if (!named.ok) return named;
    entries.push(...named.value);
  }
  return { ok: true, value: entries };
}

function nameLevels(item: ItemRecord, options: NumberingOptions, next: () => string | undefined): Parsed<readonly DesignationEntry[]> {
  const entries: DesignationEntry[] = [];
  const dress = (name: string): string => `${options.prefix}${name}${options.suffix}`;
  const several = item.levels.length > 1;
  let name: string | undefined;
  for (let level = 0; level < item.levels.length; level += 1) {
    if (level === 0 || options.levels === 'consecutive') name = next();
    if (name === undefined) return { ok: false, error: NO_FURTHER_NAME };
    const designation = several && options.levels === 'dotted' ? `${dress(name)}.${level + 1}` : dress(name);
    entries.push({ item: item.id, level, designation });
  }
  return { ok: true, value: entries };
}

function namer(scheme: NumberingScheme): Parsed<() => string | undefined> {
  switch (scheme.kind) {
    case 'count': {
      if (scheme.start === '' || scheme.step === 0 || !Number.isInteger(scheme.step)) {
        return { ok: false, error: NO_START };
      }
      let upcoming: string | undefined = scheme.start;
      return {
        ok: true,
        value: () => {
          const name = upcoming;
          upcoming = name === undefined ? undefined : nextDesignation(name, scheme.step);
          return name;
        },
      };
    }
    case 'cycle':
    case 'list': {
      const { names } = scheme;
      if (names.length === 0 || names.includes('')) return { ok: false, error: NO_NAMES };
      let at = 0;
      return {
        ok: true,
        value: () => {
          const name = names[at % names.length] ?? '';
          const round = Math.floor(at / names.length);
          at += 1;
          return scheme.kind === 'list' ? name : `${name}${scheme.start + round * scheme.step}`;
        },
      };
    }
  }
}
