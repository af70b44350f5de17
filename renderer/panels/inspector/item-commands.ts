import type { Command, PotentialFields } from '../../../shared/editing/index.ts';
import type { ItemId, ItemLevel, ItemRecord, PotentialId, PotentialKind, StripId } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Um } from '../../../shared/units/index.ts';

/** Several commands as one edit; a single one stays as it is, with its own name. */
export function asOneEdit(label: LocalText, commands: readonly Command[]): Command | undefined {
  const [first] = commands;
  return commands.length < 2 ? first : { type: 'batch', label, commands };
}

function idsOf(items: readonly ItemRecord[]): readonly ItemId[] {
  return items.map((item) => item.id);
}

/** How many levels the item with the most of them has. */
export function levelCount(items: readonly ItemRecord[]): number {
  return items.reduce((most, item) => Math.max(most, item.levels.length), 0);
}

/** Items that have this level (counted from 0, lowest first). */
export function itemsWithLevel(items: readonly ItemRecord[], level: number): readonly ItemRecord[] {
  return items.filter((item) => item.levels.length > level);
}

/** Turns those that do not stand as wanted. */
export function turnTo(items: readonly ItemRecord[], turned: boolean): Command | undefined {
  const others = items.filter((item) => item.turned !== turned);
  return others.length === 0 ? undefined : { type: 'items.turn', items: idsOf(others) };
}

/** The same gap before each. */
export function setGaps(items: readonly ItemRecord[], gap: Um): Command | undefined {
  return asOneEdit(
    { en: `Change gap before ${items.length} items`, de: `Abstand vor ${items.length} Elementen ändern` },
    items.map((item) => ({ type: 'items.setGap', item: item.id, gap })),
  );
}

/** Lets those at a fixed position follow their neighbours. */
export function releaseAnchors(items: readonly ItemRecord[]): Command | undefined {
  const fixed = items.filter((item) => item.anchor !== undefined);
  return asOneEdit(
    { en: `Release ${fixed.length} fixed positions`, de: `${fixed.length} feste Positionen lösen` },
    fixed.map((item) => ({ type: 'items.setAnchor', item: item.id, anchor: null })),
  );
}

/** The same designation on one level of each; an empty text takes it away. */
export function designate(items: readonly ItemRecord[], level: number, text: string): Command {
  const designation = text.trim() === '' ? null : text;
  return {
    type: 'items.setDesignations',
    entries: itemsWithLevel(items, level).map((item) => ({ item: item.id, level, designation })),
  };
}

/** The same potential on one level of each; null takes it away. Designations stay. */
export function connect(items: readonly ItemRecord[], level: number, potential: PotentialId | null): Command | undefined {
  return asOneEdit(
    { en: 'Change potential', de: 'Potential ändern' },
    itemsWithLevel(items, level).map((item) => ({
      type: 'items.edit',
      items: [item.id],
      levels: item.levels.map((entry, at) => (at === level ? withPotential(entry, potential) : entry)),
    })),
  );
}

function withPotential({ potential: _former, ...rest }: ItemLevel, potential: PotentialId | null): ItemLevel {
  return potential === null ? rest : { ...rest, potential };
}

/** Adds a potential and connects one level of each item to it. */
export function connectNew(
  items: readonly ItemRecord[],
  level: number,
  id: PotentialId,
  fields: PotentialFields,
): Command | undefined {
  const connected = connect(items, level, id);
  return asOneEdit({ en: `Add potential ${fields.name}`, de: `Potential ${fields.name} hinzufügen` }, [
    { type: 'potential.add', id, fields },
    ...(connected ? [connected] : []),
  ]);
}

/** Adds a strip and puts the items under it. */
export function assignNewStrip(items: readonly ItemRecord[], id: StripId, tag: string): Command | undefined {
  return asOneEdit({ en: `Add strip ${tag}`, de: `Klemmenleiste ${tag} hinzufügen` }, [
    { type: 'strip.add', id, tag },
    { type: 'items.assignStrip', items: idsOf(items), strip: id },
  ]);
}

/** All kinds of potential, in the order in which they are offered. */
export const POTENTIAL_KINDS = ['L1', 'L2', 'L3', 'N', 'PE', 'PEN', 'L+', 'M', 'signal'] as const satisfies readonly PotentialKind[];

/** The kind that a name suggests: "PE" and "PE.2" a protective conductor; a signal where it suggests none. */
export function suggestedKind(name: string): PotentialKind {
  const upper = name.trim().toUpperCase();
  const exact = POTENTIAL_KINDS.find((kind) => kind.toUpperCase() === upper);
  if (exact) return exact;
  // "N1", "PE.2": a kind with a number behind it. The conductors L1 to L3 end in one already.
  const numbered = /^(PEN|PE|N|M)[-._]?\d+$/.exec(upper);
  return POTENTIAL_KINDS.find((kind) => kind === numbered?.[1]) ?? 'signal';
}
