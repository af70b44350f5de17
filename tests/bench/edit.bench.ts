import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../electron/host/index.ts';
import { type CheckState, runChecks, updateChecks } from '../../shared/checks/index.ts';
import { type Command, EMPTY_HISTORY, type History, applyCommand, pushHistory, undo } from '../../shared/editing/index.ts';
import { type ChangeSet, type Document, type ItemRecord, countingIds, encodeProject, itemsOnRail, mintId } from '../../shared/project/index.ts';
import { type ProjectView, updateView, viewOf } from '../../shared/rail/index.ts';
import { um } from '../../shared/units/index.ts';
import type { Benchmark, Prepared } from '../support/benchmark.ts';
import { clientOf, commit, makeFolders, testHostOptions, valueOf } from '../support/host-kit.ts';
import { largeDocument } from '../support/large-document.ts';

const PER_RAIL = 250;
const SIZES = [1000, 5000, 20_000, 50_000] as const;
const ROUNDS = 200;

interface Session {
  document: Document;
  view: ProjectView;
  state: CheckState;
  history: History;
}

function open(document: Document): Session {
  const view = viewOf(document);
  return { document, view, state: runChecks(view), history: EMPTY_HISTORY };
}

/** Edits in turn that a person makes on one rail: place, number, turn, open a gap, move, delete; somewhere in the middle. */
function editOf({ view }: Session, round: number): Command {
  const rail = mintId('rail', 'r1');
  const items = itemsOnRail(view.index, rail);
  const item = items[Math.floor(items.length / 2) + (round % 11)];
  if (!item) throw new Error('no item');
  switch (round % 6) {
    case 0:
      return { type: 'items.place', target: { rail, after: item.id }, items: [{ part: item.part }], parts: [] };
    case 1:
      return { type: 'items.setDesignations', entries: [{ item: item.id, level: 0, designation: `A${round}` }] };
    case 2:
      return { type: 'items.turn', items: [item.id] };
    case 3:
      return { type: 'items.setGap', item: item.id, gap: um(3000 + round) };
    case 4:
      return { type: 'items.move', items: [item.id], target: { rail, after: null } };
    default:
      return { type: 'items.remove', items: [item.id] };
  }
}

/** What one edit comes to: each step hands on to the next, and one of them is measured. */
const STEPS = ['command', 'view', 'findings', 'undo'] as const;
type Step = (typeof STEPS)[number];

function editing(blocks: number, measured: Step): Prepared {
  const session = open(largeDocument(blocks, PER_RAIL));
  const env = { ids: countingIds(1_000_000) };
  const timed = (step: Step, work: () => void): number => {
    const started = performance.now();
    work();
    return step === measured ? performance.now() - started : 0;
  };
  const look = (document: Document, changes: ChangeSet): number => {
    const before = session.view;
    let took = timed('view', () => (session.view = updateView(before, document, changes)));
    took += timed('findings', () => (session.state = updateChecks(session.state, before, session.view, changes)));
    session.document = document;
    return took;
  };
  return {
    run(round) {
      const command = editOf(session, Math.max(round, 0));
      let outcome = applyCommand(session.document, command, env);
      let ms = 0;
      if (measured === 'command') ms = timed('command', () => (outcome = applyCommand(session.document, command, env)));
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      const { label, changes } = outcome;
      session.history = pushHistory(session.history, { label, changes });
      ms += look(outcome.document, changes);
      if (measured !== 'undo') return { ms };
      return {
        ms: timed('undo', () => {
          const step = undo(session.document, session.history);
          if (!step) throw new Error('nothing to undo');
          look(step.document, step.changes);
          session.history = step.history;
        }),
      };
    },
  };
}

/** An edit on its way to the host and back: checked, journalled with a full sync, answered. */
async function keeping(blocks: number): Promise<Prepared> {
  const root = mkdtempSync(join(tmpdir(), 'railwright-bench-'));
  const started = await createHost({ ...testHostOptions(makeFolders(root)), checkResults: false });
  if (!started.ok) throw new Error(started.error.message.en);
  const client = clientOf(started.value);
  const text = encodeProject(largeDocument(blocks, PER_RAIL));
  const { session, records } = valueOf(await client.call['project.importText']({ name: 'large.railwright', text }));
  let item = records.find((record): record is ItemRecord => record.kind === 'item');
  let revision = 0;
  return {
    async run(round) {
      if (!item) throw new Error('no item');
      const after: ItemRecord = { ...item, gapBefore: um(round + 2) };
      revision = await commit(client, session, revision, [{ id: item.id, before: item, after }]);
      item = after;
    },
    async end() {
      await started.value.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function series(step: string, prepare: (blocks: number) => Prepared | Promise<Prepared>): readonly Benchmark[] {
  const name = (blocks: number) => `edit, ${step}: ${blocks} blocks on rails of ${PER_RAIL}`;
  return SIZES.map((blocks, at) => ({
    name: name(blocks),
    rounds: ROUNDS,
    // An edit costs what it touches: the same, however large the project.
    ...(at > 0 && { comparedWith: { name: name(SIZES[0]), work: 1 } }),
    prepare: () => prepare(blocks),
  }));
}

/** One edit on one rail of a project, step by step. The same in a project of any size is what we aim at, ×1.5 at most. */
export const benchmarks: readonly Benchmark[] = [
  ...STEPS.flatMap((step) => series(step, (blocks) => editing(blocks, step))),
  ...series('keeping', keeping),
];
