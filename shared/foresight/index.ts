/** Foresight: what a command would do, worked out aside; what is carried out is exactly what was shown. */
export type { Foreseen, Foresight } from './foresight.ts';
export { foresee, idsAside } from './foresee.ts';
export { inTurn } from './in-turn.ts';
export { EDITED_MEANWHILE, carriedOut, holdsFor } from './carry-out.ts';
export { type Touched, ofKind, touchedBy } from './touched.ts';
