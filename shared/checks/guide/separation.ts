import type { GuideEntry } from './guide-entry.ts';

const INSTALLATION_NOTES = {
  en: 'Installation notes of makers of modular terminal blocks (Weidmüller, catalogue 2012/2013)',
  de: 'Montagehinweise von Reihenklemmenherstellern (Weidmüller, Katalog 2012/2013)',
} as const;

/** The guide to the rules about what must be parted on a rail and what need not, by rule id. */
export const SEPARATION_GUIDE = {
  'RC-003': {
    what: {
      en: 'Where blocks of different housing profiles touch, a plate stands between them, also where the larger wall covers the smaller open side. Where nothing covers it, RC-001 reports that.',
      de: 'Wo sich Klemmen verschiedener Gehäusekontur berühren, steht eine Platte dazwischen, auch wenn die größere Wand die kleinere offene Seite abdeckt. Wo nichts sie abdeckt, meldet es RC-001.',
    },
    why: {
      en: 'At the step the walls do not interlock: rated voltage and finger protection are only assured with a plate.',
      de: 'An der Stufe greifen die Wände nicht ineinander: Bemessungsspannung und Berührungsschutz sind nur mit Platte sicher.',
    },
    source: {
      en: `${INSTALLATION_NOTES.en}: always fit an end plate or partition plate at changes of profile.`,
      de: `${INSTALLATION_NOTES.de}: bei Konturwechsel immer eine Abschluss- oder Trennplatte setzen.`,
    },
    mend: {
      en: 'Fit a plate of the larger block where it covers both, else the plate of the open block; or accept it where the maker allows it.',
      de: 'Eine Platte der größeren Klemme setzen, wo sie beide abdeckt, sonst die der offenen Klemme; oder akzeptieren, wo der Hersteller es zulässt.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1201\n2x 2016-1201\n2016-1292\n249-116',
  },
  'RC-009': {
    what: {
      en: 'An end plate on the closed outer side of a block, or between two blocks of the same profile, strip and potential that face the same way, covers nothing and parts nothing. Plates beside a separator and partition plates are not meant.',
      de: 'Eine Abschlussplatte an der geschlossenen Außenseite einer Klemme oder zwischen zwei gleich ausgerichteten Klemmen gleicher Kontur, Leiste und gleichen Potentials deckt nichts ab und trennt nichts. Platten neben einer Trennwand und Trennplatten sind nicht gemeint.',
    },
    why: {
      en: 'It costs money and rail, and fitters wonder what it is for.',
      de: 'Sie kostet Geld und Schiene, und bei der Montage fragt man sich, wozu sie dient.',
    },
    source: {
      en: 'Follows from RC-001; planning practice.',
      de: 'Folgt aus RC-001; Planungspraxis.',
    },
    mend: {
      en: 'Remove the plate, unless it marks a group for the eye.',
      de: 'Die Platte entfernen, wenn sie nicht dem Auge eine Gruppe zeigt.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1292\n3x 2002-1204\n2002-1292\n249-116',
  },
  'RC-020': {
    what: {
      en: 'The voltage between two touching blocks, from the potentials on them, is at most the lower of their rated voltages. Blocks of different rated voltage do not touch without a plate. Ground blocks do not lower a rating. Where a potential states no voltage, nothing is concluded from it.',
      de: 'Die Spannung zwischen zwei sich berührenden Klemmen, aus ihren Potentialen, ist höchstens die kleinere ihrer Bemessungsspannungen. Klemmen verschiedener Bemessungsspannung berühren sich nicht ohne Platte. Schutzleiterklemmen mindern keine Bemessungsspannung. Wo ein Potential keine Spannung nennt, wird nichts daraus gefolgert.',
    },
    why: {
      en: 'Between neighbours there is only the thin wall of one of them; its clearance and creepage distances are made for the rated voltage and no more.',
      de: 'Zwischen Nachbarn ist nur die dünne Wand der einen; ihre Luft- und Kriechstrecken sind für die Bemessungsspannung gemacht und nicht für mehr.',
    },
    source: {
      en: `${INSTALLATION_NOTES.en}: plates between adjacent terminals of different rated voltage. Between systems the voltages against earth are added, the worst case.`,
      de: `${INSTALLATION_NOTES.de}: Platten zwischen benachbarten Klemmen verschiedener Bemessungsspannung. Zwischen Netzen werden die Spannungen gegen Erde addiert, der ungünstigste Fall.`,
    },
    mend: {
      en: 'Fit a partition or end plate between them, or use blocks of a higher rated voltage.',
      de: 'Eine Trenn- oder Abschlussplatte dazwischen setzen oder Klemmen höherer Bemessungsspannung verwenden.',
    },
    example:
      'potential L1 kind=L1 system=it voltage=690\npotential +U kind=L+ system=dc voltage=220\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 potential=L1\n2002-1204 potential=+U\n2002-1292\n249-116',
  },
  'RC-021': {
    what: {
      en: 'A block that carries SELV or PELV does not stand beside one of low voltage (above 50 V AC or 120 V DC), unless both are rated so high that their insulation counts as reinforced: the impulse voltage one step above what the system needs, and twice the creepage distance.',
      de: 'Eine Klemme mit SELV oder PELV steht nicht neben einer mit Niederspannung (über 50 V AC oder 120 V DC), es sei denn, beide sind so hoch bemessen, dass ihre Isolierung als verstärkt gilt: die Stoßspannung eine Stufe über dem Bedarf des Netzes und die doppelte Kriechstrecke.',
    },
    why: {
      en: 'Extra-low voltage is safe to touch only as long as nothing of the low voltage can get into it.',
      de: 'Kleinspannung ist nur so lange gefahrlos, wie nichts von der Niederspannung hineingelangen kann.',
    },
    source: {
      en: 'Principle of IEC 60664-1:2007 (tables F.1 and F.4, overvoltage category III, pollution degree 3); limits of IEC 61140.',
      de: 'Grundsatz der IEC 60664-1:2007 (Tabellen F.1 und F.4, Überspannungskategorie III, Verschmutzungsgrad 3); Grenzen der IEC 61140.',
    },
    mend: {
      en: 'Fit an oversized partition plate between them, or leave a spare or PE block there.',
      de: 'Eine überstehende Trennplatte dazwischen setzen oder dort eine freie oder PE-Klemme lassen.',
    },
    example:
      'potential L1 kind=L1 system=it voltage=690\npotential 24V kind=L+ system=dc voltage=24 circuit=pelv\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1204 potential=L1\n2002-1204 potential=24V\n2002-1292\n249-116',
  },
  'RC-025': {
    what: {
      en: 'Blocks of different makers, or of different product families of one maker, do not touch without a plate. That they stand in one run at all is a warning.',
      de: 'Klemmen verschiedener Hersteller oder verschiedener Produktfamilien eines Herstellers berühren sich nicht ohne Platte. Dass sie überhaupt in einem Abschnitt stehen, ist eine Warnung.',
    },
    why: {
      en: 'No maker states ratings or clearances for a neighbour that is not its own. Walls, feet and heights do not match.',
      de: 'Kein Hersteller nennt Bemessungsdaten oder Luftstrecken für fremde Nachbarn. Wände, Füße und Höhen passen nicht zusammen.',
    },
    source: { en: 'Planning practice.', de: 'Planungspraxis.' },
    mend: {
      en: 'Fit the end plate of the open block between them, or give each system a run of its own.',
      de: 'Die Abschlussplatte der offenen Klemme dazwischen setzen oder jedem System einen eigenen Abschnitt geben.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204\n2x 3044102\n249-116',
  },
} as const satisfies Readonly<Record<string, GuideEntry>>;
