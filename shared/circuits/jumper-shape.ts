import {
  type Fact,
  type JumperDesign,
  type Part,
  UNKNOWN,
  factOf,
  jumperDesign,
  mapFact,
} from '../parts/index.ts';
import type { Um } from '../units/index.ts';

/**
 * What a jumper article physically is. Positions count from 0 at the left. Everything that its records do not tell is
 * unknown; nothing is concluded from the order number.
 */
export interface JumperShape {
  readonly part: Part;
  readonly design: Fact<JumperDesign>;
  /** How many block positions it lies over, those that it passes over included. */
  readonly positions: Fact<number>;
  /** Positions that have a contact, grouped by what is connected with each other: one group except for delta jumpers. */
  readonly groups: Fact<readonly (readonly number[])[]>;
  /** Of the two halves of a jumper slot, how many a contact takes. With one, the places passed over stay free. */
  readonly halves: 1 | 2;
  /** Distance between neighbouring positions. */
  readonly pitch: Fact<Um>;
  /** Whether contacts may be broken out. */
  readonly breakable: Fact<boolean>;
  readonly insulated: Fact<boolean>;
  readonly color: Fact<string>;
  /** Rated voltage, in mV. */
  readonly voltage: Fact<number>;
  /** Rated voltage once contacts have been broken out, in mV. */
  readonly brokenOutVoltage: Fact<number>;
  /** Rated current, in mA. */
  readonly current: Fact<number>;
  /** Rated current in Ex e surroundings, in mA. */
  readonly exCurrent: Fact<number>;
  /** Length of a wire jumper. */
  readonly wireLength: Fact<Um>;
}

const shapes = new WeakMap<Part, JumperShape>();

/** The shape of a jumper article, read once from its facts. Of a part that is no jumper everything is unknown. */
export function jumperShape(part: Part): JumperShape {
  const known = shapes.get(part);
  if (known) return known;
  const design = jumperDesign(part);
  const positions = positionsOf(part, design);
  const shape: JumperShape = {
    part,
    design,
    positions,
    groups: groupsOf(part, design, positions),
    halves: halvesOf(part, design),
    pitch: factOf(part, 'jumper.pitch'),
    breakable: factOf(part, 'jumper.breakable'),
    insulated: factOf(part, 'electrical.insulated'),
    color: factOf(part, 'material.color'),
    voltage: factOf(part, 'electrical.voltage'),
    brokenOutVoltage: factOf(part, 'electrical.brokenOutVoltage'),
    current: factOf(part, 'electrical.current'),
    exCurrent: factOf(part, 'ex.e.current'),
    wireLength: factOf(part, 'jumper.wireLength'),
  };
  shapes.set(part, shape);
  return shape;
}

/** Designs that reach exactly so many positions, whatever the article. */
const POSITIONS_OF_DESIGN: Partial<Record<JumperDesign, number>> = {
  continuous: 2,
  'one-to-three': 3,
  wire: 2,
  'step-down': 2,
  vertical: 2,
};

function positionsOf(part: Part, design: Fact<JumperDesign>): Fact<number> {
  const own = design.known ? POSITIONS_OF_DESIGN[design.value] : undefined;
  if (design.known && own !== undefined) return { ...design, value: own };
  const stated = factOf(part, 'jumper.positions');
  if (stated.known) return stated;
  const pattern = patternOf(part);
  if (pattern.known) return mapFact(pattern, (groups) => 1 + Math.max(...groups.flat()));
  return factOf(part, 'connection.poles');
}

function groupsOf(part: Part, design: Fact<JumperDesign>, positions: Fact<number>): JumperShape['groups'] {
  if (!design.known) return UNKNOWN;
  const pattern = patternOf(part);
  if (pattern.known) return pattern;
  switch (design.value) {
    case 'continuous':
    case 'wire':
    case 'step-down':
    case 'vertical':
      return { ...design, value: [[0, 1]] };
    case 'one-to-three':
      return { ...design, value: [[0, 2]] };
    case 'bar':
      // A bar that leaves positions out says which ones; only a plain bar has a contact at each.
      return part.kind === 'jumper-skip' ? UNKNOWN : mapFact(positions, (count) => [Array.from({ length: count }, (_, at) => at)]);
    case 'staggered':
    case 'delta':
    case 'star':
      return UNKNOWN;
  }
}

/** "1-3-5" → [[0, 2, 4]]; "1-2, 3-4" → [[0, 1], [2, 3]]. Unknown where a document prints anything else. */
function patternOf(part: Part): Fact<readonly (readonly number[])[]> {
  const text = factOf(part, 'jumper.pattern');
  if (!text.known) return UNKNOWN;
  const groups = text.value.split(',').map((group) => group.split('-').map((place) => Number(place.trim()) - 1));
  const sound = groups.every((group) => group.length >= 2 && group.every((place, at) => Number.isInteger(place) && place >= (at === 0 ? 0 : (group[at - 1] ?? 0) + 1)));
  return sound ? { ...text, value: groups } : UNKNOWN;
}

function halvesOf(part: Part, design: Fact<JumperDesign>): 1 | 2 {
  const stated = factOf(part, 'jumper.slotHalves');
  if (stated.known) return stated.value === 1 ? 1 : 2;
  return design.known && (design.value === 'continuous' || design.value === 'one-to-three') ? 1 : 2;
}

/**
 * How much shorter the body of a bar is than the blocks that it lies over: it ends 0.8 mm inside the outer faces of the
 * first and the last, so that two bars may stand end to end in one row.
 */
const BODY_INSET = 1600;

/** Length of the body of a bar with so many positions at a pitch: `n · pitch − 1.6 mm`, as the data sheet of 2002-409 has it. */
export function barBodyLength(positions: number, pitch: Um): Um {
  return (positions * pitch - BODY_INSET) as Um;
}
