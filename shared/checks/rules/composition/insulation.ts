// IEC 60664-1:2007, tables F.1 (overvoltage category III) and F.4 (pollution degree 3, material group I).

/** Rated impulse voltage in mV that equipment needs, by its highest voltage against earth in mV. */
const IMPULSE_BY_VOLTAGE = [
  [50_000, 800_000],
  [100_000, 1_500_000],
  [150_000, 2_500_000],
  [300_000, 4_000_000],
  [600_000, 6_000_000],
  [1_000_000, 8_000_000],
] as const;

/** The preferred series of rated impulse voltages, in mV. */
const IMPULSES = [330_000, 500_000, 800_000, 1_500_000, 2_500_000, 4_000_000, 6_000_000, 8_000_000, 12_000_000] as const;

/** Creepage distance in µm by voltage in mV. */
const CREEPAGE = [
  [25_000, 1250],
  [32_000, 1300],
  [40_000, 1400],
  [50_000, 1500],
  [63_000, 1600],
  [80_000, 1700],
  [100_000, 1800],
  [125_000, 1900],
  [160_000, 2000],
  [200_000, 2500],
  [250_000, 3200],
  [320_000, 4000],
  [400_000, 5000],
  [500_000, 6300],
  [630_000, 8000],
  [800_000, 10_000],
  [1_000_000, 12_500],
] as const;

type Table = readonly (readonly [upTo: number, value: number])[];

/** The row for a voltage: the next higher one, never in between. Undefined beyond the table. */
function rowFor(table: Table, voltage: number): number | undefined {
  return table.find(([upTo]) => voltage <= upTo)?.[1];
}

/** What a terminal block must be rated for so that it parts a circuit from a hazardous one with reinforced insulation. */
export interface ReinforcedNeed {
  /** Rated impulse voltage in mV: one step above that of basic insulation. */
  readonly impulse: number;
  /** Creepage distance in µm: twice that of basic insulation. */
  readonly creepage: number;
}

/** The need for a voltage of the hazardous circuit against earth and one between both; undefined beyond the tables. */
export function reinforcedNeed(toEarth: number, between: number): ReinforcedNeed | undefined {
  const basic = rowFor(IMPULSE_BY_VOLTAGE, toEarth);
  const creepage = rowFor(CREEPAGE, between);
  const impulse = basic === undefined ? undefined : IMPULSES.find((step) => step > basic);
  return impulse === undefined || creepage === undefined ? undefined : { impulse, creepage: 2 * creepage };
}

/** Creepage distance in µm that a rated voltage in mV stands for: the row at or below it, which the block surely has. */
export function creepageOfRating(voltage: number): number {
  return CREEPAGE.findLast(([upTo]) => upTo <= voltage)?.[1] ?? 0;
}
