/**
 * Compares texts as a reader sorts article numbers: runs of digits by their value, the rest by character code. The same
 * everywhere, whatever the language of the machine. Zero only for equal texts.
 */
export function compareNatural(a: string, b: string): number {
  const partsA = a.match(/\d+|\D+/g) ?? [];
  const partsB = b.match(/\d+|\D+/g) ?? [];
  for (let index = 0; index < Math.min(partsA.length, partsB.length); index += 1) {
    const left = partsA[index] ?? '';
    const right = partsB[index] ?? '';
    const difference = isNumber(left) && isNumber(right) ? compareDigits(left, right) : compareText(left, right);
    if (difference !== 0) return difference;
  }
  return partsA.length - partsB.length || compareText(a, b);
}

function isNumber(text: string): boolean {
  return text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;
}

function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+(?=\d)/, '');
  const right = b.replace(/^0+(?=\d)/, '');
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
