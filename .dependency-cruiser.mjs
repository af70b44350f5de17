/**
 * Which way imports may point. `npm run layers` runs it, `tests/integration/layers.test.ts` proves that each rule
 * catches what it is for. `RAILWRIGHT_LAYERS_ROOT` lets that test run the same rules over a small tree of its own.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = process.env.RAILWRIGHT_LAYERS_ROOT ?? import.meta.dirname;

/** For each folder of `shared`, the folders of `shared` it stands on. A folder may always import itself. */
const foundation = ['text', 'units'];
const model = [...foundation, 'parts', 'project', 'editing'];
const kernels = ['rail', 'cabinet', 'circuits', 'explosion', 'connectors'];
const sheets = ['marking', 'orders'];
export const standsOn = {
  text: [],
  units: ['text'],
  parts: foundation,
  project: [...foundation, 'parts'],
  editing: [...foundation, 'parts', 'project'],
  rail: model,
  // What a command would do, with the view that it leads to.
  foresight: [...model, 'rail'],
  cabinet: [...model, 'rail'],
  circuits: [...model, 'rail'],
  explosion: [...model, 'rail', 'circuits'],
  connectors: [...model, 'rail', 'circuits'],
  marking: [...model, ...kernels],
  // An order list names what it counts: it needs designations, the marking never needs the order list.
  orders: [...model, ...kernels, 'marking'],
  checks: [...model, 'foresight', ...kernels, ...sheets],
  // Tools that plan several steps at once, and say beforehand what they come to.
  planning: [...model, 'foresight', ...kernels, ...sheets, 'checks'],
  drawing: [...model, ...kernels, ...sheets, 'checks'],
  notation: [...model, ...kernels, ...sheets, 'checks', 'drawing'],
  host: [...model, ...kernels, ...sheets, 'checks', 'drawing'],
};

/** For each folder of `renderer`, the folders of `renderer` it stands on. Nothing stands on `app`. */
const drawn = ['host', 'i18n', 'ui', 'state', 'tools', 'actions', 'context'];
export const rendererStandsOn = {
  host: [],
  i18n: [],
  ui: ['host', 'i18n'],
  state: [],
  tools: ['state'],
  actions: ['state', 'tools'],
  context: ['state', 'tools', 'actions'],
  canvas: drawn,
  panels: [...drawn, 'canvas'],
  app: [...drawn, 'canvas', 'panels'],
};

/** The only packages that `shared` imports. */
const packagesOfShared = ['zod', 'immer', 'fractional-indexing'];

/** @param {string} path @returns {string[]} */
const folders = (path) =>
  existsSync(join(root, path))
    ? readdirSync(join(root, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

/** Folders of the renderer that hold no code. */
const withoutCode = ['public'];

const unplaced = [
  ...folders('shared').filter((folder) => !(folder in standsOn)).map((folder) => `shared/${folder}`),
  ...folders('renderer').filter((folder) => !(folder in rendererStandsOn) && !withoutCode.includes(folder)).map((folder) => `renderer/${folder}`),
];
if (unplaced.length > 0) {
  throw new Error(`${unplaced[0]} has no place in the tables of .dependency-cruiser.mjs: say what it stands on.`);
}

/** A folder with everything in it that holds code. @param {string} path @returns {string[]} */
const within = (path) => {
  const inside = folders(path).flatMap((name) => within(`${path}/${name}`));
  const hasCode = existsSync(join(root, path)) && readdirSync(join(root, path)).some((name) => /\.tsx?$/.test(name));
  return hasCode ? [path, ...inside] : inside;
};

/** The rooms of the renderer: folders that others come into. Nobody comes into `app`. */
const rooms = Object.keys(rendererStandsOn)
  .filter((folder) => folder !== 'app')
  .flatMap((folder) => within(`renderer/${folder}`));
const unopened = rooms.filter((room) => !existsSync(join(root, room, 'index.ts')));
if (unopened.length > 0) throw new Error(`${unopened[0]} has no index.ts: the other folders have to come in through one.`);

/** @param {readonly string[]} names */
const anyOf = (names) => `(?:${names.join('|')})`;
/** @param {string[]} names */
const packages = (...names) => `(?:^|/)node_modules/${anyOf(names)}(?:/|$)`;
const production = '^(?:shared|db|electron|renderer)/';

/** Folders with an `index.ts`: other folders come in through it. */
const withIndex = ['db', ...['shared', 'electron'].flatMap((top) => folders(top).map((name) => `${top}/${name}`))].filter((folder) =>
  existsSync(join(root, folder, 'index.ts')),
);

const forbidden = [
  ...Object.entries(standsOn).map(([folder, below]) => ({
    name: `direction-of-shared-${folder}`,
    comment: `shared/${folder} stands on ${below.length === 0 ? 'nothing else in shared' : below.join(', ')}.`,
    severity: 'error',
    from: { path: `^shared/${folder}/` },
    to: { path: '^shared/', pathNot: `^shared/${anyOf([folder, ...below])}/` },
  })),
  ...Object.entries(rendererStandsOn).map(([folder, below]) => ({
    name: `direction-of-renderer-${folder}`,
    comment: `renderer/${folder} stands on ${below.length === 0 ? 'nothing else in the renderer' : below.join(', ')}.`,
    severity: 'error',
    from: { path: `^renderer/${folder}/` },
    to: { path: '^renderer/', pathNot: `^renderer/${anyOf([folder, ...below])}/` },
  })),
  {
    name: 'shared-stands-alone',
    comment: `shared imports shared and ${packagesOfShared.join(', ')}, nothing else: no DOM library, no Node, no database.`,
    severity: 'error',
    from: { path: '^shared/' },
    to: { pathNot: ['^shared/', packages(...packagesOfShared)] },
  },
  {
    name: 'db-on-shared-and-node',
    comment: 'db imports shared and Node. Only db/driver.ts knows which SQLite binding there is.',
    severity: 'error',
    from: { path: '^db/', pathNot: '^db/driver\\.ts$' },
    to: { pathNot: ['^shared/', '^db/'], dependencyTypesNot: ['core'] },
  },
  {
    name: 'db-driver',
    comment: 'db/driver.ts may import better-sqlite3, Node and shared.',
    severity: 'error',
    from: { path: '^db/driver\\.ts$' },
    to: { pathNot: ['^shared/', '^db/', packages('better-sqlite3', '@types/better-sqlite3')], dependencyTypesNot: ['core'] },
  },
  {
    name: 'sqlite-in-driver-only',
    comment: 'better-sqlite3 is imported in db/driver.ts only.',
    severity: 'error',
    from: { pathNot: '^db/driver\\.ts$' },
    to: { path: packages('better-sqlite3') },
  },
  {
    name: 'db-through-host-only',
    comment: 'The database is reached by electron/host alone (and by tests and scripts).',
    severity: 'error',
    from: { path: '^(?:shared|renderer|electron)/', pathNot: '^electron/host/' },
    to: { path: '^db/' },
  },
  {
    name: 'electron-in-shell-only',
    comment: 'The package electron is imported in electron/main.ts, electron/preload.ts and electron/shell/ only.',
    severity: 'error',
    from: { path: production, pathNot: '^electron/(?:main\\.ts$|preload\\.ts$|shell/)' },
    to: { path: packages('electron') },
  },
  {
    name: 'host-below-its-openings',
    comment: 'electron/host knows neither the server nor the command line nor the shell.',
    severity: 'error',
    from: { path: '^electron/host/' },
    to: { path: '^electron/', pathNot: '^electron/host/' },
  },
  {
    name: 'openings-apart',
    comment: 'Server, command line and shell stand on the host and know nothing of each other.',
    severity: 'error',
    from: { path: '^electron/(server|cli|shell)/' },
    to: { path: '^electron/', pathNot: ['^electron/host/', '^electron/$1/'] },
  },
  {
    name: 'preload-is-small',
    comment: 'The preload script imports electron and the names of the host contract: no schema library in the bridge.',
    severity: 'error',
    from: { path: '^electron/preload\\.ts$' },
    to: { pathNot: ['^shared/host/method-names\\.ts$', packages('electron')] },
  },
  {
    name: 'renderer-on-shared',
    comment: 'The renderer never sees db, electron or Node.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: ['^db/', '^electron/', packages('electron')] },
  },
  {
    name: 'renderer-without-node',
    comment: 'The renderer imports no module of Node.',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'state-and-tools-without-view',
    comment: 'State and tools are plain TypeScript: neither React nor Konva.',
    severity: 'error',
    from: { path: '^renderer/(?:state|tools)/' },
    to: { path: packages('react', 'react-[^/]+', 'konva', '@react-[^/]+') },
  },
  {
    name: 'rules-on-kit',
    comment: 'What authors of rules import is checks/kit; neither it nor a rule knows the engine that runs them.',
    severity: 'error',
    from: { path: '^shared/checks/(?:kit|rules|guide)/' },
    to: { path: '^shared/checks/engine/' },
  },
  {
    name: 'kit-below-rules',
    comment: 'checks/kit knows no rule.',
    severity: 'error',
    from: { path: '^shared/checks/kit/' },
    to: { path: '^shared/checks/(?:rules|guide)/' },
  },
  {
    name: 'nothing-on-renderer',
    comment: 'Nothing but the renderer (and tests) imports the renderer.',
    severity: 'error',
    from: { path: '^(?:shared|db|electron)/' },
    to: { path: '^renderer/' },
  },
  {
    name: 'product-without-tests',
    comment: 'What ships imports neither tests nor scripts.',
    severity: 'error',
    from: { path: production },
    to: { path: '^(?:tests|scripts)/' },
  },
  {
    name: 'testing-for-tests',
    comment: 'A folder named testing holds doubles for tests; what ships does not use it.',
    severity: 'error',
    from: { path: production, pathNot: '/testing/' },
    to: { path: '/testing/' },
  },
  {
    name: 'product-without-dev-packages',
    comment: 'What ships is built from dependencies; a development package would be missing at the user.',
    severity: 'error',
    from: { path: production },
    to: { dependencyTypes: ['npm-dev'], pathNot: packages('electron', '@types/[^/]+') },
  },
  ...withIndex.map((folder) => ({
    name: `entry-of-${folder.replace('/', '-')}`,
    comment: `Other folders enter ${folder} through its index.ts.`,
    severity: 'error',
    from: { path: production, pathNot: [`^${folder}/`, '^electron/preload\\.ts$'] },
    to: { path: `^${folder}/`, pathNot: [`^${folder}/index\\.ts$`, '/testing/index\\.ts$', '\\.(?:css|json)$'] },
  })),
  ...rooms.map((room) => ({
    name: `entry-of-${room.replaceAll('/', '-')}`,
    comment: `What lies outside ${room} enters it through its index.ts.`,
    severity: 'error',
    from: { path: production, pathNot: `^${room}/[^/]+$` },
    to: { path: `^${room}/[^/]+$`, pathNot: [`^${room}/index\\.ts$`, '\\.(?:css|json)$'] },
  })),
  {
    name: 'no-cycles',
    comment: 'Modules that import each other in a ring cannot be understood or tested alone.',
    severity: 'error',
    from: { path: production },
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'Every import is found on the disk.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden,
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // The pages of the benchmark's rivals stand on packages of their own, which are there only once they were asked for.
    exclude: { path: '^(?:dist|out|node_modules/\\.|tests/bench/rivals/)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
