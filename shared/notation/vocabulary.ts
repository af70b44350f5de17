/** The words that start a statement. A line that starts with none of them is a placement. */
export const STATEMENT_WORDS = [
  'project',
  'settings',
  'severity',
  'reason',
  'potential',
  'plate',
  'duct',
  'keepout',
  'rail',
  'unplaced',
  'strip',
  'gap',
  'attach',
  'accept',
] as const;
export type StatementWord = (typeof STATEMENT_WORDS)[number];

/** Words of statements that are part of the notation and not read yet. A file that uses one is refused by name. */
export const RESERVED_WORDS = ['jumper', 'wire', 'panel', 'socket', 'mate'] as const;

/** Every word that cannot be the order number of a placement unless it stands in quotes. */
export const KEYWORDS: ReadonlySet<string> = new Set<string>([...STATEMENT_WORDS, ...RESERVED_WORDS]);

export function isStatementWord(text: string): text is StatementWord {
  return (STATEMENT_WORDS as readonly string[]).includes(text);
}

export function isReservedWord(text: string): boolean {
  return (RESERVED_WORDS as readonly string[]).includes(text);
}

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

/** The keys of a strip, and what of the strip they say. */
export const STRIP_FIELDS = {
  zone: 'zone',
  title: 'title',
  stop: 'endStop',
  platecolor: 'endPlateColor',
  spares: 'spareBlocks',
  sparepercent: 'sparePercent',
} as const;
