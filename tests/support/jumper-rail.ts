import type { Command } from '../../shared/editing/index.ts';
import { type Part, partLookup, roleOf } from '../../shared/parts/index.ts';
import { type Document, type ItemRecord, type JumperRow, buildIndex, findPart, itemsOnRail, recordsOf } from '../../shared/project/index.ts';
import { type SketchOptions, run, sketchRail } from './rail-sketch.ts';
import { JUMPERS } from './sample-parts.ts';

/** The blocks of a rail (by its number) from the left. */
export function blocksOf(document: Document, rail = 1): readonly ItemRecord[] {
  const index = buildIndex(document);
  const there = index.rails[rail - 1];
  return (there ? itemsOnRail(index, there.id) : []).filter((item) => {
    const part = findPart(document, item.part);
    return part !== undefined && roleOf(part.kind) === 'block';
  });
}

/**
 * The command that puts jumpers on the blocks of a rail, from a sketch such as `2002-403 1-3 A, 2002-405 3-7 B -5`: the
 * article, its first and its last block (counted from 1), the row, and the blocks over which the contact is broken out.
 * A comma between blocks instead of a hyphen names them one by one: `2002-499 2+9 A`.
 */
export function jumperCommand(document: Document, sketch: string, { rail = 1, level = 0, parts = JUMPERS }: { rail?: number; level?: number; parts?: readonly Part[] } = {}): Command {
  const blocks = blocksOf(document, rail);
  const lookup = partLookup(parts);
  const used = new Set<Part>();
  const jumpers = sketch.split(',').map((entry) => {
    const [article = '', span = '', row = 'A', ...broken] = entry.trim().split(/\s+/);
    const part = lookup.byArticle(article)[0];
    if (!part) throw new Error(`no jumper ${article}`);
    used.add(part);
    const [from = 0, to = from] = span.split('-').map(Number);
    const places = span.includes('+') ? span.split('+').map(Number) : Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const removed = broken.map((word) => Number(word.slice(1)));
    return {
      part: part.key,
      contacts: places.map((place) => {
        const block = blocks[place - 1];
        if (!block) throw new Error(`no block ${place}`);
        return { item: block.id, level, row: row as JumperRow, ...(removed.includes(place) && { removed: true as const }) };
      }),
    };
  });
  return { type: 'jumpers.add', jumpers, parts: [...used] };
}

/** A document with a rail from a sketch and jumpers on it; see `sketchRail` and `jumperCommand`. */
export function jumperRail(sketch: string, jumpers: string, options: SketchOptions & { readonly jumperParts?: readonly Part[] } = {}): Document {
  const document = sketchRail(sketch, options);
  return jumpers === '' ? document : run(document, jumperCommand(document, jumpers, { rail: recordsOf(document, 'rail').length, ...(options.jumperParts && { parts: options.jumperParts }) }));
}
