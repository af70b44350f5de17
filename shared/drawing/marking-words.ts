import type { Language } from '../text/index.ts';
import { type Um, formatThousandths } from '../units/index.ts';

/**
 * What is written on sheets of marking strips. Numbers are tied to what they count ("20×5.2", "1/3"): a number by itself
 * on such a sheet is a label.
 */
interface SheetWords {
  readonly heading: string;
  readonly printing: string;
  readonly checking: string;
  readonly nothing: string;
  readonly sheet: (page: number, pages: number) => string;
  readonly level: (level: number, levels: number) => string;
  readonly rail: (name: string) => string;
  readonly blocks: (count: number) => string;
  readonly ladder: (pitch: Um) => string;
  readonly unconfirmed: (items: string) => string;
  readonly tooLong: (items: string) => string;
  readonly unknownWidth: (items: string) => string;
  readonly unplaced: (items: string) => string;
}

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  en: {
    heading: 'Marking strips',
    printing: 'Scale 1:1. Print at 100 % (actual size); do not fit to page.',
    checking: 'Before cutting, measure both rulers: each must be exactly 100 mm long.',
    nothing: 'There are no marking strips: no block stands on a rail.',
    sheet: (page, pages) => `Sheet ${page}/${pages}`,
    level: (level, levels) => `level ${level}/${levels}`,
    rail: (name) => `Rail ${name}`,
    blocks: (count) => (count === 1 ? '1 block' : `${count} blocks`),
    ladder: (pitch) => `10×${formatThousandths(pitch)} mm`,
    unconfirmed: (items) => `Width not confirmed by a data sheet: ${items}. Measure the blocks before cutting.`,
    tooLong: (items) => `Text too long for its block: ${items}.`,
    unknownWidth: (items) => `Not printed, because the width is unknown: ${items}.`,
    unplaced: (items) => `Not printed, because they stand on no rail: ${items}.`,
  },
  de: {
    heading: 'Beschriftungsstreifen',
    printing: 'Maßstab 1:1. Mit 100 % (tatsächliche Größe) drucken, nicht an die Seite anpassen.',
    checking: 'Vor dem Schneiden beide Lineale nachmessen: Jedes muss genau 100 mm lang sein.',
    nothing: 'Es gibt keine Beschriftungsstreifen: Auf keiner Tragschiene sitzt eine Klemme.',
    sheet: (page, pages) => `Blatt ${page}/${pages}`,
    level: (level, levels) => `Etage ${level}/${levels}`,
    rail: (name) => `Tragschiene ${name}`,
    blocks: (count) => (count === 1 ? '1 Klemme' : `${count} Klemmen`),
    ladder: (pitch) => `10×${formatThousandths(pitch, ',')} mm`,
    unconfirmed: (items) => `Breite nicht durch ein Datenblatt bestätigt: ${items}. Vor dem Schneiden die Klemmen nachmessen.`,
    tooLong: (items) => `Text zu lang für die Klemme: ${items}.`,
    unknownWidth: (items) => `Nicht gedruckt, weil die Breite unbekannt ist: ${items}.`,
    unplaced: (items) => `Nicht gedruckt, weil sie auf keiner Tragschiene sitzen: ${items}.`,
  },
};
