import { describe, expect, it } from 'vitest';
import {
  DEFAULT_PREFERENCES,
  HOST_EVENTS,
  HOST_EVENT_NAMES,
  HOST_METHODS,
  HOST_METHOD_NAMES,
  type HostEvent,
  type HostEventName,
  type HostMethodName,
  type HostValue,
  MENU_ACTIONS,
  formatServerEvent,
  createEventStreamReader,
  parseHostEvent,
} from '../../../shared/host/index.ts';
import { DEFAULT_SETTINGS, PROJECT_ID } from '../../../shared/project/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { nearMisses } from '../../support/near-misses.ts';
import { BLOCK } from '../../support/sample-parts.ts';

/** What a method may answer, the first with everything in it; where null may stand; and what it must never answer. */
interface Answered<R> {
  readonly values: readonly [R, ...R[]];
  readonly nullable?: readonly string[];
  readonly never?: readonly unknown[];
}

const file = { handle: 'file_0001', name: 'Pump.railwright', folder: 'Documents/Railwright', kind: 'railwright' } as const;
const words = { en: 'One sentence.', de: 'Ein Satz.' };
const facets = { kinds: [{ kind: 'end-plate' as const, count: 3 }], makers: [{ maker: 'WAGO', count: 3 }] };
const summary = { key: BLOCK.key, article: '2002-1204', manufacturer: 'WAGO', kind: 'through-terminal' as const, description: words, width: mm(5.2), color: 'blue', confirmed: true };
const opened: HostValue<'project.open'> = {
  session: 'sess-0001',
  file,
  suggestedName: 'Pump',
  revision: 7,
  savedRevision: 5,
  records: [{ kind: 'project', id: PROJECT_ID, name: 'Pump' }, DEFAULT_SETTINGS],
  recovered: true,
  readOnly: false,
  warnings: [words],
};
/** The same, for a project that no file holds. */
const unsaved = { ...opened, file: null, savedRevision: null };
const output = { format: 'bom.csv', name: 'bom.csv', mediaType: 'text/csv', bytes: 12, content: 'QQ==' };
const recoverable = { id: 'reco-0001', name: 'Pump', file: 'Documents/Pump.railwright', at: 1_760_000_000_000, edits: 3, lastEdit: words, open: false };
const listed = { file, modified: 1, bytes: 12, opened: 2, inProjectsFolder: true, missing: false };
const OPENED: Answered<typeof opened> = { values: [opened, unsaved], nullable: ['file', 'savedRevision'] };
const EMPTY: Answered<Record<string, never>> = { values: [{}] };

const ANSWERED: { readonly [M in HostMethodName]: Answered<HostValue<M>> } = {
  'host.info': {
    values: [
      {
        version: '0.3.0',
        mode: 'server',
        platform: 'linux',
        capabilities: { nativeDialogs: false, nativeMenu: false, revealInFolder: true, closeGuard: false },
        projectsFolder: 'Documents/Railwright',
        systemLanguage: 'de',
      },
    ],
    never: [{ mode: 'cloud' }, { platform: 'win32' }, { systemLanguage: 'fr' }],
  },
  'library.search': { values: [{ total: 1, parts: [summary], facets }, { total: 1, parts: [{ ...summary, width: null, color: null }], facets }], nullable: ['parts.0.width', 'parts.0.color'], never: [{ total: 0.5 }] },
  'library.parts': { values: [{ parts: [] }, { parts: [BLOCK] }], never: [{ parts: [null] }, { parts: ['wago:2002-1204'] }, { parts: [[BLOCK]] }] },
  'library.byArticle': { values: [{ parts: [] }] },
  'library.companions': { values: [{ parts: [] }, { parts: [BLOCK] }] },
  'library.facets': { values: [{ total: 1039, facets }], never: [{ facets: { ...facets, kinds: [{ kind: 'teapot', count: 1 }] } }] },
  'project.new': OPENED,
  'project.open': {
    ...OPENED,
    never: [{ revision: -1 }, { savedRevision: 1.5 }, { session: 's' }, { file: { ...file, handle: '/etc/passwd' } }, { file: { ...file, kind: 'pdf' } }, { records: ['x'] }],
  },
  'project.openExample': OPENED,
  'project.importText': OPENED,
  'project.commit': { values: [{ revision: 8 }], never: [{ revision: -1 }, { revision: 0.5 }] },
  'project.save': { values: [{ file, savedRevision: 8 }] },
  'project.saveAs': { values: [{ file, savedRevision: 8 }, null], nullable: [''] },
  'project.reload': OPENED,
  'project.close': { values: [{ keptForRecovery: true }] },
  'project.exportText': { values: [{ name: 'Pump.rail', text: 'project "Pump"\n' }] },
  'files.list': { values: [{ files: [listed] }, { files: [{ ...listed, opened: null }] }], nullable: ['files.0.opened'], never: [{ files: [{ ...listed, modified: -1 }] }, { files: [{ ...listed, bytes: 0.5 }] }] },
  'files.chooseOpen': { values: [file, null], nullable: [''] },
  'files.forgetRecent': EMPTY,
  'recovery.list': { values: [{ entries: [recoverable], warnings: [words] }, { entries: [{ ...recoverable, file: null }], warnings: [words] }], nullable: ['entries.0.file'] },
  'recovery.open': OPENED,
  'recovery.discard': EMPTY,
  'examples.list': { values: [{ examples: [{ name: 'sensor-strip', title: words, description: words }] }] },
  'outputs.list': { values: [{ formats: [{ format: 'bom.csv', title: words, mediaType: 'text/csv' }] }], never: [{ formats: [{ format: 'bom', title: words, mediaType: 'x' }] }] },
  'outputs.make': {
    values: [{ folder: { handle: 'fold-0001', label: 'Pump outputs' }, files: [output] }, { folder: { handle: 'fold-0001', label: '' }, files: [{ ...output, content: null }] }],
    nullable: ['files.0.content'],
  },
  'outputs.cancel': EMPTY,
  'outputs.reveal': EMPTY,
  'preferences.get': { values: [DEFAULT_PREFERENCES] },
  'preferences.set': { values: [DEFAULT_PREFERENCES], never: [{ theme: 'blue' }] },
  'report.write': { values: [{ label: 'reports/fault.txt', folder: 'fold-0001' }] },
  'window.setTitle': EMPTY,
  'window.setUnsaved': EMPTY,
  'window.close': EMPTY,
};

// Records and parts were checked when the host read them; only that they are objects is looked at here.
const OPAQUE: ReadonlySet<string> = new Set(['records']);

describe.each(HOST_METHOD_NAMES.map((name) => [name, ANSWERED[name] as Answered<unknown>] as const))('the answer of %s', (name, { values, nullable = [], never = [] }) => {
  const { result } = HOST_METHODS[name];
  const takes = (value: unknown): boolean => result.safeParse(value).success;

  it('is taken as documented, and handed on unchanged', () => {
    for (const value of values) expect(result.parse(value)).toEqual(value);
  });

  it('is refused with a field more, a field less or of another type; null stands only where it means something', () => {
    const taken = nearMisses(values[0], OPAQUE).filter((miss) => takes(miss.value));
    expect(taken.map(({ change }) => change)).toEqual(nullable.map((path) => `${path}: null`));
  });

  it.each(never.map((part) => [JSON.stringify(part).slice(0, 80), part] as const))('is never one with %s', (_, part) => {
    expect(takes({ ...(values[0] as object), ...(part as object) })).toBe(false);
  });
});

const EVENTS: { readonly [N in HostEventName]: Extract<HostEvent, { readonly name: N }>['payload'] } = {
  'project.changedOnDisk': { session: 'sess-0001' },
  'project.takenOver': { session: 'sess-0001' },
  'files.openRequested': { file },
  'library.ready': { parts: 1039 },
  'outputs.progress': { job: 'job-0001', made: 1, of: 4 },
  'menu.action': { action: 'file.save' },
  'host.closing': {},
};

describe.each(HOST_EVENT_NAMES.map((name) => [name, EVENTS[name]] as const))('the event %s', (name, payload) => {
  it('is read as it was sent, over a stream too', () => {
    expect(parseHostEvent({ name, payload })).toEqual({ name, payload });
    const seen: unknown[] = [];
    createEventStreamReader((data) => seen.push(parseHostEvent(data)))(formatServerEvent({ name, payload }));
    expect(seen).toEqual([{ name, payload }]);
  });

  it('is passed over with a field more, a field less or of another type', () => {
    for (const miss of nearMisses(payload)) {
      expect(HOST_EVENTS[name].safeParse(miss.value).success, miss.change).toBe(false);
      expect(parseHostEvent({ name, payload: miss.value }), miss.change).toBeUndefined();
    }
  });

  it('is not taken for another', () => {
    for (const other of HOST_EVENT_NAMES) {
      const alike = Object.keys(EVENTS[other]).join() === Object.keys(payload).join();
      expect(parseHostEvent({ name: other, payload }) !== undefined, other).toBe(alike);
    }
  });
});

it('every action of the menu can be an event', () => {
  for (const action of MENU_ACTIONS) expect(parseHostEvent({ name: 'menu.action', payload: { action } })).toBeDefined();
});
