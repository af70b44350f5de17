import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RESERVED_WORDS, STATEMENT_WORDS, parsePlacements, parseRail, printRail, sameUpToIds } from '../../../shared/notation/index.ts';
import { PLACEMENT_WORDS } from '../../../shared/notation/placement.ts';
import { CIRCUITS, POTENTIAL_KINDS, SEVERITIES, SUPPLY_SYSTEMS, ZONES } from '../../../shared/notation/vocabulary.ts';
import { partLookup } from '../../../shared/parts/index.ts';
import { DEFAULT_SETTINGS, checkInvariants } from '../../../shared/project/index.ts';
import { realParts } from '../../support/real-library.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'rail-notation.md'), 'utf8');
const LIBRARY = partLookup(realParts());
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.rail'));

/** The fenced blocks of the page. */
const blocks = [...PAGE.matchAll(/^```\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');

describe('the page about the notation', () => {
  it('shows a file that can be read', () => {
    const file = blocks.find((block) => block.includes('project'));
    const parsed = parseRail(file ?? '', LIBRARY);
    expect(parsed.ok).toBe(true);
  });

  it('shows a quick insert that can be read', () => {
    const line = blocks.find((block) => block.startsWith('249-116, '));
    const parsed = parsePlacements(line ?? '', LIBRARY);
    expect(parsed.ok && parsed.items).toHaveLength(23);
  });

  it('names every word', () => {
    const words = [...STATEMENT_WORDS, ...RESERVED_WORDS, ...PLACEMENT_WORDS, ...POTENTIAL_KINDS, ...SUPPLY_SYSTEMS];
    for (const word of [...words, ...CIRCUITS, ...ZONES, ...SEVERITIES]) expect(PAGE).toContain(word);
  });

  it('gives the defaults of the settings as they are', () => {
    const row = (key: string) => new RegExp(`^\\| \`${key}=\` .*\\| (.+) \\|$`, 'm').exec(PAGE)?.[1];
    expect(row('margin')).toBe(String(DEFAULT_SETTINGS.margin / 1000));
    expect(row('allowance')).toBe(String(DEFAULT_SETTINGS.allowance / 1000));
    expect(row('reserve')).toBe(String(DEFAULT_SETTINGS.reservePercent));
    expect(row('tolerance')).toBe(String(DEFAULT_SETTINGS.tolerance / 1000));
    expect(`wago:${row('endstop')}`).toBe(DEFAULT_SETTINGS.endStop);
    expect(row('endplates')).toBe(DEFAULT_SETTINGS.endPlateColor);
    expect(row('railstep')).toBe(String(DEFAULT_SETTINGS.railStep / 1000));
  });
});

describe('the settings that are printed only where they differ', () => {
  it('are these: another default would change the meaning of files that were printed before', () => {
    const { tolerance, endStop, endPlateColor, railStep } = DEFAULT_SETTINGS;
    expect({ tolerance, endStop, endPlateColor, railStep }).toEqual({
      tolerance: 50,
      endStop: 'wago:249-116',
      endPlateColor: 'orange',
      railStep: 50_000,
    });
  });
});

describe.each(EXAMPLES)('example %s', (name) => {
  const text = readFileSync(join(ROOT, 'examples', name), 'utf8');

  it('is read, sound, and printed as the same project', () => {
    const parsed = parseRail(text, LIBRARY);
    if (!parsed.ok) throw new Error(parsed.errors[0]?.message.en);
    expect(checkInvariants(parsed.document)).toEqual([]);
    const again = parseRail(printRail(parsed.document, { parts: LIBRARY }), LIBRARY);
    expect(again.ok && sameUpToIds(again.document, parsed.document)).toBe(true);
  });

  it('says in both languages what it shows', () => {
    for (const key of ['title en', 'title de', 'en', 'de']) expect(text).toMatch(new RegExp(`^# ${key}: \\S`, 'm'));
  });
});
