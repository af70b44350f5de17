import type { Transaction } from '../transaction.ts';

/**
 * Takes away what would point at nothing: strips and potentials of items, and the snapshots of parts that nothing uses.
 * Runs after every command; looks closer only where something was removed or a part reference changed.
 */
export function dropDanglingReferences(tx: Transaction): void {
  const removedStrips = new Set<string>();
  const removedPotentials = new Set<string>();
  for (const { before, after } of tx.changes().values()) {
    if (after !== undefined) continue;
    if (before?.kind === 'strip') removedStrips.add(before.id);
    if (before?.kind === 'potential') removedPotentials.add(before.id);
  }
  if (removedStrips.size === 0 && removedPotentials.size === 0) return;
  for (const item of tx.all('item')) {
    const losesStrip = item.strip !== undefined && removedStrips.has(item.strip);
    const losesPotential = item.levels.some((level) => level.potential !== undefined && removedPotentials.has(level.potential));
    if (!losesStrip && !losesPotential) continue;
    tx.update('item', item.id, (draft) => {
      if (losesStrip) delete draft.strip;
      for (const level of draft.levels) {
        if (level.potential !== undefined && removedPotentials.has(level.potential)) delete level.potential;
      }
    });
  }
}
