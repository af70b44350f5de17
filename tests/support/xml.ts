/** An element of a parsed XML text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A small strict reader of XML: elements, attributes and text. Throws for anything that is not well-formed, so that a
 * test which reads a file has checked it. No comments, no CDATA, no document types: our files have none.
 */
export function readXml(text: string): XmlElement {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a character that XML forbids');
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(text);
  if (!declaration) throw new Error('no XML declaration');
  const stack: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [];
  const token = /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  token.lastIndex = declaration[0].length;
  let root: XmlElement | undefined;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 40)}`);
    const [, closing, opening, attributes = '', selfClosing, characters] = match;
    const parent = stack.at(-1);
    if (characters !== undefined) {
      if (parent) parent.children.push(decode(characters));
      else if (characters.trim() !== '') throw new Error('text outside the root');
    } else if (opening !== undefined) {
      if (!parent && root) throw new Error('two roots');
      const element = { name: opening, attributes: readAttributes(attributes), children: [] };
      parent?.children.push(element);
      root ??= element;
      if (selfClosing === '') stack.push(element);
    } else {
      if (parent?.name !== closing) throw new Error(`</${closing}> closes <${parent?.name}>`);
      stack.pop();
    }
  }
  if (stack.length > 0 || !root) throw new Error('the text ends too early');
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`attribute ${name} twice`);
    attributes[name] = decode(value);
  }
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const entity = ENTITIES[name];
    if (entity === undefined || !whole.endsWith(';')) throw new Error(`not an entity: ${whole}`);
    return entity;
  });
}

/** All elements with this name, in document order. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  const own = root.name === name ? [root] : [];
  return [...own, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child, name)))];
}

/** The text of an element and all within it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
