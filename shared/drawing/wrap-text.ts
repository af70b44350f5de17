import type { TextMetrics } from '../marking/index.ts';
import { um } from '../units/index.ts';
import type { FontWeight } from './scene.ts';

/** Breaks a text into lines no wider than `width` (µm) at its blanks; a word that is wider stands on a line of its own. */
export function wrapText(
  content: string,
  width: number,
  size: number,
  metrics: TextMetrics,
  weight: FontWeight = 'regular',
): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of content.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && metrics.measure(longer, um(Math.round(size)), weight) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  if (current !== '') lines.push(current);
  return lines;
}
