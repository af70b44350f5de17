import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Whoever reads a page follows its paths: each names a file or folder that is there. */

const root = join(import.meta.dirname, '..', '..', '..');

const NOT_OURS = new Set(['node_modules', 'dist', 'out', '.git']);

/** Every file of a folder, with its path from the root. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}

const files = filesOf('');
const folders = new Set(files.flatMap((path) => path.split('/').flatMap((_, at, all) => (at === 0 ? [] : [all.slice(0, at).join('/')]))));
const top = new Set([...folders].filter((folder) => !folder.includes('/')));
const everything = [...files, ...folders];

const PAGES = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** What the program or its tools write when they run: named in the pages, but not in the repository. */
const WRITTEN_AT_RUN_TIME = new Set(['preferences.json', 'recent-files.json', 'window.json']);
const SOURCE = /\.(?:tsx?|mjs|cjs|json|ya?ml|md|sql)$/;

/** A path with `<name>` for whatever the reader puts there and `*` for any name, as a pattern of whole paths or their ends. */
function patternOf(path: string): RegExp {
  const inner = path
    .replace(/\/$/, '')
    .split(/(<[^>]*>|\*\*?)/)
    .map((piece) => (piece.startsWith('<') || piece.startsWith('*') ? '[^/]+' : piece.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)))
    .join('');
  return top.has(path.split('/')[0] ?? '') ? new RegExp(`^${inner}$`) : new RegExp(`(?:^|/)${inner}$`);
}

/** The paths that a page names in code spans, other than those of folders made when the program is built or run. */
function pathsIn(text: string): readonly string[] {
  const spans = [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');
  return spans.filter((span) => {
    if (!/^[\w.*<>/-]+$/.test(span) || WRITTEN_AT_RUN_TIME.has(span)) return false;
    const [first = ''] = span.split('/');
    return SOURCE.test(span) || (span.includes('/') && top.has(first));
  });
}

/** The files that a page links to. */
function linksIn(text: string, page: string): readonly string[] {
  return [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)/g)].map(([, link]) => posix.normalize(posix.join(posix.dirname(page), link ?? '')));
}

/** The folders of the map in the architecture page, which is drawn by indentation. */
function foldersOfMap(text: string): readonly string[] {
  const [, map = ''] = /## The map\s+```\n([\s\S]*?)```/.exec(text) ?? [];
  const found: string[] = [];
  let parent = '';
  for (const line of map.split('\n')) {
    const [, indent = '', names = ''] = /^( *)((?:[\w-]+\/ ?)+)/.exec(line) ?? [];
    for (const name of names.trim().split(' ').filter((each) => each !== '')) {
      const folder = name.slice(0, -1);
      if (indent === '') parent = folder;
      found.push(indent === '' ? folder : `${parent}/${folder}`);
    }
  }
  return found;
}

describe('a path in the documentation', () => {
  it.each(PAGES)('is there: %s', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const missing = pathsIn(text).filter((path) => {
      const pattern = patternOf(path);
      return !everything.some((each) => pattern.test(each));
    });
    expect([...new Set(missing)]).toEqual([]);
    const broken = linksIn(text, page).filter((link) => !everything.includes(link.replace(/\/$/, '')));
    expect(broken).toEqual([]);
  });

  it('is there: the map of the architecture', () => {
    const map = foldersOfMap(readFileSync(join(root, 'docs/architecture.md'), 'utf8'));
    expect(map.length).toBeGreaterThan(25);
    expect(map.filter((folder) => !folders.has(folder))).toEqual([]);
  });

  it('is told from one that is not', () => {
    const text = 'See `shared/nowhere/`, `shared/text/`, `no-such-file.ts`, `local-text.ts`, `shared/checks/rules/<area>/<id>-<slug>.ts` and `en|de`.';
    const missing = pathsIn(text).filter((path) => !everything.some((each) => patternOf(path).test(each)));
    expect(missing).toEqual(['shared/nowhere/', 'no-such-file.ts']);
    expect(linksIn('[a](nothing.md#x) [b](https://railwright.example/) [c](../README.md)', 'docs/page.md')).toEqual(['docs/nothing.md', 'README.md']);
  });
});
