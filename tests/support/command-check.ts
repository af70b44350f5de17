import { expect } from 'vitest';
import { type Command, applyCommand, labelOf } from '../../shared/editing/index.ts';
import { applyChanges, checkInvariants, type Document, invertChanges } from '../../shared/project/index.ts';
import { envFor } from './rail-sketch.ts';

/**
 * Carries a command out and checks what holds for every command: the document given stays as it was, the result keeps
 * the invariants, the inverse takes it back, the same ids give the same result, and the edit has a name in both languages.
 */
export function carryOut(document: Document, command: Command): Document {
  const copy = new Map(document.records);
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') {
    throw new Error(outcome.kind === 'refused' ? `refused: ${outcome.reason.en}` : 'nothing changed');
  }
  expect(document.records).toEqual(copy);
  expect(checkInvariants(outcome.document)).toEqual([]);
  expect(applyChanges(invertChanges(outcome.changes), outcome.document)).toEqual(document);
  expect(applyCommand(document, command, envFor(document))).toEqual(outcome);
  const label = labelOf(command);
  expect(label).toEqual(outcome.label);
  expect(label.en.trim()).not.toBe('');
  expect(label.de.trim()).not.toBe('');
  return outcome.document;
}

/** The reason, in English, for which a command is refused; a refusal has one in German too and changes nothing. */
export function refusalOf(document: Document, command: Command): string {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'refused') throw new Error(`not refused: ${outcome.kind}`);
  expect(outcome.reason.de.trim()).not.toBe('');
  expect(outcome.reason.de).not.toBe(outcome.reason.en);
  return outcome.reason.en;
}

/** Whether a command is allowed and finds nothing to do. */
export function changesNothing(document: Document, command: Command): boolean {
  return applyCommand(document, command, envFor(document)).kind === 'noChange';
}
