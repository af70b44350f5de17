import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeProject, encodeProject } from '../../shared/project/index.ts';
import { arbitraryDocument } from '../support/arbitrary-document.ts';

describe('project file', () => {
  it('decode(encode(d)) = d', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(decodeProject(encodeProject(document))).toEqual({ ok: true, document, version: 1 });
      }),
    );
  });

  it('encode gives the same text whatever the order of records and keys', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const turnedKeys = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T;
        const turned = { records: new Map([...document.records].reverse().map(([id, record]) => [id, turnedKeys(record)])) };
        expect(encodeProject(turned)).toBe(encodeProject(document));
      }),
    );
  });

  it('encode(decode(t)) = t for every text that encode wrote', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = encodeProject(document);
        const decoded = decodeProject(text);
        expect(decoded.ok && encodeProject(decoded.document)).toBe(text);
      }),
    );
  });

  it('a file cut off anywhere is refused', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), (document, at) => {
        const text = encodeProject(document);
        const cut = text.slice(0, at % (text.length - 2));
        expect(decodeProject(cut).ok).toBe(false);
      }),
    );
  });

  it('a file with any one character changed is refused or means the same', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), fc.integer({ min: 1, max: 0xffff }), (document, at, flip) => {
        const text = encodeProject(document);
        const place = at % text.length;
        const damaged = text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ flip) + text.slice(place + 1);
        const decoded = decodeProject(damaged);
        if (decoded.ok) expect(decoded.document).toEqual(document);
      }),
      { numRuns: 500 },
    );
  });

  it('a file with a stretch of zeroes, as a crash of the machine leaves it, is refused', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), fc.integer({ min: 1, max: 4096 }), (document, at, size) => {
        const text = encodeProject(document);
        const from = at % (text.length - 2);
        const to = Math.min(text.length, from + size);
        const torn = text.slice(0, from) + '\0'.repeat(to - from) + text.slice(to);
        expect(decodeProject(torn).ok).toBe(false);
      }),
    );
  });

  it('no text whatever makes it throw', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.json().map((json) => `{"format":"railwright-project","version":1,"records":${json}}`));
    fc.assert(fc.property(text, (content) => decodeProject(content).ok === false), { numRuns: 500 });
  });
});
