import { expect } from 'vitest';
import {
  type Finding,
  type Fix,
  type FixPlan,
  type Severity,
  acceptCommand,
  countFindings,
  fixesOf,
  runChecks,
  subjectReference,
} from '../../shared/checks/index.ts';
import { applyCommand } from '../../shared/editing/index.ts';
import { parseRail } from '../../shared/notation/index.ts';
import { type Part, type PartLookup, partLookup } from '../../shared/parts/index.ts';
import {
  applyChanges,
  type ChangeSet,
  checkInvariants,
  countingIds,
  type Document,
  invertChanges,
  NO_CHANGES,
} from '../../shared/project/index.ts';
import { type ProjectView, viewOf } from '../../shared/rail/index.ts';
import { type SketchOptions, envFor, run, sketchRail } from './rail-sketch.ts';
import { ALL_PARTS, SAMPLE_LIBRARY } from './sample-parts.ts';

/** A document in rail notation, of the sample parts and others; those given stand in for samples of the same number. */
export function readRail(text: string, others: readonly Part[] = []): Document {
  const keys = new Set(others.map(({ key }) => key));
  const parts = partLookup([...ALL_PARTS.filter(({ key }) => !keys.has(key)), ...others]);
  const parsed = parseRail(text, parts, { ids: countingIds() });
  if (!parsed.ok) throw new Error(parsed.errors.map(({ line, message }) => `${line}: ${message.en}`).join('; '));
  return parsed.document;
}

/** All findings of a document, in order. */
export function findingsOf(document: Document): readonly Finding[] {
  return runChecks(viewOf(document)).findings;
}

/** A finding in short: "error RC-001 exposed-right R1#3". */
export function inShort(view: ProjectView, finding: Finding): string {
  const subjects = finding.subjects.map((id) => subjectReference(view, id)).join(' ');
  return `${finding.severity} ${finding.rule} ${finding.message} ${subjects}`;
}

/** The findings of a sketch in short, those of one rule where one is given. */
export function findingsIn(sketch: string | Document, rule?: string, options?: SketchOptions): readonly string[] {
  const document = typeof sketch === 'string' ? sketchRail(sketch, options) : sketch;
  const view = viewOf(document);
  return runChecks(view)
    .findings.filter((finding) => rule === undefined || finding.rule === rule)
    .map((finding) => inShort(view, finding));
}

/** The only finding of a rule in a document. */
export function onlyFinding(document: Document, rule: string): Finding {
  const found = findingsOf(document).filter((finding) => finding.rule === rule);
  const [finding] = found;
  if (!finding || found.length > 1) throw new Error(`${found.length} findings of ${rule}`);
  return finding;
}

export function fixesIn(document: Document, finding: Finding, parts: PartLookup = SAMPLE_LIBRARY): readonly Fix[] {
  return fixesOf(finding, { view: viewOf(document), parts });
}

/** Titles of the fixes of a finding; safe ones are marked with an exclamation mark. */
export function fixTitles(document: Document, finding: Finding, parts?: PartLookup): readonly string[] {
  return fixesIn(document, finding, parts).map(({ title, safe }) => title.en + (safe ? ' !' : ''));
}

function errorsByRule(document: Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findingsOf(document)) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** Rules whose errors a fix may bring about: what has to be fitted needs its room, and its stop comes with the next fix. */
const CONSEQUENCES = new Set(['RC-012', 'RC-008']);

/**
 * Carries a fix out and checks what holds for every fix: it is allowed, its finding is gone, no error is added, the
 * project keeps its invariants, one undo takes it back, and it has a title in both languages. Gives the mended document.
 */
export function carryOutFix(document: Document, finding: Finding, fix: Fix): Document {
  const outcome = applyCommand(document, fix.command, envFor(document));
  if (outcome.kind !== 'done') throw new Error(`${fix.title.en}: ${outcome.kind}`);
  const after = outcome.document;
  const what = `${finding.rule} ${fix.title.en}`;
  expect(checkInvariants(after), what).toEqual([]);
  expect(applyChanges(invertChanges(outcome.changes), after), what).toEqual(document);
  expect(fix.title.en, what).not.toBe('');
  expect(fix.title.de, what).not.toBe('');
  expect(fix.title.de, what).not.toBe(fix.title.en);
  expect(findingsOf(after).map(({ key }) => key), what).not.toContain(finding.key);
  const before = errorsByRule(document);
  for (const [rule, count] of errorsByRule(after)) {
    if (!CONSEQUENCES.has(rule)) expect(count, `${what}: errors of ${rule}`).toBeLessThanOrEqual(before.get(rule) ?? 0);
  }
  return after;
}

/** Carries out every fix of every finding of a rule, each on the document as it is. Gives how many there were. */
export function carryOutAllFixes(document: Document, rule: string, parts?: PartLookup): number {
  let carried = 0;
  for (const finding of findingsOf(document)) {
    if (finding.rule !== rule) continue;
    for (const fix of fixesIn(document, finding, parts)) {
      carryOutFix(document, finding, fix);
      carried += 1;
    }
  }
  return carried;
}

/** Accepts the findings of a rule one by one: each is then marked, none of them counts, and all others are as before. */
export function acceptAll(document: Document, rule: string): Document {
  const accepted = findingsOf(document).filter((finding) => finding.rule === rule);
  expect(accepted.length).toBeGreaterThan(0);
  const after = accepted.reduce((current, finding) => run(current, acceptCommand(finding, 'seen on site', 'KL')), document);
  const findings = findingsOf(after);
  const marked = findings.filter((finding) => finding.rule === rule);
  expect(marked.map(({ key }) => key)).toEqual(accepted.map(({ key }) => key));
  for (const { waived } of marked) expect(waived).toMatchObject({ reason: 'seen on site', author: 'KL' });
  expect(findings.filter((finding) => finding.rule !== rule)).toEqual(
    findingsOf(document).filter((finding) => finding.rule !== rule),
  );
  return after;
}

/** How many findings of each severity count. */
export function totals(document: Document): Readonly<Record<Severity, number>> {
  return countFindings(findingsOf(document));
}

/** What a plan of fixes changes altogether; nothing where there was nothing to do. */
export function changesOf({ foresight }: FixPlan): ChangeSet {
  return foresight?.changes ?? NO_CHANGES;
}
