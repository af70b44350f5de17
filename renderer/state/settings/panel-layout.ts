import { z } from 'zod';

/** The two rows of panels: side by side, and one above the other. */
export type PanelGroup = 'columns' | 'rows';

/** Percent of each panel, by its name. */
export type Shares = Record<string, number>;

const sized = z.object({ shares: z.record(z.string(), z.number().min(0).max(100)), size: z.number().positive() });
/** What a group of panels looked like, and how large the window was, in pixels. */
export type SizedLayout = z.infer<typeof sized>;

// Loose: the window remembers other things of its own in the same text.
const remembered = z.looseObject({ columns: sized.optional().catch(undefined), rows: sized.optional().catch(undefined) });

/** Reads what was remembered. What cannot be read counts as nothing. */
export function readLayout(text: string): { readonly columns?: SizedLayout | undefined; readonly rows?: SizedLayout | undefined } {
  return parsed(text);
}

/** The text with one group changed and everything else as it was. */
export function writeLayout(text: string, group: PanelGroup, layout: SizedLayout): string {
  return JSON.stringify({ ...parsed(text), [group]: layout });
}

function parsed(text: string): z.infer<typeof remembered> {
  try {
    return remembered.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The panels that keep their size in pixels; the others share what is left. */
const KEEP_PIXELS: Readonly<Record<PanelGroup, ReadonlySet<string>>> = {
  columns: new Set(['library', 'inspector']),
  rows: new Set(),
};

/** Panels at the edges take no more than this of a small window, in percent. */
const MOST = 40;

/** A layout for a window of another size: side panels are as wide as they were, the drawing takes the difference. */
export function rescaled({ shares, size }: SizedLayout, now: number, group: PanelGroup): Shares {
  const keep = KEEP_PIXELS[group];
  const names = Object.keys(shares);
  const kept = names.filter((name) => keep.has(name));
  const others = names.filter((name) => !keep.has(name));
  const next: Shares = {};
  for (const name of kept) next[name] = Math.min(MOST, ((shares[name] ?? 0) * size) / now);
  const left = 100 - kept.reduce((sum, name) => sum + (next[name] ?? 0), 0);
  const before = others.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  for (const name of others) next[name] = before === 0 ? left / others.length : ((shares[name] ?? 0) * left) / before;
  return next;
}
