import { type Fact, type Part, UNKNOWN, factOf } from '../parts/index.ts';
import type { ItemId, JumperContact, JumperRow } from '../project/index.ts';
import { jumperShape } from './jumper-shape.ts';

/** The six terminals of a three-phase motor: beginnings and ends of its windings. */
export const MOTOR_TERMINALS = ['U1', 'V1', 'W1', 'U2', 'V2', 'W2'] as const;
export type MotorTerminal = (typeof MOTOR_TERMINALS)[number];

/** How the windings of a motor are connected. */
export type MotorConnection = 'star' | 'delta';

/** Which terminals have to be connected, and no others. */
export const MOTOR_NETS: Readonly<Record<MotorConnection, readonly (readonly MotorTerminal[])[]>> = {
  delta: [
    ['U1', 'W2'],
    ['V1', 'U2'],
    ['W1', 'V2'],
  ],
  star: [['U2', 'V2', 'W2']],
};

/** Whether a text names a motor terminal. */
export function isMotorTerminal(text: string): text is MotorTerminal {
  return (MOTOR_TERMINALS as readonly string[]).includes(text);
}

/** The order of the six blocks in which one delta jumper (1-2, 3-4, 5-6) or one star-point jumper (1-3-5) does it. */
export const MOTOR_ORDER: readonly MotorTerminal[] = ['W2', 'U1', 'U2', 'V1', 'V2', 'W1'];

/**
 * Whether groups of terminals are exactly those of a star or of a delta. Terminals that nothing connects may be left out.
 * Neither: what somebody who looks would call wrong.
 */
export function motorConnection(groups: readonly (readonly MotorTerminal[])[]): MotorConnection | undefined {
  const joined = groups.filter(({ length }) => length > 1).map(keyOf).sort();
  return (['star', 'delta'] as const).find((connection) => {
    const wanted = MOTOR_NETS[connection].map(keyOf).sort();
    return wanted.length === joined.length && wanted.every((key, at) => key === joined[at]);
  });
}

function keyOf(group: readonly MotorTerminal[]): string {
  return group.toSorted().join(' ');
}

/**
 * Where a delta or star-point jumper goes on the six blocks of a motor: over which blocks, from the left. Tried at every
 * place; it fits where it connects exactly what the connection needs. Unknown where its pattern is.
 */
export function motorJumperPlace(jumper: Part, order: readonly MotorTerminal[], connection: MotorConnection): Fact<number | undefined> {
  const { groups, positions } = jumperShape(jumper);
  if (!groups.known || !positions.known) return UNKNOWN;
  for (let start = 0; start + positions.value <= order.length; start++) {
    const connected = groups.value.map((group) => group.flatMap((at) => order[start + at] ?? []));
    if (motorConnection(connected) === connection) return { ...groups, value: start };
  }
  return { ...groups, value: undefined };
}

/** The contacts of a jumper laid over neighbouring blocks in one row, one for each position of its article. */
export function contactsOver(items: readonly ItemId[], row: JumperRow, level = 0): readonly JumperContact[] {
  return items.map((item) => ({ item, level, row }));
}

/** The motor terminals by position that an article states; unknown where it states none. */
export function statedMotorTerminals(jumper: Part): Fact<readonly MotorTerminal[]> {
  const stated = factOf(jumper, 'jumper.motorTerminals');
  if (!stated.known) return UNKNOWN;
  const terminals = stated.value.filter(isMotorTerminal);
  return terminals.length === stated.value.length ? { ...stated, value: terminals } : UNKNOWN;
}
