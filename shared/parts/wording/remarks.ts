import { type LocalText, sameText } from '../../text/index.ts';

/**
 * Remarks that the library's parts and attributes carry, by name. A part stores the name; what the user reads stands
 * here, in every language. A remark that is not listed is the user's own and is shown as written.
 */
export const REMARKS = {
  'open-side-assumed': {
    en: 'Assumed: no document found says which side is open',
    de: 'Angenommen: kein Dokument gefunden, das die offene Seite nennt',
  },
  'contour-derived': {
    en: 'Derived: same end plates and same length across the rail',
    de: 'Abgeleitet: gleiche Abschlussplatten und gleiche Länge quer zur Schiene',
  },
  'contour-by-purpose': {
    en: 'Derived from the blocks that the plate is said to be for',
    de: 'Abgeleitet aus den Klemmen, für die die Platte genannt ist',
  },
  'rails-from-din-35': {
    en: 'The document says DIN-35 rail: taken as 35 × 7.5 and 35 × 15',
    de: 'Das Dokument sagt Tragschiene DIN 35: gelesen als 35 × 7,5 und 35 × 15',
  },
  'rails-of-family': {
    en: 'Taken over from other blocks of the family',
    de: 'Von anderen Klemmen der Familie übernommen',
  },
  'rails-of-din-15': {
    en: 'The document says DIN-15 rail: taken as 15 × 5.5, the only such profile of EN 60715',
    de: 'Das Dokument sagt Tragschiene DIN 15: gelesen als 15 × 5,5, das einzige solche Profil der EN 60715',
  },
  'rails-from-ns-35': {
    en: 'The document says NS 35 rail without a height: taken as 35 × 7.5 and 35 × 15',
    de: 'Das Dokument sagt Schiene NS 35 ohne Höhe: gelesen als 35 × 7,5 und 35 × 15',
  },
  'rails-from-top-hat': {
    en: 'The document says top-hat or G rail without a height: taken as 35 × 7.5 and 35 × 15',
    de: 'Das Dokument sagt Hut- oder G-Schiene ohne Höhe: gelesen als 35 × 7,5 und 35 × 15',
  },
  'as-drawn-thickness': {
    en: 'Read from a drawing that shows most plates 1 mm thick: do not plan with it',
    de: 'Aus einer Zeichnung, die die meisten Platten 1 mm dick zeigt: nicht damit planen',
  },
  'as-drawn-length': {
    en: 'Read from a drawing; jumpers are drawn about 2.6 mm too long',
    de: 'Aus einer Zeichnung; Brücker sind dort etwa 2,6 mm zu lang',
  },
  'drawn-against-sheet': {
    en: 'Data sheet says 45.2 mm, the drawing shows 47.8 mm',
    de: 'Datenblatt nennt 45,2 mm, die Zeichnung zeigt 47,8 mm',
  },
  'poles-from-number': {
    en: 'Number of poles from the numbering scheme; the drawn length agrees',
    de: 'Polzahl aus dem Nummernschema; die gezeichnete Länge passt dazu',
  },
  'pattern-from-number': {
    en: 'Contact pattern from the numbering scheme; the drawn length is that of the full bar',
    de: 'Kontaktbild aus dem Nummernschema; die gezeichnete Länge ist die des vollen Brückers',
  },
  'pitch-of-blocks': {
    en: 'Taken as the width of the blocks that it is for',
    de: 'Gleich der Breite der Klemmen gesetzt, für die er bestimmt ist',
  },
  'by-page-layout': {
    en: 'The page prints the figure beside a picture; which jumpers it holds for is read from the layout',
    de: 'Die Seite druckt die Zahl neben ein Bild; für welche Brücker sie gilt, ist aus der Anordnung gelesen',
  },
  'not-among-breakable': {
    en: 'The sheet names the series whose contacts can be broken out; this one is not among them',
    de: 'Das Datenblatt nennt die Serien mit ausbrechbaren Kontakten; diese ist nicht darunter',
  },
  'half-slot-of-kind': {
    en: 'Said of the continuous jumpers of the series without an order number',
    de: 'Ohne Bestellnummer über die Endlosbrücker der Serie gesagt',
  },
  'series-from-number': {
    en: 'Series from the beginning of the order number',
    de: 'Serie nach dem Anfang der Bestellnummer',
  },
  'design-from-type': {
    en: 'Read from the type designation, which names the number of poles',
    de: 'An der Typbezeichnung erkannt, die die Polzahl nennt',
  },
  'slots-of-family': {
    en: 'The sheet of 2002-1204 describes the two jumper slots of the system; the sheet of this block was not at hand',
    de: 'Das Blatt von 2002-1204 beschreibt die zwei Brückerschächte des Systems; das Blatt dieser Klemme lag nicht vor',
  },
  'rail-level-from-function': {
    en: 'The level that carries PE, counted from the lowest',
    de: 'Die Etage mit PE, von unten gezählt',
  },
  'restricted-series': {
    en: 'Listed in brackets: fits with restrictions that our sources do not state',
    de: 'In Klammern geführt: passt mit Einschränkungen, die unsere Quellen nicht nennen',
  },
  'pe-no-rating': {
    en: 'A ground terminal block has no rated voltage and no rated current',
    de: 'Eine Schutzleiterklemme hat keine Bemessungsspannung und keinen Bemessungsstrom',
  },
  'pe-rating-printed': {
    en: 'Voltage and current are printed for this ground terminal block; they are kept as printed and not used as a rating',
    de: 'Für diese Schutzleiterklemme sind Spannung und Strom gedruckt; sie bleiben wie gedruckt stehen und gelten nicht als Bemessung',
  },
  'pe-rating-dashes': {
    en: 'The sheet prints dashes for voltage, impulse voltage and current of this ground terminal block',
    de: 'Das Datenblatt druckt Striche für Spannung, Stoßspannung und Strom dieser Schutzleiterklemme',
  },
  'ground-from-colour': {
    en: 'Ground function read from the green-yellow housing and the last digit 7',
    de: 'Schutzleiterfunktion an grün-gelbem Gehäuse und Endziffer 7 erkannt',
  },
  'second-current': {
    en: 'The sheet does not say when this current applies; newer sheets call it the current at the largest conductor',
    de: 'Das Datenblatt sagt nicht, wann dieser Strom gilt; neuere nennen ihn Strom beim größten Leiter',
  },
  'second-current-labelled': {
    en: 'Labelled as the current at the largest conductor',
    de: 'Bezeichnet als Strom beim größten Leiter',
  },
  'awg-against-area': {
    en: 'The printed AWG does not match the printed cross-section; calculate with mm²',
    de: 'Die gedruckte AWG-Größe passt nicht zum gedruckten Querschnitt; mit mm² rechnen',
  },
  'awg-misprint-16': {
    en: 'Printed as 16 AWG; 16 mm² is 6 AWG elsewhere in the same sheet',
    de: 'Gedruckt als 16 AWG; 16 mm² ist im selben Blatt sonst 6 AWG',
  },
  'line-printed-twice': {
    en: 'The line is printed twice and says "from", although a range follows',
    de: 'Die Zeile ist doppelt gedruckt und sagt "ab", obwohl ein Bereich folgt',
  },
  'from-value': { en: 'Only the lower end is printed ("from")', de: 'Nur das untere Ende ist gedruckt ("ab")' },
  'single-value': {
    en: 'A single value is printed; sheets of sister articles say "from"',
    de: 'Ein einzelner Wert ist gedruckt; Blätter von Schwesterartikeln sagen "ab"',
  },
  'sheet-incomplete': {
    en: 'Only part of the data sheet was at hand; its title page is missing',
    de: 'Nur ein Teil des Datenblatts lag vor; die Titelseite fehlt',
  },
  'depth-naming': {
    en: 'This edition calls the length across the rail "depth"; later ones name it the other way round',
    de: 'Diese Ausgabe nennt die Länge quer zur Schiene "Tiefe"; spätere benennen es umgekehrt',
  },
  'depth-conflict-770-744': {
    en: '36 mm for 770-744/064-000, 37.5 mm for 770-744, though the housing is the same',
    de: '36 mm bei 770-744/064-000, 37,5 mm bei 770-744, obwohl das Gehäuse gleich ist',
  },
  'fire-load-conflict-770-744': {
    en: '0.301 MJ for 770-744/064-000, 0.4 MJ for 770-744, at the same mass and material',
    de: '0,301 MJ bei 770-744/064-000, 0,4 MJ bei 770-744, bei gleicher Masse und gleichem Werkstoff',
  },
  'marking-conflict-770-744': {
    en: '770-744 is marked 1234, 770-744/064-000 is marked 2L 1L L: not to be mated with each other\'s counterpart',
    de: '770-744 trägt 1234, 770-744/064-000 trägt 2L 1L L: nicht mit dem Gegenstück des anderen stecken',
  },
  'fourth-mark-missing': {
    en: 'Three marks for four poles: the fourth was not legible',
    de: 'Drei Zeichen für vier Pole: das vierte war nicht lesbar',
  },
  'ul-rating-missing': {
    en: 'UL 1977 is approved, but its voltage and current are not printed',
    de: 'UL 1977 ist zugelassen, Spannung und Strom dazu sind nicht gedruckt',
  },
  'cycles-unloaded-only': {
    en: 'Cycles under load are not printed here; sister articles have 100 at 25 A',
    de: 'Zyklen unter Last sind hier nicht gedruckt; Schwesterartikel haben 100 bei 25 A',
  },
  'two-articles-one-title': {
    en: '770-317 and 770-337 have the same title; what differs is not documented',
    de: '770-317 und 770-337 haben denselben Titel; der Unterschied ist nicht dokumentiert',
  },
  'carrier-or-strip': {
    en: 'The sheet may mean the carrier or the marking strip by this number; read as the carrier',
    de: 'Das Blatt kann mit dieser Nummer den Träger oder den Streifen meinen; gelesen als Träger',
  },
  'colour-from-other-sheet': {
    en: 'Colour from the sheet of 770-744/064-000',
    de: 'Farbe aus dem Blatt von 770-744/064-000',
  },
  'garbled-sheet': {
    en: 'Parts of the sheet were hard to read; values were checked one by one',
    de: 'Teile des Blatts waren schlecht lesbar; die Werte wurden einzeln geprüft',
  },
  'untranslated-label': {
    en: 'The English sheet carries the German label for this value',
    de: 'Das englische Blatt trägt hier die deutsche Bezeichnung',
  },
  'wording-differs': {
    en: 'Editions of the sheet use different words for the same value',
    de: 'Ausgaben des Blatts nennen denselben Wert verschieden',
  },
  'number-unconfirmed': {
    en: 'The order number is to be confirmed',
    de: 'Die Bestellnummer ist zu bestätigen',
  },
  'order-number-3036369': { en: 'Order number probably 3036369', de: 'Bestellnummer vermutlich 3036369' },
  'order-number-3211766': {
    en: 'Order number probably 3211766 (PT) or 3031380 (ST)',
    de: 'Bestellnummer vermutlich 3211766 (PT) oder 3031380 (ST)',
  },
  'filed-under-type': {
    en: 'Filed under its type designation: no order number found',
    de: 'Unter der Typbezeichnung geführt: keine Bestellnummer gefunden',
  },
  'number-and-type-listed': {
    en: 'Order number and type are listed together',
    de: 'Bestellnummer und Typ sind zusammen aufgeführt',
  },
  'type-against-number-wdu35': {
    en: 'The source pairs this number with WDU 35N; the number is thought to be WDU 35, WDU 35N being 1040400000',
    de: 'Die Quelle führt die Nummer als WDU 35N; vermutlich ist sie WDU 35 und WDU 35N ist 1040400000',
  },
  'type-against-number-pt6': {
    en: 'One parts list calls this article a PT 4; two others say PT 6',
    de: 'Eine Stückliste nennt diesen Artikel PT 4; zwei andere sagen PT 6',
  },
  'ut4-values-doubtful': {
    en: 'The page repeats mass and current of UT 4 for the ground block and gives both 800 V and 1000 V: doubtful',
    de: 'Die Seite wiederholt Masse und Strom von UT 4 für die Schutzleiterklemme und nennt 800 V und 1000 V: zweifelhaft',
  },
  'slotted-contradiction': {
    en: 'A parts list calls 210-113 slotted; 210-112 is the slotted rail, 210-113 the plain one',
    de: 'Eine Stückliste nennt 210-113 gelocht; gelocht ist 210-112, ungelocht 210-113',
  },
  'drawn-in-cut-lengths': {
    en: 'Drawn in cut lengths from 100 to 1000 mm; some 300 and 400 mm drawings are labelled 100 mm',
    de: 'In Zuschnitten von 100 bis 1000 mm gezeichnet; einige Zeichnungen von 300 und 400 mm sind mit 100 mm beschriftet',
  },
  'drawn-under-1291': {
    en: 'The drawing of this plate carries the number of its grey sister',
    de: 'Die Zeichnung dieser Platte trägt die Nummer der grauen Schwesterplatte',
  },
  'width-confirmed-elsewhere': {
    en: 'A second source gives the same width',
    de: 'Eine zweite Quelle nennt dieselbe Breite',
  },
  'planned-70-mm': { en: 'Planned 5.2 × 70 mm in a parts list', de: 'In einer Stückliste mit 5,2 × 70 mm geplant' },
  'planned-75-mm': { en: 'Planned 6.2 × 75 mm in a parts list', de: 'In einer Stückliste mit 6,2 × 75 mm geplant' },
  'depth-on-rail-45-8': {
    en: 'Another list says 45.8 mm deep on the rail',
    de: 'Eine andere Liste nennt 45,8 mm Tiefe auf der Schiene',
  },
  'drawing-says-69-9': {
    en: 'The drawing of the data sheet says 69.9 mm (2.75 in)',
    de: 'Die Zeichnung im Datenblatt sagt 69,9 mm (2,75 in)',
  },
  'three-in-18-mm': {
    en: 'Counted there as three blocks to 18 mm, which is 6 mm each',
    de: 'Dort als drei Klemmen auf 18 mm gezählt, also 6 mm je Klemme',
  },
  'listed-as-end-stop': { en: 'Listed as an end stop', de: 'Als Endklammer aufgeführt' },
  'listed-with-285-137': { en: 'Listed together with 285-137', de: 'Zusammen mit 285-137 aufgeführt' },
  'listed-as-ground': { en: 'Listed as a ground terminal', de: 'Als Schutzleiterklemme aufgeführt' },
  'listed-as-insulated': { en: 'Listed as an insulated jumper', de: 'Als isolierter Brücker aufgeführt' },
  'listed-with-2002-1611': { en: 'Used together with 2002-1611', de: 'Zusammen mit 2002-1611 verwendet' },
  'listed-with-2002-3201': {
    en: 'Listed together with 2002-3201 and end plate 2002-3292',
    de: 'Zusammen mit 2002-3201 und Abschlussplatte 2002-3292 aufgeführt',
  },
  'listed-as-fuse': { en: 'Listed with the function fuses', de: 'Mit der Funktion Sicherungen aufgeführt' },
  'used-on-end-stops': { en: 'Used as a marker for end stops', de: 'Als Schild für Endklammern verwendet' },
  'blade-fuse-assumed': { en: 'Blade fuse assumed', de: 'Flachsicherung angenommen' },
  'same-size-as-3210567': {
    en: 'Said to have the dimensions of 3210567',
    de: 'Laut Quelle gleiche Maße wie 3210567',
  },
  'current-agrees': { en: 'A second source gives the same rated current', de: 'Eine zweite Quelle nennt denselben Bemessungsstrom' },
  'catalogue-agrees': { en: 'The catalogue page says the same', de: 'Die Katalogseite sagt dasselbe' },
  'kind-differs': {
    en: 'The catalogue files it as a test adapter',
    de: 'Der Katalog führt ihn als Prüfadapter',
  },
  'colour-mixing': {
    en: 'Different colours can be plugged together, but only the same colour and pole marking may be',
    de: 'Verschiedene Farben lassen sich stecken, zulässig sind nur gleiche Farbe und gleiche Polbeschriftung',
  },
  'strip-for-all': { en: 'Continuous strip, snapped into the marker slots', de: 'Endlosstreifen, in die Beschriftungsrillen gerastet' },
} as const satisfies Record<string, LocalText>;

/** The name of a remark of the library. */
export type RemarkKey = keyof typeof REMARKS;

/** What a remark says: the library's own in every language, any other as written. */
export function remarkText(remark: string): LocalText {
  return Object.hasOwn(REMARKS, remark) ? REMARKS[remark as RemarkKey] : sameText(remark);
}
