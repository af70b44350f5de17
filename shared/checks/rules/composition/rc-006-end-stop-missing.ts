import { type Side, articleOf, factOf } from '../../../parts/index.ts';
import { type StripRecord, findStrip, limitOf } from '../../../project/index.ts';
import type { PlacedItem, RailLayout, Run } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf, subjectsOn } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { isActive } from '../../kit/profile.ts';
import { fitBeside, stopPart } from './accessories.ts';
import { rc007 } from './rc-007-stop-may-be-omitted.ts';
import { sideAdjective, sideWord } from './words.ts';

interface MissingStopData {
  readonly first: string;
  readonly last: string;
  readonly side: Side;
  readonly stop: string;
}

function missingText({ first, last, side, stop }: MissingStopData): LocalText {
  return inEveryLanguage((language) => {
    const alone = first === last;
    return inLanguage(language, {
      en: `${alone ? first : `The run from ${first} to ${last}`} is not held at its ${sideWord(side).en} end: blocks can ` +
          `slide on the rail, and nothing keeps an end plate in place. Fit end stop ${stop}.`,
      de: `${alone ? first : `Der Abschnitt von ${first} bis ${last}`} ist am ${sideAdjective(side)} Ende nicht gehalten: ` +
          `Klemmen können auf der Schiene rutschen, und eine Abschlussplatte hat keinen Halt. Endklammer ${stop} setzen.`,
    });
  });
}

/** Both ends of every run with blocks are held by an end stop, or by a device that acts as one. */
export const rc006 = defineRule({
  id: 'RC-006',
  area: 'composition',
  slug: 'end-stop-missing',
  title: { en: 'End stop missing', de: 'Endklammer fehlt' },
  scope: 'rail',
  reads: ['settings', 'strips'],
  stage: 'hold',
  messages: {
    'missing-left': { severity: 'error', text: missingText },
    'missing-right': { severity: 'error', text: missingText },
  },
  *check(context) {
    const { layout, settings } = context;
    const feetHold = isActive(settings, rc007);
    for (const run of layout.runs) {
      const blocks = outermostBlocks(layout, run);
      if (!blocks) continue;
      for (const side of ['left', 'right'] as const) {
        const end = holderAt(layout, run, side);
        const held = end && holds(end, feetHold);
        if (held === true) continue;
        const place = placeOf(layout.rail.id, [blocks[side]]);
        if (held === undefined && end) {
          yield { unknown: { part: end.part, attributes: ['mounting.securesRun'], place } };
          continue;
        }
        yield {
          message: `missing-${side}` as const,
          subjects: [blocks[side].item.id],
          place,
          limit: 'endStop',
          data: {
            first: context.nameOf(blocks.left.item),
            last: context.nameOf(blocks.right.item),
            side,
            stop: articleOf(limitOf('endStop', settings, { strip: stripOf(context, blocks[side]) })),
          },
        };
      }
    }
  },
  fixes: stopFixes,
});

function stripOf({ view }: RailContext, { item }: PlacedItem): StripRecord | undefined {
  return item.strip === undefined ? undefined : findStrip(view.document, item.strip);
}

function outermostBlocks(layout: RailLayout, run: Run): Readonly<Record<Side, PlacedItem>> | undefined {
  let left: PlacedItem | undefined;
  let right: PlacedItem | undefined;
  for (let index = run.first; index <= run.last; index++) {
    const placed = layout.items[index];
    if (placed?.role !== 'block') continue;
    left ??= placed;
    right = placed;
  }
  return left && right && { left, right };
}

/**
 * What holds a run at one end: its outermost item, or the stop that loose plates lie outside of (those are a finding of
 * their own, and the run itself is held).
 */
function holderAt(layout: RailLayout, run: Run, side: Side): PlacedItem | undefined {
  const step = side === 'left' ? 1 : -1;
  let index = side === 'left' ? run.first : run.last;
  while (index >= run.first && index <= run.last && isPlate(layout.items[index])) index += step;
  return layout.items[index];
}

function isPlate(placed: PlacedItem | undefined): boolean {
  return placed?.role === 'endPlate' || placed?.role === 'partition';
}

/**
 * Whether an item holds a run; undefined for a device of which that is not known. Where the project lets the feet of
 * ground blocks do it, those that are known to.
 */
function holds(placed: PlacedItem, feetHold: boolean): boolean | undefined {
  if (placed.role === 'endStop') return true;
  if (feetHold && placed.part.kind === 'ground-terminal') {
    const foot = factOf(placed.part, 'mounting.securesRun');
    return foot.known && foot.value;
  }
  if (placed.role !== 'device') return false;
  const secures = factOf(placed.part, 'mounting.securesRun');
  return secures.known ? secures.value : undefined;
}

/** Fits the project's end stop at the very end of the run, outside of its plates. */
function stopFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  const [block] = rail ? subjectsOn(rail.layout, finding) : [];
  const run = block && rail?.layout.runs[block.placed.run];
  const stop = stopPart(site, block?.placed.item.strip);
  if (!rail || !run || !stop) return [];
  const side = finding.message === 'missing-left' ? 'left' : 'right';
  const end = side === 'left' ? run.first : run.last;
  return [
    {
      title: { en: `Fit end stop ${stop.article}`, de: `Endklammer ${stop.article} setzen` },
      safe: true,
      command: fitBeside(rail.layout, end, side, [stop]),
    },
  ];
}
