import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GUIDED_RULES, RULES, findRule, ruleGuide, runChecks, speaksFor } from '../../../shared/checks/index.ts';
import { parseRail } from '../../../shared/notation/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { countingIds } from '../../../shared/project/index.ts';
import { realLookup } from '../../support/real-library.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

describe('the register of rules', () => {
  it('has the rules of this version, each once, in order within its area', () => {
    expect(RULES.map(({ id }) => id)).toEqual([
      'RC-001',
      'RC-002',
      'RC-003',
      'RC-004',
      'RC-005',
      'RC-006',
      'RC-007',
      'RC-008',
      'RC-009',
      'RC-010',
      'RC-011',
      'RC-012',
      'RC-013',
      'RC-014',
      'RC-015',
      'RC-016',
      'RC-017',
      'RC-018',
      'RC-019',
      'RC-020',
      'RC-021',
      'RC-022',
      'RC-023',
      'RC-024',
      'RC-025',
      'RC-026',
      'RC-027',
      'RC-028',
      'JM-025',
      'JM-026',
      'CB-001',
      'CB-002',
      'CB-003',
      'CB-004',
      'CB-005',
      'CB-006',
      'MK-002',
      'DQ-001',
      'DQ-002',
      'DQ-003',
      'DQ-004',
    ]);
    expect(findRule('RC-008')?.slug).toBe('loose-plate');
    expect(findRule('RC-999')).toBeUndefined();
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s is filed under its name, with tests of its own', (id, rule) => {
    const file = `${id.toLowerCase()}-${rule.slug}.ts`;
    expect(existsSync(here(`../../../shared/checks/rules/${rule.area}/${file}`))).toBe(true);
    const tests = readFileSync(here(`./rules/${id.toLowerCase()}.test.ts`), 'utf8');
    expect(tests).toContain(`${id} reports`);
    expect(tests).toMatch(/accepted|can be accepted/);
    expect(tests).toMatch(/fix/);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s has a title in both languages and messages', (_, rule) => {
    expect(rule.title.en).not.toBe('');
    expect(rule.title.de).not.toBe('');
    expect(rule.title.de).not.toBe(rule.title.en);
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
  });
});

describe('the docs', () => {
  const docs = readFileSync(here('../../../docs/checks.md'), 'utf8');

  it.each(RULES.map(({ id }) => id))('have a row for %s', (id) => {
    expect(docs).toMatch(new RegExp(`^\\| ${id} \\|`, 'm'));
  });

  it('name no rule that there is not', () => {
    const named = new Set(docs.match(/\b[A-Z]{2}-\d{3}\b/g));
    expect([...named].filter((id) => !findRule(id))).toEqual([]);
  });
});

describe('the rule guide', () => {
  it('explains every rule, and none that there is not', () => {
    expect([...GUIDED_RULES].sort()).toEqual(RULES.map(({ id }) => id).sort());
    expect(ruleGuide('RC-999')).toBeUndefined();
    expect(ruleGuide('ENGINE')).toBeUndefined();
  });

  it.each(RULES.map(({ id }) => id))('says of %s what it is, why it matters, where it comes from and how to mend it', (id) => {
    const page = ruleGuide(id);
    expect(page).toMatchObject({ id, title: findRule(id)?.title, area: findRule(id)?.area });
    for (const text of [page?.what, page?.why, page?.source, page?.mend]) {
      expect(text?.en.length).toBeGreaterThan(8);
      expect(text?.de.length).toBeGreaterThan(8);
      expect(text?.de).not.toBe(text?.en);
      expect(text?.en).toMatch(/[.]$/);
      expect(text?.de).toMatch(/[.]$/);
    }
  });

  it.each(RULES.map(({ id }) => id))('has an example of %s in which the rule speaks up', (id) => {
    const parsed = parseRail(ruleGuide(id)?.example ?? '', realLookup(), { ids: countingIds() });
    if (!parsed.ok) throw new Error(parsed.errors.map(({ line, message }) => `${line}: ${message.en}`).join('; '));
    // Where the library lacks the fact that a rule needs, speaking up is to say so.
    expect(runChecks(viewOf(parsed.document)).findings.some((finding) => speaksFor(finding, id))).toBe(true);
  });
});
