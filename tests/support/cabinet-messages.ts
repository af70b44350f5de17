import { railOn } from './cabinet-sketch.ts';
import type { MessageExample } from './message-examples.ts';
import { realPart } from './real-library.ts';

const plate = (depth = 'depth=210') => `plate MP1 width=600 height=500 ${depth}\n`;
const duct = (y: number, size = 'width=40 height=60') => `duct K1 plate=MP1 x=0 y=${y} length=300 ${size}\n`;

/** The messages of the rules about cabinets as people read them. */
export const CABINET_MESSAGES: Readonly<Record<string, MessageExample>> = {
  'CB-001 too-deep': {
    rail: plate('depth=65') + railOn('1', 50, 100).replace('210-112', '210-118'),
    en: 'Rail R1 with 2002-1204 stands 47.9 mm high on mounting plate MP1; with 20 mm in front of it that is 67.9 mm, but door or cover is only 65 mm away: 2.9 mm too much. The door does not close, or it presses on the conductors. Use a lower rail or a deeper cabinet.',
    de: 'Schiene R1 mit 2002-1204 baut auf Montageplatte MP1 47,9 mm hoch; mit 20 mm davor sind das 67,9 mm, Tür oder Deckel sind aber nur 65 mm entfernt: 2,9 mm zu viel. Die Tür schließt nicht oder drückt auf die Leiter. Eine niedrigere Schiene oder einen tieferen Schrank nehmen.',
  },
  'CB-001 duct-too-high': {
    rail: plate('depth=50') + duct(0),
    en: 'Wiring duct K1 is 60 mm high, but door or cover is only 50 mm away. Use a lower duct or a deeper cabinet.',
    de: 'Verdrahtungskanal K1 ist 60 mm hoch, Tür oder Deckel sind aber nur 50 mm entfernt. Einen niedrigeren Kanal oder einen tieferen Schrank nehmen.',
  },
  'CB-001 depth-unknown': {
    rail: plate('') + railOn('1', 50, 100),
    en: 'Nobody has said how far door or cover is from mounting plate MP1: whether everything fits in (CB-001) and whether there is room for the tool (CB-005) cannot be checked. Enter the depth of the cabinet.',
    de: 'Für Montageplatte MP1 ist nicht angegeben, wie weit Tür oder Deckel entfernt sind: Ob alles hineinpasst (CB-001) und ob Platz für das Werkzeug ist (CB-005), ist nicht prüfbar. Die Schranktiefe eintragen.',
  },
  'CB-002 too-close': {
    rail: plate() + duct(0) + railOn('1', 50, 100),
    en: 'Only 35.75 mm between the blocks of rail R1 and duct K1; conductors of 2.5 mm² need about 40 mm to bend. Connecting takes force, and the conductors pull at the clamps. Move duct or rail.',
    de: 'Nur 35,75 mm zwischen den Klemmen von Schiene R1 und Kanal K1; Leiter von 2,5 mm² brauchen etwa 40 mm zum Biegen. Das Anschließen braucht Kraft, und die Leiter ziehen an den Klemmstellen. Kanal oder Schiene verschieben.',
  },
  'CB-002 beyond-table': {
    rail: plate() + duct(0) + railOn('1', 50, 300, '', '285-195'),
    en: 'Rail R1 has blocks for 95 mm², but the table of distances to ducts ends before that: the last row says 100 mm, and how much more they need cannot be told. Add a row to the table, or check it by hand and accept this.',
    de: 'Schiene R1 hat Klemmen für 95 mm², die Tabelle der Abstände zu Kanälen endet aber davor: Die letzte Zeile verlangt 100 mm, wie viel mehr sie brauchen, lässt sich nicht sagen. Die Tabelle ergänzen, oder von Hand prüfen und akzeptieren.',
  },
  'CB-002 assumed': {
    rail: plate() + duct(0) + railOn('1', 50, 105),
    parts: [realPart('2002-1204')],
    en: 'Distances on MP1 that are enough only if the housings stand out as far on one side of their rail as on the other: K1–R1. The library does not say where the rail sits under 2002-1204. Look at the drawing where it is tight.',
    de: 'Abstände auf MP1, die nur reichen, wenn die Gehäuse auf beiden Seiten ihrer Schiene gleich weit überstehen: K1–R1. Die Bibliothek sagt nicht, wo die Schiene unter 2002-1204 sitzt. Wo es eng ist, in der Zeichnung nachsehen.',
  },
  'CB-003 overlap': {
    rail: plate() + duct(60) + railOn('1', 50, 120),
    en: 'Duct K1 and rail R1 overlap by 4.25 mm, counting what stands on rails: they cannot be mounted like that. Move one of them.',
    de: 'Kanal K1 und Schiene R1 überschneiden sich um 4,25 mm, mit dem, was auf Schienen steht: So lassen sie sich nicht montieren. Eines davon verschieben.',
  },
  'CB-003 beyond-plate': {
    rail: plate() + duct(480),
    en: 'Duct K1 reaches 20 mm beyond mounting plate MP1. Move it onto the plate, or shorten it.',
    de: 'Kanal K1 ragt 20 mm über Montageplatte MP1 hinaus. Auf die Platte rücken oder kürzen.',
  },
  'CB-003 too-close': {
    rail: plate() + railOn('1', 50, 100) + railOn('2', 50, 170),
    en: 'Only 21.5 mm between the blocks of rails R1 and R2; their conductors need about 40 mm to be led out. Move one of the rails.',
    de: 'Nur 21,5 mm zwischen den Klemmen der Schienen R1 und R2; ihre Leiter brauchen etwa 40 mm, um herausgeführt zu werden. Eine der Schienen verschieben.',
  },
  'CB-003 pitch': {
    rail: plate() + railOn('1', 50, 50) + duct(114.25) + railOn('2', 50, 210),
    en: 'Rails R1 and R2 are 160 mm apart; with duct K1 and room for the conductors on both of its sides they have to be 168.5 mm apart from centre to centre. Move one of the rails.',
    de: 'Die Schienen R1 und R2 liegen 160 mm auseinander; mit Kanal K1 und Platz für die Leiter zu beiden Seiten sind 168,5 mm von Mitte zu Mitte nötig. Eine der Schienen verschieben.',
  },
  'CB-003 assumed': {
    rail: plate() + railOn('1', 50, 100) + railOn('2', 50, 190),
    parts: [realPart('2002-1204')],
    en: 'Distances on MP1 that are enough only if the housings stand out as far on one side of their rail as on the other: R1–R2. The library does not say where the rail sits under 2002-1204. Look at the drawing where it is tight.',
    de: 'Abstände auf MP1, die nur reichen, wenn die Gehäuse auf beiden Seiten ihrer Schiene gleich weit überstehen: R1–R2. Die Bibliothek sagt nicht, wo die Schiene unter 2002-1204 sitzt. Wo es eng ist, in der Zeichnung nachsehen.',
  },
  'CB-004 too-full': {
    rail: plate() + duct(0, 'width=20 height=20') + railOn('1', 50, 150, '', '30x 2002-1204'),
    en: 'Duct K1 is filled to about 99.1 %, wanted are at most 50 %. This is an estimate: 30 conductors, one of rated cross-section for each clamping point beside the duct, all through one cross-section of it. Use a larger duct, or lead some of them elsewhere.',
    de: 'Kanal K1 ist zu etwa 99,1 % gefüllt, gewünscht sind höchstens 50 %. Das ist eine Schätzung: 30 Leiter, einer mit Bemessungsquerschnitt je Klemmstelle neben dem Kanal, alle durch einen Querschnitt. Einen größeren Kanal nehmen oder einen Teil anders führen.',
  },
  'CB-004 height-unknown': {
    rail: plate() + duct(0, 'width=40') + railOn('1', 50, 150),
    en: 'Nobody has said how high duct K1 is: how full it gets (CB-004) cannot be estimated. Enter its height.',
    de: 'Für Kanal K1 ist keine Höhe angegeben: Wie voll er wird (CB-004), lässt sich nicht schätzen. Die Höhe eintragen.',
  },
  'CB-005 no-room': {
    rail: plate('depth=120') + railOn('1', 50, 100),
    en: 'Above the blocks of rail R1 there is 79.6 mm up to door or cover, the operating tool needs 100 mm: it is put in straight from the front. That is enough only where the door opens wide. Use a lower rail or a deeper cabinet.',
    de: 'Über den Klemmen von Schiene R1 sind es 79,6 mm bis Tür oder Deckel, das Betätigungswerkzeug braucht 100 mm: Es wird gerade von vorn eingesteckt. Das genügt nur, wo die Tür weit öffnet. Eine niedrigere Schiene oder einen tieferen Schrank nehmen.',
  },
  'CB-005 depth-unknown': {
    rail: `severity CB-001=off\n${plate('')}${railOn('1', 50, 100)}`,
    en: 'Nobody has said how far door or cover is from mounting plate MP1: whether there is room for the tool cannot be checked. Enter the depth of the cabinet.',
    de: 'Für Montageplatte MP1 ist nicht angegeben, wie weit Tür oder Deckel entfernt sind: Ob Platz für das Werkzeug ist, ist nicht prüfbar. Die Schranktiefe eintragen.',
  },
  'CB-006 open': {
    rail: plate() + railOn('1', 50, 100, '', '249-116\n3x 2002-1204\n249-116'),
    en: 'Strip -X1 is finger-safe (IP20) in the cabinet only once every open side is closed; still open: R1#4 (2002-1204). RC-001 and RC-002 say how to close them.',
    de: 'Leiste -X1 ist im Schrank erst fingersicher (IP20), wenn jede offene Seite verschlossen ist; noch offen: R1#4 (2002-1204). Wie sie verschlossen werden, sagen RC-001 und RC-002.',
  },
};
