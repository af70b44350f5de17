import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { paintExample } from '../../support/example-picture.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const examples = readdirSync(`${root}examples`).filter((name) => name.endsWith('.rail'));

test('there are examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(3);
});

test.each(examples)('the picture of %s on the welcome screen is current', (file) => {
  const picture = readFileSync(`${root}renderer/public/examples/${file.replace('.rail', '.svg')}`, 'utf8');
  const painted = paintExample(readFileSync(`${root}examples/${file}`, 'utf8'));
  // A plain comparison: the diff of two drawings would fill the screen.
  expect(picture === painted, 'run: node scripts/example-pictures.ts').toBe(true);
});
