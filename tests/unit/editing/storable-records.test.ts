import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/editing/index.ts';
import { LONGEST_LENGTH, findRail, projectOf, recordSchema } from '../../../shared/project/index.ts';
import { mm, um } from '../../../shared/units/index.ts';
import { carryOut, refusalOf } from '../../support/command-check.ts';
import { itemsOf, railId, sketchRail, stripId } from '../../support/rail-sketch.ts';

const start = sketchRail('ES B ES');
const block = itemsOf(start)[1]!.id;
const long = (count: number) => 'x'.repeat(count);

describe('what no file could store', () => {
  const cases: readonly (readonly [string, Command, string])[] = [
    ['a title that is too long', { type: 'project.edit', fields: { name: long(201) } }, 'The name is too long or too large.'],
    ['a line break in a title', { type: 'project.edit', fields: { name: 'a\nb' } }, 'The name cannot be stored like this'],
    ['a remark that is too long', { type: 'project.edit', fields: { remark: long(2001) } }, 'The remark is too long'],
    ['a rail name that is too long', { type: 'rail.edit', rail: railId(1), name: long(201) }, 'The name is too long'],
    ['a tag that is too long', { type: 'strip.edit', strip: stripId('-X1'), tag: `-${long(200)}` }, 'The strip tag is too long'],
    [
      'a designation that is too long',
      { type: 'items.setDesignations', entries: [{ item: block, level: 0, designation: long(61) }] },
      'The designation is too long',
    ],
    [
      'a control character in a designation',
      { type: 'items.setDesignations', entries: [{ item: block, level: 0, designation: '1\u00002' }] },
      'The designation cannot be stored like this',
    ],
    ['a gap longer than any rail', { type: 'items.setGap', item: block, gap: um(LONGEST_LENGTH + 1) }, 'The gap is too long or too large.'],
    ['a position beyond any rail', { type: 'items.setAnchor', item: block, anchor: um(LONGEST_LENGTH + 1) }, 'The position is too long'],
    ['a current of a lightning stroke', { type: 'items.edit', items: [block], current: 2_000_000_000 }, 'The current is too long or too large.'],
    ['half a milliampere', { type: 'items.edit', items: [block], current: 0.5 }, 'The current cannot be stored like this'],
    [
      'a reason that is too long',
      { type: 'waiver.add', waiver: { rule: 'RC-001', message: 'x', subjects: [], reason: long(2001), author: '' } },
      'The reason is too long',
    ],
    [
      'an acceptance of no rule',
      { type: 'waiver.add', waiver: { rule: 'ENGINE', message: 'x', subjects: [], reason: 'why', author: '' } },
      '“rule” cannot be stored like this',
    ],
  ];

  it.each(cases)('is refused: %s', (_, command, reason) => {
    expect(refusalOf(start, command)).toContain(reason);
  });

  it('is refused as part of a batch too, and then nothing of it is done', () => {
    const command: Command = {
      type: 'batch',
      label: { en: 'Both', de: 'Beides' },
      commands: [
        { type: 'rail.edit', rail: railId(1), length: mm(700) },
        { type: 'project.edit', fields: { name: long(201) } },
      ],
    };
    expect(refusalOf(start, command)).toContain('The name is too long');
    expect(findRail(start, railId(1))?.length).toBe(2_000_000);
  });
});

describe('what just goes', () => {
  it('is kept: the longest texts, the largest lengths, several lines in a remark', () => {
    const renamed = carryOut(start, { type: 'project.edit', fields: { name: long(200), remark: `two\nlines ${long(1900)}` } });
    expect(projectOf(renamed).name).toHaveLength(200);
    const far = carryOut(renamed, { type: 'items.setGap', item: block, gap: um(LONGEST_LENGTH) });
    for (const record of far.records.values()) expect(recordSchema.safeParse(record).success).toBe(true);
  });
});
