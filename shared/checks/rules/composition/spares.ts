import { roleOf } from '../../../parts/index.ts';
import {
  type ItemRecord,
  type SettingsRecord,
  type StripRecord,
  findPart,
  itemsOfStrip,
  limitOf,
  settingsOf,
} from '../../../project/index.ts';
import type { ProjectView } from '../../../rail/index.ts';

/** The blocks of a strip that carry circuits or could, and how many of them are and should be spare. */
export interface SpareCount {
  /** In reading order, unplaced ones last; without ground blocks. */
  readonly blocks: readonly ItemRecord[];
  /** Those of them without a potential. */
  readonly spare: number;
  /** How many there should be. */
  readonly wanted: number;
  /** Which of the two limits asks for more. */
  readonly limit: 'spareBlocks' | 'sparePercent';
}

/** Whether anybody asks for spare blocks in a strip. */
export function wantsSpares(settings: SettingsRecord, strip: StripRecord): boolean {
  return limitOf('spareBlocks', settings, { strip }) > 0 || limitOf('sparePercent', settings, { strip }) > 0;
}

/** Counts the spare blocks of a strip. Ground blocks are no spares. */
export function countSpares(view: ProjectView, strip: StripRecord): SpareCount {
  const settings = settingsOf(view.document);
  const blocks = itemsOfStrip(view.index, strip.id).filter((item) => {
    const part = findPart(view.document, item.part);
    return part !== undefined && roleOf(part.kind) === 'block' && part.kind !== 'ground-terminal';
  });
  const spare = blocks.filter(isSpare).length;
  const byCount = limitOf('spareBlocks', settings, { strip });
  const byPercent = sparesOf(blocks.length - spare, limitOf('sparePercent', settings, { strip }));
  return byPercent > byCount
    ? { blocks, spare, wanted: byPercent, limit: 'sparePercent' }
    : { blocks, spare, wanted: byCount, limit: 'spareBlocks' };
}

/** How many spare blocks a percentage of the blocks in use comes to; any part of a block is a whole one. */
export function sparesOf(inUse: number, percent: number): number {
  return Math.ceil((inUse * percent) / 100);
}

/** Whether a block carries no potential on any level. */
export function isSpare({ levels }: ItemRecord): boolean {
  return levels.every(({ potential }) => potential === undefined);
}
