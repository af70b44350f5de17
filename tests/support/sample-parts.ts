import type { AttributeKey, AttributeValueOf, Part, PartAttributes, PartKind } from '../../shared/parts/index.ts';
import { partKey, partLookup } from '../../shared/parts/index.ts';
import { mm } from '../../shared/units/index.ts';

type Values = { readonly [K in AttributeKey]?: AttributeValueOf<K> };

/** A part with exactly the given facts, all confirmed; everything else about it is unknown. */
export function makePart(manufacturer: string, article: string, kind: PartKind, values: Values): Part {
  const attributes = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, source: { id: 'sheet', at: key }, confirmed: true }]),
  ) as PartAttributes;
  return {
    key: partKey(manufacturer, article),
    manufacturer,
    article,
    kind,
    revision: 1,
    description: { en: `${kind} ${article}`, de: `${kind} ${article}` },
    attributes,
  };
}

/** The same part with some facts replaced, or (undefined) no longer known. */
export function withFacts(part: Part, changes: { readonly [K in AttributeKey]?: AttributeValueOf<K> | undefined }): Part {
  const attributes: Record<string, unknown> = { ...part.attributes };
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) delete attributes[key];
    else attributes[key] = { value, source: { id: 'sheet' }, confirmed: true };
  }
  return { ...part, attributes: attributes as PartAttributes };
}

const RAILS_35 = ['35x7.5', '35x15'];

function terminal(article: string, kind: PartKind, values: Values): Part {
  return makePart('WAGO', article, kind, {
    'geometry.openSide': 'right',
    'mounting.rails': RAILS_35,
    'connection.levels': 1,
    'electrical.voltage': 800_000,
    'electrical.impulse': 8_000_000,
    ...values,
  });
}

const SIZE_2 = {
  series: '2002',
  'geometry.width': mm(5.2),
  'geometry.depth': mm(48.5),
  'geometry.height': mm(32.9),
  'geometry.contour': 'topjob-2002-2',
  'compatibility.endPlates': ['2002-1291', '2002-1292'],
} satisfies Values;

/** Two-conductor blocks of 2.5 mm²: 5.2 mm wide, open to the right. */
export const BLOCK = terminal('2002-1204', 'through-terminal', {
  ...SIZE_2,
  'material.color': 'blue',
  'material.mass': 4900,
  'material.fireLoad': 109_000,
});
export const PE = terminal('2002-1207', 'ground-terminal', {
  ...SIZE_2,
  'connection.nominalArea': 2500,
  'material.color': 'green-yellow',
});
/** Four-conductor block of the same series: longer across the rail. */
export const LONG = terminal('2002-1401', 'through-terminal', {
  series: '2002',
  'geometry.width': mm(5.2),
  'geometry.depth': mm(69.93),
  'geometry.height': mm(32.9),
  'geometry.contour': 'topjob-2002-4',
  'compatibility.endPlates': ['2002-1491', '2002-1492'],
});
/** 16 mm²: larger in every direction. */
export const BIG = terminal('2016-1201', 'through-terminal', {
  series: '2016',
  'geometry.width': mm(12),
  'geometry.depth': mm(70.3),
  'geometry.height': mm(36.9),
  'geometry.contour': 'topjob-2016-2',
  'compatibility.endPlates': ['2016-1292'],
});
/** Two levels. */
export const DOUBLE = terminal('2002-2201', 'double-deck-terminal', {
  series: '2002',
  'geometry.width': mm(5.2),
  'geometry.depth': mm(69.7),
  'geometry.height': mm(52),
  'geometry.contour': 'topjob-2002-double',
  'connection.levels': 2,
  'compatibility.endPlates': ['2002-2292'],
});
/** Open to the left when not turned. */
export const LEFT_OPEN = terminal('L-1', 'through-terminal', { ...SIZE_2, 'geometry.openSide': 'left' });
/** No open side at all. */
export const CLOSED = terminal('C-1', 'through-terminal', { ...SIZE_2, 'geometry.openSide': 'none' });
/** A maker who does not say which side is open, nor what the foot fits. */
export const VAGUE = makePart('Weidmüller', '1020000000', 'through-terminal', {
  'geometry.width': mm(5.1),
  'geometry.depth': mm(60),
  'compatibility.endPlates': ['1050000000'],
});
/** Another maker, open to the left, with its own plate. */
export const OTHER_MAKER = makePart('Phoenix Contact', '3044076', 'through-terminal', {
  'geometry.width': mm(5.2),
  'geometry.depth': mm(47.7),
  'geometry.height': mm(47),
  'geometry.openSide': 'left',
  'mounting.rails': RAILS_35,
  'connection.levels': 1,
  'compatibility.endPlates': ['3047028'],
});
/** Nothing is known of it but what it is. */
export const UNSIZED = makePart('Entrelec', '1SNK505010R0000', 'through-terminal', { 'geometry.openSide': 'right' });

const plate = (maker: string, article: string, thickness: number, color: string, values: Values = {}) =>
  makePart(maker, article, 'end-plate', { 'geometry.width': mm(thickness), 'material.color': color, ...values });

export const PLATE = plate('WAGO', '2002-1292', 0.8, 'orange', {
  'geometry.depth': mm(48.5),
  'geometry.contour': 'topjob-2002-2',
});
export const PLATE_GRAY = plate('WAGO', '2002-1291', 0.8, 'gray', {
  'geometry.depth': mm(48.5),
  'geometry.contour': 'topjob-2002-2',
});
export const PLATE_LONG = plate('WAGO', '2002-1492', 0.8, 'orange', { 'geometry.contour': 'topjob-2002-4' });
export const PLATE_BIG = plate('WAGO', '2016-1292', 1, 'orange', { 'geometry.contour': 'topjob-2016-2' });
export const PLATE_DOUBLE = plate('WAGO', '2002-2292', 0.8, 'orange', { 'geometry.contour': 'topjob-2002-double' });
export const PLATE_VAGUE = plate('Weidmüller', '1050000000', 1.5, 'beige');
export const PLATE_OTHER = plate('Phoenix Contact', '3047028', 2.2, 'gray');
export const PARTITION = makePart('WAGO', '2002-1294', 'partition-plate', {
  'geometry.width': mm(2),
  'geometry.depth': mm(75),
  'geometry.height': mm(60),
});
export const SEPARATOR = makePart('WAGO', '209-190', 'ex-separator', {
  'geometry.width': mm(3),
  'geometry.depth': mm(110),
  'mounting.rails': RAILS_35,
});
export const STOP = makePart('WAGO', '249-116', 'end-stop', {
  'geometry.width': mm(6),
  'mounting.rails': RAILS_35,
  'material.color': 'gray',
});
export const STOP_WIDE = makePart('WAGO', '249-117', 'end-stop', {
  'geometry.width': mm(10),
  'mounting.rails': RAILS_35,
});
export const CARRIER = makePart('WAGO', '2009-305', 'busbar-carrier', {
  'geometry.width': mm(7.5),
  'mounting.rails': RAILS_35,
});

/** Of the size of a group marker carrier nothing is known, as in the data sheet; blocks of these series take it. */
export const GROUP_CARRIER = makePart('WAGO', '2009-193', 'group-marker-carrier', {
  series: '2009',
  'compatibility.series': ['2001', '2002', '2004', '2006', '2010', '2016'],
  'compatibility.notOnEndPlate': true,
});
/** The same with a size, as if somebody had measured it. */
export const SIZED_CARRIER = makePart('WAGO', '2009-194', 'group-marker-carrier', {
  series: '2009',
  'geometry.width': mm(6),
  'geometry.height': mm(41),
  'material.mass': 700,
  'compatibility.series': ['2001', '2002', '2004', '2006', '2010', '2016'],
  'compatibility.notOnEndPlate': true,
});
/** Sits in a row of jumper slots of the blocks that it names. */
export const SLOT_CARRIER = makePart('WAGO', '2002-161', 'marker-carrier', {
  series: '2002',
  'geometry.width': mm(5.2),
  'geometry.height': mm(36),
  'compatibility.series': ['2002'],
  'compatibility.mountsIn': 'jumper slot',
});
/** Made for one article of its maker. */
export const COVER = makePart('Weidmüller', '1112910000', 'cover', { 'compatibility.articles': ['1020000000'] });
/** Nothing is known of what it fits. */
export const PLUG = makePart('WAGO', '2002-511', 'test-plug', { 'geometry.width': mm(5.2) });

const din = (article: string, profile: string | undefined, height: number, stock: number | undefined, values: Values = {}) =>
  makePart('WAGO', article, 'din-rail', {
    ...(profile !== undefined && { 'rail.profile': profile }),
    'rail.height': mm(height),
    ...(stock !== undefined && { 'rail.stockLength': mm(stock) }),
    ...values,
  });

export const RAIL = din('210-112', '35x7.5', 7.5, 2000, { 'material.material': 'steel' });
export const RAIL_DEEP = din('210-118', '35x15', 15, 2000, { 'material.material': 'steel', 'rail.thickness': mm(2.3) });
export const RAIL_15 = din('210-111', '15x5.5', 5.5, undefined);
export const RAIL_VAGUE = din('210-504', undefined, 7.5, undefined);
export const JUMPER = makePart('WAGO', '2002-410', 'jumper-bar', {});

function jumper(article: string, kind: PartKind, values: Values): Part {
  return makePart('WAGO', article, kind, { series: '2002', 'compatibility.series': ['2002'], ...values });
}
/** A bar of series 2002 with a contact at each of its places, which may be broken out. */
export function barOf(places: number): Part {
  return jumper(`2002-4${String(places).padStart(2, '0')}`, 'jumper-bar', {
    'jumper.positions': places,
    'jumper.breakable': true,
    'electrical.current': 25_000,
    'electrical.voltage': 800_000,
  });
}
/** A bar that touches its first and its last place only. */
export function skippingBar(places: number): Part {
  return jumper(`2002-4${30 + places}`, 'jumper-skip', { 'jumper.positions': places, 'jumper.pattern': `1-${places}`, 'electrical.current': 25_000 });
}
export const CONTINUOUS = jumper('2002-400', 'continuous-jumper', {});
export const ONE_TO_THREE = jumper('2002-473', 'adjacent-jumper-1-to-3', {});
export const WIRE = makePart('WAGO', '2009-412', 'wire-jumper', { 'jumper.wireLength': mm(60) });
export const DELTA = jumper('2002-406/020-000', 'delta-jumper', { 'jumper.positions': 6, 'jumper.pattern': '1-2, 3-4, 5-6' });
export const STAR_POINT = jumper('2002-405/011-000', 'star-point-jumper', { 'jumper.positions': 5, 'jumper.pattern': '1-3-5' });
export const JUMPERS: readonly Part[] = [barOf(2), barOf(3), barOf(4), barOf(5), skippingBar(3), CONTINUOUS, ONE_TO_THREE, WIRE, DELTA, STAR_POINT];

export const ALL_PARTS: readonly Part[] = [
  BLOCK,
  PE,
  LONG,
  BIG,
  DOUBLE,
  LEFT_OPEN,
  CLOSED,
  VAGUE,
  OTHER_MAKER,
  UNSIZED,
  PLATE,
  PLATE_GRAY,
  PLATE_LONG,
  PLATE_BIG,
  PLATE_DOUBLE,
  PLATE_VAGUE,
  PLATE_OTHER,
  PARTITION,
  SEPARATOR,
  STOP,
  STOP_WIDE,
  CARRIER,
  GROUP_CARRIER,
  SIZED_CARRIER,
  SLOT_CARRIER,
  COVER,
  PLUG,
  RAIL,
  RAIL_DEEP,
  RAIL_15,
  RAIL_VAGUE,
  JUMPER,
];

/** All sample parts, as a library would give them. */
export const SAMPLE_LIBRARY = partLookup(ALL_PARTS);
