import { onTestFinished } from 'vitest';
import { createHost } from '../../electron/host/index.ts';
import { startServer } from '../../electron/server/server.ts';
import { createHostClient, createHttpTransport } from '../../shared/host/index.ts';
import { nodeHttpPort } from '../support/node-http-port.ts';
import { testHostOptions } from '../support/test-host.ts';
import { hostSuite } from './host-suite.ts';

hostSuite('server', async (folders) => {
  const started = await createHost(testHostOptions(folders, { mode: 'server' }));
  if (!started.ok) throw new Error(started.error.message.en);
  const host = started.value;
  const server = await startServer({ host, pageFolder: folders.root, port: 0 });
  const stop = async () => {
    await host.close();
    await server.close();
  };
  onTestFinished(stop);
  const transport = createHttpTransport(nodeHttpPort(`http://127.0.0.1:${server.port}`), server.token);
  return { client: createHostClient(transport), stop };
});
