import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../electron/host/index.ts';
import { startServer } from '../../electron/server/server.ts';
import { type HostClient, createHostClient, createHttpTransport } from '../../shared/host/index.ts';
import { decodeProject, encodeProject } from '../../shared/project/index.ts';
import type { Benchmark, Prepared } from '../support/benchmark.ts';
import { clientOf, makeFolders, testHostOptions, valueOf } from '../support/host-kit.ts';
import { largeDocument } from '../support/large-document.ts';
import { nodeHttpPort } from '../support/node-http-port.ts';

type Way = 'in process' | 'over loopback';

async function prepareFile(items: number, way: Way, measured: 'open' | 'save'): Promise<Prepared> {
  const root = mkdtempSync(join(tmpdir(), 'railwright-bench-'));
  const folders = makeFolders(root);
  writeFileSync(join(folders.projects, 'Large.railwright'), encodeProject(largeDocument(items)));
  const started = await createHost({ ...testHostOptions(folders), checkResults: false });
  if (!started.ok) throw new Error(started.error.message.en);
  const host = started.value;
  const server = await startServer({ host, pageFolder: root, port: 0 });
  const http = createHttpTransport(nodeHttpPort(`http://127.0.0.1:${server.port}`), server.token);
  const client: HostClient = way === 'in process' ? clientOf(host) : createHostClient(http);
  const { files } = valueOf(await client.call['files.list']({}));
  const file = files[0]!.file.handle;
  let session: string | undefined;
  const open = async () => {
    const opened = valueOf(await client.call['project.open']({ file }));
    if (opened.records.length < items) throw new Error('not everything was opened');
    session = opened.session;
  };
  const close = async () => session === undefined || client.call['project.close']({ session });
  if (measured === 'save') await open();
  return {
    before: measured === 'open' ? close : () => undefined,
    run: measured === 'open' ? open : async () => valueOf(await client.call['project.save']({ session: session!, revision: 0 })),
    async end() {
      await host.close();
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function inMemory(items: number): { readonly text: string; readonly document: ReturnType<typeof largeDocument> } {
  const document = largeDocument(items);
  return { document, text: encodeProject(document) };
}

/** The host's share of opening and saving a large project; the aim for opening counts up to the first paint. */
export const benchmarks: readonly Benchmark[] = [
  {
    name: 'encode 5 000 items',
    rounds: 20,
    prepare: () => {
      const { document } = inMemory(5000);
      return { run: () => encodeProject(document) };
    },
  },
  {
    name: 'decode 5 000 items',
    rounds: 20,
    prepare: () => {
      const { text } = inMemory(5000);
      return { run: () => decodeProject(text).ok };
    },
  },
  { name: 'open 500 items', rounds: 20, prepare: () => prepareFile(500, 'in process', 'open') },
  {
    name: 'open 5 000 items',
    rounds: 20,
    aim: { ms: 500, of: 'median' },
    comparedWith: { name: 'open 500 items', work: 10 },
    prepare: () => prepareFile(5000, 'in process', 'open'),
  },
  { name: 'open 5 000 items, over loopback', rounds: 20, aim: { ms: 500, of: 'median' }, prepare: () => prepareFile(5000, 'over loopback', 'open') },
  { name: 'save 5 000 items', rounds: 20, prepare: () => prepareFile(5000, 'in process', 'save') },
];
