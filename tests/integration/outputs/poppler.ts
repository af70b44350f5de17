import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler's tools are there to measure a PDF with. */
export const POPPLER = spawnSync('pdftotext', ['-v']).error === undefined;

/** What `describe.skipIf` tells where they are not. */
export const NEEDS_POPPLER = POPPLER ? '' : ' (skipped: poppler is not installed)';

/** A word on a page, in millimetres from the upper left corner. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MM_PER_POINT = 25.4 / 72;

function withFile<T>(bytes: Uint8Array, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'railwright-pdf-'));
  try {
    const file = join(folder, 'test.pdf');
    writeFileSync(file, bytes);
    return read(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of a PDF with their boxes, as `pdftotext -bbox` finds them. */
export function wordsOf(pdf: Uint8Array): Word[] {
  const html = withFile(pdf, (file) => execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  const words: Word[] = [];
  let page = 0;
  const pattern = /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;
  for (const [match, left, top, right, bottom, text] of html.matchAll(pattern)) {
    if (match.startsWith('<page')) page += 1;
    else {
      words.push({
        text: (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        page,
        left: Number(left) * MM_PER_POINT,
        top: Number(top) * MM_PER_POINT,
        right: Number(right) * MM_PER_POINT,
        bottom: Number(bottom) * MM_PER_POINT,
      });
    }
  }
  return words;
}

/** Facts about a PDF, as `pdfinfo` prints them; the size of every page in points. */
export function infoOf(pdf: Uint8Array): { readonly facts: Readonly<Record<string, string>>; readonly sizes: readonly (readonly [number, number])[] } {
  const text = withFile(pdf, (file) => execFileSync('pdfinfo', ['-l', '-1', file], { encoding: 'utf8' }));
  const facts: Record<string, string> = {};
  const sizes: [number, number][] = [];
  for (const line of text.split('\n')) {
    const match = /^([^:]+):\s*(.*)$/.exec(line);
    if (!match) continue;
    const size = /^Page\s+\d+ size$/.test(match[1] ?? '') ? /^([\d.]+) x ([\d.]+) pts/.exec(match[2] ?? '') : null;
    if (size) sizes.push([Number(size[1]), Number(size[2])]);
    else facts[match[1] ?? ''] = match[2] ?? '';
  }
  return { facts, sizes };
}

/** The fonts of a PDF: name and whether it is embedded. */
export function fontsOf(pdf: Uint8Array): { readonly name: string; readonly embedded: boolean }[] {
  const text = withFile(pdf, (file) => execFileSync('pdffonts', [file], { encoding: 'utf8' }));
  return text
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: line.split(/\s+/)[0] ?? '', embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line)?.[1] === 'yes' }));
}

/** A page as gray pixels: `at(x, y)` in millimetres gives 0 (black) to 255 (white). */
export function pixelsOf(pdf: Uint8Array, dotsPerInch: number): { readonly at: (x: number, y: number) => number; readonly width: number; readonly height: number } {
  const image = withFile(pdf, (file) =>
    execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), '-f', '1', '-l', '1', file], { maxBuffer: 1 << 28 }),
  );
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('not a PGM image');
  const width = Number(header[1]);
  const height = Number(header[2]);
  const start = header[0].length;
  const dots = dotsPerInch / 25.4;
  return { width, height, at: (x, y) => image[start + Math.floor(y * dots) * width + Math.floor(x * dots)] ?? 255 };
}
