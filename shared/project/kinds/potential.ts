import { z } from 'zod';
import { type OrderKey, amount, name, orderKey } from './fields.ts';
import { type IdOf, idSchema } from './id.ts';
import type { MintedKind } from './kind.ts';

/** Id of a potential. */
export type PotentialId = IdOf<'potential'>;

/** What a potential is. */
export type PotentialKind = 'L1' | 'L2' | 'L3' | 'N' | 'PE' | 'PEN' | 'L+' | 'M' | 'signal';

/** Kind of supply system. */
export type SupplySystem = 'tn' | 'tt' | 'it' | 'dc';

/** A named potential. */
export interface PotentialRecord {
  readonly kind: 'potential';
  readonly id: PotentialId;
  readonly order: OrderKey;
  readonly name: string;
  readonly potentialKind: PotentialKind;
  readonly system?: SupplySystem;
  /** Nominal voltage in mV. */
  readonly voltage?: number;
  /** Highest current in mA. */
  readonly current?: number;
  /** Kind of circuit; absent = normal. */
  readonly circuit?: 'ex-e' | 'ex-i' | 'selv' | 'pelv';
}

const schema = z.strictObject({
  kind: z.literal('potential'),
  id: idSchema('potential'),
  order: orderKey,
  name,
  potentialKind: z.enum(['L1', 'L2', 'L3', 'N', 'PE', 'PEN', 'L+', 'M', 'signal']),
  system: z.exactOptional(z.enum(['tn', 'tt', 'it', 'dc'])),
  voltage: z.exactOptional(amount),
  current: z.exactOptional(amount),
  circuit: z.exactOptional(z.enum(['ex-e', 'ex-i', 'selv', 'pelv'])),
}).meta({ id: 'potential' }) satisfies z.ZodType<PotentialRecord>;

/** Potentials. */
export const POTENTIAL: MintedKind<PotentialRecord> = { kind: 'potential', identity: 'minted', schema, uniqueName: (potential) => potential.name };
