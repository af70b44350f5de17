/**
 * Runs before the page, in its sandbox. Puts one function a method of the contract into the page and one for events;
 * neither Electron's own objects nor a channel of the page's choice are reachable.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, EVENT_CHANNEL, HOST_METHOD_NAMES, channelOf } from '../shared/host/method-names.ts';

type Listener = (event: unknown) => void;

const listeners = new Set<Listener>();
/** Events that came before the page began to listen, such as the file of a double click. */
let early: unknown[] | undefined = [];

ipcRenderer.on(EVENT_CHANNEL, (_sender: unknown, event: unknown) => {
  if (early) early.push(event);
  for (const listener of [...listeners]) listener(event);
});

function onEvent(listener: Listener): () => void {
  listeners.add(listener);
  const waiting = early ?? [];
  early = undefined;
  for (const event of waiting) listener(event);
  return () => void listeners.delete(listener);
}

const call = Object.fromEntries(
  HOST_METHOD_NAMES.map((name) => [name, (payload: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(name), payload)]),
);

contextBridge.exposeInMainWorld(BRIDGE_NAME, { call, onEvent });
