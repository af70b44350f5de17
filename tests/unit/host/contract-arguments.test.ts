import { describe, expect, it } from 'vitest';
import {
  DEFAULT_PROJECT_START,
  HOST_LIMITS,
  HOST_METHODS,
  HOST_METHOD_NAMES,
  type HostArgs,
  type HostMethodName,
} from '../../../shared/host/index.ts';
import { PROJECT_ID } from '../../../shared/project/index.ts';
import { um } from '../../../shared/units/index.ts';
import { nearMisses } from '../../support/near-misses.ts';

/** What a method takes: arguments with everything in them, the fields that may be left out, and what is refused. */
interface Asked<A> {
  readonly full: A;
  readonly optional: readonly string[];
  readonly taken?: readonly unknown[];
  readonly refused: readonly unknown[];
}

const session = 'sess-0001';
const handle = 'file_0001';
const text = (length: number): string => 'x'.repeat(length);
const list = (count: number): readonly string[] => Array.from({ length: count }, () => 'wago:1');
const after = { kind: 'project', id: PROJECT_ID, name: 'Pump' } as const;
const change = { id: PROJECT_ID, before: { ...after, name: '' }, after };
const commit = { session, baseRevision: 3, changeId: 'change-0001', label: { en: 'Rename', de: 'Umbenennen' }, changes: [change] };
const options = { language: 'de', csvSeparator: ';', decimalMark: ',' } as const;
const profile = { name: 'Waterworks', limits: { kerf: um(3000) }, severities: { 'RC-013': 'error' as const }, reasons: { kerf: 'band saw' } };
const start = { ...DEFAULT_PROJECT_START, author: 'M. Weber' };
const NOTHING: Asked<Record<string, never>> = { full: {}, optional: [], refused: [] };
const HANDLES: readonly unknown[] = ['', 'short', text(65), '../../etc', '/etc/passwd', 'C:\\file', 'a b c d e', 'ä'.repeat(8), 'file0001\n'];
const withHandles = (key: string): readonly unknown[] => HANDLES.map((bad) => ({ [key]: bad }));

const ASKED: { readonly [M in HostMethodName]: Asked<HostArgs<M>> } = {
  'host.info': NOTHING,
  'library.search': {
    full: { text: 'WDU 2.5', kind: 'through-terminal', maker: 'WAGO', limit: 50, offset: 100 },
    optional: ['- kind', '- maker'],
    taken: [{ text: '', limit: 1, offset: 0 }, { text: text(HOST_LIMITS.searchText), limit: 500, offset: 1_000_000 }],
    refused: [
      { text: text(HOST_LIMITS.searchText + 1), limit: 1, offset: 0 },
      { text: '', limit: 0, offset: 0 },
      { text: '', limit: 501, offset: 0 },
      { text: '', limit: 1.5, offset: 0 },
      { text: '', limit: 1, offset: -1 },
      { text: '', limit: 1, offset: 1_000_001 },
      { text: '', kind: 'teapot', limit: 1, offset: 0 },
      { text: '', maker: text(101), limit: 1, offset: 0 },
    ],
  },
  'library.parts': {
    full: { keys: ['wago:2002-1204'] },
    optional: [],
    taken: [{ keys: [] }, { keys: list(HOST_LIMITS.parts) }],
    refused: [{ keys: list(HOST_LIMITS.parts + 1) }, { keys: ['2002-1204'] }, { keys: ['WAGO:1'] }, { keys: [''] }],
  },
  'library.byArticle': {
    full: { article: '2002-1204' },
    optional: [],
    taken: [{ article: text(120) }],
    refused: [{ article: '' }, { article: text(121) }],
  },
  'library.companions': {
    full: { keys: ['wago:2002-1204'], endStop: 'wago:249-116' },
    optional: ['- endStop'],
    refused: [{ keys: [], endStop: '249-116' }, { keys: list(HOST_LIMITS.parts + 1) }],
  },
  'library.facets': NOTHING,
  'project.new': { full: { name: 'Pump' }, optional: [], taken: [{ name: '' }, { name: text(400) }], refused: [{ name: text(401) }] },
  'project.open': { full: { file: handle }, optional: [], taken: [{ file: text(64) }, { file: 'AZaz09_-' }], refused: withHandles('file') },
  'project.openExample': { full: { name: 'sensor-strip' }, optional: [], taken: [{ name: text(200) }], refused: [{ name: text(201) }] },
  'project.importText': {
    full: { name: 'Pump', text: 'rail R1 210-112 length=500' },
    optional: [],
    taken: [{ name: '', text: '' }, { name: 'x', text: text(HOST_LIMITS.fileBytes) }],
    refused: [{ name: 'x', text: text(HOST_LIMITS.fileBytes + 1) }, { name: text(401), text: '' }],
  },
  'project.commit': {
    full: commit,
    // One side of a change is enough: what came into being has no before, what was removed no after.
    optional: ['- changes.0.before', '- changes.0.after'],
    taken: [{ ...commit, baseRevision: 0 }, { ...commit, label: { en: text(300), de: '' } }],
    refused: [
      { ...commit, changes: [] },
      { ...commit, changes: [{ id: PROJECT_ID }] },
      { ...commit, changes: [{ id: 'project/other', after }] },
      { ...commit, changes: [{ id: PROJECT_ID, after: { ...after, name: 7 } }] },
      { ...commit, changes: [{ id: PROJECT_ID, after: { ...after, colour: 'red' } }] },
      { ...commit, changes: [{ id: PROJECT_ID, after: null }] },
      { ...commit, changes: [{ id: 'x', before: after }] },
      { ...commit, baseRevision: -1 },
      { ...commit, baseRevision: 0.5 },
      { ...commit, changeId: 'change' },
      { ...commit, changeId: text(65) },
      { ...commit, changeId: '../../x1' },
      { ...commit, label: { en: text(301), de: '' } },
      { ...commit, label: { en: '', de: text(301) } },
      { ...commit, label: 'Rename' },
    ],
  },
  'project.save': {
    full: { session, revision: 3, force: true },
    optional: ['- force'],
    refused: [{ session, revision: -1 }, { session, revision: 1.5 }, { session: 's', revision: 1 }, { session, revision: 1, path: '/x' }],
  },
  'project.saveAs': {
    full: { session, revision: 3, name: 'Pump', replace: true },
    optional: ['- name', '- replace'],
    taken: [{ session, revision: 0, name: text(400) }],
    refused: [{ session, revision: 3, name: text(401) }, { session, revision: 3, folder: '/tmp' }],
  },
  'project.reload': { full: { session }, optional: [], refused: withHandles('session') },
  'project.close': { full: { session, discard: true }, optional: ['- discard'], refused: withHandles('session') },
  'project.exportText': {
    full: { session, format: 'rail' },
    optional: [],
    taken: [{ session, format: 'railwright' }],
    refused: [{ session, format: 'pdf' }, { session, format: '.rail' }],
  },
  'files.list': NOTHING,
  'files.chooseOpen': NOTHING,
  'files.forgetRecent': { full: { file: handle }, optional: [], refused: withHandles('file') },
  'recovery.list': NOTHING,
  'recovery.open': { full: { id: handle }, optional: [], refused: withHandles('id') },
  'recovery.discard': { full: { id: handle }, optional: [], refused: withHandles('id') },
  'examples.list': NOTHING,
  'outputs.list': NOTHING,
  'outputs.make': {
    full: { session, formats: ['bom.csv', 'marking.pdf'], options, job: 'job-0001' },
    optional: ['- job'],
    taken: [{ session, formats: Array<string>(20).fill('bom.csv'), options: { language: 'en', csvSeparator: '\t', decimalMark: '.' } }],
    refused: [
      { session, formats: [], options },
      { session, formats: Array<string>(21).fill('bom.csv'), options },
      { session, formats: ['bom'], options },
      { session, formats: ['../bom.csv'], options },
      { session, formats: ['bom.csv.exe'], options },
      { session, formats: ['BOM.CSV'], options },
      { session, formats: ['bom.csv'], options: { ...options, csvSeparator: '|' } },
      { session, formats: ['bom.csv'], options: { ...options, decimalMark: '' } },
      { session, formats: ['bom.csv'], options: { ...options, language: 'fr' } },
      { session, formats: ['bom.csv'], options, job: 'x' },
    ],
  },
  'outputs.cancel': { full: { job: 'job-0001' }, optional: [], refused: withHandles('job') },
  'outputs.reveal': { full: { folder: handle }, optional: [], refused: withHandles('folder') },
  'preferences.get': NOTHING,
  'preferences.set': {
    full: { language: 'de', theme: 'dark', units: 'inch', decimalMark: ',', csvSeparator: '\t', projectStart: start, profiles: [profile], startProfile: 'Waterworks', layout: '{}' },
    optional: ['- language', '- theme', '- units', '- decimalMark', '- csvSeparator', '- projectStart', '- profiles', '- profiles.0.limits.kerf', '- profiles.0.severities.RC-013', '- profiles.0.reasons.kerf', '- startProfile', '- layout'],
    taken: [{}, { decimalMark: 'language', language: 'system', theme: 'system' }, { layout: text(100_000) }],
    refused: [
      { language: 'fr' },
      { theme: 'blue' },
      { units: 'cm' },
      { decimalMark: ';' },
      { csvSeparator: '|' },
      { layout: text(100_001) },
      { startProfile: text(201) },
      { profiles: [{ ...profile, name: '' }] },
      { profiles: [profile, profile] },
      { profiles: Array.from({ length: 51 }, (_, at) => ({ ...profile, name: `P${at}` })) },
      { profiles: [{ ...profile, limits: { margin: um(-1) } }] },
      { profiles: [{ ...profile, limits: { speed: 1 } }] },
      { projectStart: { ...start, author: text(201) } },
      { projectStart: { ...start, author: 'two\nlines' } },
      { projectStart: { ...start, margin: um(-1) } },
      { projectStart: { ...start, reservePercent: 100.5 } },
      { projectStart: { ...start, railLength: um(0) } },
      { projectStart: { ...start, railStep: um(0) } },
      { projectStart: { ...start, railLength: um(100_000_001) } },
      { projectStart: { ...start, endStop: '249-116' } },
      { projectStart: { ...start, numberFrom: 100_000 } },
      { projectStart: { ...start, numberFrom: 1.5 } },
    ],
  },
  'report.write': {
    full: { fault: 'TypeError: x', stack: 'at y', place: 'inspector', actions: ['edit.turn'], agent: 'Chromium' },
    optional: [],
    taken: [{ fault: text(4000), stack: text(40_000), place: text(100), actions: Array<string>(50).fill(text(120)), agent: text(400) }],
    refused: [
      { fault: text(4001), stack: '', place: '', actions: [], agent: '' },
      { fault: '', stack: text(40_001), place: '', actions: [], agent: '' },
      { fault: '', stack: '', place: text(101), actions: [], agent: '' },
      { fault: '', stack: '', place: '', actions: Array<string>(51).fill(''), agent: '' },
      { fault: '', stack: '', place: '', actions: [text(121)], agent: '' },
      { fault: '', stack: '', place: '', actions: [], agent: text(401) },
    ],
  },
  'window.setTitle': { full: { title: 'Pump' }, optional: [], taken: [{ title: text(200) }], refused: [{ title: text(201) }] },
  'window.setUnsaved': {
    full: { projects: ['Pump'] },
    optional: [],
    taken: [{ projects: [] }, { projects: Array<string>(100).fill(text(200)) }],
    refused: [{ projects: Array<string>(101).fill('') }, { projects: [text(201)] }],
  },
  'window.close': NOTHING,
};

// Records of a commit are checked by the schema of records, which has its own tests; of `before` only the host knows more.
const OPAQUE: ReadonlySet<string> = new Set(['before', 'after']);

describe.each(HOST_METHOD_NAMES.map((name) => [name, ASKED[name] as Asked<unknown>] as const))('the arguments of %s', (name, asked) => {
  const { args } = HOST_METHODS[name];
  const takes = (value: unknown): boolean => args.safeParse(value).success;

  it('are taken as documented, and handed on unchanged', () => {
    for (const value of [asked.full, ...(asked.taken ?? [])]) {
      const parsed = args.safeParse(value);
      expect(parsed.success, JSON.stringify(value).slice(0, 200)).toBe(true);
      expect(parsed.data).toEqual(value);
    }
  });

  it('are refused with a field more, a field less or of another type, but for those that may be absent', () => {
    const taken = nearMisses(asked.full, OPAQUE).filter(({ value }) => takes(value));
    expect(taken.map(({ change: what }) => what)).toEqual(asked.optional);
  });

  it('are refused beyond their limits, and where they are no object', () => {
    const wrong = [...asked.refused, undefined, null, [], '', 'x', 0, true, [asked.full]];
    expect(wrong.filter(takes).map((value) => JSON.stringify(value).slice(0, 200))).toEqual([]);
  });
});

describe('the limits of the host', () => {
  it('hold a project as large as its file may be, and a commit as large as its document', () => {
    expect(HOST_LIMITS.payloadBytes).toBeGreaterThan(HOST_LIMITS.fileBytes);
    expect(HOST_LIMITS.documentRecords).toBeGreaterThanOrEqual(HOST_LIMITS.commitRecords);
    expect(HOST_LIMITS.outputBytes * (4 / 3)).toBeLessThan(HOST_LIMITS.payloadBytes);
  });
});
