import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASSUMED_WIDTH,
  type Detail,
  type PartSymbol,
  type Primitive,
  partSymbol,
  symbolKey,
} from '../../../shared/drawing/index.ts';
import { turnAbout } from '../../../shared/drawing/pen.ts';
import { type AttributeKey, type AttributeValueOf, PART_KINDS, type Part, type PartKind, roleOf, standsOnRail } from '../../../shared/parts/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { makePart } from '../../support/sample-parts.ts';
import { shapeBox, within } from './support.ts';

type Values = { readonly [K in AttributeKey]?: AttributeValueOf<K> };

const TWO: Values = {
  'geometry.width': mm(5.2),
  'geometry.depth': mm(48.5),
  'geometry.openSide': 'right',
  'connection.points': 2,
  'connection.levels': 1,
  'connection.jumperSlots': 2,
  'material.color': 'blue',
};
let count = 0;
const part = (kind: PartKind, values: Values): Part => makePart('X', `P${(count += 1)}`, kind, values);
const draw = (kind: PartKind, values: Values, turned = false, detail: Detail = 'full'): PartSymbol =>
  partSymbol(part(kind, values), { turned, detail });
const block = (values: Values = {}, turned = false, detail: Detail = 'full'): PartSymbol =>
  draw('through-terminal', { ...TWO, ...values }, turned, detail);

const holes = ({ primitives }: PartSymbol): Primitive[] => primitives.filter(({ type, fill }) => type === 'circle' && fill === 'recess');
const paints = ({ primitives }: PartSymbol): string[] => [...new Set(primitives.flatMap(({ fill, stroke }) => [fill, stroke].filter((paint) => paint !== undefined)))];

const STANDING = (Object.keys(PART_KINDS) as PartKind[]).filter((kind) => standsOnRail(roleOf(kind)));
const DETAILS: readonly Detail[] = ['full', 'simple', 'box'];

describe('partSymbol', () => {
  it('takes width and depth from the part', () => {
    const symbol = block();
    expect(symbol.width).toBe(5200);
    expect(symbol.bounds).toEqual({ left: 0, top: -24_250, right: 5200, bottom: 24_250 });
    expect(symbol.assumed).toEqual([]);
  });

  it('shows as many conductor entries as the part has', () => {
    for (const points of [1, 2, 3, 4, 6]) expect(holes(block({ 'connection.points': points, 'geometry.depth': mm(80) }))).toHaveLength(points);
    const distribution = { ...TWO, 'geometry.width': mm(12.8), 'geometry.depth': mm(87), 'connection.points': 7 };
    expect(holes(draw('distribution-terminal', distribution))).toHaveLength(7);
    expect(holes(draw('double-deck-terminal', { ...TWO, 'connection.levels': 2, 'connection.points': 4, 'geometry.depth': mm(70) }))).toHaveLength(4);
    expect(holes(draw('triple-deck-terminal', { ...TWO, 'connection.levels': 3, 'connection.points': 6, 'geometry.depth': mm(92) }))).toHaveLength(6);
  });

  it('has a jumper slot on each side of the middle, none where the part has none', () => {
    const contacts = (symbol: PartSymbol) => symbol.primitives.filter(({ type, fill }) => type === 'rect' && fill === 'metal').length;
    expect(contacts(block({ 'connection.jumperSlots': 2 })) - contacts(block({ 'connection.jumperSlots': 0 }))).toBe(4);
    expect(contacts(block({ 'connection.jumperSlots': 1 })) - contacts(block({ 'connection.jumperSlots': 0 }))).toBe(2);
  });

  it('has one marker field a level, the lowest at the front', () => {
    expect(block().markers).toHaveLength(1);
    const { markers } = draw('triple-deck-terminal', { ...TWO, 'connection.levels': 3, 'connection.points': 6, 'geometry.depth': mm(92) });
    expect(markers.map(({ level }) => level)).toEqual([0, 1, 2]);
    expect(markers[0]!.cy).toBeGreaterThan(markers[1]!.cy);
    expect(markers[1]!.cy).toBeGreaterThan(markers[2]!.cy);
  });

  it('has the colour of the part, and invents none', () => {
    expect(paints(block())).toContain('blue.base');
    expect(paints(draw('ground-terminal', { ...TWO, 'material.color': 'green-yellow' }))).toEqual(expect.arrayContaining(['green.base', 'yellow.base']));
    const { 'material.color': _color, ...colourless } = TWO;
    const symbol = draw('through-terminal', colourless);
    expect(symbol.assumed).toEqual(['color']);
    expect(paints(symbol)).toContain('unknown.base');
    expect(paints(draw('through-terminal', { ...TWO, 'material.color': 'mauve' }))).toContain('unknown.base');
  });

  it('tells kinds apart by what is in the middle', () => {
    const middle = (kind: PartKind) => paints(draw(kind, { ...TWO, 'geometry.depth': mm(62) }));
    expect(middle('disconnect-terminal')).toContain('orange.base');
    expect(middle('fuse-terminal')).toContain('glass');
    expect(middle('component-terminal')).toContain('ink');
    expect(middle('ground-terminal')).toContain('marker-ink');
    expect(middle('n-disconnect-terminal')).toContain('metal-light');
    for (const paint of ['orange.base', 'glass', 'ink', 'marker-ink']) expect(middle('through-terminal')).not.toContain(paint);
  });

  it('tells the ways of opening a clamp apart', () => {
    expect(paints(block({ 'connection.actuation': ['push-button'] }))).toContain('orange.base');
    expect(paints(block({ 'connection.actuation': ['lever'] }))).toContain('orange.light');
    expect(paints(block({ 'connection.technology': 'Screw connection' }))).toContain('metal-light');
    expect(paints(block())).not.toContain('metal-light');
  });

  it('draws an end stop with a marker, by clamp or screw', () => {
    const stop = { 'geometry.width': mm(6), 'geometry.depth': mm(44), 'material.color': 'gray' };
    expect(draw('end-stop', stop).markers).toHaveLength(1);
    expect(paints(draw('end-stop', { ...stop, 'connection.technology': 'screw' }))).toContain('metal-light');
    expect(paints(draw('end-stop', stop))).not.toContain('metal-light');
  });

  describe('open side', () => {
    // The strip in which the inside shows: a tall dark rectangle at one edge.
    const openAt = ({ primitives, width, bounds }: PartSymbol): string[] =>
      primitives.flatMap((shape) => {
        if (shape.type !== 'rect' || shape.fill !== 'recess' || shape.opacity !== undefined) return [];
        if (shape.height < 0.8 * (bounds.bottom - bounds.top)) return [];
        return [shape.x === 0 ? 'left' : shape.x + shape.width === width ? 'right' : 'elsewhere'];
      });

    it.each(DETAILS)('shows on its side, and on the other when turned (%s)', (detail) => {
      expect(openAt(block({}, false, detail))).toEqual(['right']);
      expect(openAt(block({}, true, detail))).toEqual(['left']);
      expect(openAt(block({ 'geometry.openSide': 'left' }, false, detail))).toEqual(['left']);
      expect(openAt(block({ 'geometry.openSide': 'left' }, true, detail))).toEqual(['right']);
      expect(openAt(block({ 'geometry.openSide': 'none' }, false, detail))).toEqual([]);
    });

    it('is dashed on both sides where it is unknown', () => {
      const { 'geometry.openSide': _side, ...vague } = TWO;
      const symbol = draw('through-terminal', vague);
      expect(symbol.assumed).toEqual(['openSide']);
      expect(openAt(symbol)).toEqual([]);
      expect(symbol.primitives.filter(({ stroke, dash }) => stroke === 'assumed' && dash)).toHaveLength(2);
    });
  });

  it('draws dashed what it had to assume', () => {
    const symbol = draw('through-terminal', { 'geometry.width': mm(5.2) });
    expect(symbol.assumed).toEqual(['color', 'depth', 'openSide', 'points']);
    expect(symbol.primitives[0]).toMatchObject({ stroke: 'assumed' });
    expect(symbol.primitives[0]!.dash).toBeDefined();
    expect(block().primitives.every(({ dash, stroke }) => dash === undefined && stroke !== 'assumed')).toBe(true);
  });

  it('marks a part of unknown width in red instead of drawing it', () => {
    const symbol = draw('through-terminal', { 'geometry.depth': mm(48.5), 'material.color': 'blue' });
    expect(symbol.width).toBe(ASSUMED_WIDTH);
    expect(symbol.assumed).toContain('width');
    expect(paints(symbol)).toContain('error');
    expect(paints(symbol)).not.toContain('blue.base');
    expect(symbol.primitives.some((shape) => shape.type === 'text' && shape.text === '?')).toBe(true);
  });

  it('turned twice is as it was, and turned once is rotated about the middle', () => {
    for (const kind of STANDING) {
      const values = { ...TWO, 'geometry.depth': mm(70), 'connection.points': 3 };
      const upright = draw(kind, values);
      const turned = draw(kind, values, true);
      const both = turnAbout(turnAbout(upright.primitives, upright.width / 2, 0), upright.width / 2, 0);
      // Angles of arcs go round once.
      const plain = (shapes: readonly Primitive[]) => shapes.map((shape) => (shape.type === 'arc' ? { ...shape, start: shape.start % 360, end: 0 } : shape));
      expect(plain(both)).toEqual(plain(upright.primitives));
      expect(turned.bounds).toEqual(upright.bounds);
      expect(turned.primitives).toHaveLength(upright.primitives.length);
      expect(turned.markers.map(({ cx, cy }) => [cx, cy])).toEqual(upright.markers.map(({ cx, cy }) => [upright.width - cx, -cy + 0]));
      const holesOf = (symbol: PartSymbol) => holes(symbol).map((hole) => (hole.type === 'circle' ? [hole.cx, hole.cy] : []));
      expect(holesOf(turned)).toEqual(holesOf(upright).map(([x, y]) => [upright.width - x!, -y! + 0]));
    }
  });

  it('stays within its bounds, whatever the part', () => {
    const values = fc.record(
      {
        'geometry.width': fc.integer({ min: 300, max: 60_000 }),
        'geometry.depth': fc.integer({ min: 8000, max: 200_000 }),
        'geometry.openSide': fc.constantFrom('left', 'right', 'none', 'nonsense'),
        'connection.points': fc.integer({ min: 0, max: 40 }),
        'connection.levels': fc.integer({ min: 0, max: 9 }),
        'connection.jumperSlots': fc.integer({ min: 0, max: 8 }),
        'connection.outgoingPoints': fc.integer({ min: 0, max: 40 }),
        'connection.technology': fc.constantFrom('Push-in CAGE CLAMP®', 'Screw'),
        'connection.actuation': fc.constantFrom(['lever'], ['push-button'], ['Open tool slot']),
        'marking.positions': fc.constantFrom(['center'], ['center', 'side']),
        'material.color': fc.constantFrom('gray', 'green-yellow', 'light gray', 'orange', ''),
      },
      { requiredKeys: [] },
    ) as unknown as fc.Arbitrary<Values>;
    fc.assert(
      fc.property(fc.constantFrom(...STANDING), values, fc.boolean(), fc.constantFrom(...DETAILS), (kind, attributes, turned, detail) => {
        const symbol = draw(kind, attributes, turned, detail);
        for (const shape of symbol.primitives) {
          if (shape.type === 'text') continue;
          expect(within(shapeBox(shape), symbol.bounds), JSON.stringify([shape, symbol.bounds])).toBe(true);
          expect(Object.values(shape).every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
          if (shape.type === 'rect') expect(Math.min(shape.width, shape.height)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gets simpler with less detail', () => {
    for (const kind of STANDING) {
      const [full, simple, plain] = DETAILS.map((detail) => draw(kind, TWO, false, detail).primitives.length);
      expect(full).toBeGreaterThanOrEqual(simple!);
      expect(simple).toBeGreaterThanOrEqual(plain!);
      expect(plain).toBeLessThanOrEqual(8);
    }
    expect(block({}, false, 'full').primitives.length).toBeLessThanOrEqual(60);
  });

  it('is computed once, and frozen', () => {
    const one = part('through-terminal', TWO);
    const symbol = partSymbol(one, { turned: false, detail: 'full' });
    expect(partSymbol(one, { turned: false, detail: 'full' })).toBe(symbol);
    expect(partSymbol(one, { turned: true, detail: 'full' })).not.toBe(symbol);
    expect(Object.isFrozen(symbol) && Object.isFrozen(symbol.primitives)).toBe(true);
  });

  it('draws parts that do not stand on a rail too, for lists', () => {
    for (const kind of Object.keys(PART_KINDS) as PartKind[]) expect(draw(kind, TWO).primitives.length).toBeGreaterThan(0);
  });
});

describe('symbolKey', () => {
  it('names article, revision, side and detail', () => {
    const one = part('through-terminal', TWO);
    const keys = [
      symbolKey(one, { turned: false, detail: 'full' }),
      symbolKey(one, { turned: true, detail: 'full' }),
      symbolKey(one, { turned: false, detail: 'box' }),
      symbolKey({ ...one, revision: 2 }, { turned: false, detail: 'full' }),
      symbolKey({ ...one, key: 'y:z' }, { turned: false, detail: 'full' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(partSymbol(one, { turned: true, detail: 'full' }).key).toBe(keys[1]);
  });
});
