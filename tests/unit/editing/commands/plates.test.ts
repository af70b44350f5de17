import { describe, expect, it } from 'vitest';
import { type Command, type OnPlateId, labelOf } from '../../../../shared/editing/index.ts';
import { type Document, emptyDocument, findPlate, findRail, mintId, recordsOf } from '../../../../shared/project/index.ts';
import { mm, um } from '../../../../shared/units/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { railId, run, sketchRail } from '../../../support/rail-sketch.ts';
import { RAIL } from '../../../support/sample-parts.ts';

const PLATE = mintId('plate', 'A');
const OTHER = mintId('plate', 'B');
const DUCT = mintId('duct', 'A');
const KEEPOUT = mintId('keepout', 'A');
const R1 = railId(1);

const addPlate: Command = { type: 'plate.add', id: PLATE, width: mm(600), height: mm(800), depth: mm(210) };
const duct = { plate: PLATE, x: mm(0), y: mm(80), length: mm(600), width: mm(40) };
const keepout = { plate: PLATE, name: 'Door hinge', x: mm(560), y: mm(0), width: mm(40), height: mm(90) };

/** A rail, a duct and a keep-out on one plate, and another plate beside it. */
function cabinet(): Document {
  const commands: readonly Command[] = [
    addPlate,
    { type: 'plate.add', id: OTHER, width: mm(300), height: mm(400) },
    { type: 'duct.add', id: DUCT, duct: { ...duct, height: mm(60), orientation: 'vertical' } },
    { type: 'keepout.add', id: KEEPOUT, keepout },
    { type: 'rail.edit', rail: R1, mount: { plate: PLATE, x: mm(50), y: mm(200) } },
  ];
  return commands.reduce((document, command) => run(document, command), sketchRail('ES B ES'));
}

describe('mounting plates', () => {
  it('are added behind each other under the first free names', () => {
    const one = carryOut(emptyDocument(), addPlate);
    const named = carryOut(one, { type: 'plate.add', width: mm(1), height: mm(2), name: ' MP3 ' });
    const three = carryOut(named, { type: 'plate.add', width: mm(3), height: mm(4) });
    expect(recordsOf(three, 'plate').map(({ name }) => name)).toEqual(['MP1', 'MP3', 'MP2']);
    expect(findPlate(three, PLATE)).toMatchObject({ width: 600_000, height: 800_000, depth: 210_000 });
    expect(recordsOf(three, 'plate')[1]).not.toHaveProperty('depth');
  });

  it('are edited field by field; a depth that is taken back is one that nobody has said', () => {
    const document = cabinet();
    const edited = carryOut(document, { type: 'plate.edit', plate: PLATE, name: ' Door ', width: mm(500), height: mm(700), depth: mm(300) });
    expect(findPlate(edited, PLATE)).toEqual({ ...findPlate(document, PLATE), name: 'Door', width: 500_000, height: 700_000, depth: 300_000 });
    expect(findPlate(carryOut(edited, { type: 'plate.edit', plate: PLATE, depth: null }), PLATE)).not.toHaveProperty('depth');
    expect(changesNothing(document, { type: 'plate.edit', plate: PLATE, name: 'MP1' })).toBe(true);
  });

  it('go with their ducts and keep-outs; rails stay in the project', () => {
    const after = carryOut(cabinet(), { type: 'plate.remove', plate: PLATE });
    expect(recordsOf(after, 'plate').map(({ id }) => id)).toEqual([OTHER]);
    expect([...recordsOf(after, 'duct'), ...recordsOf(after, 'keepout')]).toEqual([]);
    expect(findRail(after, R1)).toBeDefined();
    expect(findRail(after, R1)).not.toHaveProperty('mount');
  });

  it('keep what is on another when one goes', () => {
    const document = run(cabinet(), { type: 'plate.arrange', plate: OTHER, places: [{ id: DUCT, x: mm(1), y: mm(2) }] });
    const after = carryOut(document, { type: 'plate.remove', plate: PLATE });
    expect(recordsOf(after, 'duct')).toMatchObject([{ id: DUCT, plate: OTHER, x: 1000, y: 2000 }]);
  });

  it.each<[string, Command, string]>([
    ['no width', { ...addPlate, width: mm(0) }, 'A size here is above zero.'],
    ['no height', { ...addPlate, height: um(-1) }, 'A size here is above zero.'],
    ['a depth of nought', { ...addPlate, depth: mm(0) }, 'A size here is above zero.'],
    ['a name with a blank', { ...addPlate, name: 'MP 1' }, 'A name here has no blanks and none of # : " =.'],
    ['an empty name', { ...addPlate, name: ' ' }, 'A name here has no blanks and none of # : " =.'],
    ['a name that is taken', { ...addPlate, name: 'MP2' }, 'There already is a mounting plate MP2.'],
    ['the name of another', { type: 'plate.edit', plate: PLATE, name: 'MP2' }, 'There already is a mounting plate MP2.'],
    ['a size of nought', { type: 'plate.edit', plate: PLATE, width: mm(0) }, 'A size here is above zero.'],
    ['more than 100 m', { type: 'plate.edit', plate: PLATE, width: um(100_000_001) }, 'The width is too long or too large.'],
    ['a plate that is gone', { type: 'plate.edit', plate: mintId('plate', 'gone'), width: mm(1) }, 'The mounting plate is no longer there.'],
    ['to remove one that is gone', { type: 'plate.remove', plate: mintId('plate', 'gone') }, 'The mounting plate is no longer there.'],
  ])('refuse %s', (_, command, reason) => {
    expect(refusalOf(cabinet(), command)).toBe(reason);
  });
});

describe('wiring ducts', () => {
  it('are added under the first free name, lying and of unknown height where nothing else is said', () => {
    const document = carryOut(carryOut(emptyDocument(), addPlate), { type: 'duct.add', duct });
    const two = carryOut(document, { type: 'duct.add', duct });
    expect(recordsOf(two, 'duct')).toMatchObject([{ ...duct, name: 'K1' }, { ...duct, name: 'K2' }]);
    expect(recordsOf(two, 'duct')[0]).not.toHaveProperty('height');
    expect(recordsOf(two, 'duct')[0]).not.toHaveProperty('orientation');
  });

  it('are edited field by field', () => {
    const document = cabinet();
    const [before] = recordsOf(document, 'duct');
    const edit = { name: 'K9', x: mm(1), y: mm(2), length: mm(3), width: mm(4), height: mm(5) };
    expect(recordsOf(carryOut(document, { type: 'duct.edit', duct: DUCT, ...edit }), 'duct')).toEqual([{ ...before, ...edit }]);
    const laid = carryOut(document, { type: 'duct.edit', duct: DUCT, orientation: null, height: null });
    expect(recordsOf(laid, 'duct')[0]).not.toHaveProperty('orientation');
    expect(recordsOf(laid, 'duct')[0]).not.toHaveProperty('height');
  });

  it.each<[string, Command, string]>([
    ['no length', { type: 'duct.add', duct: { ...duct, length: mm(0) } }, 'A size here is above zero.'],
    ['no width', { type: 'duct.edit', duct: DUCT, width: mm(0) }, 'A size here is above zero.'],
    ['a height of nought', { type: 'duct.edit', duct: DUCT, height: mm(0) }, 'A size here is above zero.'],
    [
      'a place before the plate',
      { type: 'duct.add', duct: { ...duct, x: um(-1) } },
      'A place on a mounting plate is measured from its upper left corner: it is not negative.',
    ],
    [
      'a place above the plate',
      { type: 'duct.edit', duct: DUCT, y: um(-1) },
      'A place on a mounting plate is measured from its upper left corner: it is not negative.',
    ],
    ['a name that is taken', { type: 'duct.add', duct: { ...duct, name: 'K1' } }, 'There already is a wiring duct K1.'],
    ['a name with a blank', { type: 'duct.edit', duct: DUCT, name: 'K 1' }, 'A name here has no blanks and none of # : " =.'],
    ['a plate that is gone', { type: 'duct.add', duct: { ...duct, plate: mintId('plate', 'x') } }, 'The mounting plate is no longer there.'],
    ['a duct that is gone', { type: 'duct.edit', duct: mintId('duct', 'x'), x: mm(1) }, 'The wiring duct is no longer there.'],
  ])('refuse %s', (_, command, reason) => {
    expect(refusalOf(cabinet(), command)).toBe(reason);
  });
});

describe('keep-outs', () => {
  it('are added and edited; names may be alike and empty', () => {
    const document = carryOut(cabinet(), { type: 'keepout.add', keepout });
    expect(recordsOf(document, 'keepout').map(({ name }) => name)).toEqual(['Door hinge', 'Door hinge']);
    const edit = { name: '', x: mm(1), y: mm(2), width: mm(3), height: mm(4) };
    const edited = carryOut(document, { type: 'keepout.edit', keepout: KEEPOUT, ...edit });
    expect(recordsOf(edited, 'keepout')[0]).toEqual({ ...recordsOf(document, 'keepout')[0], ...edit });
  });

  it.each<[string, Command, string]>([
    ['no width', { type: 'keepout.add', keepout: { ...keepout, width: mm(0) } }, 'A size here is above zero.'],
    ['no height', { type: 'keepout.edit', keepout: KEEPOUT, height: mm(0) }, 'A size here is above zero.'],
    [
      'a place before the plate',
      { type: 'keepout.edit', keepout: KEEPOUT, x: um(-1) },
      'A place on a mounting plate is measured from its upper left corner: it is not negative.',
    ],
    ['a plate that is gone', { type: 'keepout.add', keepout: { ...keepout, plate: mintId('plate', 'x') } }, 'The mounting plate is no longer there.'],
    ['one that is gone', { type: 'keepout.edit', keepout: mintId('keepout', 'x'), x: mm(1) }, 'The keep-out is no longer there.'],
  ])('refuse %s', (_, command, reason) => {
    expect(refusalOf(cabinet(), command)).toBe(reason);
  });
});

describe('places on a plate', () => {
  const arrange = (...ids: readonly OnPlateId[]): Command => ({
    type: 'plate.arrange',
    plate: OTHER,
    places: ids.map((id, at) => ({ id, x: mm(at), y: mm(10 + at) })),
  });

  it('are given to everything at once, and bring it from another plate', () => {
    const after = carryOut(cabinet(), arrange(R1, DUCT, KEEPOUT));
    expect(findRail(after, R1)?.mount).toEqual({ plate: OTHER, x: 0, y: 10_000 });
    expect(recordsOf(after, 'duct')).toMatchObject([{ plate: OTHER, x: 1000, y: 11_000, orientation: 'vertical' }]);
    expect(recordsOf(after, 'keepout')).toMatchObject([{ plate: OTHER, x: 2000, y: 12_000 }]);
  });

  it('are called after how many move', () => {
    expect(labelOf(arrange(R1)).en).toBe('Move on mounting plate');
    expect(labelOf(arrange(R1, DUCT)).en).toBe('Move 2 on mounting plate');
  });

  it.each<[string, Command, string]>([
    ['a plate that is gone', { type: 'plate.arrange', plate: mintId('plate', 'x'), places: [] }, 'The mounting plate is no longer there.'],
    ['a rail that is gone', arrange(railId(9)), 'The rail is no longer there.'],
    ['a duct that is gone', arrange(R1, mintId('duct', 'x')), 'The wiring duct is no longer there.'],
    ['a keep-out that is gone', arrange(mintId('keepout', 'x')), 'The keep-out is no longer there.'],
    [
      'a place before the plate',
      { type: 'plate.arrange', plate: OTHER, places: [{ id: R1, x: um(-1), y: mm(0) }] },
      'A place on a mounting plate is measured from its upper left corner: it is not negative.',
    ],
  ])('refuse %s', (_, command, reason) => {
    expect(refusalOf(cabinet(), command)).toBe(reason);
  });

  it('are cleared: rails stay in the project, ducts and keep-outs go', () => {
    const after = carryOut(cabinet(), { type: 'plate.clear', ids: [R1, DUCT, KEEPOUT] });
    expect(findRail(after, R1)).toBeDefined();
    expect(findRail(after, R1)).not.toHaveProperty('mount');
    expect([...recordsOf(after, 'duct'), ...recordsOf(after, 'keepout')]).toEqual([]);
    expect(changesNothing(after, { type: 'plate.clear', ids: [R1, DUCT, KEEPOUT, railId(9)] })).toBe(true);
  });

  it('are given to rails one by one, too', () => {
    const document = cabinet();
    const mount = { plate: PLATE, x: mm(5), y: mm(6) };
    const added = carryOut(document, { type: 'rail.add', part: RAIL, length: mm(100), id: railId(2), orientation: 'vertical', endless: true, mount });
    expect(findRail(added, railId(2))).toMatchObject({ orientation: 'vertical', endless: true, mount });
    expect(findRail(carryOut(document, { type: 'rail.edit', rail: R1, mount: null }), R1)).not.toHaveProperty('mount');
    expect(refusalOf(document, { type: 'rail.edit', rail: R1, mount: { ...mount, plate: mintId('plate', 'x') } })).toBe('The mounting plate is no longer there.');
    expect(refusalOf(document, { type: 'rail.add', part: RAIL, length: mm(1), mount: { ...mount, y: um(-1) } })).toBe(
      'A place on a mounting plate is measured from its upper left corner: it is not negative.',
    );
  });
});
