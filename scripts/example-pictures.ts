/**
 * Paints the pictures of the welcome screen: the first rails of each example, from the same scene as every drawing.
 * Run after an example or a part symbol has changed: node scripts/example-pictures.ts
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paintExample } from '../tests/support/example-picture.ts';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const pictures = fileURLToPath(new URL('../renderer/public/examples/', import.meta.url));

for (const file of readdirSync(examples).filter((name) => name.endsWith('.rail'))) {
  const name = file.slice(0, -'.rail'.length);
  writeFileSync(`${pictures}${name}.svg`, paintExample(readFileSync(`${examples}${file}`, 'utf8')));
}
