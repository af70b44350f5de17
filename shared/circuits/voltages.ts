import { type PotentialRecord } from '../project/index.ts';

/** A voltage worked out from potentials, in mV; unknown where one of them does not say its own. */
export type Voltage = { readonly known: true; readonly value: number } | { readonly known: false };

const NOT_SAID: Voltage = { known: false };

function volts(value: number): Voltage {
  return { known: true, value: Math.round(value) };
}

/** Earth, as something to measure against. */
export type Against = PotentialRecord | 'earth';

/**
 * The voltage to insulate between two potentials, or between one and earth. Within one three-phase system the full voltage
 * between phases and a √3-rd of it against neutral and earth (in an IT system the full one against earth). Neutral against
 * earth counts like a phase: nought as a rule, but nothing keeps it there. Direct current of one source by difference;
 * different systems by the sum of what each has against earth, the worst case. Potentials with the same system and the
 * same voltage are taken for one system.
 */
export function voltageBetween(a: PotentialRecord, b: Against): Voltage {
  if (b === 'earth') return voltageToEarth(a);
  if (a.id === b.id) return volts(0);
  const earthA = isEarth(a);
  const earthB = isEarth(b);
  if (earthA && earthB) return volts(0);
  if (earthA) return voltageToEarth(b);
  if (earthB) return voltageToEarth(a);
  if (sameSystem(a, b)) {
    const voltage = a.voltage ?? b.voltage;
    if (voltage === undefined) return NOT_SAID;
    if (a.system === 'dc') return volts(Math.abs(ofSource(a, voltage) - ofSource(b, voltage)));
    if (isPhase(a) && isPhase(b)) return a.potentialKind === b.potentialKind ? volts(0) : volts(voltage);
    return volts(voltage / Math.sqrt(3));
  }
  const toEarthA = voltageToEarth(a);
  const toEarthB = voltageToEarth(b);
  return toEarthA.known && toEarthB.known ? volts(toEarthA.value + toEarthB.value) : NOT_SAID;
}

/** The voltage of a potential against earth, as insulation has to bear it; see `voltageBetween`. */
export function voltageToEarth(potential: PotentialRecord): Voltage {
  if (isEarth(potential)) return volts(0);
  const { potentialKind: kind, system, voltage } = potential;
  if (kind === 'M') return volts(voltage ?? 0);
  if (voltage === undefined || (system === undefined && (isPhase(potential) || kind === 'N'))) return NOT_SAID;
  if (system === 'dc' || system === undefined || system === 'it') return volts(voltage);
  return isPhase(potential) || kind === 'N' ? volts(voltage / Math.sqrt(3)) : volts(voltage);
}

/** Whether a potential is that of the protective conductor. */
export function isEarth({ potentialKind }: PotentialRecord): boolean {
  return potentialKind === 'PE' || potentialKind === 'PEN';
}

function isPhase({ potentialKind }: PotentialRecord): boolean {
  return potentialKind === 'L1' || potentialKind === 'L2' || potentialKind === 'L3';
}

function isGrid(potential: PotentialRecord): boolean {
  return isPhase(potential) || potential.potentialKind === 'N';
}

function isDirect({ potentialKind }: PotentialRecord): boolean {
  return potentialKind === 'L+' || potentialKind === 'M';
}

/** N and M as a rule say no voltage of their own: they belong to the system of the same name. */
function sameSystem(a: PotentialRecord, b: PotentialRecord): boolean {
  if (a.system === undefined || a.system !== b.system) return false;
  if (isGrid(a) !== isGrid(b) || isDirect(a) !== isDirect(b)) return false;
  if (!isGrid(a) && !isDirect(a)) return false;
  if (a.voltage !== undefined && b.voltage !== undefined && a.voltage !== b.voltage) return a.potentialKind === 'M' || b.potentialKind === 'M';
  return true;
}

function ofSource({ potentialKind, voltage }: PotentialRecord, ofSystem: number): number {
  return potentialKind === 'M' ? 0 : (voltage ?? ofSystem);
}
