import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256, utf8Bytes } from '../../../shared/project/sha256.ts';

function reference(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

describe('sha256', () => {
  it('meets the published test vectors', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(sha256('a'.repeat(1_000_000))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  it.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129])('pads %i bytes correctly', (size) => {
    expect(sha256('x'.repeat(size))).toBe(reference('x'.repeat(size)));
  });

  it('agrees with an independent implementation on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === reference(text)));
  });
});

describe('utf8Bytes', () => {
  const encoder = new TextEncoder();

  it.each(['', 'Reihenklemme', 'Brücker 2,5 mm²', 'Ω', '端子台', '🔌', 'a\u{10ffff}b', '\u0000\u007f\u0080\u07ff\u0800\uffff'])(
    'encodes %j',
    (text) => {
      expect([...utf8Bytes(text)]).toEqual([...encoder.encode(text)]);
    },
  );

  it('replaces lone surrogates as everyone does', () => {
    for (const text of ['\ud800', 'a\udc00b', '\ud83d', '\udc00\ud800', '\ud800\ud800\udc00']) {
      expect([...utf8Bytes(text)]).toEqual([...encoder.encode(text)]);
    }
  });

  it('grows for text that needs more bytes than characters', () => {
    const text = '端'.repeat(5000);
    expect(utf8Bytes(text).length).toBe(15_000);
  });
});
