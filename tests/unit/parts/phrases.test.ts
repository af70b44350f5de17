import { describe, expect, it } from 'vitest';
import { PART_KINDS, type AttributeKey, type AttributeValueOf, type PartKind, describePart } from '../../../shared/parts/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { makePart } from '../../support/sample-parts.ts';

type Values = { readonly [K in AttributeKey]?: AttributeValueOf<K> };

/** What a part of this kind with these facts is called, with plain blanks. */
function called(kind: PartKind, values: Values): { readonly en: string; readonly de: string } {
  const { en, de } = describePart(makePart('X', '1', kind, values));
  return { en: en.replaceAll('\u00a0', ' '), de: de.replaceAll('\u00a0', ' ') };
}

describe('a description says of', () => {
  it.each<[string, PartKind, Values, string, string]>([
    // Blocks.
    ['conductors, in the singular too', 'through-terminal', { 'connection.points': 1 }, '1-conductor through terminal block', '1-Leiter-Durchgangsklemme'],
    ['conductors, where there is one level', 'ground-terminal', { 'connection.points': 4, 'connection.levels': 1 }, '4-conductor ground terminal block', '4-Leiter-Schutzleiterklemme'],
    ['a size', 'fuse-terminal', { 'connection.nominalArea': 4000 }, 'Fuse terminal block 4 mm²', 'Sicherungsklemme 4 mm²'],
    ['a size behind a type', 'through-terminal', { 'general.type': 'WDU 4', 'connection.nominalArea': 4000 }, 'Through terminal block WDU 4, 4 mm²', 'Durchgangsklemme WDU 4, 4 mm²'],
    ['levels that the name does not say', 'through-terminal', { 'connection.levels': 3 }, 'Through terminal block, 3 levels', 'Durchgangsklemme, 3 Etagen'],
    ['levels that the name says', 'triple-deck-terminal', { 'connection.levels': 3 }, 'Triple-deck terminal block', 'Dreistockklemme'],
    ['levels of an installation block', 'installation-multilevel-terminal', { 'connection.levels': 3, 'general.function': 'PE/N/L' }, 'Multilevel installation terminal block PE/N/L', 'Installationsetagenklemme PE/N/L'],
    ['a lever rather than a button', 'through-terminal', { 'connection.actuation': ['push-button', 'lever'] }, 'Through terminal block, with lever', 'Durchgangsklemme, mit Hebel'],
    ['a button', 'through-terminal', { 'connection.actuation': ['push-button'] }, 'Through terminal block, with push-button', 'Durchgangsklemme, mit Drücker'],
    ['a cartridge fuse', 'fuse-terminal', { 'electrical.fuse': '5 x 20 mm' }, 'Fuse terminal block, for fuse 5 x 20 mm', 'Sicherungsklemme, für Sicherung 5 x 20 mm'],
    ['an Ex version', 'through-terminal', { 'ex.version': true }, 'Through terminal block, Ex version', 'Durchgangsklemme, Ex-Ausführung'],
    ['no Ex version', 'through-terminal', { 'ex.version': false }, 'Through terminal block', 'Durchgangsklemme'],
    ['one place for a plug', 'through-terminal', { 'connection.plugPlaces': 1 }, 'Through terminal block, 1 place for a plug', 'Durchgangsklemme, 1 Steckplatz'],
    ['entries and places', 'through-terminal', { 'connection.plugPlaces': 2, 'connection.conductorEntries': 2 }, 'Through terminal block, 2 conductor entries, 2 places for plugs', 'Durchgangsklemme, 2 Leiteranschlüsse, 2 Steckplätze'],
    ['entries without places for plugs: nothing', 'through-terminal', { 'connection.conductorEntries': 2 }, 'Through terminal block', 'Durchgangsklemme'],
    // Distribution: what comes in is what is not going out.
    ['a distribution block', 'distribution-terminal', { 'connection.points': 7, 'connection.outgoingPoints': 6, 'connection.nominalArea': 16_000, 'connection.outgoingArea': 4000 }, 'Distribution terminal block 1 × 16 mm² to 6 × 4 mm²', 'Verteilerklemme 1 × 16 mm² auf 6 × 4 mm²'],
    ['a distribution block of one size', 'distribution-terminal', { 'connection.points': 6, 'connection.outgoingPoints': 4, 'connection.nominalArea': 2500 }, 'Distribution terminal block 2 × 2.5 mm² to 4 × 2.5 mm²', 'Verteilerklemme 2 × 2,5 mm² auf 4 × 2,5 mm²'],
    ['a distribution block that does not count its points', 'distribution-terminal', { 'connection.outgoingPoints': 6, 'connection.nominalArea': 10_000 }, 'Distribution terminal block 1 × 10 mm² to 6 × 10 mm²', 'Verteilerklemme 1 × 10 mm² auf 6 × 10 mm²'],
    // Plates, separators, stops.
    ['a plate for blocks of no series', 'end-plate', { 'compatibility.conductorCount': 4 }, 'End plate, for 4-conductor blocks', 'Abschlussplatte, für 4-Leiter-Klemmen'],
    ['a plate for series, sorted', 'end-plate', { 'compatibility.series': ['2016', '2002'] }, 'End plate, for series 2002, 2016', 'Abschlussplatte, für Serie 2002, 2016'],
    ['a plate with a type, its thickness apart', 'end-plate', { 'general.type': 'D-UK', 'geometry.width': mm(1.8) }, 'End plate D-UK, 1.8 mm', 'Abschlussplatte D-UK, 1,8 mm'],
    ['a plate that protrudes', 'partition-plate', { 'geometry.oversized': true }, 'Partition plate, protruding', 'Trennplatte, überstehend'],
    ['an end stop across the rail', 'end-stop', { 'geometry.width': mm(9.5), 'geometry.depth': mm(50.5) }, 'End stop 9.5 mm, 50.5 mm across the rail', 'Endklammer 9,5 mm, 50,5 mm quer zur Schiene'],
    // Rails.
    ['a rail', 'din-rail', { 'rail.width': mm(35), 'rail.height': mm(7.5), 'rail.slotted': true, 'rail.thickness': mm(1), 'rail.stockLength': mm(2000) }, 'DIN rail 35 × 7.5 mm, slotted, 1 mm thick, 2000 mm long', 'Tragschiene 35 × 7,5 mm, gelocht, 1 mm dick, 2000 mm lang'],
    ['a rail of unknown width', 'din-rail', { 'rail.height': mm(7.5), 'rail.type': 'TS 35' }, 'DIN rail TS 35', 'Tragschiene TS 35'],
    ['a rail without slots', 'din-rail', { 'rail.slotted': false }, 'DIN rail, unslotted', 'Tragschiene, ungelocht'],
    ['a rail whose colour is its material', 'din-rail', { 'material.material': 'copper', 'material.color': 'copper' }, 'DIN rail, copper', 'Tragschiene, Kupfer'],
    // Connectors and accessories.
    ['poles as a distributor prints them', 'distribution-connector', { 'connection.polesText': '3 + PE', 'connection.poles': 4 }, 'Distribution connector, 3 + PE', 'Verteiler, 3 + PE'],
    ['one way in and several out', 'distribution-connector', { 'mechanical.inputs': 1, 'mechanical.outputs': 3 }, 'Distribution connector, 1 input, 3 outputs', 'Verteiler, 1 Eingang, 3 Ausgänge'],
    ['several ways in and one out', 'distribution-connector', { 'mechanical.inputs': 2, 'mechanical.outputs': 1 }, 'Distribution connector, 2 inputs, 1 output', 'Verteiler, 2 Eingänge, 1 Ausgang'],
    ['ways in alone: nothing', 'distribution-connector', { 'mechanical.inputs': 2 }, 'Distribution connector', 'Verteiler'],
    ['a cable', 'cable-assembly', { 'mechanical.cores': 3, 'mechanical.coreArea': 1500, 'geometry.length': mm(1000) }, 'Cable assembly, 3 × 1.5 mm², 1000 mm', 'Konfektionierte Leitung, 3 × 1,5 mm², 1000 mm'],
    ['a cable of unknown cores: nothing', 'cable-assembly', { 'geometry.length': mm(1000) }, 'Cable assembly', 'Konfektionierte Leitung'],
    ['a blade', 'operating-tool', { 'tool.bladeWidth': mm(3.5), 'tool.bladeThickness': mm(0.5) }, 'Operating tool, blade 3.5 × 0.5 mm', 'Betätigungswerkzeug, Klinge 3,5 × 0,5 mm'],
    ['a blade of unknown thickness', 'operating-tool', { 'tool.bladeWidth': mm(3.5) }, 'Operating tool, blade 3.5 mm', 'Betätigungswerkzeug, Klinge 3,5 mm'],
    ['a thickness without blade: nothing', 'operating-tool', { 'tool.bladeThickness': mm(0.5) }, 'Operating tool', 'Betätigungswerkzeug'],
    // Jumpers and markers: the unit once, at the end.
    ['areas to which a jumper steps', 'step-down-jumper', { 'jumper.fromAreas': [16_000], 'jumper.toAreas': [6000, 4000, 2500] }, 'Step-down jumper, from 16 mm², to 6/4/2.5 mm²', 'Reduzierbrücker, von 16 mm², auf 6/4/2,5 mm²'],
    ['a wire jumper', 'wire-jumper', { 'jumper.wireLength': mm(110), 'electrical.current': 9000 }, 'Wire jumper, 110 mm long, 9 A', 'Drahtbrücker, 110 mm lang, 9 A'],
    ['a marker for one width', 'marker', { 'marking.pitch': { min: 6000, max: 6000 } }, 'Marker, for block width 6 mm', 'Beschriftungsschild, für Klemmenbreite 6 mm'],
  ])('%s', (_, kind, values, en, de) => expect(called(kind, values)).toEqual({ en, de }));

  it('nothing that is unknown: of no facts it is the name of the kind, for every kind', () => {
    for (const kind of Object.keys(PART_KINDS) as PartKind[]) expect(called(kind, {}), kind).toEqual(PART_KINDS[kind].label);
  });
});
