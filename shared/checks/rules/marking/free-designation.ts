/** A designation parted into what stays and the number that is counted: "A07" → "A", "07"; "PE" → "PE", "". */
const COUNTED = /^(.*?)(\d*)$/s;

/**
 * The next free designation after one: its last number counted up, keeping leading zeros ("A07" → "A08"), or a number
 * appended where there is none ("PE" → "PE2").
 */
export function nextFree(designation: string, taken: ReadonlySet<string>): string {
  const [, stem = designation, digits = ''] = COUNTED.exec(designation) ?? [];
  for (let number = digits === '' ? 2 : Number(digits) + 1; ; number++) {
    const candidate = stem + String(number).padStart(digits.length, '0');
    if (!taken.has(candidate)) return candidate;
  }
}
