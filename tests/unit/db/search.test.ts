import { afterAll, describe, expect, it } from 'vitest';
import { type Library, type PartQuery, foldText, memoryLibrary, plainText } from '../../../db/index.ts';
import { searchTokens, spelledOut } from '../../../db/library/fold.ts';
import { PART_KINDS } from '../../../shared/parts/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { realParts } from '../../support/real-library.ts';
import { makePart } from '../../support/sample-parts.ts';

const library: Library = memoryLibrary(realParts());
afterAll(() => library.close());

function find(text: string, more: Partial<PartQuery> = {}) {
  return library.searchParts({ text, limit: 1000, offset: 0, ...more });
}
const articles = (text: string, more: Partial<PartQuery> = {}): readonly string[] => find(text, more).parts.map((part) => part.article);

describe('folding', () => {
  it.each([
    ['GRÜN-gelb', 'grun-gelb'],
    ['Weiß', 'weiss'],
    ['Größe', 'grosse'],
    ['2,5 mm²', '2.5 mm2'],
    ['1, 2,5', '1, 2.5'],
    ['35 × 7,5', '35 x 7.5'],
    ['2002‑1204', '2002-1204'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps only letters and digits of order numbers', () => {
    expect(plainText('770-744/064-000')).toBe('770744064000');
    expect(plainText('2002 1204')).toBe('20021204');
    expect(plainText('—')).toBe('');
  });

  it('spells umlauts out where there are some', () => {
    expect(spelledOut('Weidmüller')).toBe('weidmueller');
    expect(spelledOut('WAGO')).toBeUndefined();
  });

  it('parts a text into its words, each once, without marks around them', () => {
    expect(searchTokens('  wago:2002-1204, (blau) "blau" ')).toEqual(['wago', '2002-1204', 'blau']);
    expect(searchTokens('2, - ; ¿')).toEqual(['2']);
    expect(searchTokens('')).toEqual([]);
  });
});

describe('order numbers', () => {
  it.each(['2002-1204', '20021204', '2002 1204', ' 2002-1204 ', '2002‑1204', 'wago:2002-1204', 'WAGO 2002-1204'])('"%s" finds the one', (text) => {
    expect(articles(text)).toEqual(['2002-1204']);
  });

  it('the exact one comes before those that begin with it', () => {
    expect(articles('770-744')).toEqual(['770-744', '770-744/064-000']);
    expect(articles('285-137').slice(0, 2)).toEqual(['285-137', '285-137/999-950']);
    expect(articles('2002-1611')[0]).toBe('2002-1611');
  });

  it('those that begin with the text come before those that have it inside', () => {
    const found = articles('769');
    const beginning = found.findIndex((article) => !article.startsWith('769'));
    expect(found.slice(0, beginning)).toEqual(found.slice(0, beginning).toSorted());
    expect(found.slice(beginning).every((article) => !article.startsWith('769'))).toBe(true);
    expect(found.length).toBeGreaterThan(beginning);
    expect(beginning).toBe(realParts().filter((part) => part.article.startsWith('769')).length);
  });

  it('every part is the first answer to its own order number', () => {
    const missed = realParts().filter((part) => {
      const [first] = find(part.article, { limit: 1 }).parts;
      return first?.key !== part.key;
    });
    expect(missed.map((part) => part.key)).toEqual([]);
  });

  it('answers at every keystroke of an order number, never fewer than fit', () => {
    for (const article of ['2002-1204', '770-744/064-000', '1020000000', '3209510']) {
      for (let length = 1; length <= article.length; length += 1) {
        expect(articles(article.slice(0, length)), article.slice(0, length)).toContain(article);
      }
    }
  });

  it('type designations are found like order numbers', () => {
    expect(articles('PT 2,5')[0]).toBe('3209510');
    expect(articles('pt2,5').slice(0, 1)).toEqual(['3209510']);
    expect(articles('WDU 2.5')[0]).toBe('1020000000');
    expect(articles('D-ST 2,5')[0]).toBe('3030417');
  });
});

describe('words', () => {
  it('all of them must be there, in either language and any order', () => {
    expect(articles('durchgang 2,5 blau')[0]).toBe('2002-1204');
    expect(articles('blau 2.5 DURCHGANG')).toEqual(articles('durchgang 2,5 blau'));
    expect(articles('through 2.5 blue')).toContain('2002-1204');
    expect(articles('blue durchgang')).toContain('2002-1204');
    expect(articles('durchgang 2,5 blau rot')).toEqual([]);
  });

  it('what is found has every word in what describes it', () => {
    for (const text of ['durchgang 2,5 blau', '4-leiter grau', 'abschluss orange', 'phoenix grau', 'topjob 16']) {
      const { parts } = find(text);
      expect(parts.length, text).toBeGreaterThan(3);
      for (const { article, manufacturer, description, color, kind } of parts) {
        const label = PART_KINDS[kind].label;
        const series = realParts().find((part) => part.article === article)?.attributes.family?.value ?? '';
        const words = foldText([article, plainText(article), manufacturer, series, description.en, description.de, color, label.en, label.de].join(' '));
        for (const token of searchTokens(text)) expect(words, `${article}: ${token}`).toContain(token);
      }
    }
  });

  it('umlauts may be written as one likes', () => {
    const expected = articles('grün');
    expect(expected.length).toBeGreaterThan(80);
    for (const text of ['grun', 'gruen', 'GRÜN', 'gru\u0308n']) expect(articles(text)).toEqual(expected);
    for (const text of ['Weidmüller', 'weidmuller', 'weidmueller']) expect(find(text).total).toBe(180);
    expect(articles('Brücker').length).toBe(articles('bruecker').length);
  });

  it('parts whose kind is named come first', () => {
    for (const text of ['end plate', 'Endplatte', 'abschlussplatte', 'end cover']) expect(find(text, { limit: 40 }).parts.every((part) => part.kind === 'end-plate'), text).toBe(true);
    for (const text of ['tragschiene', 'hutschiene', 'din rail']) expect(find(text, { limit: 10 }).parts.every((part) => part.kind === 'din-rail'), text).toBe(true);
    for (const text of ['endklammer', 'end bracket', 'Endhalter']) expect(find(text, { limit: 5 }).parts.every((part) => part.kind === 'end-stop'), text).toBe(true);
    expect(find('klemme').parts[0]?.kind).toBe('through-terminal');
  });

  it('jumpers are found by poles, series and pattern, as engineers say it', () => {
    for (const text of ['jumper 5 pole 2002', '5-pole jumper 2002', 'bridge 5-pole 2002', 'Brücker 5-polig 2002', 'Kammbrücker 2002 5-pol']) {
      expect(articles(text)[0], text).toBe('2002-405');
    }
    const fivePole = find('Brücker 5-polig', { limit: 16 }).parts.map((part) => part.description.de);
    expect(fivePole.every((description) => description.includes('5-polig'))).toBe(true);
    expect(articles('jumper 2002 1-5')).toEqual(['2002-435']);
    expect(articles('Querverbinder ZQV 5-polig gelb')[0]).toBe('1693830000');
    for (const text of ['step-down jumper', 'Reduzierbrücker']) expect(articles(text).slice(0, 2)).toEqual(['2006-499', '2016-499']);
    expect(articles('Sternpunkt')).toEqual(['2002-405/011-000']);
  });

  it('words of one or two letters match beginnings of words', () => {
    expect(articles('2')).toContain('2002-1204');
    expect(articles('bl')).toContain('2002-1204');
    expect(articles('ga').every((article) => !article.startsWith('2002-120'))).toBe(true);
    expect(articles('2-leiter 4 rot')).toContain('2004-1203');
  });

  it('no text, or none with a letter or digit, lists all by kind', () => {
    for (const text of ['', '   ', '"', '-;-']) {
      const { total, parts } = find(text, { limit: 5 });
      expect(total).toBe(1039);
      expect(parts.every((part) => part.kind === 'through-terminal')).toBe(true);
    }
  });

  it('nothing that is typed is taken for syntax', () => {
    for (const text of ['"', '""', "'; DROP TABLE part; --", 'AND OR NOT', 'NEAR(a b)', 'a*', '^blau', '{x} : y', 'text:blau', '%', '_', '\\', '\0', '🙂', 'x'.repeat(5000), 'a '.repeat(500)]) {
      expect(() => find(text)).not.toThrow();
    }
    expect(library.facets().total).toBe(1039);
    expect(articles('%%%')).toEqual(articles(''));
    expect(articles('xyzzy')).toEqual([]);
  });
});

describe('filters, pages and counts', () => {
  it('filters by kind and maker', () => {
    const plates = find('', { kind: 'end-plate', maker: 'Phoenix Contact' });
    expect(plates.total).toBe(12);
    expect(plates.parts.every((part) => part.kind === 'end-plate' && part.manufacturer === 'Phoenix Contact')).toBe(true);
    expect(find('blau', { kind: 'end-plate' }).total).toBe(0);
    expect(find('', { maker: 'Nobody' }).total).toBe(0);
  });

  it('pages follow each other without gap or repetition', () => {
    const whole = articles('klemme grau');
    const pages: string[] = [];
    for (let offset = 0; offset < whole.length; offset += 7) pages.push(...articles('klemme grau', { limit: 7, offset }));
    expect(pages).toEqual(whole);
    expect(find('klemme grau', { limit: 3 }).total).toBe(whole.length);
    expect(articles('klemme grau', { offset: whole.length })).toEqual([]);
  });

  it('counts kinds within the chosen maker and makers within the chosen kind', () => {
    const { total, facets } = find('', { kind: 'end-plate' });
    expect(total).toBe(100);
    expect(facets.makers).toEqual([
      { maker: 'WAGO', count: 85 },
      { maker: 'Phoenix Contact', count: 12 },
      { maker: 'Weidmüller', count: 3 },
    ]);
    expect(facets.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(1039);
    const ofMaker = find('', { kind: 'end-plate', maker: 'WAGO' }).facets;
    expect(ofMaker.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(754);
    expect(ofMaker.makers).toEqual(facets.makers);
    expect(facets.kinds.map((kind) => kind.count)).toEqual(facets.kinds.map((kind) => kind.count).toSorted((a, b) => b - a));
  });

  it('the counts of a text are those of what it finds', () => {
    const { total, parts, facets } = find('blau');
    expect(parts).toHaveLength(total);
    for (const { kind, count } of facets.kinds) expect(parts.filter((part) => part.kind === kind)).toHaveLength(count);
    for (const { maker, count } of facets.makers) expect(parts.filter((part) => part.manufacturer === maker)).toHaveLength(count);
  });

  it('the library as a whole has as many as its parts', () => {
    const { total, facets } = library.facets();
    expect(total).toBe(1039);
    expect(facets.makers).toEqual([
      { maker: 'WAGO', count: 754 },
      { maker: 'Weidmüller', count: 180 },
      { maker: 'Phoenix Contact', count: 103 },
      { maker: 'Entrelec', count: 2 },
    ]);
  });
});

describe('summaries', () => {
  it('say what lists show, and what is unknown', () => {
    expect(find('2002-1204').parts[0]).toEqual({
      key: 'wago:2002-1204',
      article: '2002-1204',
      manufacturer: 'WAGO',
      kind: 'through-terminal',
      description: { en: '2-conductor through terminal block 2.5\u00a0mm², blue', de: '2-Leiter-Durchgangsklemme 2,5\u00a0mm², blau' },
      width: 5200,
      color: 'blue',
      confirmed: true,
    });
    expect(find('2002-1291').parts[0]).toMatchObject({ width: 800, confirmed: false });
    expect(find('3031212').parts[0]).toMatchObject({ width: null, color: null, confirmed: false });
  });

  it('parts of known width come before others of the kind', () => {
    const own = memoryLibrary([
      makePart('A', '1', 'end-stop', {}),
      makePart('A', '2', 'end-stop', { 'geometry.width': mm(6) }),
      makePart('A', '3', 'end-plate', {}),
    ]);
    expect(own.searchParts({ text: 'end', limit: 9, offset: 0 }).parts.map((part) => part.article)).toEqual(['3', '2', '1']);
    expect(own.searchParts({ text: '', limit: 9, offset: 0 }).parts.map((part) => part.article)).toEqual(['3', '2', '1']);
    own.close();
  });
});
