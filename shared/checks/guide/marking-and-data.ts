import type { GuideEntry } from './guide-entry.ts';

/** The guide to the rules about marking and about what the library does not know, by rule id. */
export const MARKING_AND_DATA_GUIDE = {
  'MK-002': {
    what: {
      en: 'Within a strip no two terminals have the same designation, on whatever rail or level they are. For terminals of protective conductors it is only mentioned.',
      de: 'Innerhalb einer Klemmenleiste haben keine zwei Klemmen dieselbe Bezeichnung, auf welcher Schiene oder Etage auch immer. Bei Schutzleiterklemmen ist es nur ein Hinweis.',
    },
    why: {
      en: 'Wiring lists, markers and references such as -X1:7 name a terminal by its designation. If there are two, a conductor ends up at the wrong one.',
      de: 'Verdrahtungslisten, Beschriftung und Verweise wie -X1:7 nennen eine Klemme bei ihrer Bezeichnung. Gibt es zwei, landet ein Leiter an der falschen.',
    },
    source: {
      en: 'IEC 81346 and IEC 61666: the designation identifies a terminal within its strip.',
      de: 'IEC 81346 und IEC 61666: die Bezeichnung kennzeichnet eine Klemme innerhalb ihrer Leiste eindeutig.',
    },
    mend: {
      en: 'Renumber all but one. The fix gives the others the next free designations; it is a suggestion, because wiring may already name them.',
      de: 'Alle bis auf eine neu nummerieren. Die Korrektur gibt den anderen die nächsten freien Bezeichnungen; sie ist ein Vorschlag, weil die Verdrahtung sie schon nennen kann.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204 labels=1,2,2\n2002-1292\n249-116',
  },
  'DQ-001': {
    what: {
      en: 'A rule needs a fact about a part that the library does not know, so it can neither say that all is well nor that something is wrong. Reported once per rule, part and rail.',
      de: 'Eine Regel braucht eine Angabe zu einem Artikel, die die Bibliothek nicht kennt; sie kann weder sagen, dass alles in Ordnung ist, noch dass etwas falsch ist. Gemeldet je Regel, Artikel und Schiene.',
    },
    why: {
      en: 'A check that passes because it knows nothing is worse than none.',
      de: 'Eine Prüfung, die besteht, weil sie nichts weiß, ist schlimmer als keine.',
    },
    source: {
      en: 'An unknown value is neither zero nor fine.',
      de: 'Ein unbekannter Wert ist weder null noch in Ordnung.',
    },
    mend: {
      en: 'Look the fact up in the data sheet and enter it as a part of your own, or check the place by hand and accept the finding with a reason.',
      de: 'Die Angabe im Datenblatt nachsehen und als eigenen Artikel eintragen, oder die Stelle von Hand prüfen und den Befund mit Begründung akzeptieren.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n5x 1020000000\n249-116',
  },
} as const satisfies Readonly<Record<string, GuideEntry>>;
