import type { GuideEntry } from './guide-entry.ts';

const PRACTICE = { en: 'Planning practice.', de: 'Planungspraxis.' } as const;

/** The guide to the rules about the rail itself and how it is mounted, by rule id. */
export const MOUNTING_GUIDE = {
  'RC-014': {
    what: {
      en: 'Every width is only exact within its tolerance (±0.05 mm where a part does not state its own). What adds up over all blocks of a rail must not be more than the rail that is left, and over the blocks under one marking strip not more than a quarter of their pitch.',
      de: 'Jede Breite gilt nur innerhalb ihrer Toleranz (±0,05 mm, wo ein Artikel keine eigene nennt). Was sich über alle Klemmen einer Schiene summiert, darf nicht mehr sein als die freie Schiene, und über die Klemmen unter einem Beschriftungsstreifen nicht mehr als ein Viertel ihres Rasters.',
    },
    why: {
      en: '40 blocks of 5.2 mm may be 2 mm longer than planned. On a rail that was just long enough on paper, the last end stop no longer fits. A strip that was printed to the planned positions lies beside its blocks at its end.',
      de: '40 Klemmen von 5,2 mm können 2 mm länger werden als geplant. Auf einer Schiene, die auf dem Papier gerade reichte, passt die letzte Endklammer nicht mehr. Ein Streifen, der nach den geplanten Positionen gedruckt ist, liegt am Ende neben seinen Klemmen.',
    },
    source: {
      en: 'Planning practice. The project says whether all tolerances are taken at their limit or statistically (root of the sum of squares).',
      de: 'Planungspraxis. Das Projekt bestimmt, ob alle Toleranzen voll oder statistisch (Wurzel der Quadratsumme) gerechnet werden.',
    },
    mend: {
      en: 'Lengthen the rail to the next length on offer, or spread the blocks over two rails. Part a long strip by an end stop at the border of a group.',
      de: 'Die Schiene auf die nächste angebotene Länge verlängern oder die Klemmen auf zwei Schienen verteilen. Einen langen Streifen an der Grenze einer Gruppe durch eine Endklammer teilen.',
    },
    example: 'settings allowance=0 reserve=0\nrail R1 210-112 length=127\nstrip -X1\n249-116\n20x 2002-1204\n2002-1292\n249-116',
  },
  'RC-016': {
    what: {
      en: 'The foot of a ground block connects to the rail, so the rail is part of the protective conductor. It must be of metal, connected to the protective conductor, and stand for at least the cross-section that the block is made for. A PEN conductor does not go through steel.',
      de: 'Der Fuß einer Schutzleiterklemme kontaktiert die Schiene, die damit Teil des Schutzleiters ist. Sie muss aus Metall sein, mit dem Schutzleiter verbunden und mindestens dem Querschnitt entsprechen, für den die Klemme gemacht ist. Ein PEN-Leiter führt nicht über Stahl.',
    },
    why: {
      en: 'In a fault the short-circuit current flows through the rail. One that is too thin heats up until the fuse blows or longer, and one of plastic does not conduct at all.',
      de: 'Im Fehlerfall fließt der Kurzschlussstrom durch die Schiene. Eine zu dünne erhitzt sich, bis die Sicherung auslöst oder länger, und eine aus Kunststoff leitet gar nicht.',
    },
    source: {
      en: 'EN 60947-7-2 as printed by Wieland and Phoenix Contact: 35 × 7.5 steel stands for 16 mm² of copper, 35 × 15 steel for 25 mm² (1.5 mm thick) or 50 mm² (2.3 mm), 35 × 15 copper for 150 mm²; steel not as PEN.',
      de: 'EN 60947-7-2, wie von Wieland und Phoenix Contact abgedruckt: 35 × 7,5 Stahl entspricht 16 mm² Kupfer, 35 × 15 Stahl 25 mm² (1,5 mm dick) oder 50 mm² (2,3 mm), 35 × 15 Kupfer 150 mm²; Stahl nicht als PEN.',
    },
    mend: {
      en: 'Use a larger rail or one of copper, connect the rail, or carry the protective conductor on a PE busbar.',
      de: 'Eine größere Schiene oder eine aus Kupfer verwenden, die Schiene anschließen oder den Schutzleiter auf einer PE-Sammelschiene führen.',
    },
    example: 'potential PE kind=PE\nrail R1 210-113 length=300 bonded=no\nstrip -X1\n249-116\n2002-1207 potential=PE\n2002-1292\n249-116',
  },
  'RC-017': {
    what: {
      en: 'A rail with ground blocks is connected to the protective conductor: one of the blocks carries PE, or the rail is marked as connected (bonded).',
      de: 'Eine Schiene mit Schutzleiterklemmen ist mit dem Schutzleiter verbunden: eine der Klemmen führt PE, oder die Schiene ist als angeschlossen gekennzeichnet.',
    },
    why: {
      en: 'Ground blocks on a rail that nothing feeds connect to each other, but to no protective conductor. That is not seen from the front.',
      de: 'Schutzleiterklemmen auf einer Schiene ohne Einspeisung sind untereinander verbunden, aber mit keinem Schutzleiter. Von vorn sieht man das nicht.',
    },
    source: { en: 'Planning practice, in the context of IEC 60947-7-2.', de: 'Planungspraxis im Rahmen der IEC 60947-7-2.' },
    mend: {
      en: 'Assign the potential PE to the block that feeds the rail, or mark the rail as connected in the inspector.',
      de: 'Der Klemme, die die Schiene speist, das Potential PE zuweisen oder die Schiene im Inspektor als angeschlossen kennzeichnen.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1207\n2002-1292\n249-116',
  },
  'RC-018': {
    what: {
      en: 'A slotted rail is cut in the metal between two slots, with at least 2 mm to the next slot. Looked at where it is stated where the first slot of a rail starts.',
      de: 'Eine gelochte Schiene wird im Steg zwischen zwei Löchern geschnitten, mit mindestens 2 mm bis zum nächsten Loch. Geprüft, wo angegeben ist, wo das erste Loch einer Schiene beginnt.',
    },
    why: {
      en: 'A cut through a slot leaves two thin tongues that bend, and an end stop does not clamp on them.',
      de: 'Ein Schnitt durch ein Loch hinterlässt zwei dünne Zungen, die sich verbiegen und an denen keine Endklammer hält.',
    },
    source: {
      en: 'Planning practice; slot length and pitch of the rail as the library knows them.',
      de: 'Planungspraxis; Lochlänge und Lochabstand der Schiene nach der Bibliothek.',
    },
    mend: {
      en: 'Use one of the nearest clean lengths, or let the slots start elsewhere.',
      de: 'Eine der nächsten sauberen Längen verwenden oder die Löcher anders beginnen lassen.',
    },
    example: 'rail R1 1207650 length=310 slots=5',
  },
  'RC-019': {
    what: {
      en: 'The outermost fixings of a rail are near its ends (50 mm), and no two are farther apart than 250 mm, or what the project says. Looked at where it is stated where a rail is fixed. Blocks above a fixing are mentioned.',
      de: 'Die äußersten Befestigungen einer Schiene liegen nahe an ihren Enden (50 mm), und keine zwei liegen weiter auseinander als 250 mm oder die Angabe des Projekts. Geprüft, wo angegeben ist, wo eine Schiene befestigt wird. Klemmen über einer Befestigung werden genannt.',
    },
    why: {
      en: 'Between fixings that are too far apart the rail gives way when blocks are snapped on, and vibration loosens what it carries. A screw head under a block keeps its foot from latching.',
      de: 'Zwischen zu weit entfernten Befestigungen gibt die Schiene beim Aufrasten nach, und Erschütterungen lockern, was sie trägt. Ein Schraubenkopf unter einer Klemme verhindert, dass ihr Fuß einrastet.',
    },
    source: {
      en: 'Planning practice; WAGO I/O manual 751-9301: at most 60 mm where there is strong vibration, and countersunk heads or blind rivets.',
      de: 'Planungspraxis; WAGO-I/O-Handbuch 751-9301: höchstens 60 mm bei starken Erschütterungen, Senkköpfe oder Blindniete.',
    },
    mend: {
      en: 'Fix the rail in more places. The fix keeps the fixings that there are and adds those that are missing.',
      de: 'Die Schiene an mehr Stellen befestigen. Die Korrektur behält die vorhandenen Befestigungen und ergänzt die fehlenden.',
    },
    example: 'rail R1 210-112 length=600 fixings=50,550',
  },
  'RC-022': {
    what: {
      en: 'A part whose maker forbids it on end plates, such as group marker carrier 2009-193, sits on none and reaches over none. Looked at where its width is known; where it is not and a plate stands beside its block, the guide cannot tell.',
      de: 'Ein Teil, dessen Hersteller es auf Abschlussplatten verbietet, etwa der Gruppenschildträger 2009-193, sitzt auf keiner und reicht über keine. Geprüft, wo seine Breite bekannt ist; wo nicht und eine Platte neben seiner Klemme steht, ist es nicht prüfbar.',
    },
    why: {
      en: 'The carrier comes off, or pushes the plate away from the block that it has to cover, and with it the label of the whole group is gone.',
      de: 'Der Träger löst sich oder drückt die Platte von der Klemme weg, die sie abdecken muss, und mit ihm ist die Beschriftung der ganzen Gruppe weg.',
    },
    source: {
      en: 'WAGO data sheet 2002-1204 (13 January 2020), accessories: “Do not use on an end plate!”, of group marker carrier 2009-193.',
      de: 'WAGO-Datenblatt 2002-1204 (13.01.2020), Zubehör: „Do not use on an end plate!“ zum Gruppenschildträger 2009-193.',
    },
    mend: {
      en: 'Shift it on its block, put it on the nearest block that takes it, or mark the end stop instead.',
      de: 'Auf seiner Klemme verschieben, auf die nächste passende Klemme setzen oder stattdessen die Endklammer beschriften.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n5x 2002-1204 labels=1..5\n2002-1292\n249-116\nattach 2009-193 R1#7 text="Pumps"',
  },
  'RC-023': {
    what: {
      en: 'What sits on a block (carrier, cover, test plug) is made for its series or article. What sits in a jumper slot says in which row, and the block has that slot. Where the library names neither series nor articles it cannot be checked, and that is said.',
      de: 'Was auf einer Klemme sitzt (Schildträger, Abdeckung, Prüfstecker), ist für ihre Serie oder ihren Artikel gemacht. Was in einem Brückerschacht sitzt, sagt in welcher Reihe, und die Klemme hat diesen Schacht. Wo die Bibliothek weder Serien noch Artikel nennt, ist es nicht prüfbar, und das wird gesagt.',
    },
    why: {
      en: 'A part that does not belong finds no hold: it falls off, or a test plug touches what it should not. In the order list it looks right.',
      de: 'Ein fremdes Teil findet keinen Halt: es fällt ab, oder ein Prüfstecker berührt, was er nicht soll. In der Stückliste sieht es richtig aus.',
    },
    source: {
      en: 'WAGO data sheet 2002-1204 (13 January 2020), accessories: series for which each part is made. Weidmüller catalogue data: blocks of each cover.',
      de: 'WAGO-Datenblatt 2002-1204 (13.01.2020), Zubehör: Serien, für die jedes Teil gemacht ist. Weidmüller-Katalogdaten: Klemmen je Abdeckung.',
    },
    mend: {
      en: 'Put it on the nearest block that takes it, choose a row, or take it off and use the part that belongs to the block.',
      de: 'Auf die nächste passende Klemme setzen, eine Reihe wählen oder abnehmen und das Teil verwenden, das zur Klemme gehört.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204 labels=1..3\n2002-1292\n249-116\nattach 2009-193 R1#1',
  },
  'RC-024': {
    what: {
      en: 'On a rail that is mounted upright, its left end on top, the lower end of each run is held by an end stop that its maker names for that, or by two end stops.',
      de: 'Auf einer senkrecht montierten Schiene, linkes Ende oben, wird das untere Ende jedes Abschnitts von einer Endklammer gehalten, die ihr Hersteller dafür nennt, oder von zwei Endklammern.',
    },
    why: {
      en: 'The lowest stop bears the weight of the blocks and the pull of the conductors. A plain snap-on stop slides, and the run opens.',
      de: 'Die unterste Endklammer trägt das Gewicht der Klemmen und den Zug der Leiter. Eine einfache geraste Klammer rutscht, und der Abschnitt öffnet sich.',
    },
    source: PRACTICE,
    mend: {
      en: 'Use a screwed or wide end stop, or fit a second one below it.',
      de: 'Eine verschraubte oder breite Endklammer verwenden oder eine zweite darunter setzen.',
    },
    example: 'rail R1 210-112 length=300 vertical\nstrip -X1\n249-116\n3x 2002-1204\n2002-1292\n249-116',
  },
} as const satisfies Readonly<Record<string, GuideEntry>>;
