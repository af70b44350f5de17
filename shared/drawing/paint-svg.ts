import { type Um, formatThousandths } from '../units/index.ts';
import { boxHeight, boxWidth } from './box.ts';
import { LAYERS, type Primitive, type Scene, type SceneNode, type Style } from './scene.ts';
import { PRINT_THEME, type Theme } from './themes.ts';

export interface SvgOptions {
  /** Absent = the theme for paper. */
  readonly theme?: Theme;
  /** CSS font family list; readers without the first font take the next. */
  readonly fontFamily?: string;
  /** Language of the text, for readers aloud. */
  readonly language?: string;
  /** One sentence about the drawing. */
  readonly description?: string;
}

/** Width of a hairline on paper, in µm. */
const HAIRLINE = 50;

/**
 * A scene as an SVG file at 1:1: a millimetre of the scene is a millimetre of the page. The same scene gives the same
 * text, byte for byte. Pictures that occur more than once are defined once and used by reference.
 */
export function paintSvg(scene: Scene, options: SvgOptions = {}): string {
  const theme = options.theme ?? PRINT_THEME;
  const width = mmText(boxWidth(scene.bounds));
  const height = mmText(boxHeight(scene.bounds));
  const shared = symbolIds(scene.nodes);
  const lines: string[] = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"${options.language ? ` xml:lang="${escapeXml(options.language)}"` : ''} width="${width}mm" height="${height}mm" viewBox="${mmText(scene.bounds.left)} ${mmText(scene.bounds.top)} ${width} ${height}" font-family="${escapeXml(options.fontFamily ?? 'sans-serif')}" stroke-linejoin="round">`,
    `<title>${escapeXml(scene.title)}</title>`,
  ];
  if (options.description) lines.push(`<desc>${escapeXml(options.description)}</desc>`);
  if (shared.size > 0) {
    lines.push('<defs>');
    for (const [key, id] of shared) {
      const node = scene.nodes.find((candidate) => candidate.key === key);
      if (!node) continue;
      lines.push(`<g id="${id}">`);
      for (const shape of node.primitives) lines.push(shapeText(shape, theme));
      lines.push('</g>');
    }
    lines.push('</defs>');
  }
  lines.push(
    `<rect x="${mmText(scene.bounds.left)}" y="${mmText(scene.bounds.top)}" width="${width}" height="${height}" fill="${theme.colors.paper}"/>`,
  );
  for (const layer of LAYERS) {
    const nodes = scene.nodes.filter((node) => node.layer === layer);
    if (nodes.length === 0) continue;
    lines.push(`<g id="layer-${layer}">`);
    for (const node of nodes) lines.push(...nodeText(node, shared, theme));
    lines.push('</g>');
  }
  lines.push('</svg>', '');
  return lines.join('\n');
}

/** Ids for the pictures that occur more than once, in order of first use. */
function symbolIds(nodes: readonly SceneNode[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  for (const { key } of nodes) if (key !== undefined) uses.set(key, (uses.get(key) ?? 0) + 1);
  const ids = new Map<string, string>();
  for (const [key, count] of uses) if (count > 1) ids.set(key, `symbol-${ids.size + 1}`);
  return ids;
}

function nodeText(node: SceneNode, shared: ReadonlyMap<string, string>, theme: Theme): string[] {
  const record = node.id === undefined ? '' : ` data-id="${escapeXml(node.id)}"`;
  const tag = `class="${node.kind}"${record}`;
  const symbol = node.key === undefined ? undefined : shared.get(node.key);
  if (symbol !== undefined) {
    return [`<use ${tag} xlink:href="#${symbol}" x="${mmText(node.x)}" y="${mmText(node.y)}"/>`];
  }
  const moved = node.x === 0 && node.y === 0 ? '' : ` transform="translate(${mmText(node.x)} ${mmText(node.y)})"`;
  return [`<g ${tag}${moved}>`, ...node.primitives.map((shape) => shapeText(shape, theme)), '</g>'];
}

function shapeText(shape: Primitive, theme: Theme): string {
  const style = styleText(shape, theme);
  switch (shape.type) {
    case 'rect': {
      const corner = shape.radius ? ` rx="${mmText(shape.radius)}"` : '';
      return `<rect x="${mmText(shape.x)}" y="${mmText(shape.y)}" width="${mmText(shape.width)}" height="${mmText(shape.height)}"${corner}${style}/>`;
    }
    case 'line':
      return `<line x1="${mmText(shape.x1)}" y1="${mmText(shape.y1)}" x2="${mmText(shape.x2)}" y2="${mmText(shape.y2)}"${style}/>`;
    case 'polyline':
      return `<${shape.closed ? 'polygon' : 'polyline'} points="${shape.points.map(mmText).join(' ')}"${style}/>`;
    case 'circle':
      return `<circle cx="${mmText(shape.cx)}" cy="${mmText(shape.cy)}" r="${mmText(shape.radius)}"${style}/>`;
    case 'arc': {
      const at = (degrees: number): string => {
        const angle = (degrees * Math.PI) / 180;
        return `${mmText(shape.cx + shape.radius * Math.cos(angle))} ${mmText(shape.cy + shape.radius * Math.sin(angle))}`;
      };
      const large = shape.end - shape.start > 180 ? 1 : 0;
      const r = mmText(shape.radius);
      return `<path d="M${at(shape.start)}A${r} ${r} 0 ${large} 1 ${at(shape.end)}"${style}/>`;
    }
    case 'text': {
      const x = mmText(shape.x);
      const y = mmText(shape.y);
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      const weight = shape.weight === 'bold' ? ' font-weight="700"' : '';
      const turned = shape.rotate === 0 ? '' : ` transform="rotate(${shape.rotate} ${x} ${y})"`;
      // Readers of SVG make one blank of several, unless they are told not to.
      const blanks = /^\s|\s\s|\s$/.test(shape.text) ? ' xml:space="preserve"' : '';
      return `<text${blanks} x="${x}" y="${y}" font-size="${mmText(shape.size)}"${anchor}${weight}${turned}${style}>${escapeXml(shape.text)}</text>`;
    }
  }
}

function styleText(style: Style, theme: Theme): string {
  const fill = ` fill="${style.fill === undefined ? 'none' : theme.colors[style.fill]}"`;
  const opacity = style.opacity === undefined ? '' : ` opacity="${formatThousandths(style.opacity * 1000)}"`;
  if (style.stroke === undefined) return fill + opacity;
  const dash = style.dash ? ` stroke-dasharray="${style.dash.map(mmText).join(' ')}"` : '';
  const width = mmText(Math.max(style.strokeWidth ?? 0, HAIRLINE));
  return `${fill} stroke="${theme.colors[style.stroke]}" stroke-width="${width}"${dash}${opacity}`;
}

/** Micrometres as millimetres, exact. */
function mmText(value: Um | number): string {
  return formatThousandths(value);
}

/** Text for XML: the five signs escaped, characters that XML forbids replaced. */
export function escapeXml(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
