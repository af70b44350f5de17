import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryLibrary } from '../../db/index.ts';
import type { Host, HostOptions } from '../../electron/host/index.ts';
import {
  type CommittedChange,
  type HostClient,
  type HostResult,
  type OpenedProject,
  type Transport,
  createHostClient,
  done,
} from '../../shared/host/index.ts';
import {
  type ItemRecord,
  type ProjectDocumentRecord,
  type RailRecord,
  mintId,
  partRecordId,
} from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import { SAMPLE_PARTS } from './arbitrary-document.ts';

/** The folders of a host under test. */
export interface TestFolders {
  readonly root: string;
  readonly data: string;
  readonly projects: string;
  readonly examples: string;
}

/** The folders of a host within a root folder, with one example. */
export function makeFolders(root: string): TestFolders {
  const folders = { root, data: join(root, 'data'), projects: join(root, 'projects'), examples: join(root, 'examples') };
  for (const folder of [folders.projects, folders.examples]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folders.examples, 'Small strip.rail'), EXAMPLE);
  return folders;
}

export const EXAMPLE = `# title en: Small strip
# title de: Kleine Leiste
# en: Two blocks between stops.
# de: Zwei Klemmen zwischen Endklammern.
project "Small strip"
rail R1 210-112 length=500
strip -X1
249-116
2x 2002-1204 labels=1..2
2002-1292
249-116
`;

/** The options of a host under test: everything real but the library. */
export function testHostOptions(folders: TestFolders, options: Partial<HostOptions> = {}): HostOptions {
  return {
    mode: 'memory',
    version: '0.0.0-test',
    platform: 'linux',
    systemLanguage: 'en',
    dataFolder: folders.data,
    projectsFolder: folders.projects,
    examplesFolder: folders.examples,
    home: folders.root,
    openLibrary: () => done(memoryLibrary(SAMPLE_PARTS)),
    outputs: [
      {
        format: 'list.txt',
        title: { en: 'List', de: 'Liste' },
        mediaType: 'text/plain',
        make: async ({ document, options: { language } }) => Buffer.from(`${language} ${document.records.size}\n`),
      },
      {
        format: 'slow.txt',
        title: { en: 'Slow list', de: 'Langsame Liste' },
        mediaType: 'text/plain',
        make: () => new Promise((resolve) => setTimeout(() => resolve(Buffer.from('at last\n')), 150)),
      },
      {
        format: 'broken.txt',
        title: { en: 'Broken list', de: 'Kaputte Liste' },
        mediaType: 'text/plain',
        make: () => Promise.reject(new Error('out of ink')),
      },
    ],
    watchEvery: 0,
    checkResults: true,
    ...options,
  };
}

/** A transport to a host in the same process. Payloads and answers go through JSON, as they do over every wire. */
export function memoryTransport(host: Host): Transport {
  const throughJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  return {
    invoke: async (name, payload) => throughJson(await host.invoke(name, throughJson(payload))),
    subscribe: (listener) => host.subscribe((event) => listener(throughJson(event) as typeof event)),
    state: () => 'ready',
    onState: () => () => {},
  };
}

/** A client of a host in the same process. */
export function clientOf(host: Host): HostClient {
  return createHostClient(memoryTransport(host));
}

/** The value of a result that must be a success. */
export function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  return result.value;
}

/** The code of a result that must be a failure. */
export function codeOf(result: HostResult<unknown>): string {
  if (result.ok) throw new Error(`succeeded: ${JSON.stringify(result.value).slice(0, 200)}`);
  for (const sentence of [result.error.message.en, result.error.message.de]) {
    if (!/\S/.test(sentence)) throw new Error('a refusal without words');
  }
  return result.error.code;
}

const RAIL: RailRecord = {
  kind: 'rail',
  id: mintId('rail', 'one'),
  order: 'a0',
  name: 'R1',
  part: 'wago:210-112',
  length: um(500_000),
  centred: false,
};

function block(number: number): ItemRecord {
  return {
    kind: 'item',
    id: mintId('item', `block${number}`),
    rail: RAIL.id,
    order: `b${String(number).padStart(2, '0')}V`,
    part: 'wago:2002-1204',
    turned: false,
    gapBefore: um(number),
    levels: [{ designation: String(number) }],
  };
}

/** The changes that put a rail with the parts it needs into an empty project. */
export function railChanges(): readonly CommittedChange[] {
  const parts = SAMPLE_PARTS.map((part): ProjectDocumentRecord => ({ kind: 'part', id: partRecordId(part.key), part }));
  return [...parts, RAIL].map((after) => ({ id: after.id, after }));
}

/** The change that puts block `number` (1…99) onto that rail. */
export function blockChanges(number: number): readonly CommittedChange[] {
  const after = block(number);
  return [{ id: after.id, after }];
}

let lastChange = 0;

/** A change id that was not used before. */
export function newChangeId(): string {
  lastChange += 1;
  return `change-${process.pid}-${lastChange}`;
}

/** Commits changes and yields the new revision. */
export async function commit(
  client: HostClient,
  session: string,
  baseRevision: number,
  changes: readonly CommittedChange[],
): Promise<number> {
  const label = { en: 'Edit', de: 'Änderung' };
  const args = { session, baseRevision, changeId: newChangeId(), label, changes };
  return valueOf(await client.call['project.commit'](args)).revision;
}

/** A new project with a rail and some blocks; `revision` is the one after the last of them. */
export async function projectWithBlocks(client: HostClient, name: string, blocks: number): Promise<OpenedProject> {
  const opened = valueOf(await client.call['project.new']({ name }));
  let revision = await commit(client, opened.session, 0, railChanges());
  for (let number = 1; number <= blocks; number++) {
    revision = await commit(client, opened.session, revision, blockChanges(number));
  }
  return { ...opened, revision };
}

/** How many blocks an opened project has. */
export function blocksIn(opened: { readonly records: readonly ProjectDocumentRecord[] }): number {
  return opened.records.filter((record) => record.kind === 'item').length;
}
