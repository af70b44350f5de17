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
      en: 'Look the fact up in the data sheet and enter it in the inspector, or check the place by hand and accept the finding with a reason.',
      de: 'Die Angabe im Datenblatt nachsehen und im Inspektor eintragen oder die Stelle von Hand prüfen und den Befund mit Begründung akzeptieren.',
    },
    example: 'rail R1 210-112 length=300\nstrip -X1\n249-116\n5x 1020000000\n249-116',
  },
  'DQ-002': {
    what: {
      en: 'The data sheet of a part is older than the day that the project names, or the library does not know how old it is. Silent where the project names no day.',
      de: 'Das Datenblatt eines Artikels ist älter als der Tag, den das Projekt nennt, oder die Bibliothek kennt sein Alter nicht. Schweigt, wo das Projekt keinen Tag nennt.',
    },
    why: {
      en: 'Makers change ratings, accessories and order numbers. What was right years ago may have been corrected since.',
      de: 'Hersteller ändern Bemessungsdaten, Zubehör und Bestellnummern. Was vor Jahren stimmte, kann inzwischen berichtigt sein.',
    },
    source: { en: 'The date of the data sheet in the library; the day is a setting of the project.', de: 'Das Datum des Datenblatts in der Bibliothek; der Tag ist eine Einstellung des Projekts.' },
    mend: { en: 'Look for a newer sheet of the maker and compare the values that matter.', de: 'Ein neueres Blatt des Herstellers suchen und die wichtigen Werte vergleichen.' },
    example: 'settings sheets=2024-01-01\nrail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204\n2002-1292\n249-116',
  },
  'DQ-003': {
    what: {
      en: 'The documents on a part in use contradict themselves. The article card always shows it; where the project switches this rule on, the parts concerned are listed.',
      de: 'Die Unterlagen zu einem verwendeten Artikel widersprechen sich. Die Artikelkarte zeigt es immer; schaltet das Projekt diese Regel ein, werden die betroffenen Artikel aufgelistet.',
    },
    why: {
      en: 'One of two values is wrong, and a check is only as good as the value that it takes.',
      de: 'Einer von zwei Werten ist falsch, und eine Prüfung ist nur so gut wie der Wert, den sie nimmt.',
    },
    source: { en: 'Remarks of the library, each from reading the document named there.', de: 'Bemerkungen der Bibliothek, jeweils aus dem dort genannten Dokument.' },
    mend: { en: 'Use the value of the article card; ask the maker where it matters.', de: 'Den Wert der Artikelkarte verwenden; beim Hersteller nachfragen, wo es darauf ankommt.' },
    example: 'severity DQ-003=info\nrail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204\n2002-1292\n249-116',
  },
  'DQ-004': {
    what: {
      en: 'Somebody else says otherwise about a part in use than its maker. The article card always shows it; where the project switches this rule on, the parts concerned are listed.',
      de: 'Eine andere Quelle sagt über einen verwendeten Artikel etwas anderes als sein Hersteller. Die Artikelkarte zeigt es immer; schaltet das Projekt diese Regel ein, werden die betroffenen Artikel aufgelistet.',
    },
    why: {
      en: 'Parts lists and dealers carry slips on. Who compares with them should know which value holds.',
      de: 'Stücklisten und Händler tragen Fehler weiter. Wer mit ihnen vergleicht, soll wissen, welcher Wert gilt.',
    },
    source: { en: 'Remarks of the library; the maker is taken at its word.', de: 'Bemerkungen der Bibliothek; dem Hersteller wird geglaubt.' },
    mend: { en: 'Use the value of the maker.', de: 'Den Wert des Herstellers verwenden.' },
    example: 'severity DQ-004=info\nrail R1 210-113 length=300',
  },
} as const satisfies Readonly<Record<string, GuideEntry>>;
