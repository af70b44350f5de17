/**
 * Whole-number base units of everything that is added up or compared. The unit is chosen so that every value printed
 * in a data sheet is a whole number of it.
 */
export type Quantity =
  | 'length' // µm
  | 'inch' // 1/1000 in: lengths as a document prints them beside the millimetres, never calculated with
  | 'area' // 1/1000 mm² (conductor cross-sections)
  | 'awg' // gauge number; 1/0 is 0, 2/0 is -1
  | 'mass' // mg
  | 'energy' // J
  | 'current' // mA
  | 'voltage' // mV
  | 'resistance' // µΩ
  | 'power' // µW
  | 'temperature' // 1/1000 °C
  | 'force' // mN
  | 'angle' // 1/1000 degree
  | 'time' // ms
  | 'count'; // pieces

interface QuantityUnit {
  /** Symbol of the unit in which data sheets print the quantity. */
  readonly symbol: string;
  /** Base units per printed unit: 1 mm = 1000 µm. */
  readonly perUnit: number;
}

/** The printed unit of each quantity and its factor to the base unit. */
export const QUANTITY_UNITS: Readonly<Record<Quantity, QuantityUnit>> = {
  length: { symbol: 'mm', perUnit: 1000 },
  inch: { symbol: 'in', perUnit: 1000 },
  area: { symbol: 'mm²', perUnit: 1000 },
  awg: { symbol: 'AWG', perUnit: 1 },
  mass: { symbol: 'g', perUnit: 1000 },
  energy: { symbol: 'MJ', perUnit: 1_000_000 },
  current: { symbol: 'A', perUnit: 1000 },
  voltage: { symbol: 'V', perUnit: 1000 },
  resistance: { symbol: 'mΩ', perUnit: 1000 },
  power: { symbol: 'W', perUnit: 1_000_000 },
  temperature: { symbol: '°C', perUnit: 1000 },
  force: { symbol: 'N', perUnit: 1000 },
  angle: { symbol: '°', perUnit: 1000 },
  time: { symbol: 's', perUnit: 1000 },
  count: { symbol: '', perUnit: 1 },
};

/** A printed value (5.2 with `length`) to whole base units (5200). Throws a RangeError for NaN and infinity. */
export function toBase(quantity: Quantity, printed: number): number {
  const base = Math.round(printed * QUANTITY_UNITS[quantity].perUnit);
  if (!Number.isSafeInteger(base)) throw new RangeError(`not a ${quantity}: ${printed}`);
  return base;
}

/** Whole base units to the printed value: `fromBase('length', 5200) === 5.2`. */
export function fromBase(quantity: Quantity, base: number): number {
  return base / QUANTITY_UNITS[quantity].perUnit;
}
