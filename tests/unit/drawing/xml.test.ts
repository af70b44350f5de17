import { describe, expect, it } from 'vitest';
import { elementsOf, readXml, textOf } from '../../support/xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

describe('the XML reader that other tests rely on', () => {
  it('reads elements, attributes and text', () => {
    const root = readXml(`${HEAD}<a x="1 &amp; 2"><b/>t&lt;<b>u</b></a>\n`);
    expect(root.attributes).toEqual({ x: '1 & 2' });
    expect(elementsOf(root, 'b')).toHaveLength(2);
    expect(textOf(root)).toBe('t<u');
  });

  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a x="<"/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>\u0001</a>',
    '<a>\ud800</a>',
    'x<a/>',
    '',
  ])('refuses %j', (text) => expect(() => readXml(HEAD + text)).toThrow());

  it('refuses a text without declaration', () => expect(() => readXml('<a/>')).toThrow());
});
