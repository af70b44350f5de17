/** `strip -` takes the following items out of every strip. */
export const NO_STRIP = '-';

export const POTENTIAL_KINDS = ['L1', 'L2', 'L3', 'N', 'PE', 'PEN', 'L+', 'M', 'signal'] as const;
export const SUPPLY_SYSTEMS = ['tn', 'tt', 'it', 'dc'] as const;
export const CIRCUITS = ['ex-e', 'ex-i', 'selv', 'pelv'] as const;
export const JUMPER_ROWS = ['A', 'B'] as const;
export const ZONES = ['safe', 'ex-e', 'ex-i'] as const;
export const TOLERANCE_SUMS = ['worst', 'rss'] as const;
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/** `20x`: the number of blocks in front of an order number. */
export const COUNT = /^(\d+)[x×]$/i;
