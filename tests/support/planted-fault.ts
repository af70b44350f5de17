import type { Plugin } from 'vitest/config';
import { type Fault, planted } from './faults.ts';

/** A fault and the file that it is planted in, by its whole path. */
export interface PlantedFault extends Fault {
  readonly file: string;
}

/** Plants the fault that `RAILWRIGHT_FAULT` describes in what the tests load. The file on the disk stays as it is. */
export function plantedFault(description = process.env['RAILWRIGHT_FAULT']) {
  const fault = description === undefined ? undefined : (JSON.parse(description) as PlantedFault);
  const isIn = (id: string): boolean => fault !== undefined && id.split('?')[0] === fault.file;
  return {
    name: 'planted-fault',
    enforce: 'pre',
    transform: (code: string, id: string) => (fault !== undefined && isIn(id) ? planted(code, fault) : undefined),
    // The file with the fault is neither taken from what Vitest has kept of an earlier run, nor kept for the next.
    configureVitest: ({ defineCacheKeyGenerator }) => defineCacheKeyGenerator(({ id }) => (isIn(id) ? false : undefined)),
  } satisfies Plugin;
}
