import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import layers from '../../../.dependency-cruiser.mjs';
import { projectNode } from '../../../scripts/project.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

/** A small tree in the shape of the project. Every file that the cases below import stands here. */
const SOUND: Readonly<Record<string, string>> = {
  'shared/text/index.ts': 'export const text = 1;',
  'shared/units/index.ts': "export { um } from './um.ts';",
  'shared/units/um.ts': "import { text } from '../text/index.ts';\nexport const um = text;",
  'shared/parts/index.ts': "import { um } from '../units/index.ts';\nimport { z } from 'zod';\nexport const parts = [um, z];",
  'shared/project/index.ts': "export { parts as project } from '../parts/index.ts';",
  'shared/editing/index.ts': "import { produce } from 'immer';\nimport { generateKeyBetween } from 'fractional-indexing';\nexport const editing = [produce, generateKeyBetween];",
  'shared/rail/index.ts': "export { editing as rail } from '../editing/index.ts';",
  'shared/cabinet/index.ts': "export { rail as cabinet } from '../rail/index.ts';",
  'shared/planning/index.ts': "export { checks as planning } from '../checks/index.ts';",
  'shared/circuits/index.ts': "export { rail as circuits } from '../rail/index.ts';",
  'shared/explosion/index.ts': "export { circuits as explosion } from '../circuits/index.ts';",
  'shared/connectors/index.ts': "export { circuits as connectors } from '../circuits/index.ts';",
  'shared/marking/index.ts': "export { rail as marking } from '../rail/index.ts';",
  'shared/orders/index.ts': "export { marking as orders } from '../marking/index.ts';",
  'shared/checks/index.ts': "export { orders as checks } from '../orders/index.ts';",
  'shared/checks/kit/rule.ts': 'export const rule = 1;',
  'shared/checks/rules/index.ts': "export { rule as rules } from '../kit/rule.ts';",
  'shared/checks/engine/check-state.ts': "export { rules as state } from '../rules/index.ts';",
  'shared/drawing/index.ts': "export { checks as drawing } from '../checks/index.ts';",
  'shared/notation/index.ts': "export { drawing as notation } from '../drawing/index.ts';",
  'shared/host/index.ts': "export { methods } from './method-names.ts';",
  'shared/host/method-names.ts': 'export const methods = 1;',
  'db/index.ts': "export { driver } from './driver.ts';",
  'db/driver.ts': "import Database from 'better-sqlite3';\nimport { join } from 'node:path';\nexport const driver = [Database, join];",
  'db/library.ts': "import { driver } from './driver.ts';\nimport { parts } from '../shared/parts/index.ts';\nexport const library = [driver, parts];",
  'db/testing/index.ts': 'export const double = 1;',
  'electron/host/index.ts': "import { driver } from '../../db/index.ts';\nexport const host = driver;",
  'electron/host/journal.ts': 'export const journal = 1;',
  'electron/server/main.ts': "import Fastify from 'fastify';\nimport { host } from '../host/index.ts';\nexport const server = [Fastify, host];",
  'electron/cli/main.ts': "import { host } from '../host/index.ts';\nexport const cli = host;",
  'electron/shell/window.ts': "import { BrowserWindow } from 'electron';\nexport const window = BrowserWindow;",
  'electron/main.ts': "import { window } from './shell/window.ts';\nexport const main = window;",
  'electron/preload.ts': "import { contextBridge } from 'electron';\nimport { methods } from '../shared/host/method-names.ts';\nexport const preload = [contextBridge, methods];",
  'renderer/host/index.ts': 'export const bridge = 1;',
  'renderer/i18n/index.ts': 'export const words = 1;',
  'renderer/ui/index.ts': "export { button } from './button.tsx';",
  'renderer/ui/button.tsx': "import { useState } from 'react';\nimport { words } from '../i18n/index.ts';\nexport const button = [useState, words];",
  'renderer/state/store/index.ts': "export { store } from './store.ts';",
  'renderer/state/store/store.ts': "import { project } from '../../../shared/project/index.ts';\nexport const store = project;",
  'renderer/state/views/index.ts': "export { rails as views } from './rails/index.ts';",
  'renderer/state/views/rails/index.ts': "export { sheet as rails } from './sheet.ts';",
  'renderer/state/views/rails/sheet.ts': "import { store } from '../../store/index.ts';\nexport const sheet = store;",
  'renderer/tools/rails/index.ts': "export { store as drag } from '../../state/store/index.ts';",
  'renderer/actions/index.ts': "export { drag as actions } from '../tools/rails/index.ts';",
  'renderer/context/index.ts': "export { actions as context } from '../actions/index.ts';",
  'renderer/canvas/frame/index.ts': "export { stage } from './stage.tsx';",
  'renderer/canvas/frame/stage.tsx': "import { Stage } from 'react-konva';\nimport { button } from '../../ui/index.ts';\nimport { context } from '../../context/index.ts';\nexport const stage = [Stage, button, context];",
  'renderer/panels/files/index.ts': "export { stage as files } from '../../canvas/frame/index.ts';",
  'renderer/panels/welcome/index.ts': "export { files as welcome } from '../files/index.ts';",
  'renderer/app/main.tsx': "import { bridge } from '../host/index.ts';\nimport { welcome } from '../panels/welcome/index.ts';\nexport const main = [bridge, welcome];",
  'renderer/app/theme.ts': 'export const theme = 1;',
  'renderer/index.ts': 'export const outside = 1;',
  'tests/helper.ts': 'export const helper = 1;',
};

/** What must not be: the file, what it would import, and the rule that says so. */
const BROKEN: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['direction-of-shared-text', 'shared/text/a.ts', '../units/index.ts'],
  ['direction-of-shared-units', 'shared/units/a.ts', '../parts/index.ts'],
  ['direction-of-shared-parts', 'shared/parts/a.ts', '../project/index.ts'],
  ['direction-of-shared-project', 'shared/project/a.ts', '../editing/index.ts'],
  ['direction-of-shared-editing', 'shared/editing/a.ts', '../rail/index.ts'],
  ['direction-of-shared-rail', 'shared/rail/a.ts', '../marking/index.ts'],
  ['direction-of-shared-foresight', 'shared/foresight/a.ts', '../cabinet/index.ts'],
  ['direction-of-shared-cabinet', 'shared/cabinet/a.ts', '../checks/index.ts'],
  ['direction-of-shared-planning', 'shared/planning/a.ts', '../drawing/index.ts'],
  ['direction-of-shared-circuits', 'shared/circuits/a.ts', '../explosion/index.ts'],
  ['direction-of-shared-explosion', 'shared/explosion/a.ts', '../connectors/index.ts'],
  ['direction-of-shared-connectors', 'shared/connectors/a.ts', '../explosion/index.ts'],
  ['direction-of-shared-marking', 'shared/marking/a.ts', '../orders/index.ts'],
  ['direction-of-shared-orders', 'shared/orders/a.ts', '../checks/index.ts'],
  ['direction-of-shared-checks', 'shared/checks/a.ts', '../drawing/index.ts'],
  ['direction-of-shared-drawing', 'shared/drawing/a.ts', '../notation/index.ts'],
  ['direction-of-shared-notation', 'shared/notation/a.ts', '../host/index.ts'],
  ['direction-of-shared-host', 'shared/host/a.ts', '../notation/index.ts'],
  ['shared-stands-alone', 'shared/rail/a.ts', 'node:fs'],
  ['shared-stands-alone', 'shared/rail/a.ts', 'react'],
  ['shared-stands-alone', 'shared/rail/a.ts', '../../db/index.ts'],
  ['entry-of-shared-units', 'shared/parts/a.ts', '../units/um.ts'],
  ['entry-of-shared-units', 'renderer/state/store/a.ts', '../../../shared/units/um.ts'],
  ['db-on-shared-and-node', 'db/a.ts', 'fastify'],
  ['db-on-shared-and-node', 'db/a.ts', '../electron/host/index.ts'],
  ['db-driver', 'db/driver.ts', 'zod'],
  ['sqlite-in-driver-only', 'db/a.ts', 'better-sqlite3'],
  ['sqlite-in-driver-only', 'electron/host/a.ts', 'better-sqlite3'],
  ['db-through-host-only', 'electron/cli/a.ts', '../../db/index.ts'],
  ['db-through-host-only', 'electron/server/a.ts', '../../db/index.ts'],
  ['db-through-host-only', 'electron/main.ts', '../db/index.ts'],
  ['entry-of-db', 'electron/host/a.ts', '../../db/library.ts'],
  ['electron-in-shell-only', 'electron/host/a.ts', 'electron'],
  ['electron-in-shell-only', 'electron/server/a.ts', 'electron'],
  ['electron-in-shell-only', 'electron/cli/a.ts', 'electron'],
  ['host-below-its-openings', 'electron/host/a.ts', '../server/main.ts'],
  ['openings-apart', 'electron/cli/a.ts', '../server/main.ts'],
  ['openings-apart', 'electron/shell/a.ts', '../cli/main.ts'],
  ['entry-of-electron-host', 'electron/cli/a.ts', '../host/journal.ts'],
  ['preload-is-small', 'electron/preload.ts', 'node:fs'],
  ['preload-is-small', 'electron/preload.ts', './host/index.ts'],
  ['preload-is-small', 'electron/preload.ts', '../shared/project/index.ts'],
  ['renderer-on-shared', 'renderer/state/store/a.ts', '../../../db/index.ts'],
  ['renderer-on-shared', 'renderer/state/store/a.ts', '../../../electron/host/index.ts'],
  ['renderer-on-shared', 'renderer/canvas/frame/a.ts', 'electron'],
  ['renderer-without-node', 'renderer/canvas/frame/a.ts', 'node:path'],
  ['state-and-tools-without-view', 'renderer/state/store/a.ts', 'react'],
  ['state-and-tools-without-view', 'renderer/tools/rails/a.ts', 'konva'],
  ['state-and-tools-without-view', 'renderer/tools/rails/a.ts', 'react-konva'],
  ['direction-of-renderer-host', 'renderer/host/a.ts', '../i18n/index.ts'],
  ['direction-of-renderer-i18n', 'renderer/i18n/a.ts', '../host/index.ts'],
  ['direction-of-renderer-ui', 'renderer/ui/a.ts', '../state/store/index.ts'],
  ['direction-of-renderer-state', 'renderer/state/store/a.ts', '../../tools/rails/index.ts'],
  ['direction-of-renderer-state', 'renderer/state/store/a.ts', '../../ui/index.ts'],
  ['direction-of-renderer-tools', 'renderer/tools/rails/a.ts', '../../actions/index.ts'],
  ['direction-of-renderer-tools', 'renderer/tools/rails/a.ts', '../../canvas/frame/index.ts'],
  ['direction-of-renderer-actions', 'renderer/actions/a.ts', '../context/index.ts'],
  ['direction-of-renderer-context', 'renderer/context/a.ts', '../canvas/frame/index.ts'],
  ['direction-of-renderer-context', 'renderer/context/a.ts', '../app/theme.ts'],
  ['direction-of-renderer-canvas', 'renderer/canvas/frame/a.ts', '../../panels/files/index.ts'],
  ['direction-of-renderer-canvas', 'renderer/canvas/frame/a.ts', '../../app/theme.ts'],
  ['direction-of-renderer-panels', 'renderer/panels/files/a.ts', '../../app/theme.ts'],
  ['direction-of-renderer-app', 'renderer/app/a.ts', '../index.ts'],
  ['entry-of-renderer-ui', 'renderer/canvas/frame/a.ts', '../../ui/button.tsx'],
  ['entry-of-renderer-state-store', 'renderer/state/views/rails/a.ts', '../../store/store.ts'],
  ['entry-of-renderer-state-store', 'renderer/tools/rails/a.ts', '../../state/store/store.ts'],
  ['entry-of-renderer-state-views-rails', 'renderer/state/views/a.ts', './rails/sheet.ts'],
  ['entry-of-renderer-canvas-frame', 'renderer/app/a.ts', '../canvas/frame/stage.tsx'],
  ['rules-on-kit', 'shared/checks/rules/marking/a.ts', '../../engine/check-state.ts'],
  ['kit-below-rules', 'shared/checks/kit/a.ts', '../rules/index.ts'],
  ['nothing-on-renderer', 'electron/host/a.ts', '../../renderer/state/store/index.ts'],
  ['product-without-tests', 'db/a.ts', '../tests/helper.ts'],
  ['testing-for-tests', 'electron/host/a.ts', '../../db/testing/index.ts'],
  ['product-without-dev-packages', 'electron/server/a.ts', 'fast-check'],
  ['resolvable', 'renderer/state/store/a.ts', './missing.ts'],
  ['no-cycles', 'shared/units/um.ts', './index.ts'],
];

/** Cases about a file that stands alone are told apart by a file each; the others share theirs. */
const CASES = BROKEN.map(([rule, file, imported], index) => {
  const path = SOUND[file] === undefined ? file.replace(/a\.ts$/, `a${index}.ts`) : file;
  return { rule, file, imported, path };
});

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly cycle?: readonly { readonly name: string }[];
}

let folder: string;
/** What is found in one tree that breaks every rule. */
let broken: readonly Violation[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'railwright-layers-'));
  const files: Record<string, string> = { ...SOUND };
  CASES.forEach(({ path, imported }, index) => {
    files[path] = `import * as extra${index} from '${imported}';\n${files[path] ?? ''}\nexport const used${index} = extra${index};\n`;
  });
  broken = await violationsIn('broken', files);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Lays out a tree of its own and runs the project's rules over it. */
async function violationsIn(name: string, files: Readonly<Record<string, string>>): Promise<readonly Violation[]> {
  const tree = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text);
  }
  await copyFile(join(root, 'package.json'), join(tree, 'package.json'));
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  const node = projectNode();
  if (node === undefined) throw new Error('the packages are not installed');
  const script = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const args = [script, 'shared', 'db', 'electron', 'renderer', 'tests', '--config', config, '--output-type', 'json'];
  const env = { ...process.env, RAILWRIGHT_LAYERS_ROOT: tree };
  const { stdout } = await promisify(execFile)(node, args, { cwd: tree, env, maxBuffer: 64 * 1024 * 1024 });
  const { summary } = JSON.parse(stdout) as { readonly summary: { readonly violations: readonly Violation[] } };
  return summary.violations;
}

describe('the rules for the direction of imports', () => {
  it('find nothing in a tree that keeps to them', async () => {
    expect(await violationsIn('sound', SOUND)).toEqual([]);
  });

  it.each(CASES)('$rule: $file must not import $imported', ({ rule, path }) => {
    const about = broken.filter(({ from, cycle }) => from === path || cycle?.some(({ name }) => name === path));
    expect(about.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('are all broken by a case above', () => {
    // The entries of folders are made from one pattern; the tree above has enough of them.
    const names = layers.forbidden.map(({ name }) => name).filter((name) => !name.startsWith('entry-of-'));
    expect(names.filter((name) => !BROKEN.some(([rule]) => rule === name))).toEqual([]);
  });

  it('count imports of types too', async () => {
    const files = { ...SOUND, 'shared/units/a.ts': "import type { parts } from '../parts/index.ts';\nexport type P = typeof parts;" };
    expect((await violationsIn('types', files)).map(({ rule }) => rule.name)).toEqual(['direction-of-shared-units']);
  });

  it('count imports at run time too', async () => {
    const files = { ...SOUND, 'renderer/state/store/a.ts': "export const later = () => import('../../../db/index.ts');" };
    expect((await violationsIn('later', files)).map(({ rule }) => rule.name)).toContain('renderer-on-shared');
  });

  it('refuse a folder of shared that has no place in the table', async () => {
    await expect(violationsIn('unplaced', { ...SOUND, 'shared/extras/index.ts': 'export const extra = 1;' })).rejects.toThrow(
      /shared\/extras has no place in the tables/,
    );
  });

  it('refuse a folder of the renderer that has no place in the table', async () => {
    await expect(violationsIn('unplaced-room', { ...SOUND, 'renderer/extras/index.ts': 'export const extra = 1;' })).rejects.toThrow(
      /renderer\/extras has no place in the tables/,
    );
  });

  it('refuse a room of the renderer without an index', async () => {
    await expect(violationsIn('unopened', { ...SOUND, 'renderer/state/drafts/draft.ts': 'export const draft = 1;' })).rejects.toThrow(
      /renderer\/state\/drafts has no index\.ts/,
    );
  });
});
