import { describe, expect, it } from 'vitest';
import { type Command, COMMANDS, applyCommand, labelOf } from '../../../../shared/editing/index.ts';
import { emptyDocument, mintId } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { envFor, itemsOf, railId, sketchOf, sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK, PLATE, RAIL } from '../../../support/sample-parts.ts';

const label = { en: 'Do it all', de: 'Alles tun' };
const batch = (...commands: Command[]): Command => ({ type: 'batch', label, commands });

describe('batch', () => {
  it('is one edit: later commands see what earlier ones did', () => {
    const id = mintId('rail', 'new');
    const after = carryOut(
      emptyDocument(),
      batch(
        { type: 'rail.add', id, part: RAIL, length: mm(500) },
        { type: 'items.place', target: { rail: id, after: null }, items: [{ part: BLOCK.key }], parts: [BLOCK] },
        { type: 'items.place', target: { rail: id, after: null }, items: [{ part: PLATE.key }], parts: [PLATE] },
      ),
    );
    expect(sketchOf(after)).toBe('EP B');
  });

  it('is refused as a whole, for the reason of the command that failed', () => {
    const start = sketchRail('2xB');
    const items = itemsOf(start).map((item) => item.id);
    const command = batch(
      { type: 'items.turn', items },
      { type: 'items.setGap', item: items[1]!, gap: mm(-1) },
    );
    expect(refusalOf(start, command)).toBe('A gap cannot be negative.');
    expect(sketchOf(start)).toBe('2xB');
  });

  it('leaves no trace of what it did and undid', () => {
    const start = sketchRail('2xB');
    const items = itemsOf(start).map((item) => item.id);
    expect(changesNothing(start, batch({ type: 'items.turn', items }, { type: 'items.turn', items }))).toBe(true);
    expect(changesNothing(start, batch())).toBe(true);
  });

  it('may hold batches, and has its own name', () => {
    const start = sketchRail('2xB');
    const items = itemsOf(start).map((item) => item.id);
    const nested = batch(batch({ type: 'items.turn', items: [items[0]!] }), { type: 'items.turn', items: [items[1]!] });
    expect(sketchOf(carryOut(start, nested))).toBe("2xB'");
    expect(labelOf(nested)).toEqual(label);
  });
});

describe('the table of commands', () => {
  it('has each command under its own name', () => {
    expect(Object.keys(COMMANDS).sort()).toEqual([
      'attachment.edit',
      'attachments.add',
      'attachments.remove',
      'batch',
      'duct.add',
      'duct.edit',
      'items.assignStrip',
      'items.closeGaps',
      'items.edit',
      'items.move',
      'items.place',
      'items.remove',
      'items.replace',
      'items.setAnchor',
      'items.setDesignations',
      'items.setGap',
      'items.swap',
      'items.turn',
      'jumper.edit',
      'jumpers.add',
      'jumpers.remove',
      'keepout.add',
      'keepout.edit',
      'part.resetFact',
      'part.setFact',
      'plate.add',
      'plate.arrange',
      'plate.clear',
      'plate.edit',
      'plate.remove',
      'potential.add',
      'potential.edit',
      'potential.remove',
      'project.edit',
      'rail.add',
      'rail.edit',
      'rail.remove',
      'settings.applyProfile',
      'settings.edit',
      'strip.add',
      'strip.edit',
      'strip.merge',
      'strip.remove',
      'strip.split',
      'waiver.add',
      'waiver.edit',
      'waiver.remove',
      'waivers.remove',
    ]);
  });

  it('leaves the document alone where a command throws', () => {
    const start = sketchRail('B');
    const before = new Map(start.records);
    const colliding: Command = { type: 'rail.add', id: railId(1), name: 'R2', part: RAIL, length: mm(10) };
    expect(() => applyCommand(start, colliding, envFor(start))).toThrow('there already is');
    expect(start.records).toEqual(before);
  });
});
