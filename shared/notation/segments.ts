/** A placement within its line; `start` is the index of its first character. */
export interface Segment {
  readonly text: string;
  readonly start: number;
}

/** Cuts a line at each comma or semicolon that a blank or the end follows, outside quotes, and before a comment. */
export function splitPlacements(line: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let quoted = false;
  let at = 0;
  for (; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '#' && (at === start || /\s/.test(line.charAt(at - 1)))) break;
    if ((char === ',' || char === ';') && (at + 1 === line.length || /\s/.test(line.charAt(at + 1)))) {
      segments.push({ text: line.slice(start, at), start });
      start = at + 1;
    }
  }
  segments.push({ text: line.slice(start, at), start });
  return segments;
}
