import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, projectWithBlocks, valueOf } from '../support/test-host.ts';
import type { HostKit } from './host-suite.ts';

/** What every host makes of projects, and what it tells about faults. */
export function outputSuite({ open }: HostKit): void {
  describe('outputs', () => {
    const options = { language: 'de', csvSeparator: ';', decimalMark: ',' } as const;

    it('are written into a folder beside the project and sent along', async () => {
      const { client, call, folders } = await open();
      const { session, revision } = await projectWithBlocks(client, 'P', 1);
      valueOf(await call['project.saveAs']({ session, revision, name: 'Pump' }));
      expect(valueOf(await call['outputs.list']({})).formats.map(({ format }) => format)).toContain('list.txt');
      const made = valueOf(await call['outputs.make']({ session, formats: ['list.txt'], options }));
      expect(made.folder.label).toBe('~/projects/P outputs');
      expect(made.files).toMatchObject([{ name: 'list.txt', mediaType: 'text/plain' }]);
      const text = Buffer.from(made.files[0]!.content ?? '', 'base64').toString();
      expect(text).toMatch(/^de \d+\n$/);
      expect(readFileSync(join(folders.projects, 'P outputs', 'list.txt'), 'utf8')).toBe(text);
    });

    it('write nothing where one of them fails', async () => {
      const { client, call, folders } = await open();
      const { session } = await projectWithBlocks(client, 'P', 1);
      const failed = await call['outputs.make']({ session, formats: ['list.txt', 'broken.txt'], options });
      expect(codeOf(failed)).toBe('output-failed');
      expect(codeOf(await call['outputs.make']({ session, formats: ['nothing.xyz'], options }))).toBe('not-supported');
      expect(existsSync(join(folders.projects, 'P outputs'))).toBe(false);
    });
  });

  describe('outputs that are called off', () => {
    const options = { language: 'en', csvSeparator: ';', decimalMark: '.' } as const;

    it('answer so, write nothing, and tell how far they were', async () => {
      const { client, call, folders } = await open();
      const { session } = await projectWithBlocks(client, 'P', 1);
      const job = 'job-of-the-test';
      let cancelled: Promise<unknown> | undefined;
      const told: unknown[] = [];
      client.transport.subscribe((event) => {
        if (event.name !== 'outputs.progress') return;
        told.push(event.payload);
        cancelled ??= call['outputs.cancel']({ job });
      });
      // The events come over a way of their own: it has to be open before the run begins.
      await expect.poll(() => client.transport.state()).toBe('ready');
      const formats = ['list.txt', 'slow.txt'];
      expect(codeOf(await call['outputs.make']({ session, formats, options, job }))).toBe('cancelled');
      expect(await cancelled).toMatchObject({ ok: true });
      expect(told[0]).toEqual({ job, made: 0, of: 2 });
      expect(existsSync(join(folders.projects, 'P outputs'))).toBe(false);
      expect((await call['outputs.make']({ session, formats, options, job: 'another-job' })).ok).toBe(true);
      expect((await call['outputs.cancel']({ job })).ok).toBe(true);
    });
  });

  describe('reports', () => {
    const report = { fault: 'TypeError: x is not a function', stack: 'at draw (main.js:1:2)', place: 'library', actions: ['edit.turn', 'view.fit'], agent: 'Test 1.0' };

    it('are written beside the program’s own files, with version, stack and actions', async () => {
      const { call, folders } = await open();
      const { label, folder } = valueOf(await call['report.write'](report));
      const name = label.split('/').at(-1) ?? '';
      expect(label).toBe(`~/data/reports/${name}`);
      expect(folder).toMatch(/^[A-Za-z0-9_-]{8,}$/);
      const text = readFileSync(join(folders.data, 'reports', name), 'utf8');
      for (const part of ['0.0.0-test', report.fault, report.stack, 'library', '1. edit.turn', '2. view.fit', 'Test 1.0']) expect(text).toContain(part);
    });

    it('never overwrite one another, and old ones go', async () => {
      const { call, folders } = await open();
      const labels = new Set<string>();
      for (let count = 0; count < 23; count++) labels.add(valueOf(await call['report.write']({ ...report, fault: `fault ${count}` })).label);
      expect(labels.size).toBe(23);
      expect(readdirSync(join(folders.data, 'reports'))).toHaveLength(20);
    });
  });
}
