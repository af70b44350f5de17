import type { PlacedItem } from '../../../rail/index.ts';
import { type Document, type PotentialRecord, findPotential } from '../../../project/index.ts';
import { type Language, decimalMarkOf } from '../../../text/index.ts';
import { formatNumber } from '../../../units/index.ts';

/** The potentials on the levels of an item, each once. */
export function potentialsOf(document: Document, { item }: PlacedItem): readonly PotentialRecord[] {
  let found: Set<PotentialRecord> | undefined;
  for (const { potential } of item.levels) {
    const record = potential === undefined ? undefined : findPotential(document, potential);
    if (record) (found ??= new Set()).add(record);
  }
  return found ? [...found] : NONE;
}

/** Most blocks of a rail that is being built carry none, and rules ask for every one of them at every edit. */
const NONE: readonly PotentialRecord[] = [];

const ROOT_3 = Math.sqrt(3);

function isEarth({ potentialKind }: PotentialRecord): boolean {
  return potentialKind === 'PE' || potentialKind === 'PEN';
}

function isAc({ potentialKind }: PotentialRecord): boolean {
  return potentialKind === 'L1' || potentialKind === 'L2' || potentialKind === 'L3' || potentialKind === 'N';
}

function isDc({ potentialKind, system }: PotentialRecord): boolean {
  return potentialKind === 'L+' || potentialKind === 'M' || system === 'dc';
}

/**
 * Highest voltage of a potential against earth, in mV. The nominal voltage of a three-phase system is that between its
 * phases; against earth it is that divided by √3 in earthed systems (TN, TT) and all of it where the system is not
 * earthed or not stated. N counts like a phase. Undefined where no voltage is stated.
 */
export function voltageToEarth(potential: PotentialRecord): number | undefined {
  const { voltage, system, potentialKind } = potential;
  if (isEarth(potential)) return 0;
  if (voltage === undefined) return potentialKind === 'M' ? 0 : undefined;
  return isAc(potential) && (system === 'tn' || system === 'tt') ? Math.round(voltage / ROOT_3) : voltage;
}

/**
 * Highest voltage between two potentials, in mV; undefined where a voltage that matters is not stated. Within one
 * three-phase system: between phases all of the nominal voltage, between a phase and N or earth that divided by √3 (all
 * of it in an IT system). Of one DC source: the difference, for signals the higher of both. Between systems: the sum of
 * the voltages against earth, the worst case.
 */
export function voltageBetween(a: PotentialRecord, b: PotentialRecord): number | undefined {
  if (a.id === b.id) return 0;
  if (isEarth(a)) return voltageToEarth(b);
  if (isEarth(b)) return voltageToEarth(a);
  if (isAc(a) && isAc(b) && sameSource(a, b)) {
    const nominal = a.voltage ?? b.voltage;
    if (nominal === undefined) return undefined;
    const betweenPhases = a.potentialKind !== b.potentialKind && a.potentialKind !== 'N' && b.potentialKind !== 'N';
    return betweenPhases || a.system === 'it' ? nominal : Math.round(nominal / ROOT_3);
  }
  const ofA = voltageToEarth(a);
  const ofB = voltageToEarth(b);
  if (ofA === undefined || ofB === undefined) return undefined;
  if (isDc(a) && isDc(b)) {
    const signal = a.potentialKind === 'signal' || b.potentialKind === 'signal';
    return signal ? Math.max(ofA, ofB) : Math.abs(ofA - ofB);
  }
  return ofA + ofB;
}

/** Whether two AC potentials may be taken for the same system: N often carries no voltage of its own. */
function sameSource(a: PotentialRecord, b: PotentialRecord): boolean {
  return a.system !== undefined && a.system === b.system && (a.voltage === b.voltage || a.voltage === undefined || b.voltage === undefined);
}

/** A voltage as messages write it: "400 V", "230,9 V". */
export function voltageIn(language: Language, millivolts: number): string {
  return `${formatNumber(millivolts / 1000, 1, decimalMarkOf(language))}\u00a0V`;
}

/** An impulse voltage as messages write it: "4 kV", "2,5 kV". */
export function kilovoltsIn(language: Language, millivolts: number): string {
  return `${formatNumber(millivolts / 1_000_000, 2, decimalMarkOf(language))}\u00a0kV`;
}
