import type { GuideEntry } from './guide-entry.ts';

const PLANNING = { en: 'Follows from how jumpers connect; planning practice.', de: 'Folgt daraus, was Brücker verbinden; Planungspraxis.' } as const;

/** The guide to the rules about jumpers and what they connect, by rule id. */
export const JUMPERS_GUIDE = {
  'JM-025': {
    what: {
      en: 'Blocks that jumpers or their own metal connect carry one potential. Where two are assigned, the rule names the shortest chain of jumpers between them and the terminals at its ends.',
      de: 'Klemmen, die durch Brücker oder in sich verbunden sind, führen ein Potential. Sind zwei zugewiesen, nennt die Regel die kürzeste Kette von Brückern dazwischen und die Klemmen an ihren Enden.',
    },
    why: {
      en: 'Two potentials on one net are a short circuit, or a wrong assignment that misleads everyone who reads the plan.',
      de: 'Zwei Potentiale auf einem Netz sind ein Kurzschluss oder eine falsche Zuordnung, die jeden täuscht, der den Plan liest.',
    },
    source: PLANNING,
    mend: {
      en: 'Remove the jumper that joins them, break out its contact, or assign the right potential.',
      de: 'Den verbindenden Brücker entfernen, seinen Kontakt ausbrechen oder das richtige Potential zuweisen.',
    },
    example: 'potential L1 kind=L1\npotential N kind=N\nrail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1201 labels=1..3 potential=L1\n3x 2002-1201 labels=4..6 potential=N\n2002-1292\n249-116\njumper 2002-402 -X1:3 -X1:4',
  },
  'JM-026': {
    what: {
      en: 'Jumpers connect the protective conductor with no other potential. A ground terminal block is on PE through its foot. N may meet PEN, and PELV circuits may be earthed.',
      de: 'Brücker verbinden den Schutzleiter mit keinem anderen Potential. Eine Schutzleiterklemme liegt über ihren Fuß an PE. N darf auf PEN treffen, und PELV-Kreise dürfen geerdet sein.',
    },
    why: {
      en: 'A phase on PE trips the protection or makes housings live; N on PE lets operating current flow through the protective conductor.',
      de: 'Ein Außenleiter an PE löst die Schutzeinrichtung aus oder setzt Gehäuse unter Spannung; N an PE lässt Betriebsstrom über den Schutzleiter fließen.',
    },
    source: {
      en: 'Ground terminal blocks may be commoned with the same jumpers (WAGO data sheet 2002-1204), PE with PE only; planning practice.',
      de: 'Schutzleiterklemmen lassen sich mit denselben Brückern brücken (WAGO, Datenblatt 2002-1204), PE nur mit PE; Planungspraxis.',
    },
    mend: {
      en: 'Remove the jumper or break out its contact. If it is the one link between N and PE, accept it with a reason.',
      de: 'Den Brücker entfernen oder seinen Kontakt ausbrechen. Ist es die eine Verbindung von N und PE, mit Begründung akzeptieren.',
    },
    example: 'potential N kind=N\nrail R1 210-112 length=300 bonded=yes\nstrip -X1\n249-116\n2x 2002-1201 labels=1,2 potential=N\n2002-1207 label=PE\n2002-1292\n249-116\njumper 2002-402 -X1:2 -X1:PE',
  },
} satisfies Readonly<Record<string, GuideEntry>>;
