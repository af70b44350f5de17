import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ATTRIBUTES,
  ATTRIBUTE_KEYS,
  type AttributeDefinition,
  type AttributeKey,
  NOTES,
  REMARKS,
  type TableRow,
  isPartKind,
  isTableColumn,
  isTerm,
  libraryManifestSchema,
  partSchema,
} from '../../../shared/parts/index.ts';
import { LIBRARY_FOLDER, libraryFiles, realParts, realSources } from '../../support/real-library.ts';

interface Stored {
  readonly article: string;
  readonly attribute: AttributeKey;
  readonly definition: AttributeDefinition;
  readonly value: unknown;
  readonly source: string;
  readonly confirmed: boolean;
  readonly remark: string | undefined;
}

const all: readonly Stored[] = realParts().flatMap((part) =>
  Object.entries(part.attributes).map(([key, attribute]) => ({
    article: part.article,
    attribute: key as AttributeKey,
    definition: ATTRIBUTES[key as AttributeKey] as AttributeDefinition,
    value: attribute.value as unknown,
    source: attribute.source.id,
    confirmed: attribute.confirmed,
    remark: attribute.remark,
  })),
);
const offenders = (wrong: (stored: Stored) => boolean): readonly string[] =>
  all.filter(wrong).map((stored) => `${stored.article} ${stored.attribute}: ${JSON.stringify(stored.value)}`);
const rows = (stored: Stored): readonly TableRow[] =>
  stored.definition.type === 'table' ? (stored.value as readonly TableRow[]) : [];

describe('library files', () => {
  const files = libraryFiles();

  it('are exactly those that the manifest names', () => {
    const manifest = libraryManifestSchema.parse(JSON.parse(readFileSync(`${LIBRARY_FOLDER}library.json`, 'utf8')));
    expect([...manifest.files].sort()).toEqual(readdirSync(`${LIBRARY_FOLDER}parts`).sort());
  });

  it.each([...files.keys()])('%s has one part a line, sorted, attributes in the order of the registry', (name) => {
    const text = readFileSync(`${LIBRARY_FOLDER}parts/${name}`, 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\r|\t/);
    const lines = text.split('\n').filter((line) => line.startsWith('{"article"'));
    const { parts } = files.get(name) as { parts: readonly { article: string; attributes: object }[] };
    expect(lines).toHaveLength(parts.length);
    lines.forEach((line, index) => expect(JSON.parse(line.replace(/,$/, ''))).toEqual(parts[index]));
    const articles = parts.map((part) => part.article);
    expect(articles).toEqual(articles.toSorted((a, b) => (a < b ? -1 : 1)));
    for (const { article, attributes } of parts) {
      const keys = Object.keys(attributes);
      expect(keys, article).toEqual(ATTRIBUTE_KEYS.filter((key) => keys.includes(key)));
    }
  });

  it('hold 1039 parts of four makers, no key twice, each satisfying the schema of parts', () => {
    const parts = realParts();
    expect(parts).toHaveLength(1039);
    expect(new Set(parts.map((part) => part.key)).size).toBe(parts.length);
    expect([...new Set(parts.map((part) => part.manufacturer))].sort()).toEqual(['Entrelec', 'Phoenix Contact', 'WAGO', 'Weidmüller']);
    for (const part of parts) expect(partSchema.safeParse(part).success, part.key).toBe(true);
  });
});

describe('facts', () => {
  it('name sources that are listed, and every listed source is used', () => {
    const listed = new Set(realSources().map((source) => source.id));
    expect(offenders((stored) => !listed.has(stored.source))).toEqual([]);
    expect([...listed].filter((id) => !all.some((stored) => stored.source === id))).toEqual([]);
  });

  it('of no document, or of one that is not trusted, are never confirmed', () => {
    const doubtful = new Set(realSources().filter((source) => source.trust === 'low').map((source) => source.id));
    expect(offenders((stored) => stored.confirmed && doubtful.has(stored.source))).toEqual([]);
    expect(offenders((stored) => stored.confirmed && /drawn/.test(stored.attribute))).toEqual([]);
    expect(offenders((stored) => stored.confirmed && /openSide|contour/.test(stored.attribute) && stored.value !== 'none')).toEqual([]);
  });

  it('whose source asks for it carry an attribution', () => {
    expect(realSources().find((source) => source.id === 'qet-elements')?.attribution).toMatch(/CC BY 3\.0/);
  });

  it('name remarks, notes and columns that exist, and every one of these is used', () => {
    const remarks = new Set<string>();
    const notes = new Set<string>();
    for (const stored of all) {
      if (stored.remark !== undefined) remarks.add(stored.remark);
      if (stored.attribute === 'electrical.ratingNote') remarks.add(stored.value as string);
      if (stored.attribute === 'document.remarks') for (const name of stored.value as readonly string[]) remarks.add(name);
      for (const row of rows(stored)) {
        if (typeof row['remark'] === 'string') remarks.add(row['remark']);
        if (typeof row['note'] === 'string') notes.add(row['note']);
        for (const column of Object.keys(row)) expect(isTableColumn(column), `${stored.attribute} ${column}`).toBe(true);
      }
    }
    expect([...remarks].filter((name) => !Object.hasOwn(REMARKS, name))).toEqual([]);
    expect([...notes].filter((name) => !Object.hasOwn(NOTES, name))).toEqual([]);
    expect(Object.keys(REMARKS).filter((name) => !remarks.has(name))).toEqual([]);
    expect(Object.keys(NOTES).filter((name) => !notes.has(name))).toEqual([]);
  });

  it('are in words that have a German translation', () => {
    // Names, numbers, designations and marks read the same in both languages.
    const asPrinted = new Set<AttributeKey>([
      'series', 'family', 'general.type', 'general.function', 'general.kind', 'geometry.contour', 'rail.profile', 'rail.type',
      'jumper.pattern', 'electrical.ratingNote', 'electrical.standard', 'electrical.overvoltageCategory', 'mounting.rails',
      'mechanical.coding', 'mechanical.poleMarking', 'mechanical.potentialMarking', 'mechanical.protection', 'material.flammability',
      'material.fireClass', 'commercial.packaging', 'commercial.country', 'commercial.gtin', 'commercial.tariff',
      'commercial.productGroup', 'commercial.eclass', 'commercial.etim', 'document.date', 'document.url', 'document.pagesSeen',
      'document.remarks', 'compatibility.endPlateType', 'compatibility.partitionPlateType', 'compatibility.endStopType',
      'electrical.measurementCategory', 'material.insulation', 'connection.technology', 'connection.levelBridges',
    ]);
    const articleLists = /^compatibility\.(endPlates|endStops|markers|jumpers|jumpersRestricted|series|seriesRestricted|articles|mates)$|^jumper\.(from|to)Series$/;
    const untranslated = new Set<string>();
    for (const { attribute, definition, value } of all) {
      if (asPrinted.has(attribute) || articleLists.test(attribute)) continue;
      const words = definition.type === 'text' ? [value as string] : definition.type === 'list' ? (value as readonly string[]) : [];
      for (const word of words) if (!isTerm(word) && !/^[\d.]+ A$/.test(word)) untranslated.add(`${attribute}: ${word}`);
    }
    expect([...untranslated]).toEqual([]);
  });

  it('are no sentences taken from documents: texts are short', () => {
    const long = (text: unknown): boolean => typeof text === 'string' && text.length > 70;
    expect(offenders((stored) => long(stored.value))).toEqual([]);
    expect(offenders((stored) => stored.definition.type === 'list' && (stored.value as readonly string[]).some(long))).toEqual([]);
    expect(offenders((stored) => rows(stored).some((row) => Object.values(row).some(long)))).toEqual([]);
  });
});

describe('values', () => {
  const number = (stored: Stored): number => stored.value as number;
  const outside = (attribute: AttributeKey, least: number, most: number): readonly string[] =>
    offenders((stored) => stored.attribute === attribute && (number(stored) < least || number(stored) > most));

  it('are plausible in their units', () => {
    expect(outside('geometry.width', 300, 200_000)).toEqual([]);
    expect(outside('geometry.depth', 2000, 250_000)).toEqual([]);
    expect(outside('geometry.height', 20_000, 150_000)).toEqual([]);
    expect(outside('rail.height', 5000, 20_000)).toEqual([]);
    expect(outside('rail.stockLength', 500_000, 3_000_000)).toEqual([]);
    expect(outside('connection.points', 1, 40)).toEqual([]);
    expect(outside('connection.levels', 1, 4)).toEqual([]);
    expect(outside('connection.nominalArea', 250, 300_000)).toEqual([]);
    expect(outside('electrical.voltage', 50_000, 1_500_000)).toEqual([]);
    expect(outside('electrical.current', 1000, 500_000)).toEqual([]);
    expect(outside('electrical.impulse', 1_000_000, 12_000_000)).toEqual([]);
    expect(outside('material.mass', 50, 2_000_000)).toEqual([]);
    expect(outside('material.fireLoad', 10_000, 10_000_000)).toEqual([]);
    expect(outside('commercial.packUnit', 1, 1000)).toEqual([]);
  });

  it('of plates are thicknesses, not what drawings show', () => {
    expect(offenders((stored) => stored.attribute === 'geometry.width' && stored.source === 'qet-elements' && /-[1-3][2-4]9[12]$/.test(stored.article))).toEqual([]);
    const plates = realParts().filter((part) => part.kind === 'end-plate');
    for (const plate of plates) expect(plate.attributes['geometry.width']?.value ?? 0, plate.article).toBeLessThanOrEqual(2500);
  });

  it('are never zero where a rating is unknown', () => {
    expect(offenders((stored) => stored.definition.type === 'quantity' && stored.value === 0 && stored.attribute !== 'connection.entryAngle')).toEqual([]);
  });

  it('of sides, profiles and kinds are from their vocabularies', () => {
    expect(offenders((stored) => stored.attribute === 'geometry.openSide' && !['left', 'right', 'none'].includes(stored.value as string))).toEqual([]);
    expect(offenders((stored) => stored.attribute === 'rail.profile' && !/^\d+x[\d.]+$/.test(stored.value as string))).toEqual([]);
    expect(offenders((stored) => stored.attribute === 'mounting.rails' && !(stored.value as string[]).every((rail) => /^\d+x[\d.]+$/.test(rail)))).toEqual([]);
    expect(offenders((stored) => stored.attribute === 'marking.positions' && !(stored.value as string[]).every((place) => place === 'center' || place === 'side'))).toEqual([]);
    for (const part of realParts()) {
      expect(part.attributes['general.kind']?.value, part.article).toBe(part.kind);
      expect(isPartKind(part.kind)).toBe(true);
    }
  });

  it('of GTINs have a valid check digit', () => {
    const wrong = offenders(({ attribute, value }) => {
      if (attribute !== 'commercial.gtin') return false;
      const digits = [...(value as string)].map(Number);
      const sum = digits.toReversed().reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
      return ![8, 12, 13, 14].includes(digits.length) || sum % 10 !== 0;
    });
    expect(wrong).toEqual([]);
  });

  it('of ground terminal blocks are no ratings: they have none, and say so', () => {
    const grounds = realParts().filter((part) => part.kind === 'ground-terminal');
    expect(grounds).toHaveLength(100);
    for (const { article, attributes } of grounds) {
      expect(attributes['electrical.voltage'], article).toBeUndefined();
      expect(attributes['electrical.current'], article).toBeUndefined();
      expect(attributes['electrical.impulse'], article).toBeUndefined();
      expect(attributes['electrical.ratingNote'], article).toBeDefined();
    }
  });

  it('of one housing profile go with one length across the rail', () => {
    const byContour = new Map<string, number[]>();
    for (const part of realParts()) {
      const contour = part.attributes['geometry.contour'];
      const depth = part.attributes['geometry.depth'];
      if (contour && depth) byContour.set(contour.value, [...(byContour.get(contour.value) ?? []), depth.value]);
    }
    expect(byContour.size).toBeGreaterThan(30);
    for (const [contour, depths] of byContour) expect(Math.max(...depths) - Math.min(...depths), contour).toBeLessThanOrEqual(150);
  });
});
