import { EventEmitter } from 'node:events';

/** What `ipcMain.handle` was given. */
type IpcHandler = (event: unknown, payload: unknown) => Promise<unknown>;
type ProtocolHandler = (request: { readonly method: string; readonly url: string }) => Promise<Response>;

/** A frame of a window, as far as sender checks look at it. */
export interface StubFrame {
  url: string;
}

export class StubContents extends EventEmitter {
  mainFrame: StubFrame = { url: 'app://railwright/index.html' };
  sent: { channel: string; message: unknown }[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  onSend: ((channel: string, message: unknown) => void) | undefined;
  isDestroyed = (): boolean => false;
  send(channel: string, message: unknown): void {
    const copy: unknown = structuredClone(message);
    this.sent.push({ channel, message: copy });
    this.onSend?.(channel, copy);
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export interface StubOptions {
  readonly locale?: string;
  readonly lock?: boolean;
  readonly displays?: readonly object[];
}

/**
 * A stand-in for the `electron` package that records what is asked of it and lets a test play the system: messages go
 * through structured cloning as they do between processes.
 */
export function electronStub(options: StubOptions = {}) {
  const calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  const record =
    (name: string, answer?: unknown) =>
    (...args: unknown[]): unknown => {
      calls.push({ name, args });
      return answer;
    };
  const windows: StubWindow[] = [];
  const handlers = new Map<string, IpcHandler>();
  const protocols = new Map<string, ProtocolHandler>();
  const rendererListeners = new Map<string, (event: unknown, message: unknown) => void>();
  const exposed = new Map<string, unknown>();
  const permissions: { request?: (...args: unknown[]) => void; check?: (...args: unknown[]) => boolean; device?: () => boolean } = {};
  const answers = { messageBox: 2, open: undefined as string | undefined, save: undefined as string | undefined };

  class StubWindow extends EventEmitter {
    readonly webContents = new StubContents();
    readonly options: Record<string, unknown>;
    title = '';
    edited = false;
    closed = false;
    constructor(given: Record<string, unknown>) {
      super();
      this.options = given;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    maximize = record('maximize');
    show = record('show');
    focus = record('focus');
    restore = record('restore');
    isMinimized = (): boolean => false;
    isMaximized = (): boolean => false;
    getNormalBounds = () => ({ x: 1, y: 2, width: 1000, height: 700 });
    setTitle(title: string): void {
      this.title = title;
    }
    setDocumentEdited(edited: boolean): void {
      this.edited = edited;
    }
    loadURL = (url: string): Promise<void> => {
      calls.push({ name: 'loadURL', args: [url] });
      return Promise.resolve();
    };
    close(): void {
      let prevented = false;
      this.emit('close', { preventDefault: () => (prevented = true) });
      if (prevented) return;
      this.closed = true;
      this.emit('closed');
    }
  }

  const app = Object.assign(new EventEmitter(), {
    whenReady: () => Promise.resolve(),
    setPath: record('app.setPath'),
    requestSingleInstanceLock: () => options.lock ?? true,
    getLocale: () => options.locale ?? 'en-GB',
    quit: record('app.quit'),
    exit: record('app.exit'),
  });
  const mainOf = (window: StubWindow) => window.webContents;

  const module = {
    app,
    BrowserWindow: StubWindow,
    ipcMain: { handle: (channel: string, handler: IpcHandler) => void handlers.set(channel, handler) },
    ipcRenderer: {
      invoke: async (channel: string, payload: unknown): Promise<unknown> => {
        const handler = handlers.get(channel);
        if (!handler) throw new Error(`no handler for ${channel}`);
        const sender = mainOf(windows.at(-1)!);
        return structuredClone(await handler({ sender, senderFrame: sender.mainFrame }, structuredClone(payload)));
      },
      on: (channel: string, listener: (event: unknown, message: unknown) => void) => void rendererListeners.set(channel, listener),
    },
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api) },
    protocol: {
      registerSchemesAsPrivileged: record('registerSchemesAsPrivileged'),
      handle: (scheme: string, handler: ProtocolHandler) => void protocols.set(scheme, handler),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler: (...args: unknown[]) => void) => void (permissions.request = handler),
        setPermissionCheckHandler: (handler: (...args: unknown[]) => boolean) => void (permissions.check = handler),
        setDevicePermissionHandler: (handler: () => boolean) => void (permissions.device = handler),
      },
    },
    screen: { getAllDisplays: () => options.displays ?? [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    dialog: {
      showMessageBox: async (...args: unknown[]) => {
        calls.push({ name: 'showMessageBox', args });
        return { response: answers.messageBox };
      },
      showOpenDialog: async (...args: unknown[]) => {
        calls.push({ name: 'showOpenDialog', args });
        return { canceled: answers.open === undefined, filePaths: answers.open === undefined ? [] : [answers.open] };
      },
      showSaveDialog: async (...args: unknown[]) => {
        calls.push({ name: 'showSaveDialog', args });
        return { canceled: answers.save === undefined, filePath: answers.save ?? '' };
      },
      showErrorBox: record('showErrorBox'),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: record('setApplicationMenu'),
    },
    shell: { openExternal: record('openExternal', Promise.resolve()), openPath: record('openPath', Promise.resolve('')) },
  };
  return {
    module,
    app,
    windows,
    handlers,
    protocols,
    permissions,
    exposed,
    answers,
    calls,
    called: (name: string) => calls.filter((call) => call.name === name).map((call) => call.args),
    /** Delivers what the host's process sends to the page, once the preload script listens. */
    connectEvents(window: StubWindow): void {
      window.webContents.onSend = (channel, message) => rendererListeners.get(channel)?.({}, message);
    },
  };
}
export type ElectronStub = ReturnType<typeof electronStub>;
