import { describe, expect, it } from 'vitest';
import { describePart } from '../../../shared/parts/index.ts';
import { realPart, realParts } from '../../support/real-library.ts';
import { makePart } from '../../support/sample-parts.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('describePart', () => {
  it.each([
    ['2002-1204', '2-conductor through terminal block 2.5 mm², blue', '2-Leiter-Durchgangsklemme 2,5 mm², blau'],
    ['2002-1207', '2-conductor ground terminal block 2.5 mm², green-yellow', '2-Leiter-Schutzleiterklemme 2,5 mm², grün-gelb'],
    ['1020000000', '2-conductor through terminal block WDU 2.5, 2.5 mm², dark beige', '2-Leiter-Durchgangsklemme WDU 2.5, 2,5 mm², dunkelbeige'],
    ['2002-2201', 'Double-deck terminal block L/L 2.5 mm², without marker carrier, gray', 'Doppelstockklemme L/L 2,5 mm², ohne Beschriftungsträger, grau'],
    ['2016-8031', 'Distribution terminal block 1 × 16 mm² to 6 × 4 mm², gray', 'Verteilerklemme 1 × 16 mm² auf 6 × 4 mm², grau'],
    ['2104-1207', '2-conductor ground terminal block 4 mm², with lever, green-yellow', '2-Leiter-Schutzleiterklemme 4 mm², mit Hebel, grün-gelb'],
    ['769-156', 'Through terminal block 4 mm², 2 places for plugs, gray', 'Durchgangsklemme 4 mm², 2 Steckplätze, grau'],
    ['2020-1201', 'Through terminal block 1 mm², 1 conductor entry, 1 place for a plug, mini, gray', 'Durchgangsklemme 1 mm², 1 Leiteranschluss, 1 Steckplatz, Mini, grau'],
    ['2002-1291', 'End plate 0.8 mm, for 2-conductor blocks of series 2001, 2002, 2201, 2202, gray', 'Abschlussplatte 0,8 mm, für 2-Leiter-Klemmen der Serie 2001, 2002, 2201, 2202, grau'],
    ['2002-1293', 'Partition plate 2 mm, protruding, gray', 'Trennplatte 2 mm, überstehend, grau'],
    ['3030417', 'End plate D-ST 2,5, 2.2 mm', 'Abschlussplatte D-ST 2,5, 2,2 mm'],
    ['209-190', 'Ex e/Ex i separator 3 mm, 110 mm across the rail, orange', 'Ex-e/Ex-i-Trennwand 3 mm, 110 mm quer zur Schiene, orange'],
    ['249-116', 'End stop 6 mm, 44 mm across the rail, gray', 'Endklammer 6 mm, 44 mm quer zur Schiene, grau'],
    ['210-112', 'DIN rail 35 × 7.5 mm, 2000 mm long, steel', 'Tragschiene 35 × 7,5 mm, 2000 mm lang, Stahl'],
    ['210-198', 'DIN rail 35 mm, unslotted, copper', 'Tragschiene 35 mm, ungelocht, Kupfer'],
    ['2002-433', 'Jumper bar, skipping 1-3, 25 A, for series 2002, 2003, 2022, 2102, 2202, light gray', 'Kammbrücker, überspringend 1-3, 25 A, für Serie 2002, 2003, 2022, 2102, 2202, hellgrau'],
    ['2006-499', 'Step-down jumper, from 6/4 mm², to 4/2.5/1.5 mm²', 'Reduzierbrücker, von 6/4 mm², auf 4/2,5/1,5 mm²'],
    ['2009-115', 'Marker, stretchable, plain, Smart Printer, for block width 5–5.2 mm, white', 'Beschriftungsschild, dehnbar, unbedruckt, Smart Printer, für Klemmenbreite 5–5,2 mm, weiß'],
    ['2009-182', 'Testing tap, tool-free, for test cables up to 2.5 mm², for jumper slot', 'Prüfabgriff, werkzeuglos, für Prüfleitungen bis 2,5 mm², für Brückerschacht'],
    ['770-744', 'Snap-in socket, 4-pole, coding B, 4 mm², marked 1234, gray', 'Einbaubuchse, 4-polig, Kodierung B, 4 mm², Beschriftung 1234, grau'],
    ['770-744/064-000', 'Snap-in socket, 4-pole, coding B, 4 mm², marked 2L 1L L, gray', 'Einbaubuchse, 4-polig, Kodierung B, 4 mm², Beschriftung 2L 1L L, grau'],
    ['770-502/041-000', 'Strain relief housing, 2-pole, for cable 7–10.5 mm, with locking clip, black', 'Zugentlastungsgehäuse, 2-polig, für Leitung 7–10,5 mm, mit Verriegelungsclip, schwarz'],
    ['210-719', 'Operating tool, blade 2.5 × 0.4 mm', 'Betätigungswerkzeug, Klinge 2,5 × 0,4 mm'],
  ])('%s', (article, english, german) => {
    const { en, de } = realPart(article).description;
    expect(plain(en)).toBe(english);
    expect(plain(de)).toBe(german);
  });

  it('of a part of which nothing is known is the name of its kind', () => {
    expect(describePart(makePart('A', '1', 'fuse-terminal', {}))).toEqual({ en: 'Fuse terminal block', de: 'Sicherungsklemme' });
    expect(describePart(makePart('A', '1', 'n-disconnect-terminal', { 'connection.points': 1 }))).toEqual({
      en: '1-conductor N-disconnect terminal block',
      de: '1-Leiter-N-Trennklemme',
    });
  });

  it('names conductors only where they belong to one level', () => {
    const values = { 'connection.points': 4, 'connection.levels': 2 };
    expect(describePart(makePart('A', '1', 'double-deck-terminal', values)).de).toBe('Doppelstockklemme');
    expect(describePart(makePart('A', '1', 'disconnect-terminal', values)).en).toBe('Disconnect terminal block, 2 levels');
  });

  it('never leaves loose ends', () => {
    for (const { article, description } of realParts()) {
      for (const text of [description.en, description.de]) {
        expect(text, article).toMatch(/^[\p{Lu}\d]/u);
        expect(text, article).not.toMatch(/undefined|NaN|null|\s{2}|,\s*,|,\s*$|^\s|@/);
      }
    }
  });
});
