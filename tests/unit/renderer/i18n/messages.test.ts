import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGES, createMessages } from '../../../../renderer/i18n/messages.ts';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(path + key, value);
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const en = flatten(MESSAGES.en);
const de = flatten(MESSAGES.de);
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

/** Every source file of the window. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const texts = sources('renderer');

/** The keys that the sources ask for, with `*` where a part is put in at run time. */
const asked = new Set(
  texts.flatMap((text) =>
    [...text.matchAll(/\bt\(\s*(?:'([\w.-]+)'|`([^`]+)`)/g)].map(([, plain, template]) => plain ?? (template ?? '').replace(/\$\{[^}]*\}/g, '*')),
  ),
);
/** Every quoted text of the sources: a key may also be chosen first and asked for then. */
const quoted = new Set(texts.flatMap((text) => [...text.matchAll(/'([\w.-]+)'/g)].map(([, word]) => word ?? '')));
const pattern = (key: string): RegExp => new RegExp(`^${key.split('*').map((piece) => piece.replace(/[.]/g, '\\.')).join('[^.]+')}(_one|_other)?$`);

describe('the sentences of the window', () => {
  it('are there in both languages, key by key', () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('take the same values in both languages', () => {
    const differing = [...en].filter(([key, text]) => String(placeholders(text)) !== String(placeholders(de.get(key) ?? '')));
    // A singular may be written out without its number.
    expect(differing.filter(([key]) => !key.endsWith('_one')).map(([key]) => key)).toEqual([]);
    for (const [key] of differing) {
      const all = new Set([...placeholders(en.get(key) ?? ''), ...placeholders(de.get(key) ?? '')]);
      expect([...all].filter((name) => name !== 'count'), key).toEqual(placeholders(en.get(key) ?? '').filter((name) => name !== 'count'));
    }
  });

  it('have a singular and a plural wherever something is counted', () => {
    for (const key of en.keys()) {
      if (key.endsWith('_one')) expect(en.has(key.replace(/_one$/, '_other')), key).toBe(true);
      if (key.endsWith('_other')) expect(en.has(key.replace(/_other$/, '_one')), key).toBe(true);
    }
  });

  it('are not empty, and written with the characters of the trade', () => {
    for (const [language, texts] of [['en', en], ['de', de]] as const) {
      for (const [key, text] of texts) {
        expect(text.trim(), `${language} ${key}`).toBe(text);
        expect(text, `${language} ${key}`).not.toBe('');
        expect(text, `${language} ${key}`).not.toMatch(/\.\.\.|["']{2}|mm2|\s\s/);
      }
    }
  });

  it('are not English in German', () => {
    // Names, symbols and words that both languages share.
    const shared = /^(?:[\d\s.,;/…:+±%–{}[\]|A-Z]*|.*\{\{\w+\}\}.*)$/;
    const same = [...en].filter(([key, text]) => de.get(key) === text && !shared.test(text)).map(([, text]) => text);
    const allowed = ['Name', 'Position', 'Zone', 'Potential', 'Info', 'Signal', 'Ex e', 'Ex i', 'Reserve', 'Reset', 'Tab', 'Start', 'Status', 'PE', 'Normal', 'Browser', 'Desktop', '20x 2002-1204 labels=1..20'];
    expect(same.filter((text) => !allowed.includes(text))).toEqual([]);
  });

  it('say Reihenklemme and the other words of the trade, never a translation by ear', () => {
    for (const [key, text] of de) {
      expect(text, key).not.toMatch(/\b(Terminalblock|Endplatte|Endstopper?|DIN-Schiene|Jumper|Komponente|Gerät|Item)\b/i);
    }
    for (const [key, text] of en) expect(text, key).not.toMatch(/\b(component|device|clamp block)\b/i);
  });

  it('are all there that the sources ask for, and no others', () => {
    const missing = [...asked].filter((key) => ![...en.keys()].some((known) => pattern(key).test(known)));
    expect(missing).toEqual([]);
    const patterns = [...asked].map(pattern);
    const base = (key: string): string => key.replace(/_(one|other)$/, '');
    const unused = [...en.keys()].filter((key) => !quoted.has(base(key)) && !patterns.some((each) => each.test(key)));
    expect(unused).toEqual([]);
  });
});

describe('a translator', () => {
  it('is ready at once and counts as the language does', () => {
    const english = createMessages('en');
    const german = createMessages('de');
    expect(english.t('status.selected', { count: 1 })).toBe('1 selected');
    expect(english.t('library.count', { count: 2, number: '2' })).toBe('2 parts');
    expect(german.t('inspector.itemCount', { count: 1 })).toBe('1 Element');
    expect(german.t('inspector.itemCount', { count: 20 })).toBe('20 Elemente');
  });

  it('puts values in as they are', () => {
    expect(createMessages('en').t('library.place', { article: '<b>2002-1204</b> & "x"' })).toBe('Place <b>2002-1204</b> & "x"');
  });
});
