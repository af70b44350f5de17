/**
 * `npm run icons`: draws assets/icons/*.svg in Chromium and writes the icon files that the packages need. The results are
 * committed; this is run again only after a change of the drawings. Small sizes have a drawing of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findWindowlessChromium } from './find-chromium.mjs';
import { ROOT, fail } from './project.mjs';

const FOLDER = join(ROOT, 'assets', 'icons');
/** Up to this many pixels the small drawing is used: the large one would be mud. */
const SMALL = 32;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** What macOS calls each size, for plain screens and for those of twice the density. */
const ICNS_TYPES = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

const browser = findWindowlessChromium();
if (browser === undefined) fail('No Chromium was found to draw with.');
const { chromium } = await import('@playwright/test');
const running = await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox', '--disable-gpu'] });
const drawings = { large: readFileSync(join(FOLDER, 'icon.svg'), 'utf8'), small: readFileSync(join(FOLDER, 'icon-small.svg'), 'utf8') };
/** @type {Map<number, Buffer>} */
const pictures = new Map();
for (const size of SIZES) {
  const page = await running.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  const drawing = size <= SMALL ? drawings.small : drawings.large;
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  pictures.set(size, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await running.close();

/** @param {number} size */
const picture = (size) => /** @type {Buffer} */ (pictures.get(size));
writeFileSync(join(FOLDER, 'icon.png'), picture(512));
writeFileSync(join(FOLDER, 'icon.ico'), ico([16, 24, 32, 48, 64, 256]));
writeFileSync(join(FOLDER, 'icon.icns'), icns());

/** Windows: a directory of pictures, each a whole PNG. @param {readonly number[]} sizes */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256, which does not fit into a byte.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture(size).length;
  });
  return Buffer.concat([head, ...sizes.map(picture)]);
}

/** macOS: tagged pieces, each a whole PNG. */
function icns() {
  const pieces = ICNS_TYPES.map(([type, size]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(picture(size).length + 8, 4);
    return Buffer.concat([head, picture(size)]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + pieces.reduce((sum, piece) => sum + piece.length, 0), 4);
  return Buffer.concat([head, ...pieces]);
}
