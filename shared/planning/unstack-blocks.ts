import type { Command, NewItem } from '../editing/index.ts';
import { emptyLevels } from '../editing/index.ts';
import { type Part, roleOf } from '../parts/index.ts';
import { type IdSource, type ItemId, type ItemLevel, type ItemRecord, findPotential, recordsOf } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';
import { type Chosen, chosenBlocks, refusedStack } from './deck-blocks.ts';
import type { LevelOrder, PlannedStack } from './stack-blocks.ts';

/**
 * Plans parting multi-level blocks into single ones, one for each level that carries something (for each level of a block
 * that carries nothing). The block itself stays as its lowest level; with `rows` the upper levels come behind all the lower
 * ones. Ids for the new items come from `ids`, so that what sits on a level can go with it.
 */
export function planUnstack(view: ProjectView, items: readonly ItemId[], part: Part, order: LevelOrder, ids: IdSource): PlannedStack {
  if (roleOf(part.kind) !== 'block' || emptyLevels(part).length !== 1) {
    return refusedStack({ en: `${part.article} is no block with one level.`, de: `${part.article} ist keine einstöckige Klemme.` });
  }
  const blocks = chosenBlocks(view, items).filter(({ item }) => item.levels.length > 1);
  const [first] = blocks;
  if (!first) {
    return refusedStack({ en: 'Select blocks with several levels.', de: 'Wählen Sie Klemmen mit mehreren Etagen.' });
  }
  if (order === 'rows' && blocks.some(({ item }) => item.rail !== first.item.rail)) {
    return refusedStack({
      en: 'Blocks on different rails cannot be laid out row by row. Choose neighbours beside each other.',
      de: 'Klemmen auf verschiedenen Tragschienen lassen sich nicht reihenweise auslegen. Wählen Sie Nachbarn nebeneinander.',
    });
  }
  const parted = blocks.map((block) => ({ block, levels: carriedLevels(block.item) }));
  const commands: Command[] = [
    {
      type: 'items.swap',
      swaps: parted.map(({ block, levels }) => ({ item: block.item.id, part: part.key, levels: [levels[0]?.content ?? {}] })),
      parts: [part],
    },
  ];
  const made = parted.map(({ block, levels }) => levels.slice(1).map(({ content, level }) => ({ id: ids.next('item'), level, item: block.item, content })));
  const last = blocks.at(-1)?.item ?? first.item;
  if (order === 'rows') {
    const depth = Math.max(...made.map((each) => each.length));
    const rows = Array.from({ length: depth }, (_, row) => made.flatMap((each) => each[row] ?? [])).flat();
    if (rows.length > 0) commands.push(placing(last, rows, part));
  } else {
    for (const [at, each] of made.entries()) {
      const host = blocks[at]?.item;
      if (host && each.length > 0) commands.push(placing(host, each, part));
    }
  }
  for (const upper of made.flat()) {
    for (const { id, host, level } of recordsOf(view.document, 'attachment')) {
      if (host === upper.item.id && level === upper.level) commands.push({ type: 'attachment.edit', attachment: id, host: upper.id, level: null });
    }
  }
  const after = blocks.length + made.flat().length;
  return {
    kind: 'planned',
    plan: {
      command: {
        type: 'batch',
        label: { en: `Part ${blocks.length} blocks into ${after} × ${part.article}`, de: `${blocks.length} Klemmen in ${after} × ${part.article} auflösen` },
        commands,
      },
      before: blocks.length,
      after,
      levels: laidOut(view, parted, order),
      notes: notesOn(view, parted, part),
      questions: [],
    },
  };
}

interface CarriedLevel {
  readonly level: number;
  readonly content: ItemLevel;
}

/** The levels that carry something; all of them where none does. */
function carriedLevels({ levels }: ItemRecord): readonly CarriedLevel[] {
  const all = levels.map((content, level) => ({ content, level }));
  const carried = all.filter(({ content }) => content.designation !== undefined || content.potential !== undefined);
  return carried.length === 0 ? all : carried;
}

function placing(
  after: ItemRecord,
  made: readonly { readonly id: ItemId; readonly item: ItemRecord; readonly content: ItemLevel }[],
  part: Part,
): Command {
  const items = made.map(({ id, item, content }): NewItem => ({
    id,
    part: part.key,
    turned: item.turned,
    ...(item.strip !== undefined && { strip: item.strip }),
    levels: [content],
    ...(item.zone !== undefined && { zone: item.zone }),
  }));
  return { type: 'items.place', target: { ...(after.rail !== undefined && { rail: after.rail }), after: after.id }, items, parts: [part] };
}

type Parted = { readonly block: Chosen; readonly levels: readonly CarriedLevel[] };

function laidOut(view: ProjectView, parted: readonly Parted[], order: LevelOrder): readonly (readonly (string | null)[])[] {
  const textOf = ({ designation, potential }: ItemLevel) =>
    designation ?? (potential === undefined ? undefined : findPotential(view.document, potential)?.name) ?? null;
  if (order === 'pairs') return parted.flatMap(({ levels }) => levels.map(({ content }) => [textOf(content)]));
  const depth = Math.max(...parted.map(({ levels }) => levels.length));
  return Array.from({ length: depth }, (_, row) => parted.flatMap(({ levels }) => levels[row] ?? [])).flat().map(({ content }) => [textOf(content)]);
}

function notesOn(view: ProjectView, parted: readonly Parted[], part: Part): readonly LocalText[] {
  const notes: LocalText[] = [];
  const left = parted.reduce((sum, { block, levels }) => sum + block.item.levels.length - levels.length, 0);
  if (left > 0) notes.push({ en: `${left} empty ${left === 1 ? 'level becomes' : 'levels become'} no block.`, de: `${left} leere ${left === 1 ? 'Etage wird' : 'Etagen werden'} zu keiner Klemme.` });
  const currents = parted.filter(({ block }) => block.item.current !== undefined).length;
  if (currents > 0) {
    notes.push({
      en: `The current of ${currents} ${currents === 1 ? 'block' : 'blocks'} stays with the lowest level.`,
      de: `Der Strom von ${currents} ${currents === 1 ? 'Klemme' : 'Klemmen'} bleibt bei der untersten Etage.`,
    });
  }
  const ground = parted.some(({ levels }) => levels.some(({ content }) => content.potential !== undefined && findPotential(view.document, content.potential)?.potentialKind === 'PE'));
  if (ground && part.kind !== 'ground-terminal') {
    notes.push({
      en: `A level carries PE; ${part.article} does not connect to the rail.`,
      de: `Eine Etage führt PE; ${part.article} verbindet nicht mit der Tragschiene.`,
    });
  }
  return notes;
}
