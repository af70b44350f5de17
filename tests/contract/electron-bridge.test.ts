import { onTestFinished, vi } from 'vitest';
import { createHost } from '../../electron/host/index.ts';
import { type HostBridge, createBridgeTransport, createHostClient } from '../../shared/host/index.ts';
import { electronStub } from '../support/electron-stub.ts';
import { testHostOptions } from '../support/test-host.ts';
import { hostSuite } from './host-suite.ts';

// The real preload script and the real bridge of the shell, between them a stand-in for Electron's processes.
const electron = electronStub();
vi.doMock('electron', () => electron.module);
const { connectBridge } = await import('../../electron/shell/bridge.ts');
const { nativePorts } = await import('../../electron/shell/native-ports.ts');
const { createCloseGuard } = await import('../../electron/shell/close-guard.ts');
await import('../../electron/preload.ts');

hostSuite('electron', async (folders) => {
  const window = new electron.module.BrowserWindow({});
  electron.connectEvents(window);
  const guard = createCloseGuard({ ask: async () => 'cancel', saveAndClose: () => {}, discard: () => {}, close: () => {} });
  const shell = { window: () => window as never, language: () => 'en' as const, guard, projectsFolder: folders.projects };
  const started = await createHost(testHostOptions(folders, { mode: 'electron', native: nativePorts(shell) }));
  if (!started.ok) throw new Error(started.error.message.en);
  const host = started.value;
  connectBridge(host, () => window as never, () => {});
  onTestFinished(() => host.close());
  const bridge = electron.exposed.get('railwright') as HostBridge;
  return { client: createHostClient(createBridgeTransport(bridge)), stop: () => host.close() };
});
