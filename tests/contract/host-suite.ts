import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, HOST_METHOD_NAMES, type HostClient, type HostInfo } from '../../shared/host/index.ts';
import { um } from '../../shared/units/index.ts';
import { SAMPLE_PARTS } from '../support/arbitrary-document.ts';
import { type TestFolders, codeOf, projectWithBlocks, testFolders, valueOf } from '../support/test-host.ts';
import { fileSuite } from './file-suite.ts';
import { outputSuite } from './output-suite.ts';
import { projectSuite } from './project-suite.ts';

/** A host that a suite runs against: started on folders, reached through its real way. */
export interface HostUnderTest {
  readonly client: HostClient;
  stop(): Promise<void>;
}

/** How a kind of host is started. Called once or several times a test, on the same folders after a stop. */
export type StartHost = (folders: TestFolders) => Promise<HostUnderTest>;

/** What the suites need of a kind of host. */
export interface HostKit {
  readonly start: StartHost;
  /** Starts one on folders of its own. */
  open(): Promise<{ readonly folders: TestFolders; readonly host: HostUnderTest; readonly call: HostClient['call']; readonly client: HostClient }>;
  /** The handle of a file in the projects folder, by its name. */
  fileNamed(client: HostClient, name: string): Promise<string>;
}

/** Everything that every host does, whatever lies between it and the page. */
export function hostSuite(mode: HostInfo['mode'], start: StartHost): void {
  const kit: HostKit = {
    start,
    async open() {
      const folders = testFolders();
      const host = await start(folders);
      return { folders, host, call: host.client.call, client: host.client };
    },
    async fileNamed(client, name) {
      const { files } = valueOf(await client.call['files.list']({}));
      return files.find(({ file }) => file.name === name)?.file.handle ?? '';
    },
  };
  const { open } = kit;
  projectSuite(kit);
  fileSuite(kit);
  outputSuite(kit);

  describe('host.info', () => {
    it('says what it is and what it can do', async () => {
      const { call } = await open();
      const info = valueOf(await call['host.info']({}));
      expect(info.mode).toBe(mode);
      expect(info.projectsFolder).toBe('~/projects');
      expect(Object.values(info.capabilities).every((value) => typeof value === 'boolean')).toBe(true);
    });
  });

  describe('every method', () => {
    it('refuses payloads that are not as the contract says', async () => {
      const { call } = await open();
      for (const name of HOST_METHOD_NAMES) {
        const method = call[name] as (args: unknown) => Promise<never>;
        expect(codeOf(await method({ unexpected: true })), name).toBe('invalid-payload');
        expect(codeOf(await method('text')), name).toBe('invalid-payload');
        expect(codeOf(await method(null)), name).toBe('invalid-payload');
      }
    });

    it('answers unknown sessions, handles and recovery entries as data', async () => {
      const { call } = await open();
      const session = 'not-a-session';
      expect(codeOf(await call['project.save']({ session, revision: 0 }))).toBe('unknown-session');
      expect(codeOf(await call['project.close']({ session }))).toBe('unknown-session');
      expect(codeOf(await call['project.exportText']({ session, format: 'rail' }))).toBe('unknown-session');
      expect(codeOf(await call['project.open']({ file: 'not-a-handle' }))).toBe('not-found');
      expect(codeOf(await call['project.openExample']({ name: '../../etc/passwd' }))).toBe('not-found');
      expect(codeOf(await call['recovery.open']({ id: 'not-an-entry' }))).toBe('not-found');
      expect(codeOf(await call['recovery.discard']({ id: 'not-an-entry' }))).toBe('not-found');
    });
  });

  describe('library', () => {
    it('searches, finds by key and article, and names companions', async () => {
      const { call } = await open();
      const found = valueOf(await call['library.search']({ text: '2002-12', limit: 10, offset: 0 }));
      expect(found.parts.map(({ key }) => key)).toEqual(['wago:2002-1204', 'wago:2002-1292']);
      expect(found.total).toBe(2);
      const { parts } = valueOf(await call['library.parts']({ keys: ['wago:249-116', 'wago:0-0', 'wago:2002-1204'] }));
      expect(parts.map(({ key }) => key)).toEqual(['wago:249-116', 'wago:2002-1204']);
      const byArticle = valueOf(await call['library.byArticle']({ article: '2002-1292' }));
      expect(byArticle.parts.map(({ key }) => key)).toEqual(['wago:2002-1292']);
      const companions = valueOf(await call['library.companions']({ keys: ['wago:2002-1204'], endStop: 'wago:249-116' }));
      expect(companions.parts.map(({ key }) => key).sort()).toEqual(['wago:2002-1292', 'wago:249-116']);
      expect(valueOf(await call['library.facets']({})).total).toBe(SAMPLE_PARTS.length);
    });
  });

  describe('what new projects begin with', () => {
    it('comes from the preferences, and changes no project that is open', async () => {
      const { client, call } = await open();
      const before = await projectWithBlocks(client, 'Before', 1);
      const { projectStart } = valueOf(await call['preferences.get']({}));
      valueOf(await call['preferences.set']({ projectStart: { ...projectStart, author: 'Ada', margin: um(12_000), reservePercent: 35 } }));
      const { records } = valueOf(await call['project.new']({ name: 'After' }));
      expect(records.find(({ kind }) => kind === 'settings')).toMatchObject({ margin: 12_000, reservePercent: 35, allowance: 200 });
      expect(records.find(({ kind }) => kind === 'project')).toMatchObject({ name: 'After', author: 'Ada' });
      expect(before.records.find(({ kind }) => kind === 'settings')).toMatchObject({ margin: 5000, reservePercent: 20 });
      const wrong = { projectStart: { ...projectStart, margin: -1 as never } };
      expect(codeOf(await call['preferences.set'](wrong))).toBe('invalid-payload');
    });
  });

  describe('the profile of new projects', () => {
    it('decides their limits and severities, and is remembered by them', async () => {
      const { call } = await open();
      const profile = { name: 'Waterworks', limits: { reservePercent: 30, kerf: um(3000) }, severities: { 'RC-013': 'error' }, reasons: { kerf: 'band saw' } } as const;
      const { projectStart } = valueOf(await call['preferences.get']({}));
      valueOf(await call['preferences.set']({ profiles: [profile], startProfile: 'Waterworks', projectStart: { ...projectStart, margin: um(12_000) } }));
      const settings = async () => valueOf(await call['project.new']({ name: 'New' })).records.find(({ kind }) => kind === 'settings');
      expect(await settings()).toMatchObject({ reservePercent: 30, kerf: 3000, margin: 5000, severities: { 'RC-013': 'error' }, reasons: { kerf: 'band saw' }, profile: 'Waterworks' });
      valueOf(await call['preferences.set']({ startProfile: 'gone' }));
      expect(await settings()).toMatchObject({ reservePercent: 20, margin: 12_000 });
      expect(await settings()).not.toHaveProperty('profile');
    });
  });

  describe('preferences', () => {
    it('hold until chosen otherwise, and over a restart', async () => {
      const { call, host, folders } = await open();
      expect(valueOf(await call['preferences.get']({}))).toEqual(DEFAULT_PREFERENCES);
      const chosen = valueOf(await call['preferences.set']({ theme: 'dark', layout: '{"left":30}' }));
      expect(chosen).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', layout: '{"left":30}' });
      expect(codeOf(await call['preferences.set']({ theme: 'pink' as never }))).toBe('invalid-payload');
      await host.stop();
      const later = await start(folders);
      expect(valueOf(await later.client.call['preferences.get']({}))).toEqual(chosen);
    });
  });

  describe('capabilities', () => {
    it('are refused as not supported where they are absent, never with a crash', async () => {
      const { call } = await open();
      const { capabilities } = valueOf(await call['host.info']({}));
      if (!capabilities.nativeDialogs) expect(codeOf(await call['files.chooseOpen']({}))).toBe('not-supported');
      if (!capabilities.revealInFolder) expect(codeOf(await call['outputs.reveal']({ folder: 'some-handle' }))).toBe('not-supported');
      if (!capabilities.closeGuard) expect(codeOf(await call['window.close']({}))).toBe('not-supported');
      expect((await call['window.setTitle']({ title: 'P' })).ok).toBe(true);
      expect((await call['window.setUnsaved']({ projects: ['P'] })).ok).toBe(true);
    });
  });
}
