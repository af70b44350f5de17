import { type CheckState, RULES, fixesOf, runChecks, updateChecks } from '../../shared/checks/index.ts';
import { type Command, applyCommand } from '../../shared/editing/index.ts';
import { type Document, type RailId, type RailRecord, type RecordId, countingIds, findRail, mintId, withRecords } from '../../shared/project/index.ts';
import { type ProjectView, updateView, viewOf } from '../../shared/rail/index.ts';
import { um } from '../../shared/units/index.ts';
import type { Benchmark } from '../support/benchmark.ts';
import { itemsOf, sketchRail } from '../support/rail-sketch.ts';
import { BLOCK, SAMPLE_LIBRARY } from '../support/sample-parts.ts';

/** Runs of 22 blocks with plate and stops, numbered, until there are this many items. */
function rowOf(items: number, first: number): string {
  const words: string[] = [];
  for (let run = 0; run < items / 25; run++) {
    words.push(run === 0 ? 'ES' : '_10 ES');
    for (let block = 0; block < 22; block++) words.push(`B:${first + run * 22 + block}`);
    words.push('EP', 'ES');
  }
  return words.join(' ');
}

/** Something for nearly every rule to find, again and again: open and turned blocks, gaps, wrong plates, mixed makers. */
const FAULTS = "B:1 B':1 _3 B EP B L ES EP G PE B _20 ES 3xB _2 O V EPl D U SEP LO C B' ES";

function faultyRow(items: number): string {
  return Array.from({ length: Math.ceil(items / 26) }, () => FAULTS).join(' ');
}

/** A project of this many items on rails that hold them all. */
function projectOf(items: number, perRail: number, row: (items: number, first: number) => string = rowOf): Document {
  let document: Document | undefined;
  for (let rail = 0; rail < items / perRail; rail++) {
    document = sketchRail(row(perRail, rail * perRail), { length: 20_000, ...(document && { into: document }) });
  }
  if (!document) throw new Error('no items');
  // Longer than any rail that can be bought, so that the benchmark is not about one that is too short.
  const longer = new Map<RecordId, RailRecord>();
  for (let rail = 1; rail <= items / perRail; rail++) {
    const id = mintId('rail', `R${rail}`);
    const record = findRail(document, id);
    if (record) longer.set(id, { ...record, length: um(perRail * 8_000) });
  }
  return withRecords(document, longer);
}

interface Session {
  document: Document;
  view: ProjectView;
  state: CheckState;
}

const open = (document: Document): Session => {
  const view = viewOf(document);
  return { document, view, state: runChecks(view) };
};

/** Edits in turn that a person makes: place, number, turn, open a gap, move, delete; somewhere in the middle. */
function editOf(session: Session, round: number): Command {
  const rail: RailId = mintId('rail', 'R1');
  const items = itemsOf(session.document, rail);
  const item = items[Math.floor(items.length / 2) + (round % 11)];
  if (!item) throw new Error('no item');
  switch (round % 6) {
    case 0:
      return { type: 'items.place', target: { rail, after: item.id }, items: [{ part: BLOCK.key }], parts: [] };
    case 1:
      return { type: 'items.setDesignations', entries: [{ item: item.id, level: 0, designation: '1' }] };
    case 2:
      return { type: 'items.turn', items: [item.id] };
    case 3:
      return { type: 'items.setGap', item: item.id, gap: um(3_000 + round) };
    case 4:
      return { type: 'items.move', items: [item.id], target: { rail, after: null } };
    default:
      return { type: 'items.remove', items: [item.id] };
  }
}

/** Blocks alone bear designations; edits that ask for one must hit a block. */
function safely(command: Command, session: Session): Command {
  if (command.type !== 'items.setDesignations') return command;
  const [entry] = command.entries;
  const record = entry && session.document.records.get(entry.item);
  return record?.kind === 'item' && record.levels.length > 0 ? command : { type: 'items.turn', items: entry ? [entry.item] : [] };
}

const SIZES = [1000, 5000, 20_000, 50_000] as const;

function series(name: (items: number) => string, make: (items: number) => Omit<Benchmark, 'name'>): readonly Benchmark[] {
  return SIZES.map((items, position) => {
    const smaller = SIZES[position - 1];
    return {
      name: name(items),
      ...make(items),
      ...(smaller !== undefined && { comparedWith: { name: name(smaller), work: items / smaller } }),
    };
  });
}

function editing(what: string, perRail: (items: number) => number, stages: 'command' | 'findings'): readonly Benchmark[] {
  const title = stages === 'command' ? 'command alone' : 'edit to findings';
  return series(
    (items) => `${title}, ${items} items ${what}`,
    (items) => ({
      rounds: items > 20_000 ? 20 : 60,
      ...(items === 5000 && { aim: { ms: 8, of: 'median' as const } }),
      prepare() {
        const session = open(projectOf(items, perRail(items)));
        const env = { ids: countingIds(1_000_000) };
        let command: Command | undefined;
        return {
          before(round) {
            command = safely(editOf(session, Math.max(round, 0)), session);
          },
          run() {
            if (!command) return;
            const outcome = applyCommand(session.document, command, env);
            if (outcome.kind !== 'done' || stages === 'command') return;
            const view = updateView(session.view, outcome.document, outcome.changes);
            session.state = updateChecks(session.state, session.view, view, outcome.changes);
            session.view = view;
            session.document = outcome.document;
          },
        };
      },
    }),
  );
}

function checkingAll(what: string, perRail: (items: number) => number, row?: typeof rowOf): readonly Benchmark[] {
  return series(
    (items) => `full run, ${items} items ${what}`,
    (items) => ({
      rounds: 15,
      ...(items === 5000 && { aim: { ms: 150, of: 'median' as const } }),
      prepare() {
        const document = projectOf(items, perRail(items), row);
        let findings = 0;
        return {
          run: () => (findings = runChecks(viewOf(document)).findings.length),
          note: () => `${findings} findings`,
        };
      },
    }),
  );
}

/** What each rule takes of a full run over 5 000 items that give it something to find. */
function ruleByRule(): readonly Benchmark[] {
  let document: Document | undefined;
  return RULES.map((rule) => ({
    name: `${rule.id} alone, 5000 items on rails of 250, full of faults`,
    rounds: 7,
    prepare() {
      document ??= projectOf(5000, 250, faultyRow);
      const faulty = document;
      let view = viewOf(faulty);
      let findings = 0;
      return {
        // A view of its own for each round: what rules know of a layout is kept with it.
        before: () => (view = viewOf(faulty)),
        run: () => (findings = runChecks(view, [rule]).findings.length),
        note: () => `${findings} findings`,
      };
    },
  }));
}

/** The worst rail for fixes: every block is turned against its neighbours, so that each of its findings is tried out. */
function fixesOnTurnedRail(blocks: number): Benchmark {
  return {
    name: `fixes of 100 findings, ${blocks} blocks turned against each other`,
    rounds: 7,
    prepare() {
      const view = viewOf(sketchRail(`ES ${"B B' ".repeat(blocks / 2)}ES`, { length: 20_000 }));
      const findings = runChecks(view).findings.filter(({ rule }) => rule === 'RC-005').slice(0, 100);
      return {
        run() {
          for (const finding of findings) fixesOf(finding, { view, parts: SAMPLE_LIBRARY });
        },
      };
    },
  };
}

export const benchmarks: readonly Benchmark[] = [
  fixesOnTurnedRail(300),
  fixesOnTurnedRail(3000),
  ...editing('on one rail', (items) => items, 'command'),
  ...editing('on one rail', (items) => items, 'findings'),
  ...editing('on rails of 250', () => 250, 'findings'),
  ...checkingAll('on one rail', (items) => items),
  ...checkingAll('on rails of 250', () => 250),
  ...checkingAll('on rails of 250, full of faults', () => 250, faultyRow),
  ...ruleByRule(),
];
