import { derive } from '../../../rail/index.ts';
import { type CircuitContext, circuitContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import type { FixContext } from '../../kit/fix.ts';
import { RAIL_CIRCUITS } from '../../kit/rail-circuits.ts';

/** The jumpers and nets of the rail that a finding is on; undefined where the rail is gone meanwhile. */
export function circuitOf({ view }: FixContext, { rail }: Finding): CircuitContext | undefined {
  const circuit = rail === undefined ? undefined : derive(view, RAIL_CIRCUITS).get(`circuit:${rail}`);
  return circuit && circuitContext(view, circuit);
}
