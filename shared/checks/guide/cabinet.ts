import type { GuideEntry } from './guide-entry.ts';

/** The guide to the rules about mounting plates and cabinets, by rule id. */
export const CABINET_GUIDE = {
  'CB-001': {
    what: {
      en: 'Rail, tallest part and what sits on it, together with the room in front of them (20 mm, or what the project says), are not more than the distance from the mounting plate to door or cover. Ducts with their lids are not higher than that distance.',
      de: 'Schiene, höchstes Teil und was darauf sitzt, zusammen mit dem Raum davor (20 mm oder die Angabe des Projekts), sind nicht mehr als der Abstand von der Montageplatte zu Tür oder Deckel. Kanäle mit Deckel sind nicht höher als dieser Abstand.',
    },
    why: {
      en: 'A door that does not close is found out when everything is wired. The room in front is needed for the bend of the conductors.',
      de: 'Eine Tür, die nicht schließt, fällt erst auf, wenn alles verdrahtet ist. Der Raum davor wird für den Biegeradius der Leiter gebraucht.',
    },
    source: {
      en: 'Heights from the data sheets; the room in front is planning practice. An end plate counts as high as the block whose profile it has; other parts without a height are reported as not verifiable.',
      de: 'Höhen aus den Datenblättern; der Raum davor ist Planungspraxis. Eine Abschlussplatte zählt so hoch wie die Klemme, deren Kontur sie hat; andere Teile ohne Höhe werden als nicht prüfbar gemeldet.',
    },
    mend: {
      en: 'Use a rail of 7.5 mm instead of 15 mm, or a deeper cabinet. Where nobody has said how deep the cabinet is, enter it at the mounting plate.',
      de: 'Eine Schiene mit 7,5 mm statt 15 mm verwenden oder einen tieferen Schrank. Wo die Schranktiefe nicht angegeben ist, sie bei der Montageplatte eintragen.',
    },
    example: 'plate MP1 width=400 height=200 depth=65\nrail R1 210-118 length=200 plate=MP1 x=50 y=100\nstrip -X1\n249-116\n3x 2002-1204\n2002-1292\n249-116',
  },
  'CB-002': {
    what: {
      en: 'Between the ends of the blocks and a wiring duct that faces them there is room for the conductors to bend. How much depends on the largest conductor that a block on the rail is rated for.',
      de: 'Zwischen den Enden der Klemmen und einem Verdrahtungskanal gegenüber ist Platz, um die Leiter zu biegen. Wie viel, hängt vom größten Leiter ab, für den eine Klemme der Schiene bemessen ist.',
    },
    why: {
      en: 'A conductor that is bent too sharply pulls at its clamp, is hard to connect, and cannot be changed without pulling others out.',
      de: 'Ein zu eng gebogener Leiter zieht an seiner Klemmstelle, lässt sich schwer anschließen und nicht tauschen, ohne andere herauszuziehen.',
    },
    source: {
      en: 'Planning practice: 30 mm up to 1.5 mm², 40 mm up to 4 mm², 60 mm up to 10 mm², 80 mm up to 16 mm², 100 mm up to 35 mm². For comparison: the WAGO I/O manual asks for 35 mm to ducts and walls. Where the library does not say how a housing stands over the rail, it is taken as standing out alike on both sides, and that is said where it decides.',
      de: 'Planungspraxis: 30 mm bis 1,5 mm², 40 mm bis 4 mm², 60 mm bis 10 mm², 80 mm bis 16 mm², 100 mm bis 35 mm². Zum Vergleich: Das WAGO-I/O-Handbuch verlangt 35 mm zu Kanälen und Wänden. Wo die Bibliothek nicht sagt, wie ein Gehäuse über der Schiene steht, gilt es als auf beiden Seiten gleich weit überstehend, und das wird gesagt, wo es entscheidet.',
    },
    mend: {
      en: 'Move duct or rail; the fix moves as little as will do and takes along what would come too close. The table is in the project settings.',
      de: 'Kanal oder Schiene verschieben; die Korrektur verschiebt so wenig wie nötig und nimmt mit, was sonst zu nahe käme. Die Tabelle steht in den Projekteinstellungen.',
    },
    example: 'plate MP1 width=400 height=200 depth=210\nduct K1 plate=MP1 x=0 y=40 length=400 width=40 height=60\nrail R1 210-112 length=200 plate=MP1 x=50 y=130\nstrip -X1\n249-116\n3x 2002-1204\n2002-1292\n249-116',
  },
  'CB-003': {
    what: {
      en: 'Rails with what stands on them, ducts and keep-outs do not overlap, and rails and ducts do not reach beyond the mounting plate. Two rails are so far apart that the duct between them has its distance on both sides; without a duct between them, the conductors of the larger blocks need their room.',
      de: 'Schienen mit allem darauf, Kanäle und Sperrflächen überschneiden sich nicht, und Schienen und Kanäle ragen nicht über die Montageplatte hinaus. Zwei Schienen liegen so weit auseinander, dass der Kanal dazwischen auf beiden Seiten seinen Abstand hat; ohne Kanal brauchen die Leiter der größeren Klemmen ihren Platz.',
    },
    why: {
      en: 'What overlaps on the plan cannot be mounted. Holes in a mounting plate are drilled before anything is put on it.',
      de: 'Was sich im Plan überschneidet, lässt sich nicht montieren. Die Löcher in einer Montageplatte werden gebohrt, bevor etwas darauf sitzt.',
    },
    source: {
      en: 'Geometry; for the distances the table of CB-002. Between two rails without a duct the larger of both distances is planning practice.',
      de: 'Geometrie; für die Abstände die Tabelle von CB-002. Zwischen zwei Schienen ohne Kanal ist der größere der beiden Abstände Planungspraxis.',
    },
    mend: {
      en: 'Move rails and ducts apart; the fix keeps all other distances. Where the plate has no room left, take a larger one, or cut what is too long.',
      de: 'Schienen und Kanäle auseinanderrücken; die Korrektur hält alle anderen Abstände. Wo die Platte keinen Platz mehr hat, eine größere nehmen oder kürzen, was zu lang ist.',
    },
    example: 'plate MP1 width=400 height=160 depth=210\nduct K1 plate=MP1 x=0 y=20 length=400 width=40 height=60\nrail R1 210-112 length=200 plate=MP1 x=50 y=70',
  },
  'CB-004': {
    what: {
      en: 'The conductors in a wiring duct fill at most half of its cross-section, or what the project says. They are estimated: one conductor of rated cross-section with its insulation for each clamping point on the side of the duct, all through the same place.',
      de: 'Die Leiter in einem Verdrahtungskanal füllen höchstens die Hälfte seines Querschnitts oder die Angabe des Projekts. Sie werden geschätzt: ein Leiter mit Bemessungsquerschnitt samt Isolierung je Klemmstelle auf der Seite des Kanals, alle durch dieselbe Stelle.',
    },
    why: {
      en: 'In a full duct nothing can be changed, the lid does not hold, and the conductors heat each other.',
      de: 'In einem vollen Kanal lässt sich nichts ändern, der Deckel hält nicht, und die Leiter erwärmen sich gegenseitig.',
    },
    source: {
      en: 'Planning practice. Outer diameters of single cores H05V-K and H07V-K: 3.4 mm for 1.5 mm², 4.1 mm for 2.5 mm², 4.8 mm for 4 mm², 6.8 mm for 10 mm², 8.1 mm for 16 mm², 11.7 mm for 35 mm².',
      de: 'Planungspraxis. Außendurchmesser einzelner Adern H05V-K und H07V-K: 3,4 mm bei 1,5 mm², 4,1 mm bei 2,5 mm², 4,8 mm bei 4 mm², 6,8 mm bei 10 mm², 8,1 mm bei 16 mm², 11,7 mm bei 35 mm².',
    },
    mend: {
      en: 'Use a larger duct, or one on each side of the rail. Where a duct has no height, enter it.',
      de: 'Einen größeren Kanal verwenden oder auf jeder Seite der Schiene einen. Wo ein Kanal keine Höhe hat, sie eintragen.',
    },
    example: 'plate MP1 width=400 height=200 depth=210\nduct K1 plate=MP1 x=0 y=0 length=400 width=25 height=20\nrail R1 210-112 length=350 plate=MP1 x=20 y=120\nstrip -X1\n249-116\n40x 2002-1204\n2002-1292\n249-116',
  },
  'CB-005': {
    what: {
      en: 'Above the blocks of a rail there are 100 mm up to door or cover, or what the project says.',
      de: 'Über den Klemmen einer Schiene sind 100 mm bis Tür oder Deckel frei oder die Angabe des Projekts.',
    },
    why: {
      en: 'The operating tool is put in straight from the front. Behind a door that opens only a little, or a frame in front of the plate, the clamps cannot be reached.',
      de: 'Das Betätigungswerkzeug wird gerade von vorn eingesteckt. Hinter einer Tür, die nur wenig öffnet, oder einem Rahmen vor der Platte sind die Klemmstellen nicht zu erreichen.',
    },
    source: {
      en: 'Data sheets of spring clamp blocks: the tool goes in vertically, with a blade of 2.5 mm or 3.5 mm. The height is planning practice.',
      de: 'Datenblätter von Federklemmen: Das Werkzeug wird senkrecht eingesteckt, mit einer Klinge von 2,5 mm oder 3,5 mm. Die Höhe ist Planungspraxis.',
    },
    mend: {
      en: 'Use a lower rail or a deeper cabinet, or accept it where the door opens wide.',
      de: 'Eine niedrigere Schiene oder einen tieferen Schrank verwenden, oder es akzeptieren, wo die Tür weit öffnet.',
    },
    example: 'plate MP1 width=400 height=200 depth=120\nrail R1 210-112 length=200 plate=MP1 x=50 y=100\nstrip -X1\n249-116\n3x 2002-1204\n2002-1292\n249-116',
  },
  'CB-006': {
    what: {
      en: 'A strip on a mounting plate is finger-safe (IP20) as a whole: none of its blocks has an open side that nothing closes.',
      de: 'Eine Leiste auf einer Montageplatte ist als Ganzes fingersicher (IP20): Keine ihrer Klemmen hat eine offene Seite, die nichts verschließt.',
    },
    why: {
      en: 'Whoever works at the open cabinet relies on IP20 for all that is in reach. One open side is enough to touch live metal.',
      de: 'Wer am offenen Schrank arbeitet, verlässt sich bei allem in Reichweite auf IP20. Eine offene Seite genügt, um spannungsführende Teile zu berühren.',
    },
    source: {
      en: 'Makers state IP20 for blocks in an assembly that is closed with end plates; follows from RC-001 and RC-002.',
      de: 'Hersteller geben IP20 für Klemmen im Verbund an, der mit Abschlussplatten verschlossen ist; folgt aus RC-001 und RC-002.',
    },
    mend: { en: 'Fit the missing end plates as RC-001 proposes.', de: 'Die fehlenden Abschlussplatten setzen, wie RC-001 sie vorschlägt.' },
    example: 'plate MP1 width=400 height=200 depth=210\nrail R1 210-112 length=200 plate=MP1 x=50 y=100\nstrip -X1\n249-116\n3x 2002-1204\n249-116',
  },
} as const satisfies Readonly<Record<string, GuideEntry>>;
