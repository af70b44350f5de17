import { type Um, mm } from '../../../shared/units/index.ts';

/** Rail lengths that are offered with one click. */
export const CUSTOMARY_LENGTHS: readonly Um[] = [200, 300, 400, 500, 600, 800, 1000].map(mm);
