import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HostEvent } from '../../shared/host/index.ts';
import { blockChanges, blocksIn, codeOf, commit, projectWithBlocks, valueOf } from '../support/test-host.ts';
import type { HostKit } from './host-suite.ts';

/** What every host does with files: opened, listed, gone. */
export function fileSuite({ open, fileNamed }: HostKit): void {
  describe('opening', () => {
    it('opens what was saved, by the handle of the list', async () => {
      const { client, call } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 3);
      valueOf(await call['project.saveAs']({ session, revision, name: 'P' }));
      valueOf(await call['project.close']({ session }));
      const opened = valueOf(await call['project.open']({ file: await fileNamed(client, 'P.railwright') }));
      expect(opened).toMatchObject({ revision: 0, savedRevision: 0, recovered: false, readOnly: false, warnings: [] });
      expect(opened.file?.name).toBe('P.railwright');
      expect(blocksIn(opened)).toBe(3);
    });

    it('hands a project over to the window that opens it last, unsaved work included', async () => {
      const { client, call } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 1);
      valueOf(await call['project.saveAs']({ session, revision, name: 'P' }));
      await commit(client, session, revision, blockChanges(2));
      const events: HostEvent[] = [];
      const stop = client.transport.subscribe((event) => events.push(event));
      await expect.poll(() => client.transport.state()).toBe('ready');
      const second = valueOf(await call['project.open']({ file: await fileNamed(client, 'P.railwright') }));
      expect(blocksIn(second)).toBe(2);
      expect(second.revision).toBe(revision + 1);
      expect(codeOf(await call['project.save']({ session, revision }))).toBe('unknown-session');
      await expect.poll(() => events).toContainEqual({ name: 'project.takenOver', payload: { session } });
      stop();
    });

    it.each([
      ['damaged', (text: string) => text.replace('"turned":false', '"turned":true'), 'damaged-file'],
      ['truncated', (text: string) => text.slice(0, 300), 'damaged-file'],
      ['newer', (text: string) => text.replace('"version":1', '"version":99'), 'newer-version'],
      ['foreign', () => '{"hello":"world"}', 'not-a-project'],
      ['empty', () => '', 'damaged-file'],
    ])('refuses a %s file in one sentence and leaves it as it is', async (_, change, code) => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 2);
      valueOf(await call['project.saveAs']({ session, revision, name: 'P' }));
      valueOf(await call['project.close']({ session }));
      const path = join(folders.projects, 'P.railwright');
      const content = change(readFileSync(path, 'utf8'));
      writeFileSync(path, content);
      const refused = await call['project.open']({ file: await fileNamed(client, 'P.railwright') });
      expect(codeOf(refused)).toBe(code);
      expect(!refused.ok && refused.error.message.en).toContain('P.railwright');
      expect(readFileSync(path, 'utf8')).toBe(content);
      expect(readdirSync(folders.projects)).toEqual(['P.railwright']);
    });

    it('opens notation as a copy, and says where it is wrong', async () => {
      const { client, call, folders } = await open();
      writeFileSync(join(folders.projects, 'Strip.rail'), 'project "Strip"\nrail R1 210-112 length=500\n2x 2002-1204\n');
      writeFileSync(join(folders.projects, 'Wrong.rail'), 'project "Strip"\nrail R1 210-112 length=500\n2x 9999-0000\n');
      const opened = valueOf(await call['project.open']({ file: await fileNamed(client, 'Strip.rail') }));
      expect(opened).toMatchObject({ file: null, suggestedName: 'Strip' });
      expect(blocksIn(opened)).toBe(2);
      const wrong = await call['project.open']({ file: await fileNamed(client, 'Wrong.rail') });
      expect(codeOf(wrong)).toBe('notation-error');
      expect(!wrong.ok && wrong.error.message.en).toContain('Wrong.rail, line 3');
      expect(!wrong.ok && wrong.error.message.de).toContain('Zeile 3');
    });

    it('opens examples as copies', async () => {
      const { call } = await open();
      const { examples } = valueOf(await call['examples.list']({}));
      expect(examples).toEqual([
        {
          name: 'Small strip',
          title: { en: 'Small strip', de: 'Kleine Leiste' },
          description: { en: 'Two blocks between stops.', de: 'Zwei Klemmen zwischen Endklammern.' },
        },
      ]);
      const opened = valueOf(await call['project.openExample']({ name: 'Small strip' }));
      expect(opened).toMatchObject({ file: null, savedRevision: 0 });
      expect(blocksIn(opened)).toBe(5);
    });

    it('answers an order number that the library does not have with the nearest one', async () => {
      const { call } = await open();
      const text = 'rail R1 210-112 length=300\nstrip -X1\n3x 2002-12O4\n';
      const refusal = await call['project.importText']({ name: 'mail.rail', text });
      if (refusal.ok) throw new Error('an unknown order number was taken');
      expect(refusal.error.code).toBe('notation-error');
      expect(refusal.error.message.en).toContain('mail.rail, line 3');
      expect(refusal.error.message.en).toContain('2002-1204');
    });

    it('imports text of both kinds as unsaved work and exports it again', async () => {
      const { call } = await open();
      const rail = 'rail R1 210-112 length=300\nstrip -X1\n3x 2002-1204 labels=1..3\n';
      const imported = valueOf(await call['project.importText']({ name: 'dropped.rail', text: rail }));
      expect(imported).toMatchObject({ file: null, savedRevision: null, revision: 0 });
      const { session } = imported;
      const exported = valueOf(await call['project.exportText']({ session, format: 'railwright' }));
      const again = valueOf(await call['project.importText']({ name: 'x.railwright', text: exported.text }));
      expect(again.records).toHaveLength(imported.records.length);
      const printed = valueOf(await call['project.exportText']({ session, format: 'rail' }));
      expect(printed.text).toContain('3x 2002-1204');
      expect(codeOf(await call['project.importText']({ name: 'x.railwright', text: exported.text.slice(0, -40) }))).toBe('damaged-file');
    });
  });

  describe('files', () => {
    it('forgets a recent file and keeps it on the disk', async () => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 0);
      const { file } = valueOf(await call['project.saveAs']({ session, revision, name: 'P' }))!;
      expect(valueOf(await call['files.list']({})).files[0]?.opened).toEqual(expect.any(Number));
      valueOf(await call['files.forgetRecent']({ file: file.handle }));
      expect(valueOf(await call['files.list']({})).files[0]?.opened).toBe(null);
      expect(existsSync(join(folders.projects, 'P.railwright'))).toBe(true);
    });
  });

  describe('recent files that are gone', () => {
    it('stay in the list, marked, until they are taken off it', async () => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 0);
      const { file } = valueOf(await call['project.saveAs']({ session, revision, name: 'P' }))!;
      valueOf(await call['project.close']({ session }));
      expect(valueOf(await call['files.list']({})).files).toMatchObject([{ missing: false, file: { name: 'P.railwright' } }]);
      rmSync(join(folders.projects, 'P.railwright'));
      expect(valueOf(await call['files.list']({})).files).toMatchObject([{ missing: true, bytes: 0, file: { name: 'P.railwright' } }]);
      expect(codeOf(await call['project.open']({ file: file.handle }))).toBe('not-found');
      valueOf(await call['files.forgetRecent']({ file: file.handle }));
      expect(valueOf(await call['files.list']({})).files).toEqual([]);
    });
  });
}
