import { labelCount, notARange, oneLabelOnly, rangeOfLevels } from './complaints/labels.ts';
import { emptyText, emptyValue } from './complaints/values.ts';
import type { Report } from './problem.ts';
import { mendRange, parseRange } from './ranges.ts';
import { type RawValue, isQuoted, splitValue, textOf } from './tokens.ts';
import { checkedText } from './values.ts';

/** The designations of one item, lowest level first; undefined = a level without one. */
export type LevelLabels = readonly (string | undefined)[];

/** Longest designation of a level. */
const LONGEST_LABEL = 60;

/**
 * `labels=1..20`, `labels=1,2,5..8`, `labels=1.1/1.2/1.3,2.1/2.2/2.3`: the designations of `blocks` items. Reports and
 * gives undefined where a piece cannot be read or their number is not that of the items.
 */
export function readLabels(value: RawValue, blocks: number, report: Report): readonly LevelLabels[] | undefined {
  if (value.raw === '') return report(value.column, emptyValue('labels'));
  const pieces = splitValue(value, ',');
  const read: { readonly count: number; readonly at: (index: number) => LevelLabels }[] = [];
  let total = 0;
  let sound = true;
  for (const piece of pieces) {
    const labels = readPiece(piece, report);
    if (labels === undefined) sound = false;
    else {
      read.push(labels);
      total += labels.count;
    }
  }
  if (!sound) return undefined;
  if (total !== blocks) return report(value.column, labelCount(total, blocks));
  return read.flatMap(({ count, at }) => Array.from({ length: count }, (_, index) => at(index)));
}

function readPiece(piece: RawValue, report: Report) {
  const levels = splitValue(piece, '/');
  if (!piece.raw.includes('..') || isQuoted(piece)) {
    const labels = readLevels(levels, report);
    return labels && { count: 1, at: () => labels };
  }
  const open = levels.find((level) => !isQuoted(level) && level.raw.includes('..'));
  if (open === undefined) {
    const labels = readLevels(levels, report);
    return labels && { count: 1, at: () => labels };
  }
  if (levels.length > 1) return report(open.column, rangeOfLevels());
  const range = parseRange(piece.raw);
  if (!range) return report(piece.column, notARange(piece.raw, mendRange(piece.raw)));
  if (checkedText(range.at(0), piece.column, LONGEST_LABEL, report) === undefined) return undefined;
  if (checkedText(range.at(range.count - 1), piece.column, LONGEST_LABEL, report) === undefined) return undefined;
  return { count: range.count, at: (index: number): LevelLabels => [range.at(index)] };
}

/** `label=1` or `label=1.1/1.2/1.3`: the designations of one item. */
export function readLabel(value: RawValue, report: Report): LevelLabels | undefined {
  if (value.raw === '') return report(value.column, emptyValue('label'));
  const pieces = splitValue(value, ',');
  const [only, second] = pieces;
  if (only === undefined || second !== undefined) return report(value.column, oneLabelOnly());
  const levels = splitValue(only, '/');
  const range = levels.find((level) => !isQuoted(level) && level.raw.includes('..'));
  return range ? report(range.column, oneLabelOnly()) : readLevels(levels, report);
}

function readLevels(levels: readonly RawValue[], report: Report): LevelLabels | undefined {
  const labels: (string | undefined)[] = [];
  let sound = true;
  for (const level of levels) {
    const label = readLevel(level, report);
    if (label === false) sound = false;
    else labels.push(label);
  }
  return sound ? labels : undefined;
}

/** False where a fault was reported. */
function readLevel(level: RawValue, report: Report): string | undefined | false {
  if (level.raw === '') return undefined;
  const text = textOf(level);
  if (text === '') {
    report(level.column, emptyText());
    return false;
  }
  return checkedText(text, level.column, LONGEST_LABEL, report) ?? false;
}
