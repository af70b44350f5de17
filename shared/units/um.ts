/**
 * Lengths are integer micrometres everywhere inside the program. Twenty blocks of 5.2 mm are then exactly
 * 104 000 µm, and comparisons with a limit need no tolerance.
 */
declare const umBrand: unique symbol;

/** A length in integer micrometres (1 mm = 1000 µm). May be negative where a difference is meant. */
export type Um = number & { readonly [umBrand]: 'um' };

/** The zero length. */
export const ZERO_UM = 0 as Um;

/** Brands an integer as micrometres. Throws a RangeError for anything that is not a safe integer. */
export function um(value: number): Um {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of micrometres: ${value}`);
  return value as Um;
}

/** Millimetres (any number a document prints, such as 5.2) to the nearest micrometre. Throws for NaN and infinity. */
export function mm(value: number): Um {
  return um(Math.round(value * 1000));
}

/** Micrometres as a number of millimetres, exact to the micrometre: `toMm(mm(5.2)) === 5.2`. */
export function toMm(value: Um): number {
  return value / 1000;
}

/** The exact sum of lengths; 0 for none. */
export function sumUm(values: Iterable<Um>): Um {
  let total = 0;
  for (const value of values) total += value;
  return um(total);
}

/** `a + b`, staying in micrometres. */
export function addUm(a: Um, b: Um): Um {
  return (a + b) as Um;
}

/** `a - b`, staying in micrometres. */
export function subUm(a: Um, b: Um): Um {
  return (a - b) as Um;
}

/** `a · n` for a whole number n. */
export function timesUm(a: Um, n: number): Um {
  return um(a * n);
}

/** The larger of two lengths. */
export function maxUm(a: Um, b: Um): Um {
  return a > b ? a : b;
}
