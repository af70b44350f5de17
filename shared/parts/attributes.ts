import type { Quantity } from '../units/index.ts';
import type { AttributeGroup, ValueOfDefinition } from './attribute-types.ts';

function quantity<Q extends Quantity>(group: AttributeGroup, of: Q, en: string, de: string) {
  return { type: 'quantity', quantity: of, group, label: { en, de } } as const;
}
function range<Q extends Quantity>(group: AttributeGroup, of: Q, en: string, de: string) {
  return { type: 'range', quantity: of, group, label: { en, de } } as const;
}
function text(group: AttributeGroup, en: string, de: string) {
  return { type: 'text', group, label: { en, de } } as const;
}
function flag(group: AttributeGroup, en: string, de: string) {
  return { type: 'flag', group, label: { en, de } } as const;
}
function list(group: AttributeGroup, en: string, de: string) {
  return { type: 'list', group, label: { en, de } } as const;
}

/**
 * Every attribute that a part may have. Keys are stable: they stand in project files, in the library and on the command
 * line. A new attribute is one line here; nothing else needs to change for it to be stored, shown and exported.
 */
export const ATTRIBUTES = {
  series: text('general', 'Series', 'Serie'),
  family: text('general', 'Product family', 'Produktfamilie'),

  /** Length that the part takes on the rail; of a plate its thickness. */
  'geometry.width': quantity('geometry', 'length', 'Width on the rail', 'Breite auf der Schiene'),
  /** Extent across the rail ("depth" of a terminal block data sheet). */
  'geometry.depth': quantity('geometry', 'length', 'Length across the rail', 'Länge quer zur Schiene'),
  /** Highest point above the upper edge of the rail. */
  'geometry.height': quantity('geometry', 'length', 'Height above the rail', 'Höhe über der Schiene'),
  /** Name of the housing profile: parts with the same profile cover each other. */
  'geometry.contour': text('geometry', 'Housing profile', 'Gehäusekontur'),
  /** Side whose wall is missing when the part is not turned: `left`, `right` or `none`. */
  'geometry.openSide': text('geometry', 'Open side', 'Offene Seite'),

  'rail.profile': text('geometry', 'Rail profile', 'Schienenprofil'),
  'rail.height': quantity('geometry', 'length', 'Rail height', 'Schienenhöhe'),
  'rail.stockLength': quantity('geometry', 'length', 'Stock length', 'Lagerlänge'),
  'rail.slotted': flag('geometry', 'Slotted', 'Gelocht'),

  'mounting.rails': list('mechanical', 'Fits rail profiles', 'Passt auf Schienenprofile'),

  'connection.points': quantity('connection', 'count', 'Connection points', 'Anschlussstellen'),
  'connection.levels': quantity('connection', 'count', 'Levels', 'Etagen'),
  'connection.potentials': quantity('connection', 'count', 'Potentials', 'Potentiale'),
  'connection.nominalArea': quantity('connection', 'area', 'Nominal cross-section', 'Bemessungsquerschnitt'),
  'connection.stripLength': range('connection', 'length', 'Strip length', 'Abisolierlänge'),
  'connection.jumperSlots': quantity('connection', 'count', 'Jumper slots', 'Brückerschächte'),

  'electrical.voltage': quantity('electrical', 'voltage', 'Rated voltage', 'Bemessungsspannung'),
  'electrical.current': quantity('electrical', 'current', 'Rated current', 'Bemessungsstrom'),

  'compatibility.endPlates': list('compatibility', 'End plates', 'Abschlussplatten'),
  'compatibility.series': list('compatibility', 'Fits series', 'Passt zu Serien'),

  'material.color': text('material', 'Colour', 'Farbe'),
  'material.fireLoad': quantity('material', 'energy', 'Fire load', 'Brandlast'),
  'material.mass': quantity('material', 'mass', 'Mass', 'Masse'),

  'commercial.packUnit': quantity('commercial', 'count', 'Packaging unit', 'Verpackungseinheit'),
} as const;

/** The key of an attribute, such as `geometry.width`. */
export type AttributeKey = keyof typeof ATTRIBUTES;

/** The type of an attribute's value: `Um` for lengths, whole base units for other quantities. */
export type AttributeValueOf<K extends AttributeKey> = ValueOfDefinition<(typeof ATTRIBUTES)[K]>;
