import { type Command, type CommandEnvironment, type NewItem, applyCommand } from '../../shared/editing/index.ts';
import type { Part } from '../../shared/parts/index.ts';
import {
  type Document,
  type ItemRecord,
  type RailId,
  type StripId,
  buildIndex,
  countingIds,
  emptyDocument,
  itemsOnRail,
  mintId,
  recordsOf,
} from '../../shared/project/index.ts';
import { type Um, mm } from '../../shared/units/index.ts';
import * as parts from './sample-parts.ts';

/** Names of parts in sketches. */
const TOKENS: Readonly<Record<string, Part>> = {
  B: parts.BLOCK,
  PE: parts.PE,
  L: parts.LONG,
  G: parts.BIG,
  D: parts.DOUBLE,
  LO: parts.LEFT_OPEN,
  C: parts.CLOSED,
  V: parts.VAGUE,
  O: parts.OTHER_MAKER,
  U: parts.UNSIZED,
  EP: parts.PLATE,
  EPg: parts.PLATE_GRAY,
  EPl: parts.PLATE_LONG,
  EPb: parts.PLATE_BIG,
  EPd: parts.PLATE_DOUBLE,
  EPv: parts.PLATE_VAGUE,
  EPo: parts.PLATE_OTHER,
  TP: parts.PARTITION,
  SEP: parts.SEPARATOR,
  ES: parts.STOP,
  ESw: parts.STOP_WIDE,
  BC: parts.CARRIER,
};

export interface SketchOptions {
  readonly rail?: Part;
  /** Rail length in mm; long enough for any sketch without it. */
  readonly length?: number;
  /** Margin in mm; without it that of the project. */
  readonly margin?: number;
  readonly centred?: boolean;
  /** Tag of the strip that the items belong to; null = none. */
  readonly strip?: string | null;
  readonly parts?: Readonly<Record<string, Part>>;
  /** Document to add the rail to. */
  readonly into?: Document;
}

/**
 * A document with one more rail, from a sketch such as `ES 20xB EP _12 ES`: parts by their short name, `20x` that many,
 * `'` turned, `:7` designation (`:7/8` by level), `_12` a gap of 12 mm before the next, `@80` the next one fixed at 80 mm.
 */
export function sketchRail(sketch: string, options: SketchOptions = {}): Document {
  const tokens = { ...TOKENS, ...options.parts };
  let document = options.into ?? emptyDocument('Sketch');
  const number = recordsOf(document, 'rail').length + 1;
  const railId = mintId('rail', `R${number}`);
  document = run(document, {
    type: 'rail.add',
    id: railId,
    part: options.rail ?? parts.RAIL,
    length: mm(options.length ?? 2000),
    ...(options.margin !== undefined && { margin: mm(options.margin) }),
    ...(options.centred !== undefined && { centred: options.centred }),
  });
  const tag = options.strip === undefined ? '-X1' : options.strip;
  const strip = tag === null ? undefined : mintId('strip', tag);
  if (strip && !document.records.has(strip)) document = run(document, { type: 'strip.add', id: strip, tag: tag as string });

  const items: NewItem[] = [];
  const used = new Set<Part>();
  let next: { gapBefore?: Um; anchor?: Um } = {};
  for (const token of sketch.split(/\s+/).filter((text) => text !== '')) {
    if (token.startsWith('_')) next = { gapBefore: mm(Number(token.slice(1))) };
    else if (token.startsWith('@')) next = { anchor: mm(Number(token.slice(1))) };
    else {
      const match = /^(?:(\d+)x)?([A-Za-z]+)('?)(?::(.+))?$/.exec(token);
      const part = match?.[2] === undefined ? undefined : tokens[match[2]];
      if (!match || !part) throw new Error(`no sketch: ${token}`);
      used.add(part);
      for (let count = 0; count < Number(match[1] ?? 1); count++) {
        items.push({
          part: part.key,
          turned: match[3] === "'",
          ...next,
          ...(strip && { strip }),
          ...(match[4] !== undefined && { levels: match[4].split('/').map((designation) => ({ designation })) }),
        });
        next = {};
      }
    }
  }
  return run(document, { type: 'items.place', target: { rail: railId, after: null }, items, parts: [...used] });
}

/** The sketch of a rail as it stands: what `sketchRail` reads. Designations are left out. */
export function sketchOf(document: Document, rail?: RailId): string {
  const names = new Map(Object.entries(TOKENS).map(([name, part]) => [part.key, name]));
  const words: string[] = [];
  for (const item of itemsOf(document, rail)) {
    if (item.gapBefore > 0) words.push(`_${item.gapBefore / 1000}`);
    if (item.anchor !== undefined) words.push(`@${item.anchor / 1000}`);
    words.push(`${names.get(item.part) ?? item.part}${item.turned ? "'" : ''}`);
  }
  return words.join(' ').replace(/(?<=^|\s)(\S+)(?:\s\1(?=\s|$))+/g, (run, word: string) =>
    word.startsWith('_') || word.startsWith('@') ? run : `${run.split(' ').length}x${word}`,
  );
}

/** The items of a rail (without one: of the first), from left to right. */
export function itemsOf(document: Document, rail?: RailId): readonly ItemRecord[] {
  const index = buildIndex(document);
  const id = rail ?? index.rails[0]?.id;
  return id === undefined ? [] : itemsOnRail(index, id);
}

/** Carries a command out; a refusal is a mistake of the test. */
export function run(document: Document, command: Command, env: CommandEnvironment = envFor(document)): Document {
  const outcome = applyCommand(document, command, env);
  if (outcome.kind === 'refused') throw new Error(outcome.reason.en);
  return outcome.kind === 'done' ? outcome.document : document;
}

/** Ids that the document does not use yet: the same ones each time for the same document. */
export function envFor(document: Document): CommandEnvironment {
  let highest = 0;
  for (const id of document.records.keys()) {
    const number = Number(/\/(\d+)$/.exec(id)?.[1] ?? 0);
    if (number > highest) highest = number;
  }
  return { ids: countingIds(highest + 1) };
}

export const railId = (number: number): RailId => mintId('rail', `R${number}`);
export const stripId = (tag: string): StripId => mintId('strip', tag);
