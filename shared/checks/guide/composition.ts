import type { GuideEntry } from './guide-entry.ts';

const INSTALLATION_NOTES = {
  en: 'Installation notes of makers of modular terminal blocks (Weidmüller, catalogue 2012/2013 and technical data)',
  de: 'Montagehinweise von Reihenklemmenherstellern (Weidmüller, Katalog 2012/2013 und technische Angaben)',
} as const;

/** The guide to the rules about what stands on a rail, by rule id. */
export const COMPOSITION_GUIDE = {
  'RC-001': {
    what: {
      en: 'Many terminal blocks have a wall on one side only. Their open side must be covered by an end plate, a partition, or the wall of a neighbour that is at least as large. An end stop, a separator or free rail does not cover it.',
      de: 'Viele Reihenklemmen haben nur auf einer Seite eine Wand. Ihre offene Seite muss abgedeckt sein: durch eine Abschlussplatte, eine Trennplatte oder die Wand einer mindestens gleich großen Nachbarklemme. Eine Endklammer, eine Trennwand oder freie Schiene deckt sie nicht ab.',
    },
    why: {
      en: 'Live metal can be touched on an open side, and clearance and creepage distances to whatever comes next are not assured. It is often noticed only when the strip is assembled and the plate is not there.',
      de: 'An der offenen Seite sind spannungsführende Teile berührbar, und Luft- und Kriechstrecken zum nächsten Teil sind nicht sichergestellt. Oft fällt es erst bei der Montage auf, wenn die Platte fehlt.',
    },
    source: {
      en: `WAGO data sheet 2002-1204 (13 January 2020), accessories. ${INSTALLATION_NOTES.en}. The side on which TOPJOB S blocks are open is assumed (right) and marked as unconfirmed in the library.`,
      de: `WAGO-Datenblatt 2002-1204 (13.01.2020), Zubehör. ${INSTALLATION_NOTES.de}. Die offene Seite der TOPJOB-S-Klemmen ist angenommen (rechts) und in der Bibliothek als unbestätigt gekennzeichnet.`,
    },
    mend: {
      en: 'Fit the end plate that belongs to the block on its open side. The fix does that in the colour that the project prefers; what stands behind moves on by the thickness of the plate.',
      de: 'Die zur Klemme gehörende Abschlussplatte auf die offene Seite setzen. Die Korrektur tut das in der Farbe, die das Projekt bevorzugt; was dahinter steht, rückt um die Plattendicke weiter.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n5x 2002-1204\n249-116',
  },
  'RC-002': {
    what: {
      en: 'A plate that stands at an open side must cover all of it. The plate of a two-conductor block leaves part of a four-conductor block open.',
      de: 'Eine Platte an einer offenen Seite muss diese ganz abdecken. Die Platte einer 2-Leiter-Klemme lässt einen Teil einer 4-Leiter-Klemme offen.',
    },
    why: {
      en: 'The plate looks right from the front and is ordered, but the uncovered part is as live as without a plate.',
      de: 'Von vorn sieht die Platte richtig aus und wird so bestellt, aber der unbedeckte Teil ist so spannungsführend wie ganz ohne Platte.',
    },
    source: {
      en: 'End plates listed for each block in the library; housing profiles and outlines where no list is known. Follows from RC-001.',
      de: 'Abschlussplatten, die die Bibliothek je Klemme nennt; Gehäusekontur und Umriss, wo keine Liste bekannt ist. Folgt aus RC-001.',
    },
    mend: {
      en: 'Replace the plate by the one that belongs to the block.',
      de: 'Die Platte durch die zur Klemme gehörende ersetzen.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n5x 2002-1401\n2002-1292\n249-116',
  },
  'RC-004': {
    what: {
      en: 'All blocks and separators of a run face the same way. Runs of one rail that face different ways are reported as a warning.',
      de: 'Alle Klemmen und Trennwände eines Abschnitts sind gleich ausgerichtet. Verschieden ausgerichtete Abschnitte einer Schiene werden als Warnung gemeldet.',
    },
    why: {
      en: 'Turning a block swaps its movable foot and its open side: it latches from the other side, an open side comes to face another one, and markers and jumper slots sit the wrong way round.',
      de: 'Beim Drehen tauschen beweglicher Fuß und offene Seite die Plätze: die Klemme rastet von der anderen Seite ein, offene Seiten zeigen zueinander, Beschriftung und Brückerschächte sitzen verkehrt herum.',
    },
    source: {
      en: 'WAGO data sheet 2002-1204 (13 January 2020), notes on Ex applications: movable feet of blocks and separators face the same direction. Applied to every run as planning practice.',
      de: 'WAGO-Datenblatt 2002-1204 (13.01.2020), Hinweise zu Ex-Anwendungen: die beweglichen Füße von Klemmen und Trennwänden zeigen in dieselbe Richtung. Als Planungspraxis auf jeden Abschnitt angewandt.',
    },
    mend: {
      en: 'Turn the blocks that face the other way. The fix turns the smaller number and covers the open side that comes to light by it.',
      de: 'Die andersherum stehenden Klemmen drehen. Die Korrektur dreht die kleinere Anzahl und deckt die dadurch freiliegende offene Seite ab.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204\n2002-1204 turned\n2x 2002-1204\n2002-1292\n249-116',
  },
  'RC-005': {
    what: {
      en: 'Where two blocks touch, the open side of one lies at the wall of the other. Two open sides at each other are an error, two walls at each other a warning.',
      de: 'Wo sich zwei Klemmen berühren, liegt die offene Seite der einen an der Wand der anderen. Zwei offene Seiten aneinander sind ein Fehler, zwei Wände aneinander eine Warnung.',
    },
    why: {
      en: 'Between two open sides there is no wall at all, so their live parts face each other. Two walls at each other mean that a block is turned and that both outer sides are open.',
      de: 'Zwischen zwei offenen Seiten ist überhaupt keine Wand, ihre spannungsführenden Teile stehen sich gegenüber. Zwei Wände aneinander bedeuten, dass eine Klemme gedreht ist und beide Außenseiten offen sind.',
    },
    source: {
      en: 'Follows from RC-001 and RC-004.',
      de: 'Folgt aus RC-001 und RC-004.',
    },
    mend: {
      en: 'Turn the block that is mounted the wrong way round, or fit an end plate between the two that covers both.',
      de: 'Die falsch herum montierte Klemme drehen oder eine Abschlussplatte dazwischen setzen, die beide abdeckt.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204\n2002-1204 turned\n249-116',
  },
  'RC-006': {
    what: {
      en: 'Each run of touching items that has terminal blocks ends on both sides with an end stop, or with a device that acts as one.',
      de: 'Jeder Abschnitt aus sich berührenden Elementen mit Reihenklemmen endet auf beiden Seiten mit einer Endklammer oder mit einem Gerät, das als solche wirkt.',
    },
    why: {
      en: 'Without a stop the blocks slide on the rail when conductors pull at them, gaps open, and the end plate has nothing to lean on.',
      de: 'Ohne Endklammer rutschen die Klemmen auf der Schiene, wenn Leiter an ihnen ziehen, es entstehen Lücken, und die Abschlussplatte hat keinen Halt.',
    },
    source: {
      en: `${INSTALLATION_NOTES.en}: end brackets at both ends of a strip.`,
      de: `${INSTALLATION_NOTES.de}: Endwinkel an beiden Enden einer Leiste.`,
    },
    mend: {
      en: 'Fit an end stop outside of the end plate. The fix uses the end stop of the project settings.',
      de: 'Außerhalb der Abschlussplatte eine Endklammer setzen. Die Korrektur nimmt die Endklammer aus den Projekteinstellungen.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n5x 2002-1204\n2002-1292\n249-116',
  },
  'RC-008': {
    what: {
      en: 'An end plate or partition touches something on both faces: a block on one, a block, a separator or an end stop on the other.',
      de: 'Eine Abschluss- oder Trennplatte berührt auf beiden Flächen etwas: auf der einen eine Klemme, auf der anderen eine Klemme, Trennwand oder Endklammer.',
    },
    why: {
      en: 'Plates only latch lightly. What holds them is the neighbour they are clamped against; outside of the stop a plate covers nothing and falls off.',
      de: 'Platten rasten nur leicht ein. Gehalten werden sie vom Nachbarn, gegen den sie geklemmt sind; außerhalb der Endklammer deckt eine Platte nichts ab und fällt ab.',
    },
    source: {
      en: `${INSTALLATION_NOTES.en}: the end bracket holds the end plate in position.`,
      de: `${INSTALLATION_NOTES.de}: der Endwinkel hält die Abschlussplatte in ihrer Lage.`,
    },
    mend: {
      en: 'Move the plate between the block and the stop. Where only the stop is missing, fit that (RC-006).',
      de: 'Die Platte zwischen Klemme und Endklammer setzen. Wo nur die Endklammer fehlt, diese setzen (RC-006).',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n5x 2002-1204\n249-116\n2002-1292',
  },
  'RC-010': {
    what: {
      en: 'No two items take the same length of rail. It happens where an item has a fixed position and those before it need more room than there is.',
      de: 'Keine zwei Elemente beanspruchen dasselbe Stück Schiene. Es kommt vor, wenn ein Element eine feste Position hat und die davor mehr Platz brauchen, als da ist.',
    },
    why: {
      en: 'It cannot be built, and all widths and marking strips behind it would be wrong.',
      de: 'Es lässt sich nicht bauen, und alle Maße und Beschriftungsstreifen dahinter wären falsch.',
    },
    source: { en: 'Geometry.', de: 'Geometrie.' },
    mend: {
      en: 'Release the fixed position, so that the item follows its neighbour, or fix it farther to the right.',
      de: 'Die feste Position lösen, so dass das Element seinem Nachbarn folgt, oder es weiter rechts fixieren.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n5x 2002-1204\n2002-1292\n249-116 at=20',
  },
  'RC-011': {
    what: {
      en: 'Items either touch (up to 0.05 mm apart) or stand clearly apart. A gap below 5 mm is narrower than any end stop, so it cannot be a parting between two runs. Between two end stops any gap is fine.',
      de: 'Elemente berühren sich (bis 0,05 mm Abstand) oder stehen deutlich auseinander. Eine Lücke unter 5 mm ist schmaler als jede Endklammer und kann deshalb keine Trennung zweier Abschnitte sein. Zwischen zwei Endklammern ist jeder Abstand in Ordnung.',
    },
    why: {
      en: 'The items can move, sides that should cover each other are apart, and the printed strip no longer matches.',
      de: 'Die Elemente können sich verschieben, Seiten, die sich abdecken sollen, liegen auseinander, und der gedruckte Streifen passt nicht mehr.',
    },
    source: {
      en: 'Planning practice. The narrowest end stop in the library is 5 mm wide by its type designation.',
      de: 'Planungspraxis. Die schmalste Endklammer der Bibliothek ist laut Typbezeichnung 5 mm breit.',
    },
    mend: {
      en: 'Close the gap, or fit end stops on both sides of it and make it as wide as it is meant to be.',
      de: 'Die Lücke schließen, oder auf beiden Seiten Endklammern setzen und sie so breit machen, wie sie gemeint ist.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2x 2002-1204\ngap 3\n2x 2002-1204\n2002-1292\n249-116',
  },
  'RC-012': {
    what: {
      en: 'All items with their gaps lie between the margins of the rail: an error where they do not, a warning where they fit only without the mounting allowance.',
      de: 'Alle Elemente mit ihren Abständen liegen zwischen den Rändern der Schiene: ein Fehler, wo nicht, eine Warnung, wo sie nur ohne Montagezugabe passen.',
    },
    why: {
      en: 'Printed widths are nominal. Over many blocks tolerances and play add up, so an assembly that just fits on paper may not fit in the cabinet.',
      de: 'Angegebene Breiten sind Nennmaße. Über viele Klemmen summieren sich Toleranzen und Spiel; was auf dem Papier gerade passt, passt im Schrank vielleicht nicht.',
    },
    source: {
      en: `Mounting allowance of 0.2 mm per block: ${INSTALLATION_NOTES.en}. Margins are a project setting.`,
      de: `Montagezugabe von 0,2 mm je Klemme: ${INSTALLATION_NOTES.de}. Ränder sind eine Projekteinstellung.`,
    },
    mend: {
      en: 'Lengthen the rail to the next length on offer, or move the last items to another rail. Both are suggestions: the cabinet decides how long a rail can be.',
      de: 'Die Schiene auf die nächste angebotene Länge verlängern oder die letzten Elemente auf eine andere Schiene setzen. Beides sind Vorschläge: wie lang eine Schiene sein kann, entscheidet der Schrank.',
    },
    example: 'rail R1 210-112 length=100\nstrip -X1\n249-116\n20x 2002-1204\n2002-1292\n249-116',
  },
  'RC-013': {
    what: {
      en: 'At least the wanted share of the usable rail stays free, counted with the mounting allowance. 20 percent unless the project says otherwise.',
      de: 'Mindestens der gewünschte Anteil der nutzbaren Schiene bleibt frei, mit Montagezugabe gerechnet. 20 Prozent, wenn das Projekt nichts anderes sagt.',
    },
    why: {
      en: 'Plants are extended. A rail without room for a few more blocks means another rail, or rewiring.',
      de: 'Anlagen werden erweitert. Eine Schiene ohne Platz für einige weitere Klemmen bedeutet eine weitere Schiene oder neues Verdrahten.',
    },
    source: {
      en: 'Customer specifications commonly ask for a reserve of 20 percent; the value is a project setting.',
      de: 'Kundenvorgaben verlangen häufig 20 Prozent Reserve; der Wert ist eine Projekteinstellung.',
    },
    mend: {
      en: 'Lengthen the rail, or lower the reserve in the project settings where the specification allows it.',
      de: 'Die Schiene verlängern oder die Reserve in den Projekteinstellungen senken, wo die Vorgabe es erlaubt.',
    },
    example: 'rail R1 210-112 length=150\nstrip -X1\n249-116\n20x 2002-1204\n2002-1292\n249-116',
  },
  'RC-015': {
    what: {
      en: 'Blocks, end stops, separators and devices are made for the profile of the rail they snap onto. End plates and partitions are not asked: they snap onto blocks.',
      de: 'Klemmen, Endklammern, Trennwände und Geräte sind für das Profil der Schiene gemacht, auf die sie rasten. Abschluss- und Trennplatten zählen nicht: sie rasten auf Klemmen.',
    },
    why: {
      en: 'The foot does not latch, or not firmly; a ground block on the wrong rail has no reliable contact to it.',
      de: 'Der Fuß rastet nicht oder nicht fest ein; eine Schutzleiterklemme auf der falschen Schiene hat keinen sicheren Kontakt zu ihr.',
    },
    source: {
      en: 'Type of mounting in the data sheets (DIN rails 35 × 7.5 and 35 × 15; EN 60715).',
      de: 'Montageart in den Datenblättern (Tragschienen 35 × 7,5 und 35 × 15; EN 60715).',
    },
    mend: {
      en: 'Use a rail with a profile that suits all items, or other parts. Rails that the project uses already and that suit are offered.',
      de: 'Eine Schiene mit einem Profil verwenden, das zu allen Elementen passt, oder andere Artikel. Passende Schienen, die das Projekt schon verwendet, werden angeboten.',
    },
    example: 'rail R1 210-111 length=300\nstrip -X1\n249-116\n5x 2002-1204\n2002-1292\n249-116',
  },
  'RC-026': {
    what: {
      en: 'Every item on a rail has a known width.',
      de: 'Jedes Element auf einer Schiene hat eine bekannte Breite.',
    },
    why: {
      en: 'Without it the item cannot be placed to scale: everything behind it stands wrong by that width, in the drawing and on the marking strip.',
      de: 'Ohne sie lässt sich das Element nicht maßstäblich setzen: alles dahinter steht um diese Breite falsch, in der Zeichnung und auf dem Beschriftungsstreifen.',
    },
    source: {
      en: 'An unknown value is never taken as zero.',
      de: 'Ein unbekannter Wert gilt nie als null.',
    },
    mend: {
      en: 'Enter the width from the data sheet in the inspector, or use a part whose width is known.',
      de: 'Die Breite aus dem Datenblatt im Inspektor eintragen oder einen Artikel mit bekannter Breite verwenden.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n3031212\n249-116',
  },
} as const satisfies Readonly<Record<string, GuideEntry>>;
