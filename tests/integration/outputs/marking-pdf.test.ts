import { describe, expect, it } from 'vitest';
import { toPoints } from '../../../shared/marking/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { NEEDS_POPPLER, POPPLER, type Word, fontsOf, infoOf, pixelsOf, wordsOf } from './poppler.ts';
import { GERMAN, make, project } from './support.ts';

const RUN = `project "Pumps" number=P-2031
rail R1 210-112 length=200 margin=0 centred
249-116
strip -X1
20x 2002-1204 labels=1..20
strip -
2002-1292
249-116`;

const LONG = `rail R1 210-112 length=500
249-116
strip -X1
60x 2002-1204 labels=1..60
2002-1292
249-116`;

/** How far a printed centre may be from the true one, in mm. */
const TOLERANCE = 0.05;
const centre = ({ left, right }: Word): number => (left + right) / 2;

/** The words of the strip below the title that starts with these words: those in the band of its labels. */
function labelsBelow(words: readonly Word[], ...title: string[]): Word[] {
  const at = words.findIndex((_, index) => title.every((word, offset) => words[index + offset]?.text === word));
  const head = words[at];
  if (!head) throw new Error(`no title ${title.join(' ')}`);
  return words.filter(({ page, top, bottom }) => page === head.page && top > head.bottom + 3 && bottom < head.bottom + 4.5 + 4 + 11 + 4);
}

describe('marking.pdf', () => {
  it('is the same file for the same project, without a date in it', async () => {
    const [one, two] = await Promise.all([make('marking.pdf', project(RUN)), make('marking.pdf', project(RUN))]);
    expect(Buffer.compare(one, two)).toBe(0);
    expect(Buffer.from(one).toString('latin1')).not.toMatch(/CreationDate|ModDate/);
    expect(Buffer.from(one).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is made for any project, however odd what is written in it', async () => {
    const odd = 'rail R1 210-112 length=500\nstrip "-X<&>\u05d0"\n4x 2002-1204 labels="a b","(x)","\u05d0\u{1f600}","\\\\"';
    for (const notation of ['', 'rail R1 210-112 length=100', odd]) {
      const pdf = await make('marking.pdf', project(notation));
      expect(Buffer.from(pdf).subarray(-6).toString()).toContain('%%EOF');
      if (POPPLER) expect(infoOf(pdf).facts['Pages']).toBe('1');
    }
  });
});

describe.skipIf(!POPPLER)(`marking.pdf, measured back${NEEDS_POPPLER}`, () => {
  it('prints every label over the middle of its block', async () => {
    const labels = labelsBelow(wordsOf(await make('marking.pdf', project(RUN))), '-X1');
    expect(labels.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, k) => String(k + 1)));
    // The strip starts 12 mm from the edge of the sheet; the first block's middle is half a block further.
    labels.forEach((label, k) => expect(Math.abs(centre(label) - (12 + 2.6 + 5.2 * k)), label.text).toBeLessThan(TOLERANCE));
    expect(centre(labels[19]!) - centre(labels[0]!)).toBeCloseTo(98.8, 1);
  });

  it('puts cut marks at both ends of the strip, 104 mm apart', async () => {
    const pdf = await make('marking.pdf', project(RUN));
    const [first] = labelsBelow(wordsOf(pdf), '-X1');
    const page = pixelsOf(pdf, 600);
    // Above the strip nothing but its two upright cut marks.
    const y = (first!.top + first!.bottom) / 2 - 5.5 - 1.5;
    const dark: number[] = [];
    for (let x = 5; x < 260; x += 25.4 / 600) if (page.at(x, y) < 160) dark.push(x);
    expect(dark.length).toBeGreaterThan(2);
    expect(Math.abs(dark[0]! - 12)).toBeLessThan(0.1);
    expect(Math.abs(dark.at(-1)! - 116)).toBeLessThan(0.1);
    expect(dark.filter((x) => x > 12.2 && x < 115.8)).toEqual([]);
  });

  it('is exactly A4, with embedded fonts', async () => {
    const pdf = await make('marking.pdf', project(LONG));
    const { facts, sizes } = infoOf(pdf);
    expect(facts['Pages']).toBe('1');
    for (const [width, height] of sizes) {
      expect(Math.abs(width - toPoints(mm(297)))).toBeLessThan(0.005);
      expect(Math.abs(height - toPoints(mm(210)))).toBeLessThan(0.005);
    }
    const fonts = fontsOf(pdf);
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual(['IBMPlexSans-Regular', 'IBMPlexSans-SemiBold']);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  it('carries a ruler of 100 mm in each direction', async () => {
    const page = pixelsOf(await make('marking.pdf', project(RUN)), 600);
    const pitch = 25.4 / 600;
    const extent = (from: number, to: number, dark: (at: number) => boolean): [number, number] => {
      const found: number[] = [];
      for (let at = from; at < to; at += pitch) if (dark(at)) found.push(at);
      return [found[0] ?? Number.NaN, found.at(-1) ?? Number.NaN];
    };
    const across = extent(6, 113, (x) => page.at(x, 200) < 160);
    expect(Math.abs(across[1] - across[0] - 100)).toBeLessThan(0.15);
    const down = extent(40, 156, (y) => page.at(287, y) < 160);
    expect(Math.abs(down[1] - down[0] - 100)).toBeLessThan(0.15);
    // Ten steps of 5.2 mm beside it.
    const ladder = extent(128, 185, (x) => page.at(x, 200) < 160);
    expect(Math.abs(ladder[1] - ladder[0] - 52)).toBeLessThan(0.15);
  });

  it('leaves the outermost 5 mm free, which no printer reaches', async () => {
    const page = pixelsOf(await make('marking.pdf', project(LONG)), 150);
    const step = 25.4 / 150;
    for (let x = 0; x < 297; x += step) {
      for (let y = 0; y < 210; y += step) {
        if (x < 5 || x > 292 || y < 5 || y > 205) {
          if (page.at(x, y) < 250) throw new Error(`ink at ${x.toFixed(1)}, ${y.toFixed(1)}`);
        }
      }
    }
  });

  it('splits a strip that is longer than the sheet at an edge of a block, and loses nothing', async () => {
    const words = wordsOf(await make('marking.pdf', project(LONG)));
    const first = labelsBelow(words, '-X1', '(1/2)');
    const second = labelsBelow(words, '-X1', '(2/2)');
    expect([...first, ...second].map(({ text }) => text)).toEqual(Array.from({ length: 60 }, (_, k) => String(k + 1)));
    for (const segment of [first, second]) {
      segment.forEach((label, k) => expect(Math.abs(centre(label) - (12 + 2.6 + 5.2 * k)), label.text).toBeLessThan(TOLERANCE));
    }
    expect(first.at(-1)!.right).toBeLessThan(297 - 24);
  });

  it('does not drift over blocks of different widths with plates between', async () => {
    const document = project(`rail R1 210-112 length=500
strip -X7
7x 2002-1204 labels=1..7
2002-1292
5x 2006-1204 labels=8..12
2x 2016-1204 labels=13,14
3x 2002-1204 labels=15..17`);
    const widths = [...Array<number>(7).fill(5.2), 0.8, ...Array<number>(5).fill(7.5), 12, 12, 5.2, 5.2, 5.2];
    const labels = labelsBelow(wordsOf(await make('marking.pdf', document)), '-X7');
    let x = 12;
    const centres: number[] = [];
    for (const width of widths) {
      if (width > 1) centres.push(x + width / 2);
      x += width;
    }
    expect(labels).toHaveLength(centres.length);
    labels.forEach((label, k) => expect(Math.abs(centre(label) - centres[k]!), label.text).toBeLessThan(TOLERANCE));
  });

  it('turns labels that are too long to stand upright, about the middle of the block', async () => {
    const document = project('rail R1 210-112 length=500\nstrip -X1\n4x 2002-1204 labels=100,101,102,103');
    const labels = labelsBelow(wordsOf(await make('marking.pdf', document)), '-X1');
    expect(labels.map(({ text }) => text)).toEqual(['100', '101', '102', '103']);
    labels.forEach((label, k) => {
      expect(label.bottom - label.top).toBeGreaterThan(label.right - label.left);
      expect(Math.abs(centre(label) - (12 + 2.6 + 5.2 * k))).toBeLessThan(TOLERANCE);
    });
  });

  it('marks the levels of multi-level blocks on strips of their own', async () => {
    const document = project('rail R1 210-112 length=500\nstrip -X3\n2x 2002-2201 labels=1.1/1.2,2.1/2.2');
    const words = wordsOf(await make('marking.pdf', document));
    const titles = words.filter(({ text }) => text === '-X3');
    expect(titles.length).toBeGreaterThanOrEqual(2);
    for (const label of ['1.1', '1.2', '2.1', '2.2']) {
      const [word] = words.filter(({ text }) => text === label);
      expect(Math.abs(centre(word!) - (12 + 2.6 + (label.startsWith('2') ? 5.2 : 0)))).toBeLessThan(TOLERANCE);
    }
    expect(words.find(({ text }) => text === '1.2')!.top).toBeLessThan(words.find(({ text }) => text === '1.1')!.top);
  });

  it('names blocks whose width no data sheet confirms', async () => {
    const sentence = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');
    const doubtful = project('rail R1 210-112 length=300\nstrip -X1\n3x 2002-3201 labels=1,2,3');
    expect(sentence(wordsOf(await make('marking.pdf', doubtful)))).toContain('Width not confirmed by a data sheet: -X1:1..3.');
    expect(sentence(wordsOf(await make('marking.pdf', doubtful, GERMAN)))).toContain('Breite nicht durch ein Datenblatt bestätigt: -X1:1..3.');
    expect(sentence(wordsOf(await make('marking.pdf', project(RUN))))).not.toContain('confirmed');
  });

  it('has no number on the sheet that could be taken for a label', async () => {
    const numbers = wordsOf(await make('marking.pdf', project(RUN))).map(({ text }) => text).filter((text) => /^\d+$/.test(text));
    expect(numbers.filter((text) => Number(text) <= 20)).toEqual(Array.from({ length: 20 }, (_, k) => String(k + 1)));
  });

  it('says how it is to be printed, in both languages', async () => {
    const sentence = async (options?: typeof GERMAN) => wordsOf(await make('marking.pdf', project(RUN), options)).map(({ text }) => text).join(' ');
    expect(await sentence()).toContain('Print at 100 % (actual size); do not fit to page.');
    expect(await sentence(GERMAN)).toContain('Mit 100 % (tatsächliche Größe) drucken, nicht an die Seite anpassen.');
    expect(await sentence(GERMAN)).toContain('-X1 · R1 · 104 mm · 20×5,2 mm');
  });

  it('says so where there is nothing to print, or something cannot be', async () => {
    const sentence = async (notation: string) => wordsOf(await make('marking.pdf', project(notation))).map(({ text }) => text).join(' ');
    expect(await sentence('')).toContain('There are no marking strips');
    expect(await sentence('unplaced\n2002-1204 label=1')).toContain('they stand on no rail: unplaced#1');
    expect(await sentence('rail R1 210-112 length=300\nstrip -X1\n1SNK505010R0000 label=1')).toContain('the width is unknown: -X1:1.');
  });

  it('goes on to further sheets, each with its number and rulers', async () => {
    const strips = Array.from({ length: 14 }, (_, k) => `strip -X${k + 1}\n5x 2002-1204 labels=1..5\n249-116`).join('\n');
    const words = wordsOf(await make('marking.pdf', project(`rail R1 210-112 length=2000\n${strips}`)));
    const pages = new Set(words.map(({ page }) => page)).size;
    expect(pages).toBeGreaterThan(1);
    for (let page = 1; page <= pages; page += 1) {
      const own = words.filter((word) => word.page === page).map(({ text }) => text);
      expect(own.join(' ')).toContain(`Sheet ${page}/${pages}`);
      expect(own.filter((text) => text === '100').length).toBeGreaterThanOrEqual(2);
    }
    expect(words.filter(({ text }) => /^-X\d+$/.test(text)).length).toBe(14);
  });
});
