import { describe, expect, it } from 'vitest';
import {
  type DecodedProject,
  type Document,
  PROJECT_FILE_LIMITS,
  type ProjectDocumentRecord,
  type ProjectFileErrorCode,
  SETTINGS_ID,
  decodeProject,
  encodeProject,
  recordsOf,
} from '../../../shared/project/index.ts';
import { itemsOf, railId, sketchRail, stripId } from '../../support/rail-sketch.ts';
import { resealedFile } from '../../support/resealed-file.ts';

const document = sketchRail('ES B:1 B:2 EP ES', { length: 300 });
const file = encodeProject(document);
const lines = file.split('\n');
const sealed = (change: (body: string) => string): string => resealedFile(file, change);

function refusal(decoded: DecodedProject) {
  if (decoded.ok) throw new Error('decoded');
  return decoded.error;
}

/** The sentences that a user may read when a file does not open, each of one kind of harm. */
const SENTENCES = {
  empty: ['The file is empty.', 'Die Datei ist leer.'],
  large: ['The file is too large to be a project.', 'Die Datei ist zu groß für ein Projekt.'],
  foreign: ['The file is not a Railwright project.', 'Die Datei ist kein Railwright-Projekt.'],
  cut: ['The file is damaged: its end is missing. It was not changed.', 'Die Datei ist beschädigt: Ihr Ende fehlt. Sie wurde nicht verändert.'],
  checksum: [
    'The file is damaged: its contents do not match its checksum. It was not changed.',
    'Die Datei ist beschädigt: Inhalt und Prüfsumme stimmen nicht überein. Sie wurde nicht verändert.',
  ],
  entry: [
    'The file is damaged: an entry in it is not valid. It was not changed.',
    'Die Datei ist beschädigt: Ein Eintrag darin ist ungültig. Sie wurde nicht verändert.',
  ],
  newer: [
    'The file was written by a newer Railwright (file version 2; this one reads up to 1).',
    'Die Datei wurde von einem neueren Railwright geschrieben (Dateiversion 2; dieses liest bis 1).',
  ],
} as const;

describe('what is wrong with a file is said in one sentence', () => {
  it.each<[string, string, ProjectFileErrorCode, keyof typeof SENTENCES, string | undefined]>([
    ['nothing in it', '', 'truncated', 'empty', 'empty'],
    ['a byte order mark alone', '\ufeff', 'truncated', 'empty', 'empty'],
    ['zeroes after a crash', '\0'.repeat(9000), 'truncated', 'empty', 'empty'],
    ['too much in it', `${file}${' '.repeat(PROJECT_FILE_LIMITS.characters + 1 - file.length)}`, 'too-large', 'large', '41943041 characters'],
    ['a letter', 'Sehr geehrte Damen und Herren', 'not-a-project', 'foreign', 'no JSON'],
    ['zeroes, then a letter far behind', `${'\0'.repeat(5000)}x`, 'not-a-project', 'foreign', 'no JSON'],
    ['JSON of something else', '{"format":"other","version":1}', 'not-a-project', 'foreign', 'no format name'],
    ['our version without our name', '{"version":1,"records":[],"checksum":""}', 'not-a-project', 'foreign', 'no format name'],
    ['a version that is a word', sealed((body) => body.replace('"version":1', '"version":"1"')), 'damaged', 'entry', 'version'],
    ['a version before the first', sealed((body) => body.replace('"version":1', '"version":0')), 'damaged', 'entry', 'version'],
    ['a version to come, whatever else is wrong', lines.slice(0, 3).join('\n').replace('"version":1,', '"version":2}').replace(/,?\n"records.*$/s, ''), 'newer-version', 'newer', undefined],
    ['its last line cut off', lines.slice(0, -3).join('\n'), 'truncated', 'cut', undefined],
    ['half of it', file.slice(0, file.length / 2), 'truncated', 'cut', undefined],
    ['its first three letters', file.slice(0, 3), 'truncated', 'cut', undefined],
    ['a letter changed', file.replace('"Sketch"', '"sketch"'), 'damaged', 'checksum', 'checksum'],
    ['a quote lost, its end still there', file.replace('"Sketch"', '"Sketch'), 'damaged', 'checksum', 'no JSON'],
    ['a field more in its frame', sealed((body) => body.replace('{\n', '{\n"extra":1,\n')), 'damaged', 'entry', 'fields of the file'],
    ['no list of entries', `${sealed((body) => body.replace(/"records":\[.*\],$/s, '"records":{},'))}`, 'damaged', 'entry', 'fields of the file'],
    ['an entry of no kind', sealed((body) => body.replace('"kind":"strip"', '"kind":"stripe"')), 'damaged', 'entry', 'strip/-X1'],
    ['half a micrometre', sealed((body) => body.replace('"margin":5000', '"margin":0.5')), 'damaged', 'entry', 'settings/main: margin'],
    ['an entry twice', sealed((body) => body.replace(/\n(\{"id":"strip.*\})/, (_, line: string) => `\n${line},\n${line}`).replace('},,', '},')), 'damaged', 'entry', 'strip/-X1: twice'],
    ['a contradiction', sealed((body) => body.replace('"strip":"strip/-X1"', '"strip":"strip/-X9"')), 'damaged', 'entry', 'dangling-reference'],
  ])('%s', (_, content, code, sentence, detail) => {
    expect(content).not.toBe(file);
    const error = refusal(decodeProject(content));
    expect([error.code, error.message.en, error.message.de]).toEqual([code, ...SENTENCES[sentence]]);
    if (detail === undefined) expect(error.detail).toBeUndefined();
    else expect(error.detail).toContain(detail);
  });

  it('more entries than any project has', () => {
    const entry = '{"id":"strip/-X1","kind":"strip","order":"a0","tag":"-X1"}';
    const many = sealed((body) => body.replace(/"records":\[.*\],$/s, `"records":[${`${entry},`.repeat(PROJECT_FILE_LIMITS.records)}${entry}],`));
    expect(refusal(decodeProject(many))).toEqual({
      code: 'too-large',
      message: { en: 'The project has too many entries.', de: 'Das Projekt hat zu viele Einträge.' },
    });
  });
});

describe('a file with changes that were kept since', () => {
  const [first, second] = itemsOf(document, railId(1));
  const strip = document.records.get(stripId('-X1'));
  if (!first || !second || !strip) throw new Error('no items');
  const read = (changes: readonly { readonly id: string; readonly after: unknown }[]): Document => {
    const decoded = decodeProject(file, changes);
    if (!decoded.ok) throw new Error(decoded.error.detail);
    return decoded.document;
  };

  it('is what it would be had they been written', () => {
    const turned = { ...second, turned: true };
    const renamed: ProjectDocumentRecord = { ...strip, tag: '-X7' } as ProjectDocumentRecord;
    const records = new Map(document.records).set(second.id, turned).set(strip.id, renamed);
    const later = read([{ id: second.id, after: turned }, { id: strip.id, after: renamed }]);
    expect(later).toEqual({ records });
    expect(encodeProject(later)).toBe(encodeProject({ records }));
  });

  it('takes the last of several changes of one entry, back and forth', () => {
    const change = (turned: boolean) => ({ id: second.id, after: { ...second, turned } });
    expect(read([change(true), change(false)])).toEqual(document);
    expect(read([{ id: second.id, after: null }, change(false)])).toEqual(document);
  });

  it('leaves out what was removed, and forgives the removal of what was not there', () => {
    const later = read([{ id: first.id, after: null }, { id: 'item/none', after: null }]);
    expect(recordsOf(later, 'item').map(({ id }) => id)).toEqual(recordsOf(document, 'item').map(({ id }) => id).filter((id) => id !== first.id));
  });

  it.each([
    ['of no kind', { id: 'item/x', after: { kind: 'thing', id: 'item/x' } }, 'item/x'],
    ['that is no entry', { id: 'item/x', after: 7 }, 'entry'],
    ['that removes what others need', { id: 'strip/-X1', after: null }, 'dangling-reference'],
    ['that removes the settings', { id: SETTINGS_ID, after: null }, 'missing-record'],
    ['that makes two of one', { id: 'item/x', after: second }, `${second.id}: twice`],
  ])('is refused with a change %s', (_, change, detail) => {
    const error = refusal(decodeProject(file, [change]));
    expect([error.code, error.message.en]).toEqual(['damaged', SENTENCES.entry[0]]);
    expect(error.detail).toContain(detail);
  });
});
