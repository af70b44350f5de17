import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Host, createHost } from '../../electron/host/index.ts';
import { startServer } from '../../electron/server/server.ts';
import { type HostClient, createHostClient, createHttpTransport } from '../../shared/host/index.ts';
import { type ItemRecord, encodeProject } from '../../shared/project/index.ts';
import { um } from '../../shared/units/index.ts';
import type { Benchmark, Prepared } from '../support/benchmark.ts';
import { clientOf, commit, makeFolders, testHostOptions, valueOf } from '../support/host-kit.ts';
import { largeDocument } from '../support/large-document.ts';
import { nodeHttpPort } from '../support/node-http-port.ts';

interface Opened {
  readonly host: Host;
  readonly root: string;
}

async function startHost(): Promise<Opened> {
  const root = mkdtempSync(join(tmpdir(), 'railwright-bench-'));
  const started = await createHost({ ...testHostOptions(makeFolders(root)), checkResults: false });
  if (!started.ok) throw new Error(started.error.message.en);
  return { host: started.value, root };
}

/** One edit after another, each waited for until it is kept: `touched` items get a new gap. */
async function editing(client: HostClient, items: number, touched: number): Promise<(round: number) => Promise<void>> {
  const text = encodeProject(largeDocument(items));
  const { session, records } = valueOf(await client.call['project.importText']({ name: 'large.railwright', text }));
  const chosen = records.filter((record): record is ItemRecord => record.kind === 'item').slice(0, touched);
  let current = chosen;
  let revision = 0;
  return async (round) => {
    const next = current.map((item): ItemRecord => ({ ...item, gapBefore: um(round + 2) }));
    revision = await commit(client, session, revision, next.map((after, i) => ({ id: after.id, before: current[i]!, after })));
    current = next;
  };
}

async function inProcess(items: number, touched: number): Promise<Prepared> {
  const { host, root } = await startHost();
  const run = await editing(clientOf(host), items, touched);
  return {
    run,
    async end() {
      await host.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function overLoopback(items: number): Promise<Prepared> {
  const { host, root } = await startHost();
  const server = await startServer({ host, pageFolder: root, port: 0 });
  const transport = createHttpTransport(nodeHttpPort(`http://127.0.0.1:${server.port}`), server.token);
  const run = await editing(createHostClient(transport), items, 1);
  return {
    run,
    async end() {
      await host.close();
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const aim = { ms: 10, of: 'p95' } as const;

/** How long an edit takes until it is kept: checked, journalled with a full sync, answered. */
export const benchmarks: readonly Benchmark[] = [
  { name: 'kept: 1 record of 100', rounds: 200, aim, prepare: () => inProcess(100, 1) },
  {
    name: 'kept: 1 record of 5 000',
    rounds: 200,
    aim,
    comparedWith: { name: 'kept: 1 record of 100', work: 1 },
    prepare: () => inProcess(5000, 1),
  },
  {
    name: 'kept: 100 records of 5 000',
    rounds: 100,
    comparedWith: { name: 'kept: 1 record of 5 000', work: 100 },
    prepare: () => inProcess(5000, 100),
  },
  { name: 'kept: 1 record of 5 000, over loopback', rounds: 200, aim, prepare: () => overLoopback(5000) },
];
