import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  type Document,
  PROJECT_FILE_LIMITS,
  PROJECT_FILE_VERSION,
  decodeProject,
  emptyDocument,
  encodeProject,
} from '../../../shared/project/index.ts';
import { arbitraryDocument } from '../../support/arbitrary-document.ts';
import { resealedFile } from '../../support/resealed-file.ts';

const standsSomewhere = (document: Document) => [...document.records.values()].some((record) => record.kind === 'item' && record.rail);
const sample = fc.sample(arbitraryDocument, { numRuns: 200, seed: 7 }).find((document) => standsSomewhere(document) && document.records.size > 15)!;
const text = encodeProject(sample);

function errorOf(content: string) {
  const decoded = decodeProject(content);
  if (decoded.ok) throw new Error('decoded');
  return decoded.error;
}

const resealed = (change: (body: string) => string): string => resealedFile(text, change);

describe('encodeProject', () => {
  it('writes one record a line, sorted by kind and id, within a fixed frame', () => {
    const document: Document = {
      records: new Map([...emptyDocument('Pumpstation "3"').records].reverse()),
    };
    const { kind, id, ...settings } = DEFAULT_SETTINGS;
    expect(kind + id).toBe('settingssettings/main');
    expect(encodeProject(document).split('\n')).toEqual([
      '{',
      '"format":"railwright-project",',
      '"version":1,',
      '"records":[',
      '{"id":"project/main","kind":"project","name":"Pumpstation \\"3\\""},',
      `{"allowance":200,"endPlateColor":"orange","endStop":"wago:249-116","id":"settings/main","kind":"settings","margin":5000,"railStep":${settings.railStep},"reservePercent":20,"severities":{},"tolerance":50}`,
      '],',
      expect.stringMatching(/^"checksum":"[0-9a-f]{64}"$/),
      '}',
      '',
    ]);
  });

  it('is JSON, and its checksum is the SHA-256 of all lines before it', () => {
    const file = JSON.parse(text) as { checksum: string };
    const body = text.slice(0, text.indexOf('\n"checksum"'));
    expect(file.checksum).toBe(createHash('sha256').update(body, 'utf8').digest('hex'));
  });

  it('lists kinds in the order of the record kinds and ids as text', () => {
    const records = (JSON.parse(text) as { records: { kind: string; id: string }[] }).records;
    const kinds = [...new Set(records.map(({ kind }) => kind))];
    const order = ['project', 'settings', 'potential', 'plate', 'duct', 'keepout', 'rail', 'strip', 'item', 'attachment', 'jumper', 'waiver', 'part'];
    expect(kinds).toEqual(order.filter((kind) => kinds.includes(kind)));
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) {
      const ids = records.filter((record) => record.kind === kind).map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('changes one line where one record changes, beside the checksum', () => {
    const item = [...sample.records.values()].find((record) => record.kind === 'item')!;
    const records = new Map(sample.records).set(item.id, { ...item, turned: !(item as { turned: boolean }).turned } as never);
    const before = text.split('\n');
    const after = encodeProject({ records }).split('\n');
    const differing = before.filter((line, i) => line !== after[i]);
    expect(after).toHaveLength(before.length);
    expect(differing).toHaveLength(2);
  });
});

describe('decodeProject', () => {
  it('yields the document that was written', () => {
    expect(decodeProject(text)).toEqual({ ok: true, document: sample, version: PROJECT_FILE_VERSION });
  });

  it('forgives a byte order mark and CRLF line ends', () => {
    expect(decodeProject(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, document: sample, version: 1 });
  });

  it.each([
    ['nothing at all', '', 'truncated'],
    ['blanks', ' \n\n', 'truncated'],
    ['a block of zeroes', '\0'.repeat(8192), 'truncated'],
    ['prose', 'Dear customer,', 'not-a-project'],
    ['other JSON', '{"name":"railwright"}', 'not-a-project'],
    ['a JSON list', '[1,2]', 'not-a-project'],
    ['JSON null', 'null', 'not-a-project'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'not-a-project'],
    ['rail notation', 'project "x"\nrail R1 210-112 length=500\n', 'not-a-project'],
    ['deep nesting', '['.repeat(200_000), 'not-a-project'],
    ['deep nesting under our name', `{\n"format":"railwright-project",\n"version":1,\n"records":${'['.repeat(99)}${']'.repeat(99)}}`, 'truncated'],
    ['the first half', text.slice(0, text.length / 2), 'truncated'],
    ['all but the last lines', text.slice(0, text.lastIndexOf('"checksum"')), 'truncated'],
    ['the header alone', '{\n"format":"railwright-project",\n"vers', 'truncated'],
    ['a changed digit', text.replace(/"gapBefore":(\d)/, (_, digit: string) => `"gapBefore":${(Number(digit) % 9) + 1}`), 'damaged'],
    ['a missing line', text.split('\n').toSpliced(6, 1).join('\n'), 'damaged'],
    ['broken JSON in the middle', text.replace('"kind":"settings"', '"kind:"settings"'), 'damaged'],
    ['no checksum', text.replace(/,\n"checksum":"[0-9a-f]+"/, ''), 'damaged'],
    ['two checksums', text.replace('\n"checksum"', '\n"checksum":"0",\n"checksum"'), 'damaged'],
  ])('refuses %s', (_, content, code) => {
    expect(errorOf(content).code).toBe(code);
  });

  it.each([
    ['an unknown field in the frame', (body: string) => body.replace('{\n', '{\n"extra":1,\n')],
    ['version 0', (body: string) => body.replace('"version":1', '"version":0')],
    ['version one and a half', (body: string) => body.replace('"version":1', '"version":1.5')],
    ['records that are no list', (body: string) => `${body.slice(0, body.indexOf('"records"'))}"records":{},`],
    ['a record of no kind', (body: string) => body.replace('"kind":"settings"', '"kind":"setting"')],
    ['half a micrometre', (body: string) => body.replace('"margin":5000', '"margin":0.5')],
    ['the same record twice', (body: string) => body.replace(/\n(\{"id":"project\/main".*)\n/, '\n$1\n$1\n')],
    ['no settings', (body: string) => body.replace(/\n.*"kind":"settings".*\n/, '\n')],
    ['an item on a rail that is not there', (body: string) => body.replace(/"rail":"rail\/r\d"/, '"rail":"rail/none"')],
  ])('refuses a well-sealed file with %s', (_, change) => {
    const content = resealed(change);
    expect(content).not.toBe(text);
    expect(errorOf(content).code).toBe('damaged');
  });

  it('says which version a newer file has, before looking at anything else', () => {
    const error = errorOf(text.replace('"version":1', '"version":12'));
    expect(error.code).toBe('newer-version');
    expect(error.message.en).toContain('file version 12');
    expect(error.message.de).toContain('Dateiversion 12');
  });

  it('names the record that is wrong for whoever has to find out', () => {
    expect(errorOf(resealed((body) => body.replace('"margin":5000', '"margin":-5'))).detail).toContain('settings/main: margin');
  });

  it('refuses what is too large before reading it', () => {
    expect(errorOf(' '.repeat(PROJECT_FILE_LIMITS.characters + 1)).code).toBe('too-large');
  });

  it('has one sentence in each language for every refusal', () => {
    const contents = ['', 'x', text.slice(0, 500), text.replace('"version":1', '"version":2'), text.replace('5000', '5001')];
    for (const content of contents) {
      const { message } = errorOf(content);
      for (const sentence of [message.en, message.de]) expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(message.en).not.toBe(message.de);
    }
  });

  it('leaves the prototype of everything alone', () => {
    const polluting = (body: string) => body.replace('"severities":{', '"severities":{"__proto__":{"polluted":true},').replace(',}', '}');
    const decoded = decodeProject(resealed(polluting));
    expect(decoded).toEqual({ ok: true, document: sample, version: 1 });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
