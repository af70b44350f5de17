import type { GuideEntry } from './guide-entry.ts';

/** The guide to the rules about how a strip is laid out, by rule id. */
export const ARRANGEMENT_GUIDE = {
  'RC-007': {
    what: {
      en: 'Some makers let the screwed foot of a ground block take the place of an end stop. Where the project switches this rule on, a stop beside such a block is mentioned, and RC-006 takes the block for a stop. Off by default.',
      de: 'Manche Hersteller lassen den verschraubten Fuß einer Schutzleiterklemme als Endklammer gelten. Schaltet das Projekt diese Regel ein, wird eine Endklammer neben einer solchen Klemme genannt, und RC-006 nimmt die Klemme als Endklammer. Im Normalfall aus.',
    },
    why: {
      en: 'It saves a stop and its width. Whether it is allowed, only the maker can say.',
      de: 'Es spart eine Endklammer und ihre Breite. Ob es erlaubt ist, kann nur der Hersteller sagen.',
    },
    source: {
      en: 'Weidmüller, catalogue 2012/2013: end brackets can be omitted next to certain PE terminals. Not stated by WAGO.',
      de: 'Weidmüller, Katalog 2012/2013: Endwinkel können neben bestimmten PE-Klemmen entfallen. Von WAGO nicht angegeben.',
    },
    mend: { en: 'Remove the end stop, or leave it.', de: 'Die Endklammer entfernen oder stehen lassen.' },
    example: 'severity RC-007=info\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1207\n2002-1292\n249-116',
  },
  'RC-027': {
    what: {
      en: 'Where a strip is laid out in sections, they come in the order supply, N, PE, loads. Where the sections repeat, the strip is laid out by function, which is as good. N-disconnect blocks stand side by side.',
      de: 'Wo eine Leiste in Bereiche gegliedert ist, folgen Einspeisung, N, PE, Verbraucher aufeinander. Wo sich Bereiche wiederholen, ist die Leiste nach Funktionen gegliedert, was ebenso gut ist. N-Trennklemmen stehen nebeneinander.',
    },
    why: {
      en: 'Fitters and service staff find their way by it, and an N busbar only runs through blocks that stand side by side.',
      de: 'Montage und Service finden sich danach zurecht, und eine N-Sammelschiene läuft nur durch Klemmen, die nebeneinander stehen.',
    },
    source: { en: 'Planning practice.', de: 'Planungspraxis.' },
    mend: { en: 'Move the sections where nothing speaks against it.', de: 'Die Bereiche versetzen, wo nichts dagegen spricht.' },
    example:
      'potential PE kind=PE\npotential L1 kind=L1\nrail R1 210-112 length=300\nstrip -X1\n249-116\n2002-1207 potential=PE\n2x 2002-1201 potential=L1\n2002-1292\n249-116',
  },
  'RC-028': {
    what: {
      en: 'Each strip has as many spare blocks as the project wants: blocks to which no potential is assigned. Silent as long as the project wants none.',
      de: 'Jede Leiste hat so viele Reserveklemmen, wie das Projekt wünscht: Klemmen, denen kein Potential zugewiesen ist. Schweigt, solange das Projekt keine wünscht.',
    },
    why: {
      en: 'Circuits are added on site. Without spares the strip has to be taken apart for them.',
      de: 'Stromkreise kommen auf der Baustelle hinzu. Ohne Reserve muss die Leiste dafür zerlegt werden.',
    },
    source: { en: 'Requirements of customers; the project sets the number.', de: 'Kundenvorgaben; das Projekt bestimmt die Zahl.' },
    mend: { en: 'Append blocks without a potential.', de: 'Klemmen ohne Potential anhängen.' },
    example: 'settings spares=2\npotential L1 kind=L1\nrail R1 210-112 length=300\nstrip -X1\n249-116\n3x 2002-1204 potential=L1\n2002-1292\n249-116',
  },
} as const satisfies Readonly<Record<string, GuideEntry>>;
