import type { Command } from '../editing/index.ts';
import { emptyLevels } from '../editing/index.ts';
import { type Part, factOf, roleOf } from '../parts/index.ts';
import { type ItemId, type ItemLevel, type ItemRecord, attachmentsOn, findPotential, itemsOnRail, UNPLACED } from '../project/index.ts';
import { type ProjectView, itemReference } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';
import { type Chosen, chosenBlocks, refusedStack } from './deck-blocks.ts';

/** How designations are laid on levels: neighbours above each other (1 and 2), or the first half below the second. */
export type LevelOrder = 'pairs' | 'rows';

/** What becomes of blocks when their number of levels changes. */
export interface StackPlan {
  readonly command: Command;
  /** Blocks before and after. */
  readonly before: number;
  readonly after: number;
  /** What each new block carries, lowest level first, for a preview; null where a level carries nothing. */
  readonly levels: readonly (readonly (string | null)[])[];
  /** What is lost or has to be looked at. */
  readonly notes: readonly LocalText[];
  /** What somebody has to agree to first. */
  readonly questions: readonly LocalText[];
}

export type PlannedStack =
  | { readonly kind: 'planned'; readonly plan: StackPlan }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/**
 * Plans putting single-level blocks that stand side by side into multi-level ones. The first of each group stays as the new
 * block, so that gaps and what refers to it stay. Refused where potentials would be connected with each other, where the
 * blocks differ in strip, zone or direction, and where ground blocks would lose their contact with the rail.
 */
export function planStack(view: ProjectView, items: readonly ItemId[], part: Part, order: LevelOrder): PlannedStack {
  const levels = emptyLevels(part).length;
  if (roleOf(part.kind) !== 'block' || levels < 2) {
    return refusedStack({ en: `${part.article} is no block with several levels.`, de: `${part.article} ist keine mehrstöckige Klemme.` });
  }
  const blocks = chosenBlocks(view, items);
  const refusal = refuseBlocks(view, blocks, part);
  if (refusal) return { kind: 'refused', reason: refusal };
  const count = Math.ceil(blocks.length / levels);
  const groups = Array.from({ length: count }, (_, at) =>
    Array.from({ length: levels }, (__, level) => blocks[order === 'pairs' ? at * levels + level : level * count + at]),
  );
  const carried = groups.map((group) => group.map((block): ItemLevel => block?.item.levels[0] ?? {}));
  const conflict = joinedPotentials(view, carried, part);
  if (conflict) return { kind: 'refused', reason: conflict };

  const kept = groups.flatMap((group) => group[0]?.item.id ?? []);
  const removed = blocks.flatMap(({ item }) => (kept.includes(item.id) ? [] : [item.id]));
  const commands: Command[] = [
    { type: 'items.swap', swaps: kept.map((item, at) => ({ item, part: part.key, levels: carried[at] ?? [] })), parts: [part] },
  ];
  const notes: LocalText[] = [];
  let differing = 0;
  groups.forEach((group, at) => {
    const host = kept[at];
    if (host === undefined) return;
    group.forEach((block, level) => {
      for (const { id } of block && level > 0 ? attachmentsOn(view.index, block.item.id) : []) {
        commands.push({ type: 'attachment.edit', attachment: id, host, level });
      }
    });
    const currents = group.flatMap((block) => block?.item.current ?? []);
    const most = Math.max(0, ...currents);
    if (new Set(currents).size > 1) differing += 1;
    if (currents.length > 0 && most !== group[0]?.item.current) commands.push({ type: 'items.edit', items: [host], current: most });
  });
  if (differing > 0) {
    notes.push({
      en: `${differing} ${differing === 1 ? 'block had' : 'blocks had'} different currents on their levels; the highest is kept for all of them.`,
      de: `${differing} ${differing === 1 ? 'Klemme hatte' : 'Klemmen hatten'} verschiedene Ströme auf den Etagen; der höchste gilt dann für alle.`,
    });
  }
  if (removed.length > 0) commands.push({ type: 'items.remove', items: removed });
  const empty = count * levels - blocks.length;
  if (empty > 0) notes.push({ en: `${empty} ${empty === 1 ? 'level stays' : 'levels stay'} empty.`, de: `${empty} ${empty === 1 ? 'Etage bleibt' : 'Etagen bleiben'} leer.` });
  return {
    kind: 'planned',
    plan: {
      command: {
        type: 'batch',
        label: { en: `Put ${blocks.length} blocks into ${count} × ${part.article}`, de: `${blocks.length} Klemmen zu ${count} × ${part.article} zusammenfassen` },
        commands,
      },
      before: blocks.length,
      after: count,
      levels: carried.map((group) => group.map(({ designation, potential }) => designation ?? nameOf(view, potential) ?? null)),
      notes,
      questions: mixedCircuits(view, carried),
    },
  };
}

function nameOf(view: ProjectView, potential: ItemLevel['potential']): string | undefined {
  return potential === undefined ? undefined : findPotential(view.document, potential)?.name;
}

/** Why these blocks cannot become levels of each other. */
function refuseBlocks(view: ProjectView, blocks: readonly Chosen[], part: Part): LocalText | undefined {
  const [first] = blocks;
  if (!first || blocks.length < 2) {
    return { en: 'Select two or more blocks that stand side by side.', de: 'Wählen Sie zwei oder mehr Klemmen, die nebeneinander stehen.' };
  }
  for (const [at, { item, part: old }] of blocks.entries()) {
    const name = itemReference(view, item.id);
    if (item.levels.length !== 1) {
      return { en: `${name} has several levels already.`, de: `${name} hat schon mehrere Etagen.` };
    }
    if (old.kind === 'ground-terminal' && part.kind !== 'ground-terminal') {
      return {
        en: `${name} is a ground block and connects to the rail; ${part.article} does not. Leave it out of the selection.`,
        de: `${name} ist eine Schutzleiterklemme und verbindet mit der Tragschiene, ${part.article} nicht. Nehmen Sie sie aus der Auswahl.`,
      };
    }
    if (item.strip !== first.item.strip) return { en: 'The blocks belong to different strips.', de: 'Die Klemmen gehören zu verschiedenen Klemmenleisten.' };
    if (item.zone !== first.item.zone) return { en: 'The blocks are for different zones.', de: 'Die Klemmen sind für verschiedene Zonen.' };
    if (item.turned !== first.item.turned) return { en: 'The blocks face different ways.', de: 'Die Klemmen sind verschieden herum aufgesetzt.' };
    if (at > 0 && !sideBySide(view, blocks[at - 1]?.item, item)) {
      return {
        en: `${name} does not stand right beside the block before it. Levels are made of neighbours only.`,
        de: `${name} steht nicht unmittelbar neben der vorigen Klemme. Zusammengefasst werden nur Nachbarn.`,
      };
    }
  }
  return undefined;
}

function sideBySide({ index }: ProjectView, before: ItemRecord | undefined, item: ItemRecord): boolean {
  if (!before || before.rail !== item.rail || item.gapBefore > 0 || item.anchor !== undefined) return false;
  const sequence = itemsOnRail(index, item.rail ?? UNPLACED);
  return sequence[sequence.indexOf(item) - 1] === before;
}

/** A part that joins its levels inside connects whatever they carry. */
function joinedPotentials(view: ProjectView, carried: readonly (readonly ItemLevel[])[], part: Part): LocalText | undefined {
  const potentials = factOf(part, 'connection.potentials');
  if (!potentials.known || potentials.value !== 1) return undefined;
  for (const group of carried) {
    const names = [...new Set(group.flatMap(({ potential }) => nameOf(view, potential) ?? []))];
    if (names.length < 2) continue;
    return {
      en: `${part.article} connects its levels with each other: ${names.join(' and ')} would be one potential.`,
      de: `${part.article} verbindet ihre Etagen miteinander: ${names.join(' und ')} wären ein Potential.`,
    };
  }
  return undefined;
}

/** Circuits that are usually kept apart and would come into one block. */
function mixedCircuits(view: ProjectView, carried: readonly (readonly ItemLevel[])[]): readonly LocalText[] {
  const questions = new Map<string, LocalText>();
  for (const group of carried) {
    const there = group.flatMap(({ potential }) => (potential === undefined ? [] : (findPotential(view.document, potential) ?? [])));
    const [a, b] = [there[0], there.find(({ circuit, voltage }) => circuit !== there[0]?.circuit || voltage !== there[0]?.voltage)];
    if (!a || !b) continue;
    questions.set(`${a.id} ${b.id}`, {
      en: `${a.name} and ${b.name} differ in voltage or kind of circuit and come into one block. Is that wanted?`,
      de: `${a.name} und ${b.name} unterscheiden sich in Spannung oder Stromkreisart und kommen in eine Klemme. Ist das gewollt?`,
    });
  }
  return [...questions.values()];
}
