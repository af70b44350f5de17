import { createHost } from '../../electron/host/index.ts';
import { onTestFinished } from 'vitest';
import { clientOf, testHostOptions } from '../support/test-host.ts';
import { hostSuite } from './host-suite.ts';

hostSuite('memory', async (folders) => {
  const started = await createHost(testHostOptions(folders));
  if (!started.ok) throw new Error(started.error.message.en);
  const host = started.value;
  onTestFinished(() => host.close());
  return { client: clientOf(host), stop: () => host.close() };
});
