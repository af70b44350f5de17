import { describe, expect, it } from 'vitest';
import { readLibraryFile } from '../../../shared/parts/index.ts';

const entry = (attributes: object, more: object = {}): object => ({ article: '100', kind: 'end-stop', revision: 1, attributes, ...more });
const file = (...parts: readonly object[]): object => ({
  format: 'railwright-library-parts',
  version: 1,
  manufacturer: 'Phoenix Contact',
  title: 'Test',
  parts,
});
function messageOf(content: unknown): string {
  const read = readLibraryFile(content);
  return read.ok ? 'ok' : read.error.message;
}

describe('readLibraryFile', () => {
  it('makes parts of the entries: key, description, confirmation', () => {
    const read = readLibraryFile(
      file(
        entry({
          'geometry.width': { value: 9500, source: 'sheet', at: 'page 2' },
          'material.color': { value: 'gray', source: 'list', confirmed: false, remark: 'open-side-assumed' },
        }),
      ),
    );
    expect(read).toEqual({
      ok: true,
      value: [
        {
          key: 'phoenix-contact:100',
          manufacturer: 'Phoenix Contact',
          article: '100',
          kind: 'end-stop',
          revision: 1,
          description: { en: 'End stop 9.5\u00a0mm, gray', de: 'Endklammer 9,5\u00a0mm, grau' },
          attributes: {
            'geometry.width': { value: 9500, source: { id: 'sheet', at: 'page 2' }, confirmed: true },
            'material.color': { value: 'gray', source: { id: 'list' }, confirmed: false, remark: 'open-side-assumed' },
          },
        },
      ],
    });
  });

  it('says what is wrong, and where', () => {
    expect(messageOf(file(entry({ 'geometry.size': { value: 1, source: 's' } })))).toBe('100: there is no attribute geometry.size');
    expect(messageOf(file(entry({ 'geometry.width': { value: 5.2, source: 's' } })))).toMatch(/^100, geometry\.width: /);
    expect(messageOf(file(entry({ 'geometry.width': { value: null, source: 's' } })))).toMatch(/^100, geometry\.width: /);
    expect(messageOf(file(entry({ 'geometry.width': { value: 5200 } })))).toMatch(/source/);
    expect(messageOf(file(entry({ 'geometry.width': { value: 5200, source: 's', confirmed: true } })))).not.toBe('ok');
    expect(messageOf(file(entry({}, { kind: 'teapot' })))).toMatch(/kind/);
    expect(messageOf(file(entry({}, { description: 'x' })))).toMatch(/description/);
    expect(messageOf({ ...file(), version: 2 })).toMatch(/version/);
    expect(messageOf(null)).not.toBe('ok');
    expect(messageOf(file())).toBe('ok');
  });
});
