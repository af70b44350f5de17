import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES, fixesOf, planSafeFixes, runChecks } from '../../../shared/checks/index.ts';
import { applyCommand } from '../../../shared/editing/index.ts';
import { parseRail } from '../../../shared/notation/index.ts';
import {
  applyChanges,
  countingIds,
  type Document,
  encodeProject,
  invertChanges,
} from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { carryOutFix, inShort } from '../../support/check-sketch.ts';
import { envFor } from '../../support/rail-sketch.ts';
import { realLookup } from '../../support/real-library.ts';

const folder = fileURLToPath(new URL('./corpus/', import.meta.url));

/** Rails as people plan them, on the real library. `clean`: nothing to report. `faulty`: exactly what the comments say. */
function rails(kind: 'clean' | 'faulty'): readonly (readonly [name: string, text: string])[] {
  return readdirSync(folder + kind)
    .filter((name) => name.endsWith('.rail'))
    .sort()
    .map((name) => [name, readFileSync(`${folder}${kind}/${name}`, 'utf8')]);
}

function read(text: string): Document {
  const parsed = parseRail(text, realLookup(), { ids: countingIds() });
  if (!parsed.ok) throw new Error(parsed.errors.map(({ line, message }) => `${line}: ${message.en}`).join('; '));
  return parsed.document;
}

function report(document: Document): readonly string[] {
  const view = viewOf(document);
  return runChecks(view).findings.map((finding) => inShort(view, finding));
}

const expected = (text: string, word: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`# ${word} `))
    .map((line) => line.slice(word.length + 3).trim());

describe('rails without a fault', () => {
  it.each(rails('clean'))('%s: no finding', (_, text) => {
    expect(report(read(text))).toEqual([]);
  });
});

it('the corpus is large enough to mean something', () => {
  expect(rails('clean').length + rails('faulty').length).toBeGreaterThanOrEqual(60);
  const found = new Set(rails('faulty').flatMap(([, text]) => expected(text, 'finds').map((line) => line.split(' ')[1])));
  // What the library lacks the facts for comes up as not verifiable.
  expect(RULES.map(({ id }) => id).filter((id) => !found.has(id))).toEqual(['RC-007', 'RC-024']);
});

/** Rules that fix what is found on some rail of the corpus. */
const WITH_FIXES = new Set<string>();

describe('every fix of every finding of the corpus', () => {
  it.each([...rails('clean'), ...rails('faulty')])('%s: removes it, adds no error, and undo gives the same bytes', (_, text) => {
    const document = read(text);
    const before = encodeProject(document);
    for (const finding of runChecks(viewOf(document)).findings) {
      for (const fix of fixesOf(finding, { view: viewOf(document), parts: realLookup() })) {
        const after = carryOutFix(document, finding, fix);
        WITH_FIXES.add(finding.rule);
        const outcome = applyCommand(document, fix.command, envFor(document));
        if (outcome.kind !== 'done') throw new Error(outcome.kind);
        expect(encodeProject(outcome.document)).toBe(encodeProject(after));
        expect(encodeProject(applyChanges(invertChanges(outcome.changes), outcome.document)), fix.title.en).toBe(before);
      }
    }
  });

  it('are many', () => {
    expect(WITH_FIXES.size).toBeGreaterThan(15);
  });
});

describe('rails with faults', () => {
  it.each(rails('faulty'))('%s: exactly the findings that are there', (_, text) => {
    expect(expected(text, 'finds').length).toBeGreaterThan(0);
    expect(report(read(text))).toEqual(expected(text, 'finds'));
  });

  it.each(rails('faulty'))('%s: what is left when all safe fixes are done', (_, text) => {
    const document = read(text);
    const { view, remaining } = planSafeFixes(viewOf(document), realLookup(), envFor(document));
    expect(remaining.map((finding) => inShort(view, finding))).toEqual(expected(text, 'leaves'));
  });
});
