import { type LocalText, sameText } from '../../text/index.ts';

/**
 * What data sheets say beyond their tables, in our words. A row of `document.notes` names one of these in its column
 * `note`; its other columns hold the values, so that a rule can read them.
 */
export const NOTES = {
  'push-in-range': {
    en: 'Solid conductors of the rated size, one size larger or up to two sizes smaller push in without a tool',
    de: 'Eindrähtige Leiter im Bemessungsquerschnitt, eine Stufe größer oder bis zwei Stufen kleiner sind ohne Werkzeug steckbar',
  },
  'smaller-may-push-in': {
    en: 'Depending on the conductor, smaller cross-sections may push in as well',
    de: 'Je nach Leiter sind auch kleinere Querschnitte ohne Werkzeug steckbar',
  },
  'tool-for-fine': {
    en: 'Fine-stranded conductors without ferrule and conductors too thin to push in need the operating tool',
    de: 'Feindrähtige Leiter ohne Aderendhülse und zu dünne Leiter brauchen das Betätigungswerkzeug',
  },
  'tool-vertical': {
    en: 'The tool goes in vertically; the conductor enters at less than the given angle',
    de: 'Das Werkzeug wird senkrecht eingeführt; der Leiter tritt unter weniger als dem genannten Winkel ein',
  },
  'staggered-handling': {
    en: 'Staggered jumpers: press down to the stop with the red stripes inside; to remove, lift with the tool between them',
    de: 'Stufenbrücker: bis zum Anschlag drücken, rote Streifen innen; zum Lösen mit dem Werkzeug dazwischen anheben',
  },
  'bar-removal': {
    en: 'Jumper bars up to this number of contacts are lifted in the middle, longer ones alternately at both ends',
    de: 'Kammbrücker bis zu dieser Kontaktzahl mittig anheben, längere wechselweise an beiden Enden',
  },
  'bar-carries-full-current': {
    en: 'Jumper bars sit in a sprung double socket and carry the full rated current of the block',
    de: 'Kammbrücker sitzen in einer gefederten Doppelbuchse und führen den vollen Bemessungsstrom der Klemme',
  },
  'bar-for-ground': {
    en: 'Ground terminal blocks are commoned with the same jumpers',
    de: 'Schutzleiterklemmen werden mit denselben Brückern verbunden',
  },
  'bar-breakable': {
    en: 'Contacts may be broken out of jumper bars of these series',
    de: 'Aus Kammbrückern dieser Serien dürfen Kontakte ausgebrochen werden',
  },
  'wire-jumper-handling': {
    en: 'Wire jumpers are pressed in fully and lifted with the tool',
    de: 'Drahtbrücker werden ganz eingedrückt und mit dem Werkzeug angehoben',
  },
  'delta-for-motors': {
    en: 'The delta jumper makes a delta connection on motor terminal strips',
    de: 'Der Dreieckbrücker bildet die Dreieckschaltung an Motorklemmenleisten',
  },
  'star-for-motors': {
    en: 'The star-point jumper makes the star point on motor terminal strips',
    de: 'Der Sternpunktbrücker bildet den Sternpunkt an Motorklemmenleisten',
  },
  'adjacent-every-other': {
    en: '1-to-3 jumpers common every other block, so that plus and minus can stand side by side',
    de: 'Brücker 1–3 verbinden jede zweite Klemme, so können Plus und Minus nebeneinander stehen',
  },
  'continuous-one-slot': {
    en: 'Continuous jumpers common any number of blocks in one slot; the second slot stays free for more jumpers or testing',
    de: 'Endlosbrücker verbinden beliebig viele Klemmen in einem Schacht; der zweite bleibt frei für weitere Brücker oder zum Prüfen',
  },
  'step-down-plate': {
    en: 'Between blocks commoned by a step-down jumper there must be an end plate',
    de: 'Zwischen Klemmen, die ein Reduzierbrücker verbindet, gehört eine Abschlussplatte',
  },
  'step-down-keeps-points': {
    en: 'Step-down jumpers common blocks of different size and leave every connection point free',
    de: 'Reduzierbrücker verbinden Klemmen verschiedener Größe und lassen jede Anschlussstelle frei',
  },
  'step-down-both-ways': {
    en: 'Stepping down works in both directions when the end plate covers the open side; further small blocks follow by jumper bar',
    de: 'Reduzieren geht in beide Richtungen, wenn die Abschlussplatte die offene Seite deckt; weitere kleine Klemmen folgen per Kammbrücker',
  },
  'step-bar-closed-side': {
    en: 'Stepping down by jumper bar over the closed side, with end plate: at most this many sizes',
    de: 'Reduzieren per Kammbrücker über die geschlossene Seite, mit Abschlussplatte: höchstens so viele Größen',
  },
  'step-bar-open-side': {
    en: 'Stepping down by jumper bar over the open side, with end plate: at most this many sizes',
    de: 'Reduzieren per Kammbrücker über die offene Seite, mit Abschlussplatte: höchstens so viele Größen',
  },
  'step-example-closed': { en: 'Example of stepping over the closed side', de: 'Beispiel über die geschlossene Seite' },
  'step-example-open': { en: 'Example of stepping over the open side', de: 'Beispiel über die offene Seite' },
  'test-socket': {
    en: 'Connectors of the family have a test socket of this diameter',
    de: 'Stecker der Familie haben eine Prüfbuchse dieses Durchmessers',
  },
  'connector-same-size': {
    en: 'Connectors of the family take conductors of the same size as the blocks',
    de: 'Stecker der Familie nehmen Leiter der gleichen Größe wie die Klemmen auf',
  },
  'sum-of-outgoing': {
    en: 'The outgoing currents together stay within the rated current of the step-down jumper or jumper bar',
    de: 'Die Abgangsströme bleiben zusammen im Bemessungsstrom des Reduzier- oder Kammbrückers',
  },
  'group-carrier-not-on-plate': {
    en: 'The group marker carrier does not go on an end plate',
    de: 'Der Gruppenschildträger gehört nicht auf eine Abschlussplatte',
  },
  'wmb-in-slots': { en: 'WMB Inline markers snap into the marker slots', de: 'WMB-Inline-Schilder rasten in die Beschriftungsrillen' },
  'test-plug-module': { en: 'L-type test plug modules exist', de: 'Prüfsteckermodule der Bauart L sind verfügbar' },
  'ex-e-all': {
    en: 'All through and ground terminal blocks suit Ex e II',
    de: 'Alle Durchgangs- und Schutzleiterklemmen eignen sich für Ex e II',
  },
  'ex-i-blue': {
    en: 'Through terminal blocks with blue housing suit Ex i',
    de: 'Durchgangsklemmen mit blauem Gehäuse eignen sich für Ex i',
  },
  'ex-order': {
    en: 'Order on a common rail: Ex e II blocks, end plate, Ex e/Ex i separator, end plate, Ex i blocks',
    de: 'Folge auf gemeinsamer Schiene: Ex-e-II-Klemmen, Abschlussplatte, Ex-e/Ex-i-Trennwand, Abschlussplatte, Ex-i-Klemmen',
  },
  'ex-distance': {
    en: 'Live parts of Ex e and Ex i circuits keep this distance; the separator saves the room',
    de: 'Spannungführende Teile von Ex-e- und Ex-i-Kreisen halten diesen Abstand; die Trennwand spart den Platz',
  },
  'feet-same-way': {
    en: 'The movable feet of blocks and separators face the same way',
    de: 'Die beweglichen Füße von Klemmen und Trennwänden zeigen in dieselbe Richtung',
  },
  'plate-behind-separator': {
    en: 'The block directly behind an Ex e/Ex i separator gets an end plate',
    de: 'Die Klemme direkt hinter einer Ex-e/Ex-i-Trennwand bekommt eine Abschlussplatte',
  },
  'sheath-strip': { en: 'Strip the sheath this far', de: 'Mantel so weit entfernen' },
  'core-strip': { en: 'Strip the cores this far', de: 'Adern so weit abisolieren' },
  'ground-core-longer': { en: 'Leave the ground core longer by this', de: 'Schutzleiterader um so viel länger lassen' },
  'clamp-blade': { en: 'Blade of this width opens the clamp', de: 'Klinge dieser Breite öffnet die Klemmstelle' },
  'strain-relief-blade': {
    en: 'Blade of this width for the strain relief screw; mind which side is marked TOP',
    de: 'Klinge dieser Breite für die Zugentlastungsschraube; auf die Seite TOP achten',
  },
  'levers-on-mounted': {
    en: 'Snap-in, board and distribution connectors have locking levers; flying connections need them added',
    de: 'Einbau-, Leiterplatten- und Verteilersteckverbinder haben Verriegelungsklinken; freie Steckverbindungen brauchen zusätzliche',
  },
  'mismating-cases': {
    en: 'Wrong pole number, turned by 180°, shifted sideways or single pole: cannot be plugged',
    de: 'Falsche Polzahl, um 180° gedreht, seitlich versetzt oder einpolig: nicht steckbar',
  },
  'coding-pins': {
    en: 'Coding: cut the pin off the socket and press it into the plug',
    de: 'Kodieren: Stift an der Buchse abschneiden und in den Stecker drücken',
  },
  'colours-plug-together': {
    en: 'B-coded connectors of different colour can be plugged together',
    de: 'B-kodierte Steckverbinder verschiedener Farbe lassen sich stecken',
  },
  'same-colour-and-marking': {
    en: 'Only connectors of the same colour and pole marking may be plugged together',
    de: 'Nur Steckverbinder gleicher Farbe und Polbeschriftung dürfen gesteckt werden',
  },
  'maintenance-free': {
    en: 'Protected against mismating and free of maintenance',
    de: 'Fehlsteckgeschützt und wartungsfrei',
  },
  'solid-pushes-in': { en: 'Solid conductors push in', de: 'Eindrähtige Leiter sind steckbar' },
  'two-per-pole': { en: 'Two conductors per pole, for looping or bridging', de: 'Zwei Leiter je Pol, zum Schleifen oder Brücken' },
  'variable-coding-possible': { en: 'Variable coding is possible', de: 'Variable Kodierung ist möglich' },
  'printable': { en: 'Can be printed on and colour-coded', de: 'Bedruckbar und farblich kodierbar' },
  'snap-in-care': {
    en: 'Keep pull and side load off; punch the cutout with its burr inside; do not leave the wings pre-latched for long',
    de: 'Von Zug- und Querkräften entlasten; Ausschnitt mit Grat nach innen stanzen; Flügel nicht lange vorgerastet lassen',
  },
  'other-markings': { en: 'Other pole markings on request', de: 'Andere Polbeschriftungen auf Anfrage' },
  'test-slot': { en: 'Can be tested while plugged', de: 'In gestecktem Zustand prüfbar' },
} as const satisfies Record<string, LocalText>;

/** The name of a note. */
export type NoteKey = keyof typeof NOTES;

/** What a note says; a note that is not listed is the user's own and is shown as written. */
export function noteText(note: string): LocalText {
  return Object.hasOwn(NOTES, note) ? NOTES[note as NoteKey] : sameText(note);
}
