import type { Command } from '../../../editing/index.ts';
import { type CoveredStretch, stretchesUnderStrips } from '../../../marking/index.ts';
import type { Part } from '../../../parts/index.ts';
import { limitOf } from '../../../project/index.ts';
import { type PlacedItem, toleranceOf } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, ZERO_UM } from '../../../units/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Fix, FixSite, Located } from '../../kit/fix.ts';
import { placeOf } from '../../kit/rule.ts';
import { lengthIn } from '../../kit/wording.ts';
import { asOneEdit, fitBeside, platesFor, stopPart } from './accessories.ts';
import { openSideOf } from './exposure.ts';

/** Share of the pitch by which a marking may stand beside its block: one part in four. */
const PARTS_OF_PITCH = 4;

interface DriftData {
  readonly first: string;
  readonly last: string;
  readonly blocks: number;
  readonly worst: Um;
  readonly rss: Um;
  readonly pitch: Um;
}

/** What a strip that drifts away from its blocks is told as. */
export function driftText({ first, last, blocks, worst, rss, pitch }: DriftData): LocalText {
  return inEveryLanguage((language) => {
    const length = (value: Um) => lengthIn(language, value);
    return inLanguage(language, {
      en: `One marking strip covers ${blocks} blocks, from ${first} to ${last}. Their width tolerances add up to ±${length(worst)} ` +
          `in the worst case (±${length(rss)} statistically), more than a quarter of their pitch of ${length(pitch)}: its last ` +
          'markings may stand beside their blocks. Part the strip.',
      de: `Ein Beschriftungsstreifen deckt ${blocks} Klemmen ab, von ${first} bis ${last}. Ihre Breitentoleranzen summieren sich ` +
          `im ungünstigsten Fall auf ±${length(worst)} (statistisch ±${length(rss)}), mehr als ein Viertel ihres Rasters von ` +
          `${length(pitch)}: die letzten Beschriftungen stehen womöglich neben ihrer Klemme. Den Streifen teilen.`,
    });
  });
}

/** The marking strips of a rail under which more tolerance gathers than a marking can bear. */
export function* driftingStrips(context: RailContext) {
  const { layout, settings } = context;
  const sum = limitOf('toleranceSum', settings);
  for (const stretch of stretchesUnderStrips(layout)) {
    // Most strips are short: what plates add to the number of blocks makes no difference to them.
    if (!tooMuch(toleranceOf(stretch.placed.length, settings.tolerance)[sum], narrowest(stretch.placed))) continue;
    const blocks = blocksOf(stretch);
    const [first] = blocks;
    const last = blocks.at(-1);
    if (!first || !last) continue;
    const tolerance = toleranceOf(blocks.length, settings.tolerance);
    const pitch = narrowest(blocks);
    if (!tooMuch(tolerance[sum], pitch)) continue;
    yield {
      message: 'strip',
      subjects: [first.item.id],
      place: placeOf(layout.rail.id, blocks),
      measured: { value: tolerance[sum], quantity: 'length' },
      required: { value: Math.floor(pitch / PARTS_OF_PITCH), quantity: 'length' },
      limit: 'toleranceSum',
      data: { first: context.nameOf(first.item), last: context.nameOf(last.item), blocks: blocks.length, ...tolerance, pitch },
    } as const;
  }
}

function blocksOf({ placed }: CoveredStretch): readonly PlacedItem[] {
  return placed.filter(({ role }) => role === 'block');
}

/** Where widths differ, the narrowest block is the first that its marking leaves. */
function narrowest(placed: readonly PlacedItem[]): Um {
  let least: Um | undefined;
  for (const { role, width } of placed) if (role === 'block' && (least === undefined || width < least)) least = width;
  return least ?? ZERO_UM;
}

function tooMuch(tolerance: Um, pitch: Um): boolean {
  return PARTS_OF_PITCH * tolerance > pitch;
}

/** Parts the strip by end stops into as few stretches as it takes, evenly. Where the rail has no room for them, nothing. */
export function partStrip(context: RailContext, site: FixSite, { placed: first }: Located): readonly Fix[] {
  const { layout, settings } = context;
  const stop = stopPart(site);
  const stretch = [...stretchesUnderStrips(layout)].find(({ placed }) => placed[0] === first);
  if (!stretch || !stop) return [];
  const blocks = blocksOf(stretch);
  const sum = limitOf('toleranceSum', settings);
  const pitch = narrowest(blocks);
  let stretches = 2;
  const longest = () => Math.ceil(blocks.length / stretches);
  while (longest() > 1 && tooMuch(toleranceOf(longest(), settings.tolerance)[sum], pitch)) stretches += 1;
  if (tooMuch(toleranceOf(longest(), settings.tolerance)[sum], pitch)) return [];
  const title: LocalText = {
    en: `Part the strip by ${stretches === 2 ? 'an end stop' : `${stretches - 1} end stops`} (${stop.article})`,
    de: `Streifen durch ${stretches === 2 ? 'eine Endklammer' : `${stretches - 1} Endklammern`} (${stop.article}) teilen`,
  };
  const commands = Array.from({ length: stretches - 1 }, (_, cut) =>
    stopBefore(context, site, blocks[Math.round(((cut + 1) * blocks.length) / stretches)], stop),
  );
  const command = asOneEdit(title, commands.filter((each) => each !== undefined));
  const trial = site.tryOut(command);
  return trial && !trial.addsErrors ? [{ title, safe: false, command }] : [];
}

/** Fits an end stop before a block, with the plate that closes whichever of the two sides is open there. */
function stopBefore({ layout }: RailContext, site: FixSite, block: PlacedItem | undefined, stop: Part): Command | undefined {
  const index = block ? layout.items.indexOf(block) : -1;
  const before = layout.items[index - 1];
  if (!block || !before) return undefined;
  const behind = before.role === 'block' && openSideOf(before) === 'right' ? platesFor(site, before.part).slice(0, 1) : [];
  const ahead = openSideOf(block) === 'left' ? platesFor(site, block.part).slice(0, 1) : [];
  return fitBeside(layout, index - 1, 'right', [...behind, stop, ...ahead]);
}
