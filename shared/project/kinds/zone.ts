import { z } from 'zod';

/** Explosion protection zone of a strip or item. */
export type Zone = 'safe' | 'ex-e' | 'ex-i';

/** One of the zones. */
export const zone = z.enum(['safe', 'ex-e', 'ex-i']);
