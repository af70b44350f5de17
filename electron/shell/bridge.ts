import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { EVENT_CHANNEL, HOST_METHOD_NAMES, type HostMethodName, type HostResult, channelOf, refused } from '../../shared/host/index.ts';
import type { Host } from '../host/index.ts';
import { senderIsTrusted } from './policy.ts';

/** Connects the page of a window with the host: one channel a method, each message checked for who sent it. */
export function connectBridge(
  host: Host,
  window: () => BrowserWindow | undefined,
  afterwards: (name: HostMethodName) => void,
): void {
  const isTrusted = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
    senderIsTrusted({
      frameUrl: senderFrame?.url,
      isMainFrameOfWindow: sender === window()?.webContents && senderFrame === sender.mainFrame,
    });
  for (const name of HOST_METHOD_NAMES) {
    ipcMain.handle(channelOf(name), async (event, payload: unknown): Promise<HostResult<unknown>> => {
      if (!isTrusted(event)) return refused('unauthorised', { en: 'Refused.', de: 'Abgelehnt.' });
      const result = await host.invoke(name, payload);
      afterwards(name);
      return result;
    });
  }
  host.subscribe((event) => {
    const contents = window()?.webContents;
    if (contents && !contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
  });
}
