import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The tests that are there for a source file: those of the folder of `tests/unit` that mirrors its own (or of the nearest one
 * above it), and every law of `tests/model` that imports from its folder. Paths from `root`, with slashes.
 */
export function relatedTests(root: string, file: string): readonly string[] {
  const within = dirname(relative(root, file)).split(sep).filter((part, at) => at > 0 || part !== 'shared');
  const found = new Set<string>();
  for (let depth = within.length; depth > 0; depth--) {
    const mirror = join('tests', 'unit', ...within.slice(0, depth));
    if (!existsSync(join(root, mirror))) continue;
    found.add(mirror);
    break;
  }
  const folder = dirname(relative(root, file)).split(sep).join('/');
  for (const name of readdirSync(join(root, 'tests', 'model'))) {
    if (name.endsWith('.test.ts') && readFileSync(join(root, 'tests', 'model', name), 'utf8').includes(`/${folder}/`)) found.add(`tests/model/${name}`);
  }
  return [...found].map((path) => path.split(sep).join('/'));
}
