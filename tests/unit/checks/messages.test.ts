import { describe, expect, it } from 'vitest';
import { RULES } from '../../../shared/checks/index.ts';
import { findingsOf, readRail } from '../../support/check-sketch.ts';
import { readCabinet } from '../../support/cabinet-sketch.ts';
import { CABINET_MESSAGES } from '../../support/cabinet-messages.ts';
import { MESSAGE_EXAMPLES } from '../../support/message-examples.ts';
import { type SketchOptions, sketchRail } from '../../support/rail-sketch.ts';
import { RAIL_15 } from '../../support/sample-parts.ts';

interface Example {
  readonly sketch: string;
  readonly options?: SketchOptions;
  readonly en: string;
  readonly de: string;
}

/** Every message of every rule, as people read it. No-break spaces are written as blanks here. */
const MESSAGES: Readonly<Record<string, Example>> = {
  'RC-001 exposed-left': {
    sketch: "ES B':1 ES",
    en: 'The open side of -X1:1 (2002-1204) on its left is not covered: R1#1 (249-116) beside it does not close it. Live metal can be touched there, and clearance and creepage distances are not assured. Fit end plate 2002-1291 or 2002-1292.',
    de: 'Die offene Seite von -X1:1 (2002-1204) links ist nicht abgedeckt: R1#1 (249-116) daneben verschließt sie nicht. Dort sind spannungsführende Teile berührbar, und Luft- und Kriechstrecken sind nicht sichergestellt. Abschlussplatte 2002-1291 oder 2002-1292 setzen.',
  },
  'RC-001 exposed-right': {
    sketch: 'ES G B:1 EP ES',
    en: 'The open side of R1#2 (2016-1201) on its right is not covered: the smaller wall of -X1:1 (2002-1204) beside it does not close it. Live metal can be touched there, and clearance and creepage distances are not assured. Fit end plate 2016-1292.',
    de: 'Die offene Seite von R1#2 (2016-1201) rechts ist nicht abgedeckt: die kleinere Wand von -X1:1 (2002-1204) daneben verschließt sie nicht. Dort sind spannungsführende Teile berührbar, und Luft- und Kriechstrecken sind nicht sichergestellt. Abschlussplatte 2016-1292 setzen.',
  },
  'RC-002 too-small': {
    sketch: 'ES L:4 EP ES',
    en: 'End plate R1#3 (2002-1292) does not cover the open side of -X1:4 (2002-1401). 21.43 mm of its length stay open. Use 2002-1491 or 2002-1492.',
    de: 'Die Abschlussplatte R1#3 (2002-1292) deckt die offene Seite von -X1:4 (2002-1401) nicht ab. 21,43 mm ihrer Länge bleiben offen. 2002-1491 oder 2002-1492 verwenden.',
  },
  'RC-004 mixed': {
    sketch: "ES B:1 B:2 B':3 EP ES",
    en: '-X1:3 (2002-1204) is mounted the other way round than the 2 other blocks of this run: the movable feet must all face the same way, and so must the open sides. Turn it.',
    de: '-X1:3 (2002-1204) ist andersherum montiert als die 2 anderen Klemmen dieses Abschnitts: die beweglichen Füße müssen alle in dieselbe Richtung zeigen und damit auch die offenen Seiten. Die Klemme drehen.',
  },
  'RC-004 runs-differ': {
    sketch: "ES B:1 EP ES _20 ES EP' B':2 ES",
    en: 'The run with -X1:2 (2002-1204) is mounted the other way round than the other block of this rail: that is easily overlooked at assembly and at wiring. Turn the run, or accept it with a reason.',
    de: 'Der Abschnitt mit -X1:2 (2002-1204) ist andersherum montiert als die andere Klemme dieser Schiene: das wird bei Montage und Verdrahtung leicht übersehen. Den Abschnitt drehen oder mit Begründung akzeptieren.',
  },
  'RC-005 open-open': {
    sketch: "ES B:1 B':2 ES",
    en: 'The open sides of -X1:1 (2002-1204) and -X1:2 (2002-1204) face each other: neither has a wall there, so clearance and creepage distances between them are not assured. Turn one of them, or fit an end plate between them.',
    de: 'Die offenen Seiten von -X1:1 (2002-1204) und -X1:2 (2002-1204) zeigen zueinander: beide haben dort keine Wand, Luft- und Kriechstrecken zwischen ihnen sind nicht sichergestellt. Eine der beiden drehen oder eine Abschlussplatte dazwischen setzen.',
  },
  'RC-005 closed-closed': {
    sketch: "ES EP' B':1 B:2 EP ES",
    en: 'The closed sides of -X1:1 (2002-1204) and -X1:2 (2002-1204) face each other: one of them is turned, and both outer sides are open. Check whether that is meant; if not, turn one of them.',
    de: 'Die geschlossenen Seiten von -X1:1 (2002-1204) und -X1:2 (2002-1204) zeigen zueinander: eine der beiden ist gedreht, und beide Außenseiten sind offen. Prüfen, ob das so gewollt ist; wenn nicht, eine der beiden drehen.',
  },
  'RC-006 missing-left': {
    sketch: 'B:1 B:2 EP ES',
    en: 'The run from -X1:1 (2002-1204) to -X1:2 (2002-1204) is not held at its left end: blocks can slide on the rail, and nothing keeps an end plate in place. Fit end stop 249-116.',
    de: 'Der Abschnitt von -X1:1 (2002-1204) bis -X1:2 (2002-1204) ist am linken Ende nicht gehalten: Klemmen können auf der Schiene rutschen, und eine Abschlussplatte hat keinen Halt. Endklammer 249-116 setzen.',
  },
  'RC-006 missing-right': {
    sketch: 'ES B:1 EP',
    en: '-X1:1 (2002-1204) is not held at its right end: blocks can slide on the rail, and nothing keeps an end plate in place. Fit end stop 249-116.',
    de: '-X1:1 (2002-1204) ist am rechten Ende nicht gehalten: Klemmen können auf der Schiene rutschen, und eine Abschlussplatte hat keinen Halt. Endklammer 249-116 setzen.',
  },
  'RC-008 loose': {
    sketch: 'ES B EP ES EP',
    en: 'End plate R1#5 (2002-1292) is loose: nothing touches it on one side, so it can come off. It belongs between a block and an end stop.',
    de: 'Die Abschlussplatte R1#5 (2002-1292) ist lose: auf einer Seite berührt sie nichts, sie kann sich lösen. Sie gehört zwischen eine Klemme und eine Endklammer.',
  },
  'RC-010 overlap': {
    sketch: 'ES B:1 EP @12.5 ES',
    en: 'R1#3 (2002-1292) and R1#4 (249-116) overlap by 0.8 mm: R1#4 (249-116) has a fixed position that is taken. Release it or move it.',
    de: 'R1#3 (2002-1292) und R1#4 (249-116) überlappen um 0,8 mm: R1#4 (249-116) hat eine feste Position, die belegt ist. Die Position lösen oder verschieben.',
  },
  'RC-010 out-of-order': {
    sketch: 'ES @50 B:1 @20 ES',
    en: 'R1#3 (249-116) comes after -X1:1 (2002-1204) in the sequence but is fixed to the left of it. Release its position or move it.',
    de: 'R1#3 (249-116) folgt in der Reihe auf -X1:1 (2002-1204), ist aber links davon fixiert. Die Position lösen oder verschieben.',
  },
  'RC-011 gap': {
    sketch: 'ES B:1 _3.5 B:2 EP ES',
    en: 'There is a gap of 3.5 mm between -X1:1 (2002-1204) and -X1:2 (2002-1204): the items can move, and sides that should cover each other are apart. Close the gap.',
    de: 'Zwischen -X1:1 (2002-1204) und -X1:2 (2002-1204) ist ein Abstand von 3,5 mm: die Elemente können sich verschieben, und Seiten, die sich abdecken sollen, liegen auseinander. Den Abstand schließen.',
  },
  'RC-012 too-long': {
    sketch: 'ES 20xB EP ES',
    options: { length: 100 },
    en: 'The assembly on rail R1 is 116.8 mm long (planned 120.8 mm), but only 90 mm of the rail are usable: 26.8 mm too much. Lengthen the rail or move the last items to another one.',
    de: 'Der Aufbau auf Tragschiene R1 ist 116,8 mm lang (geplant 120,8 mm), nutzbar sind aber nur 90 mm: 26,8 mm zu viel. Die Schiene verlängern oder die letzten Elemente auf eine andere setzen.',
  },
  'RC-012 beyond-end': {
    sketch: 'ES B EP @90.5 ES',
    options: { length: 100 },
    en: 'R1#4 (249-116) reaches 1.5 mm beyond the usable end of rail R1. Lengthen the rail or move the item.',
    de: 'R1#4 (249-116) reicht 1,5 mm über das nutzbare Ende der Tragschiene R1 hinaus. Die Schiene verlängern oder das Element verschieben.',
  },
  'RC-012 before-start': {
    sketch: '@2.5 ES B EP ES',
    options: { length: 100 },
    en: 'R1#1 (249-116) stands 2.5 mm before the usable start of rail R1. Move the item or reduce the margin.',
    de: 'R1#1 (249-116) steht 2,5 mm vor dem nutzbaren Anfang der Tragschiene R1. Das Element verschieben oder den Rand verkleinern.',
  },
  'RC-012 no-allowance': {
    sketch: 'ES 20xB EP ES',
    options: { length: 130 },
    en: 'With the mounting allowance the assembly on rail R1 needs 120.8 mm of 120 mm usable rail: 0.8 mm too much. It may not fit once it is mounted. Lengthen the rail.',
    de: 'Mit der Montagezugabe braucht der Aufbau auf Tragschiene R1 120,8 mm von 120 mm nutzbarer Länge: 0,8 mm zu viel. Montiert passt er womöglich nicht. Die Schiene verlängern.',
  },
  'RC-013 too-little': {
    sketch: 'ES 20xB EP ES',
    options: { length: 150 },
    en: 'The reserve on rail R1 is 13.71 %, where 20 % is wanted: 19.2 mm is free. 3 more blocks fit. Lengthen the rail.',
    de: 'Die Reserve auf Tragschiene R1 beträgt 13,71 %, gewünscht sind 20 %: frei sind 19,2 mm. 3 weitere Klemmen passen. Die Schiene verlängern.',
  },
  'RC-015 does-not-fit': {
    sketch: 'ES',
    options: { rail: RAIL_15 },
    en: '249-116 does not fit rail R1 (15 × 5.5): R1#1 (249-116). It fits 35 × 7.5 or 35 × 15. Change the rail or the part.',
    de: '249-116 passt nicht auf Schiene R1 (15 × 5,5): R1#1 (249-116). Der Artikel passt auf 35 × 7,5 oder 35 × 15. Schiene oder Artikel wechseln.',
  },
  'RC-026 no-width': {
    sketch: 'ES U:1 ES',
    en: 'The library has no width for 1SNK505010R0000: -X1:1 (1SNK505010R0000) cannot be placed to scale, and all widths of this rail lack it. Enter the width from the data sheet, or use another part.',
    de: 'Die Bibliothek kennt keine Breite für 1SNK505010R0000: -X1:1 (1SNK505010R0000) lässt sich nicht maßstäblich setzen, und allen Breiten dieser Schiene fehlt sie. Die Breite aus dem Datenblatt eintragen oder einen anderen Artikel verwenden.',
  },
  'MK-002 duplicate': {
    sketch: 'ES B:7 B:7 EP ES',
    en: 'Designation 7 exists twice on -X1: wiring lists and markers cannot tell the terminals apart. Renumber all but one.',
    de: 'Die Bezeichnung 7 gibt es auf -X1 zweimal: Verdrahtungslisten und Beschriftung können die Klemmen nicht unterscheiden. Alle bis auf eine neu nummerieren.',
  },
  'MK-002 protective': {
    sketch: 'ES PE:PE PE:PE PE:PE EP ES',
    en: 'Designation PE exists 3 times on -X1. For protective conductors that is usual.',
    de: 'Die Bezeichnung PE gibt es auf -X1 3-mal. Für Schutzleiter ist das üblich.',
  },
  'DQ-001 unknown': {
    sketch: 'ES EPv V EPv ES',
    en: 'RC-015 (Not for this rail profile) cannot be checked for Weidmüller 1020000000 on R1. Unknown: Fits rail profiles. Check it by hand and accept this, or enter the fact from the data sheet.',
    de: 'RC-015 (Nicht für dieses Schienenprofil) ist für Weidmüller 1020000000 auf R1 nicht prüfbar. Unbekannt: Passt auf Schienenprofile. Von Hand prüfen und akzeptieren, oder die Angabe aus dem Datenblatt eintragen.',
  },
};

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the messages', () => {
  it('are all here', () => {
    const all = RULES.flatMap(({ id, messages }) => Object.keys(messages).map((message) => `${id} ${message}`));
    expect([...Object.keys(MESSAGES), ...Object.keys(MESSAGE_EXAMPLES), ...Object.keys(CABINET_MESSAGES)].sort()).toEqual(all.sort());
  });

  it.each(Object.entries(MESSAGES))('%s', (name, { sketch, options, en, de }) => {
    const found = findingsOf(sketchRail(sketch, options)).filter(
      ({ rule, message }) => `${rule} ${message.split('/')[0]}` === name,
    );
    expect(found.map(({ text }) => ({ en: plain(text.en), de: plain(text.de) }))).toContainEqual({ en, de });
  });

  it.each(Object.entries(MESSAGE_EXAMPLES))('%s', (name, { rail, parts, en, de }) => {
    const found = findingsOf(readRail(rail, parts)).filter(({ rule, message }) => `${rule} ${message.split('/')[0]}` === name);
    expect(found.map(({ text }) => ({ en: plain(text.en), de: plain(text.de) }))).toContainEqual({ en, de });
  });

  it.each(Object.entries(CABINET_MESSAGES))('%s', (name, { rail, parts, en, de }) => {
    const found = findingsOf(readCabinet(rail, parts)).filter(({ rule, message }) => `${rule} ${message.split('/')[0]}` === name);
    expect(found.map(({ text }) => ({ en: plain(text.en), de: plain(text.de) }))).toContainEqual({ en, de });
  });

  it('have the default severities that the docs state', () => {
    const severities = RULES.flatMap(({ id, messages }) =>
      Object.entries(messages).map(([message, { severity }]) => [`${id} ${message}`, severity]),
    );
    const softer = Object.fromEntries(severities.filter(([, severity]) => severity !== 'error'));
    expect(softer).toEqual({
      'RC-003 change': 'warning',
      'RC-004 runs-differ': 'warning',
      'RC-005 closed-closed': 'warning',
      'RC-007 may-be-omitted': 'info',
      'RC-009 closed-side': 'info',
      'RC-009 between': 'info',
      'RC-011 gap': 'warning',
      'RC-012 no-allowance': 'warning',
      'RC-013 too-little': 'warning',
      'RC-014 accumulated': 'warning',
      'RC-014 strip': 'warning',
      'RC-017 not-fed': 'warning',
      'RC-018 left-end': 'warning',
      'RC-018 right-end': 'warning',
      'RC-019 left-end': 'warning',
      'RC-019 right-end': 'warning',
      'RC-019 too-far-apart': 'warning',
      'RC-019 outside': 'warning',
      'RC-019 under-items': 'info',
      'RC-020 ratings-differ': 'warning',
      'RC-021 unseparated': 'warning',
      'RC-023 restricted': 'warning',
      'RC-023 no-row': 'warning',
      'RC-024 weak-stop': 'warning',
      'RC-025 unverified': 'warning',
      'RC-027 order': 'info',
      'RC-027 n-disconnect-apart': 'info',
      'RC-028 too-few': 'info',
      'CB-001 depth-unknown': 'warning',
      'CB-002 too-close': 'warning',
      'CB-002 beyond-table': 'warning',
      'CB-002 assumed': 'info',
      'CB-003 too-close': 'warning',
      'CB-003 pitch': 'warning',
      'CB-003 assumed': 'info',
      'CB-004 too-full': 'info',
      'CB-004 height-unknown': 'info',
      'CB-005 no-room': 'warning',
      'CB-005 depth-unknown': 'warning',
      'CB-006 open': 'info',
      'MK-002 protective': 'info',
      'DQ-001 unknown': 'warning',
      'DQ-002 old': 'info',
      'DQ-002 undated': 'info',
      'DQ-003 conflict': 'info',
      'DQ-004 contradiction': 'info',
    });
  });
});
