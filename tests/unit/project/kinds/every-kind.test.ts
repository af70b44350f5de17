import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../../../shared/editing/index.ts';
import { parseRail, printRail, sameUpToIds } from '../../../../shared/notation/index.ts';
import { partLookup } from '../../../../shared/parts/index.ts';
import {
  type Document,
  RECORD_KINDS,
  type RecordKind,
  applyChanges,
  checkInvariants,
  decodeProject,
  encodeProject,
  invertChanges,
  recordsOf,
} from '../../../../shared/project/index.ts';
import { kindTitle, recordName, viewOf } from '../../../../shared/rail/index.ts';
import { KIND_TRIALS, type KindTrial, everyKind, triedRecord } from '../../../support/every-kind.ts';
import { carryOut } from '../../../support/command-check.ts';
import { envFor } from '../../../support/rail-sketch.ts';

const start = everyKind();

/** A trial as one of any kind: each is given the record of its own. */
function trialOf(kind: RecordKind): KindTrial<RecordKind> {
  return KIND_TRIALS[kind] as unknown as KindTrial<RecordKind>;
}

function changesOf(document: Document, command: Command) {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome;
}

const PARTS = partLookup(recordsOf(start, 'part').map(({ part }) => part));

function readsBack(document: Document): void {
  const parsed = parseRail(printRail(document), PARTS);
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message.en).join('\n'));
  expect(sameUpToIds(parsed.document, document)).toBe(true);
}

describe.each(RECORD_KINDS)('a record of kind %s', (kind) => {
  const trial = trialOf(kind);
  const record = triedRecord(start, kind);
  const commands = [trial.add?.(record, start), trial.edit?.(record), trial.remove?.(record)].filter((command) => command !== undefined);

  it('has a name, and its kind a title in both languages', () => {
    expect(recordName(viewOf(start), record.id)).toBe(trial.name);
    const { en, de } = kindTitle(kind);
    expect([en, de].every((title) => /^\p{Lu}/u.test(title))).toBe(true);
  });

  it('is added, edited and removed, and each is undone', () => {
    // What holds for every command is checked on the way: invariants, inverse, repeatability, labels.
    for (const command of commands) expect(carryOut(start, command)).not.toEqual(start);
    if (trial.add) expect(recordsOf(carryOut(start, trial.add(record, start)), kind).length).toBe(recordsOf(start, kind).length + 1);
    if (trial.edit) expect(carryOut(start, trial.edit(record)).records.get(record.id)).not.toEqual(record);
    if (trial.remove) expect(carryOut(start, trial.remove(record)).records.has(record.id)).toBe(false);
  });

  it('leaves nothing in the wrong when it goes, as far as an edit of it is looked at and as a whole', () => {
    for (const command of commands) {
      const { document, changes } = changesOf(start, command);
      expect(checkInvariants(document, new Set(changes.keys()))).toEqual([]);
      expect(checkInvariants({ records: new Map(document.records) })).toEqual([]);
    }
  });

  it('is printed, and reads back as it was', () => {
    readsBack(start);
    for (const command of commands) readsBack(changesOf(start, command).document);
  });

  it('is missed where a project that is compared lacks it', () => {
    if (!trial.remove) return;
    const without = { records: new Map([...start.records].filter(([id]) => id !== record.id)) };
    expect(sameUpToIds(without, start)).toBe(false);
  });

  it('goes through a file', () => {
    for (const document of [start, ...commands.map((command) => changesOf(start, command).document)]) {
      const read = decodeProject(encodeProject(document));
      expect(read).toMatchObject({ ok: true, document });
    }
  });

  it('is brought up to date from a journal, and back', () => {
    for (const command of commands) {
      const { document, changes } = changesOf(start, command);
      const kept = [...changes].map(([id, { after }]) => ({ id, after: after ?? null }));
      expect(decodeProject(encodeProject(start), kept)).toMatchObject({ ok: true, document });
      expect(applyChanges(invertChanges(changes), document)).toEqual(start);
    }
  });
});
