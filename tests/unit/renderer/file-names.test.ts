import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', 'renderer');

/** The modules of a folder and all folders in it, without the indexes through which they are entered. */
function modulesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path) && !/(^|[/\\])index\.ts$/.test(path));
}

function namesGivenTwice(paths: readonly string[]): readonly string[] {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = basename(path).replace(/(\.d)?\.tsx?$/, '');
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return [...byName.values()].filter((same) => same.length > 1).map((same) => same.join(' and '));
}

describe('the modules of the renderer', () => {
  it('each have a name of their own, so that a name says where to look', () => {
    const paths = modulesIn(root);
    expect(paths.length).toBeGreaterThan(300);
    expect(namesGivenTwice(paths)).toEqual([]);
  });

  it('are told apart without regard to folder and extension', () => {
    expect(namesGivenTwice(['state/minimap.ts', 'canvas/minimap.tsx', 'ui/field.tsx'])).toEqual(['state/minimap.ts and canvas/minimap.tsx']);
  });
});
