import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  EVENT_CHANNEL,
  HOST_METHOD_NAMES,
  type HostClient,
  channelOf,
  createBridgeTransport,
  createHostClient,
} from '../../../shared/host/index.ts';
import { WEB_PREFERENCES, WINDOW_OPTIONS } from '../../../electron/shell/policy.ts';
import { type ElectronStub, StubContents, type StubOptions, electronStub } from '../../support/electron-stub.ts';
import { type TestFolders, codeOf, projectWithBlocks, testFolders, valueOf } from '../../support/test-host.ts';

interface Shell {
  readonly electron: ElectronStub;
  readonly folders: TestFolders;
  readonly root: string;
  readonly client: HostClient;
  readonly window: InstanceType<ElectronStub['module']['BrowserWindow']>;
}

/** Lays out a program folder, as a package has it. */
function programFolder(folders: TestFolders): string {
  const root = join(folders.root, 'program');
  mkdirSync(join(root, 'dist', 'main'), { recursive: true });
  mkdirSync(join(root, 'dist', 'renderer'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"name":"railwright","version":"1.2.3"}');
  writeFileSync(join(root, 'dist', 'renderer', 'index.html'), '<!doctype html><title>Railwright</title>');
  writeFileSync(join(folders.root, 'secret.json'), '{"secret":1}');
  symlinkSync(join(folders.root, 'secret.json'), join(root, 'dist', 'renderer', 'link.json'));
  return root;
}

async function startShell(options: StubOptions & { readonly args?: readonly string[]; readonly folders?: TestFolders } = {}): Promise<Shell> {
  const folders = options.folders ?? testFolders();
  const root = existsSync(join(folders.root, 'program')) ? join(folders.root, 'program') : programFolder(folders);
  const electron = electronStub(options);
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  vi.stubGlobal('process', Object.assign(Object.create(process) as typeof process, {
    argv: ['electron', `--data=${folders.data}`, `--projects=${folders.projects}`, ...(options.args ?? [])],
  }));
  onTestFinished(() => void vi.unstubAllGlobals());
  const shell = await import('../../../electron/shell/start.ts');
  await shell.startShell(join(root, 'dist', 'main'));
  onTestFinished(async () => {
    let prevented = false;
    electron.app.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (prevented) await expect.poll(() => electron.called('app.quit').length).toBeGreaterThan(0);
  });
  const window = electron.windows[0]!;
  if (window) electron.connectEvents(window);
  await import('../../../electron/preload.ts');
  const bridge = electron.exposed.get('railwright') as never;
  return { electron, folders, root, window, client: createHostClient(createBridgeTransport(bridge)) };
}

describe('starting', () => {
  it('opens one window with exactly the options of the policy, on our page', async () => {
    const { electron, root, folders } = await startShell();
    expect(electron.windows).toHaveLength(1);
    const { webPreferences, ...options } = electron.windows[0]!.options;
    expect(webPreferences).toEqual({ ...WEB_PREFERENCES, preload: join(root, 'dist', 'preload', 'preload.cjs') });
    expect(options).toEqual({ ...WINDOW_OPTIONS, x: 240, y: 70, width: 1440, height: 900 });
    expect(electron.called('loadURL')).toEqual([['app://railwright/index.html']]);
    expect(electron.called('registerSchemesAsPrivileged')).toHaveLength(1);
    expect(electron.called('app.setPath')).toEqual([['userData', join(folders.data, 'electron')]]);
    electron.windows[0]!.emit('ready-to-show');
    expect(electron.called('show')).toHaveLength(1);
  });

  it('leaves to the first instance what a second was started for', async () => {
    const folders = testFolders();
    programFolder(folders);
    const electron = electronStub({ lock: false });
    vi.resetModules();
    vi.doMock('electron', () => electron.module);
    const shell = await import('../../../electron/shell/start.ts');
    await shell.startShell(join(folders.root, 'program', 'dist'));
    expect(electron.called('app.quit')).toHaveLength(1);
    expect(electron.windows).toEqual([]);
    expect(existsSync(folders.data)).toBe(false);
  });

  it('says why it cannot start, and ends', async () => {
    const folders = testFolders();
    writeFileSync(folders.data, 'a file stands here');
    const electron = electronStub({ locale: 'de-AT' });
    const root = programFolder(folders);
    vi.resetModules();
    vi.doMock('electron', () => electron.module);
    vi.stubGlobal('process', Object.assign(Object.create(process) as typeof process, { argv: ['electron', `--data=${folders.data}`] }));
    onTestFinished(() => void vi.unstubAllGlobals());
    const shell = await import('../../../electron/shell/start.ts');
    await shell.startShell(root);
    expect(electron.called('showErrorBox')[0]?.[1]).toMatch(/nicht|konnte/);
    expect(electron.called('app.exit')).toEqual([[1]]);
  });
});

describe('the bridge', () => {
  it('has exactly the methods of the contract and one function for events', async () => {
    const { electron } = await startShell();
    const bridge = electron.exposed.get('railwright') as { call: object; onEvent: unknown };
    expect([...electron.exposed.keys()]).toEqual(['railwright']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onEvent']);
    expect(Object.keys(bridge.call).sort()).toEqual([...HOST_METHOD_NAMES].sort());
    expect([...electron.handlers.keys()].sort()).toEqual(HOST_METHOD_NAMES.map(channelOf).sort());
  });

  it('answers the page of the window', async () => {
    const { client } = await startShell({ locale: 'de-DE' });
    expect(valueOf(await client.call['host.info']({}))).toMatchObject({
      mode: 'electron',
      version: '1.2.3',
      systemLanguage: 'de',
      capabilities: { nativeDialogs: true, nativeMenu: true, revealInFolder: true, closeGuard: true },
    });
  });

  it('answers nobody else', async () => {
    const { electron, window } = await startShell();
    const foreignContents = new StubContents();
    const senders = [
      { sender: window.webContents, senderFrame: null },
      { sender: window.webContents, senderFrame: { url: 'app://railwright/index.html' } },
      { sender: foreignContents, senderFrame: foreignContents.mainFrame },
    ];
    for (const name of HOST_METHOD_NAMES) {
      for (const event of senders) {
        const answer = await electron.handlers.get(channelOf(name))!(event, {});
        expect(codeOf(answer as never), name).toBe('unauthorised');
      }
    }
    window.webContents.mainFrame.url = 'https://evil.example/';
    const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    expect(codeOf((await electron.handlers.get('host:host.info')!(event, {})) as never)).toBe('unauthorised');
  });

  it('keeps early events until the page listens', async () => {
    const { electron, window, client } = await startShell();
    window.webContents.send(EVENT_CHANNEL, { name: 'library.ready', payload: { parts: 3 } });
    const seen: unknown[] = [];
    const stop = client.transport.subscribe((event) => seen.push(event));
    window.webContents.send(EVENT_CHANNEL, { name: 'host.closing', payload: {} });
    window.webContents.send(EVENT_CHANNEL, { name: 'unknown', payload: {} });
    stop();
    window.webContents.send(EVENT_CHANNEL, { name: 'host.closing', payload: {} });
    expect(seen).toEqual([
      { name: 'library.ready', payload: { parts: 3 } },
      { name: 'host.closing', payload: {} },
    ]);
    expect(electron.exposed.size).toBe(1);
  });
});

describe('app://', () => {
  it('serves the page with every security header', async () => {
    const { electron } = await startShell();
    const answer = await electron.protocols.get('app')!({ method: 'GET', url: 'app://railwright/index.html' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('Railwright');
  });

  it.each([
    ['GET', 'app://railwright/../secret.json'],
    ['GET', 'app://railwright/%2e%2e/secret.json'],
    ['GET', 'app://railwright/..%2fsecret.json'],
    ['GET', 'app://railwright/..%5csecret.json'],
    ['GET', 'app://railwright/link.json'],
    ['GET', 'app://evil/index.html'],
    ['GET', 'app://railwright/missing.js'],
    ['POST', 'app://railwright/index.html'],
  ])('does not serve %s %s', async (method, url) => {
    const { electron } = await startShell();
    const answer = await electron.protocols.get('app')!({ method, url });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await answer.text()).not.toContain('secret');
  });
});

describe('guards', () => {
  it('deny every permission but the clipboard, and that to anyone but our own page', async () => {
    const { electron } = await startShell();
    const decide = (permission: string, requestingUrl: string): boolean[] => {
      const decisions: boolean[] = [];
      electron.permissions.request!({}, permission, (granted: boolean) => decisions.push(granted), { requestingUrl });
      return decisions;
    };
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'fullscreen']) {
      expect(decide(permission, 'app://railwright/index.html'), permission).toEqual([false]);
      expect(electron.permissions.check!({}, permission, 'app://railwright/')).toBe(false);
    }
    for (const permission of ['clipboard-read', 'clipboard-sanitized-write']) {
      expect(decide(permission, 'app://railwright/index.html'), permission).toEqual([true]);
      expect(decide(permission, 'https://railwright.example/'), permission).toEqual([false]);
      expect(electron.permissions.check!({}, permission, 'app://railwright/')).toBe(true);
      expect(electron.permissions.check!({}, permission, 'https://railwright.example/')).toBe(false);
    }
    expect(electron.permissions.device!()).toBe(false);
  });

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('refuse %s away from the page, and allow reloading', async (name) => {
    const { window } = await startShell();
    const goes = (url: string): boolean => {
      let prevented = false;
      window.webContents.emit(name, { url, preventDefault: () => (prevented = true) });
      return !prevented;
    };
    expect(goes('app://railwright/index.html')).toBe(true);
    for (const url of ['https://evil.example', 'file:///etc/passwd', 'app://railwright/other.html', 'data:text/html,x']) expect(goes(url)).toBe(false);
  });

  it('refuse windows and embedded pages, and hand web links to the browser', async () => {
    const { electron, window } = await startShell();
    expect(window.webContents.openHandler!({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect(window.webContents.openHandler!({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
    expect(electron.called('openExternal')).toEqual([['https://example.com/']]);
    let prevented = false;
    window.webContents.emit('will-attach-webview', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });

  it('hold for contents that are made later too', async () => {
    const { electron } = await startShell();
    const later = new StubContents();
    electron.app.emit('web-contents-created', {}, later);
    expect(later.openHandler!({ url: 'app://railwright/index.html' })).toEqual({ action: 'deny' });
  });
});

describe('closing', () => {
  it('without unsaved work just closes, and remembers where the window was', async () => {
    const { window, folders } = await startShell();
    window.close();
    expect(window.closed).toBe(true);
    expect(JSON.parse(readFileSync(join(folders.data, 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 1, y: 2, width: 1000, height: 700 },
      maximized: false,
    });
  });

  it('with unsaved work asks; “Save” lets the page save and close', async () => {
    const { window, client, electron } = await startShell();
    valueOf(await client.call['window.setUnsaved']({ projects: ['Pump station 3'] }));
    expect(window.edited).toBe(true);
    electron.answers.messageBox = 0;
    const seen: unknown[] = [];
    client.transport.subscribe((event) => seen.push(event));
    window.close();
    expect(window.closed).toBe(false);
    await expect.poll(() => seen).toEqual([{ name: 'menu.action', payload: { action: 'file.saveAndClose' } }]);
    valueOf(await client.call['window.close']({}));
    expect(window.closed).toBe(true);
  });

  it('“Don’t save” takes the work off the list and closes; “Cancel” does nothing', async () => {
    const { window, client, electron } = await startShell();
    await projectWithBlocks(client, 'P', 1);
    valueOf(await client.call['window.setUnsaved']({ projects: ['Pump station 3'] }));
    electron.answers.messageBox = 2;
    window.close();
    await expect.poll(() => electron.called('showMessageBox').length).toBe(1);
    await new Promise((done) => setTimeout(done, 5));
    expect(window.closed).toBe(false);
    expect(valueOf(await client.call['recovery.list']({})).entries).toHaveLength(1);
    electron.answers.messageBox = 1;
    window.close();
    await expect.poll(() => window.closed).toBe(true);
  });

  it('ends the host before the process', async () => {
    const { electron, client } = await startShell();
    let prevented = 0;
    electron.app.emit('will-quit', { preventDefault: () => (prevented += 1) });
    await expect.poll(() => electron.called('app.quit').length).toBe(1);
    expect(codeOf(await client.call['host.info']({}))).toBe('closing');
    electron.app.emit('will-quit', { preventDefault: () => (prevented += 1) });
    expect(prevented).toBe(1);
  });
});

describe('the system', () => {
  it('opens the files of a double click once the page is there, and those of a second start', async () => {
    const folders = testFolders();
    const first = join(folders.root, 'First.rail');
    const second = join(folders.root, 'Second.rail');
    for (const path of [first, second]) writeFileSync(path, 'rail R1 210-112 length=300\n');
    const { electron, window, client } = await startShell({ folders, args: [first] });
    const seen: string[] = [];
    client.transport.subscribe((event) => {
      if (event.name === 'files.openRequested') seen.push(event.payload.file.name);
    });
    expect(seen).toEqual([]);
    window.webContents.emit('did-finish-load');
    await expect.poll(() => seen).toEqual(['First.rail']);
    electron.app.emit('second-instance', {}, ['electron', second], folders.root);
    await expect.poll(() => seen).toEqual(['First.rail', 'Second.rail']);
    expect(electron.called('focus')).toHaveLength(1);
    let prevented = false;
    electron.app.emit('open-file', { preventDefault: () => (prevented = true) }, first);
    await expect.poll(() => seen).toHaveLength(3);
    expect(prevented).toBe(true);
  });

  it('gets its menu in the chosen language, anew when it changes', async () => {
    const { electron, client } = await startShell({ locale: 'de-DE' });
    const labels = () => (electron.called('setApplicationMenu').at(-1)![0] as { label: string }[]).map(({ label }) => label);
    expect(labels()).toContain('Datei');
    valueOf(await client.call['preferences.set']({ language: 'en' }));
    await expect.poll(labels).toContain('File');
  });

  it('hears what was chosen from the menu', async () => {
    const { electron, client } = await startShell();
    const seen: unknown[] = [];
    client.transport.subscribe((event) => seen.push(event));
    const [file] = electron.called('setApplicationMenu').at(-1)![0] as [{ submenu: { id?: string; click?: () => void }[] }];
    file.submenu.find(({ id }) => id === 'file.save')!.click!();
    expect(seen).toEqual([{ name: 'menu.action', payload: { action: 'file.save' } }]);
  });

  it('shows dialogs for opening and saving, in the projects folder', async () => {
    const { electron, client, folders } = await startShell();
    const { session, revision } = await projectWithBlocks(client, 'Pump', 1);
    electron.answers.save = join(folders.projects, 'Pump.railwright');
    expect(valueOf(await client.call['project.saveAs']({ session, revision }))?.file.name).toBe('Pump.railwright');
    expect(electron.called('showSaveDialog')[0]?.[1]).toMatchObject({ defaultPath: `${folders.projects}/Pump.railwright` });
    valueOf(await client.call['project.close']({ session }));
    electron.answers.open = electron.answers.save;
    const chosen = valueOf(await client.call['files.chooseOpen']({}));
    expect((await client.call['project.open']({ file: chosen!.handle })).ok).toBe(true);
  });

  it('shows a folder of outputs, and only one that the host made', async () => {
    const { electron, client } = await startShell();
    expect(codeOf(await client.call['outputs.reveal']({ folder: '/etc/passwd-x' as never }))).toBe('invalid-payload');
    expect(codeOf(await client.call['outputs.reveal']({ folder: 'made-up-handle' }))).toBe('not-found');
    expect(electron.called('openPath')).toEqual([]);
    const { session, revision } = await projectWithBlocks(client, 'P', 0);
    const saved = valueOf(await client.call['project.saveAs']({ session, revision, name: 'P' }));
    expect(codeOf(await client.call['outputs.reveal']({ folder: saved!.file.handle }))).toBe('not-found');
    expect(electron.called('openPath')).toEqual([]);
  });

  it('brings the page back when its process crashes', async () => {
    const { electron, window } = await startShell();
    for (let n = 0; n < 5; n++) window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(electron.called('loadURL')).toHaveLength(4);
  });
});
