import './without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pageTransport, surroundingsOf } from '../host/index.ts';
import { PROJECT_CHECKER } from '../state/work/index.ts';
import { createApp } from '../state/program/index.ts';
import { randomIds, randomText } from '../state/store/index.ts';
import { WholeWindow } from './whole-window.tsx';
import { guardUnload } from './guard-unload.ts';
import { createProbe, wantsProbe } from './probe.ts';

function random(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

const app = createApp({
  transport: pageTransport(surroundingsOf(window)),
  checker: PROJECT_CHECKER,
  ids: randomIds(random),
  queue: { newChangeId: () => randomText(random, 20), later },
});
guardUnload(window, app, (run) => setTimeout(run, 0));
if (wantsProbe(window.location)) {
  Object.assign(window, { railwrightProbe: createProbe(app, () => document.querySelector('.canvas-surface')) });
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void app.start();
createRoot(root).render(
  <StrictMode>
    <WholeWindow app={app} />
  </StrictMode>,
);
