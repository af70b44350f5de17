import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NotationError, STATEMENT_WORDS, parseRail, sameUpToIds } from '../../shared/notation/index.ts';
import type { Document } from '../../shared/project/index.ts';
import { exampleFiles } from '../support/examples.ts';
import { realLookup, realParts } from '../support/real-library.ts';

const ARTICLES = realParts().map(({ article }) => article);
const EXAMPLES = exampleFiles();
const example = fc.constantFrom(...EXAMPLES);

function faults(text: string): readonly NotationError[] {
  const parsed = parseRail(text, realLookup(), { articles: () => ARTICLES });
  return parsed.ok ? [] : parsed.errors;
}
function read(text: string): Document {
  const parsed = parseRail(text, realLookup());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors[0]));
  return parsed.document;
}

/** A line of a file, and whether it says something. */
const says = (line: string): boolean => line.trim() !== '' && !line.trim().startsWith('#');

describe('the same file, written by another hand', () => {
  const space = fc.constantFrom('', ' ', '   ', '\t', ' \t ');

  it('with other blanks, comments and line ends, says the same', () => {
    fc.assert(
      fc.property(example, fc.infiniteStream(space), fc.infiniteStream(fc.constantFrom('', '# a remark', '  # "quoted', '\t#')), fc.constantFrom('\n', '\r\n'), (file, spaces, comments, end) => {
        const blank = (): string => spaces.next().value ?? '';
        const lines = file.text.split('\n').flatMap((line) => {
          if (!says(line)) return [line];
          // A comment behind a token stands apart from it.
          return [blank(), `${blank()}${line}${blank()} ${comments.next().value ?? ''}`];
        });
        expect(sameUpToIds(read(lines.join(end)), file.document)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('with wider gaps between its words, says the same', () => {
    for (const { text, document } of EXAMPLES) {
      const wide = text.split('\n').map((line) => (line.includes('"') ? line : line.replaceAll(' ', '  \t'))).join('\n');
      expect(sameUpToIds(read(wide), document)).toBe(true);
    }
  });

  it('with decimal commas, says the same', () => {
    for (const { text, document } of EXAMPLES) {
      const commas = text.replaceAll(/((?:margin|allowance|length|voltage|current)=\d+)\.(\d+)/g, '$1,$2').replaceAll(/^(gap \d+)\.(\d+)/gm, '$1,$2');
      expect(commas).not.toBe(text);
      expect(sameUpToIds(read(commas), document)).toBe(true);
    }
  });

  it('with its potentials declared last, says the same', () => {
    for (const { text, document } of EXAMPLES) {
      const lines = text.split('\n');
      const potentials = lines.filter((line) => line.startsWith('potential '));
      expect(potentials.length).toBeGreaterThan(0);
      const moved = [...lines.filter((line) => !line.startsWith('potential ')), ...potentials].join('\n');
      expect(sameUpToIds(read(moved), document)).toBe(true);
    }
  });

  it('with equal blocks written one by one, says the same', () => {
    for (const { text, document } of EXAMPLES) {
      const oneByOne = text
        .split('\n')
        .flatMap((line) => {
          const [, count, rest = ''] = /^(\d+)x (.*)$/.exec(line) ?? [];
          return count === undefined || rest.includes('labels=') ? [line] : Array<string>(Number(count)).fill(rest);
        })
        .join('\n');
      expect(sameUpToIds(read(oneByOne), document)).toBe(true);
    }
  });

  it('with makers named, says the same', () => {
    for (const { text, document } of EXAMPLES) {
      const named = text.replaceAll(/^((?:\d+x )?)(\d{3,4}-\d+)/gm, '$1wago:$2').replaceAll(/^(rail \S+ )/gm, '$1wago:');
      expect(sameUpToIds(read(named), document)).toBe(true);
    }
  });
});

/** Words that are looked up in a list: statements at the start of a line, and keys in front of their value. */
interface Place {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly word: string;
}
const PLACES: readonly Place[] = EXAMPLES.flatMap(({ text }) =>
  text.split('\n').flatMap((content, at) => {
    if (!says(content)) return [];
    const statement = (STATEMENT_WORDS as readonly string[]).find((word) => content.startsWith(`${word} `));
    const keys = [...content.matchAll(/(?<= )([a-z]+)=/g)].map((match) => ({ text, line: at + 1, column: match.index + 1, word: match[1] ?? '' }));
    return statement === undefined ? keys : [{ text, line: at + 1, column: 1, word: statement }, ...keys];
  }),
);

/** One slip of the finger in a word: a letter lost, doubled, changed, or swapped with its neighbour. */
const slip = fc.record({ at: fc.nat(20), kind: fc.constantFrom('lost', 'doubled', 'changed', 'swapped'), letter: fc.constantFrom('q', 'z', 'ü') });
function slipped(word: string, { at, kind, letter }: { readonly at: number; readonly kind: string; readonly letter: string }): string {
  const place = at % word.length;
  const [before, here, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  if (kind === 'lost') return before + after;
  if (kind === 'doubled') return before + here + here + after;
  if (kind === 'changed') return before + letter + after;
  return before + after.slice(0, 1) + here + after.slice(1);
}
function replaced({ text, line, column, word }: Place, by: string): string {
  const lines = text.split('\n');
  const content = lines[line - 1] ?? '';
  lines[line - 1] = content.slice(0, column - 1) + by + content.slice(column - 1 + word.length);
  return lines.join('\n');
}

describe('a slip of the finger in a known word', () => {
  it('is told where it was made, by the word as it was written', () => {
    expect(PLACES.length).toBeGreaterThan(80);
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), slip, (place, how) => {
        const wrong = slipped(place.word, how);
        // Some slips give another word that is known there: label and labels, or a word of no letters at all.
        fc.pre(wrong !== place.word && wrong !== '' && !['label', 'labels', 'potential', 'potentials'].includes(wrong));
        const [first] = faults(replaced(place, wrong));
        expect({ line: first?.line, column: first?.column }).toEqual({ line: place.line, column: place.column });
        expect(first?.message.en).toContain(`"${wrong}"`);
        expect(first?.message.de).toContain(`„${wrong}“`);
      }),
      { numRuns: 300 },
    );
  });

  it('is mended by what is suggested', () => {
    let mended = 0;
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), slip, (place, how) => {
        const wrong = slipped(place.word, how);
        fc.pre(wrong !== place.word && wrong !== '' && !['label', 'labels', 'potential', 'potentials'].includes(wrong));
        const [first] = faults(replaced(place, wrong));
        if (first?.suggestion === undefined || place.word.length < 4) return;
        const again = faults(replaced(place, first.suggestion));
        if (first.suggestion === place.word) {
          mended += 1;
          expect(again).toEqual([]);
        }
        // What is suggested is a word that is known there, even where it is not the one that was meant.
        expect(again.filter(({ message }) => message.en === first.message.en)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(mended).toBeGreaterThan(100);
  });
});

describe('a file that is cut off', () => {
  it('after any line is read, or says what is missing within what is there', () => {
    for (const { text } of EXAMPLES) {
      const lines = text.split('\n');
      for (let count = 0; count <= lines.length; count += 1) {
        for (const { line, column } of faults(lines.slice(0, count).join('\n'))) {
          expect(line).toBeLessThanOrEqual(Math.max(1, count));
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }
    }
  });

  it('loses exactly the items of the lines that are gone', () => {
    for (const { text } of EXAMPLES) {
      const lines = text.split('\n');
      const places = lines.flatMap((line, at) => (/^\d+x |^\d{3,4}-\d/.test(line) ? [at] : []));
      for (const at of places) {
        const items = (count: number) => [...read(lines.slice(0, count).join('\n')).records.values()].filter(({ kind }) => kind === 'item').length;
        const [, several] = /^(\d+)x /.exec(lines[at] ?? '') ?? [];
        expect(items(at + 1) - items(at)).toBe(Number(several ?? 1));
      }
    }
  });
});
