import { type Um, ZERO_UM, um } from '../units/index.ts';

/** Something that goes into a room as a whole, in its order. Lengths in µm. */
export interface Car {
  readonly length: Um;
  /** Free room before it where it is not the first of its room. */
  readonly gap: Um;
  /** What closing the room in front of it, or behind it, takes. */
  readonly left: Um;
  readonly right: Um;
}

/** Where cars go. */
export interface Room {
  readonly length: Um;
}

/** What goes into one room: so many of the cars that are left, and the length that they take with both ends closed. */
export interface Filling {
  readonly count: number;
  readonly taken: Um;
}

/**
 * Fills rooms one after the other with as many cars as go in, without changing their order. One entry a room; a room that
 * cannot take the next car stays empty. Cars that find no room are in none of the counts.
 */
export function fillRooms(cars: readonly Car[], rooms: readonly Room[]): readonly Filling[] {
  let next = 0;
  return rooms.map(({ length }) => {
    const first = cars[next];
    if (!first) return { count: 0, taken: ZERO_UM };
    let inside = first.left as number;
    let best: Filling = { count: 0, taken: ZERO_UM };
    for (let at = next; at < cars.length; at++) {
      const car = cars[at];
      if (!car) break;
      inside += car.length + (at > next ? car.gap : 0);
      if (inside > length) break;
      // An end that is closed differently may make room for one more where one fewer has none.
      if (inside + car.right <= length) best = { count: at - next + 1, taken: um(inside + car.right) };
    }
    next += best.count;
    return best;
  });
}
