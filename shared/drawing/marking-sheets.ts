import { type MarkingStrip, type StripSegment, type TextMetrics, pitchOf, planStrips, splitStrip } from '../marking/index.ts';
import { compressReferences, itemPlaces } from '../orders/index.ts';
import { type ItemId, findItem, findStrip, projectOf } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import { type Language, decimalMarkOf } from '../text/index.ts';
import { type Um, ZERO_UM, formatThousandths, mm, um } from '../units/index.ts';
import { box, uniteBoxes } from './box.ts';
import { SHEET_WORDS } from './marking-words.ts';
import { CUT_MARK_REACH, stripRoom, stripSegmentNodes } from './marking-strip-node.ts';
import { text } from './pen.ts';
import { ladderNode, rulerNode, RULER_LENGTH } from './ruler.ts';
import type { Primitive, Scene, SceneNode, TextPrimitive } from './scene.ts';
import { textBounds } from './text-node.ts';
import { wrapText } from './wrap-text.ts';

export interface SheetOptions {
  readonly language: Language;
  readonly metrics: TextMetrics;
  /** Size of the sheet. */
  readonly width: Um;
  readonly height: Um;
  /** Height of the marking strips, across the rail. */
  readonly stripHeight: Um;
}

/** A4 across and strips of 11 mm. */
export const A4_SHEET: Pick<SheetOptions, 'width' | 'height' | 'stripHeight'> = { width: mm(297), height: mm(210), stripHeight: mm(11) };

/** No printer reaches the outermost 5 mm of a sheet; what is printed keeps well away from them. */
export const PRINTER_MARGIN = mm(5);
const LEFT = 12_000;
/** Room at the right for the upright ruler. */
const RIGHT = 24_000;
const TOP = 31_000;
const BOTTOM = 24_000;
const TITLE = { size: 3300, line: 4600 } as const;
const NOTE = { size: 2600, line: 3700 } as const;

interface Piece {
  readonly strip: MarkingStrip;
  readonly segment: StripSegment;
  readonly level: number;
  /** Which segment of its tag and level it is, and how many there are. */
  readonly number: number;
  readonly count: number;
}

/**
 * The marking strips of a project on sheets at 1:1 (MK-020 … MK-024): each with title, cut marks and its labels centred
 * on their blocks; strips longer than the sheet are split at edges of blocks and numbered. Every sheet carries a control
 * ruler of 100 mm in each direction. A project without strips gives one sheet that says so.
 */
export function markingSheets(view: ProjectView, options: SheetOptions): readonly Scene[] {
  const plan = planStrips(view);
  const name = referencer(view);
  const words = SHEET_WORDS[options.language];
  const content = options.width - LEFT - RIGHT;
  const pages: SceneNode[][] = [];
  let y = Infinity;
  const place = (needed: number): number => {
    if (y + needed > options.height - BOTTOM) {
      pages.push([]);
      y = TOP;
    }
    const top = y;
    y += needed;
    return top;
  };
  const general: string[] = [];
  const unknown = plan.unprintable.filter(({ reason }) => reason === 'unknownWidth').map(({ item }) => item);
  const loose = plan.unprintable.filter(({ reason }) => reason === 'unplaced').map(({ item }) => item);
  if (plan.strips.length === 0) general.push(words.nothing);
  if (unknown.length > 0) general.push(words.unknownWidth(name(unknown)));
  if (loose.length > 0) general.push(words.unplaced(name(loose)));
  for (const line of general.flatMap((sentence) => wrapText(sentence, content, TITLE.size, options.metrics, 'bold'))) {
    const top = place(TITLE.line);
    pages.at(-1)?.push(captionNode(LEFT, top + TITLE.size, line, TITLE.size, 'bold', options.metrics));
  }
  for (const piece of piecesOf(plan.strips, um(content))) {
    const made = stripSegmentNodes(piece.segment, {
      x: um(LEFT),
      y: ZERO_UM,
      height: options.stripHeight,
      level: piece.level,
      exI: piece.strip.strip !== undefined && findStrip(view.document, piece.strip.strip)?.zone === 'ex-i',
      metrics: options.metrics,
    });
    const notes = notesOf(piece, made.tooLong, name, options);
    const lines = notes.flatMap((note) => wrapText(note, content, NOTE.size, options.metrics));
    const room = TITLE.line + lines.length * NOTE.line + stripRoom(options.stripHeight) + 3000;
    const top = place(room);
    const page = pages.at(-1) ?? [];
    page.push(captionNode(LEFT, top + TITLE.size, titleOf(piece, options), TITLE.size, 'bold', options.metrics));
    lines.forEach((line, index) => {
      page.push(captionNode(LEFT, top + TITLE.line + index * NOTE.line + NOTE.size, line, NOTE.size, 'error', options.metrics));
    });
    const stripTop = um(Math.round(top + TITLE.line + lines.length * NOTE.line + CUT_MARK_REACH));
    for (const node of made.nodes) page.push({ ...node, y: stripTop });
  }
  return pages.map((nodes, index) => ({
    title: sheetTitle(view, options),
    bounds: box(0, 0, options.width, options.height),
    nodes: [...frameNodes(view, options, index + 1, pages.length), ...nodes],
  }));
}

/** Strip by strip and level by level, the highest level first, each cut to what a sheet holds. */
function piecesOf(strips: readonly MarkingStrip[], longest: Um): readonly Piece[] {
  const pieces: Omit<Piece, 'number' | 'count'>[] = [];
  for (const strip of strips) {
    for (let level = strip.levels - 1; level >= 0; level -= 1) {
      for (const segment of splitStrip(strip, longest)) pieces.push({ strip, segment, level });
    }
  }
  const key = ({ strip, level }: Omit<Piece, 'number' | 'count'>): string => `${strip.strip ?? strip.rail}/${level}`;
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(key(piece), (counts.get(key(piece)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return pieces.map((piece) => {
    const number = (seen.get(key(piece)) ?? 0) + 1;
    seen.set(key(piece), number);
    return { ...piece, number, count: counts.get(key(piece)) ?? 1 };
  });
}

/** "-X1 (2/3) · R1 · 104 mm · 20×5.2 mm". */
function titleOf({ strip, segment, level, number, count }: Piece, { language }: SheetOptions): string {
  const words = SHEET_WORDS[language];
  const mark = decimalMarkOf(language);
  const blocks = segment.fields.filter(({ labels }) => labels.length > 0).length;
  const pitch = pitchOf(segment);
  const tag = strip.strip === undefined ? words.rail(strip.tag) : strip.tag;
  const pieces = count > 1 ? `${tag} (${number}/${count})` : tag;
  return [
    pieces,
    ...(strip.levels > 1 ? [words.level(level + 1, strip.levels)] : []),
    ...(strip.strip === undefined ? [] : [strip.railName]),
    `${formatThousandths(segment.length, mark)} mm`,
    pitch === undefined ? words.blocks(blocks) : `${blocks}×${formatThousandths(pitch, mark)} mm`,
  ].join(' · ');
}

function notesOf(
  { strip, segment }: Piece,
  tooLong: readonly ItemId[],
  name: (items: readonly ItemId[]) => string,
  { language }: SheetOptions,
): readonly string[] {
  const words = SHEET_WORDS[language];
  const here = new Set(segment.fields.map(({ item }) => item));
  const unconfirmed = strip.unconfirmed.filter((item) => here.has(item));
  return [
    ...(unconfirmed.length > 0 ? [words.unconfirmed(name(unconfirmed))] : []),
    ...(tooLong.length > 0 ? [words.tooLong(name(tooLong))] : []),
  ];
}

function referencer(view: ProjectView): (items: readonly ItemId[]) => string {
  const placeOf = itemPlaces(view);
  return (items) => {
    const places = items.flatMap((id) => {
      const item = findItem(view.document, id);
      return item ? [placeOf(item)] : [];
    });
    return compressReferences(places).join(', ');
  };
}

function sheetTitle(view: ProjectView, { language }: SheetOptions): string {
  const { name, number } = projectOf(view.document);
  return [name, number, SHEET_WORDS[language].heading].filter((word) => word !== undefined && word !== '').join(' · ');
}

/** What every sheet carries: project, sheet number, how to print it, and the control rulers. */
function frameNodes(view: ProjectView, options: SheetOptions, page: number, pages: number): SceneNode[] {
  const { metrics, width, height, language } = options;
  const words = SHEET_WORDS[language];
  const right = width - LEFT;
  const heading = text(LEFT, 15_000, sheetTitle(view, options), 4600, { fill: 'ink', weight: 'bold' });
  const number = text(right, 15_000, words.sheet(page, pages), 3300, { fill: 'ink-soft', anchor: 'end' });
  const how = text(LEFT, 21_500, words.printing, 3300, { fill: 'ink', weight: 'bold' });
  const check = text(LEFT, 26_000, words.checking, 2900, { fill: 'ink-soft' });
  const texts: TextPrimitive[] = [heading, number, how, check];
  const pitch = commonPitch(view);
  const low = height - 10_000;
  return [
    {
      kind: 'caption',
      layer: 'caption',
      x: ZERO_UM,
      y: ZERO_UM,
      bounds: uniteBoxes(texts.map((shape) => textBounds(shape, metrics))),
      primitives: texts satisfies readonly Primitive[],
    },
    rulerNode(LEFT, low, 'right', metrics),
    rulerNode(width - 10_000, (height - RULER_LENGTH) / 2, 'down', metrics),
    ladderNode(LEFT + RULER_LENGTH + 20_000, low, pitch, words.ladder(pitch), metrics),
  ];
}

/** The pitch that most blocks have; 5.2 mm where there is no block. */
function commonPitch(view: ProjectView): Um {
  const counts = new Map<Um, number>();
  for (const layout of view.layouts.values()) {
    for (const { role, widthKnown, width } of layout.items) {
      // Ten steps must find room beside the ruler.
      if (role === 'block' && widthKnown && width <= 10_000) counts.set(width, (counts.get(width) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || a - b);
  return best?.[0] ?? mm(5.2);
}

function captionNode(x: number, y: number, content: string, size: number, look: 'bold' | 'error', metrics: TextMetrics): SceneNode {
  const shape = text(x, y, content, size, look === 'error' ? { fill: 'error' } : { fill: 'ink', weight: 'bold' });
  return { kind: 'caption', layer: 'caption', x: ZERO_UM, y: ZERO_UM, bounds: textBounds(shape, metrics), primitives: [shape] };
}
