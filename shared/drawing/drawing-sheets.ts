import { platesOf } from '../cabinet/index.ts';
import type { ProjectView } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';
import { type Um, ZERO_UM, mm, um } from '../units/index.ts';
import { box, boxHeight, boxWidth, nodeBox, uniteBoxes } from './box.ts';
import { text } from './pen.ts';
import { plateNodes } from './plate-scene.ts';
import { projectTitle, titleNode } from './project-scene.ts';
import { type SceneOptions, railNodes } from './rail-scene.ts';
import type { Box, Scene, SceneNode } from './scene.ts';
import { textBounds } from './text-node.ts';

interface Sheet {
  readonly width: Um;
  readonly height: Um;
}

/** Sheets of the A series lying across, smallest first. */
const SHEETS: readonly Sheet[] = [
  { width: mm(297), height: mm(210) },
  { width: mm(420), height: mm(297) },
  { width: mm(594), height: mm(420) },
  { width: mm(841), height: mm(594) },
  { width: mm(1189), height: mm(841) },
];

const MARGIN = 12_000;
const BETWEEN = 9000;
/** Height kept free for the line at the foot of a sheet. */
const FOOT = 8000;

interface Picture {
  readonly nodes: readonly SceneNode[];
  readonly bounds: Box;
}

/**
 * The drawing of a project on sheets, at 1:1: the smallest sheets of the A series across on which the widest rail lies,
 * with as many rails on each as there is room for. Rails that no sheet holds get one that is made to measure. A sheet for each
 * mounting plate follows, made smaller by a customary scale where it has to be.
 */
export function drawingSheets(view: ProjectView, options: SceneOptions): readonly Scene[] {
  const title = titleNode(view, options);
  const pictures: Picture[] = title ? [{ nodes: [title], bounds: title.bounds }] : [];
  for (const rail of view.index.rails) {
    const layout = view.layouts.get(rail.id);
    if (!layout) continue;
    const nodes = railNodes(view, layout, options);
    pictures.push({ nodes, bounds: uniteBoxes(nodes.map(nodeBox)) });
  }
  const sheet = chooseSheet(pictures);
  const pages: SceneNode[][] = [[]];
  let y = MARGIN;
  for (const { nodes, bounds } of pictures) {
    const height = boxHeight(bounds);
    if (y > MARGIN && y + height > sheet.height - MARGIN - FOOT) {
      pages.push([]);
      y = MARGIN;
    }
    const dx = um(Math.round(MARGIN - Math.min(bounds.left, 0)));
    const dy = um(Math.round(y - bounds.top));
    for (const node of nodes) pages.at(-1)?.push({ ...node, x: um(node.x + dx), y: um(node.y + dy) });
    y += height + BETWEEN;
  }
  const plates = plateSheets(view, options);
  const count = pages.length + plates.length;
  return [
    ...pages.map((nodes): Page => ({ sheet, nodes, scale: 1 })),
    ...plates,
  ].map(({ sheet: size, nodes, scale }, index) => ({
    title: projectTitle(view)[options.language],
    bounds: box(0, 0, size.width, size.height),
    nodes: [...nodes, footNode(view, options, size, scale, index + 1, count)],
  }));
}

interface Page {
  readonly sheet: Sheet;
  readonly nodes: readonly SceneNode[];
  readonly scale: number;
}

/** Scales that drawings are customarily made to, largest first, and the largest sheet that a workshop prints. */
const SCALES = [1, 2, 5, 10, 20] as const;
const LARGEST_PRINTED = mm(420);

/**
 * A sheet for each mounting plate, at the largest customary scale at which a sheet up to A3 holds it, lying or upright; a
 * plate that none holds gets one that is made to measure.
 */
function plateSheets(view: ProjectView, { language, metrics }: SceneOptions): readonly Page[] {
  return [...platesOf(view).values()].map((plate) => {
    const upright = plate.plate.height > plate.plate.width;
    const sheets = SHEETS.filter(({ width }) => width <= LARGEST_PRINTED).map((sheet) =>
      upright ? { width: sheet.height, height: sheet.width } : sheet,
    );
    for (const scale of SCALES) {
      const nodes = plateNodes(view, plate, { language, metrics, scale });
      const bounds = uniteBoxes(nodes.map(nodeBox));
      const [width, height] = [boxWidth(bounds) + 2 * MARGIN, boxHeight(bounds) + 2 * MARGIN + FOOT];
      const holding = sheets.find((sheet) => sheet.width >= width && sheet.height >= height);
      if (!holding && scale !== SCALES.at(-1)) continue;
      const sheet = holding ?? { width: um(width), height: um(height) };
      const dx = um(Math.round((sheet.width - boxWidth(bounds)) / 2 - bounds.left));
      const dy = um(Math.round(MARGIN - bounds.top));
      return { sheet, scale, nodes: nodes.map((node) => ({ ...node, x: um(node.x + dx), y: um(node.y + dy) })) };
    }
    throw new Error('the last scale holds every plate');
  });
}

function chooseSheet(pictures: readonly Picture[]): Sheet {
  const width = Math.max(0, ...pictures.map(({ bounds }) => boxWidth(bounds))) + 2 * MARGIN;
  const rails = pictures.map(({ bounds }) => boxHeight(bounds));
  const tallest = Math.max(0, ...rails) + 2 * MARGIN + FOOT;
  const holding = SHEETS.find((sheet) => sheet.width >= width && sheet.height >= tallest);
  return holding ?? { width: um(Math.max(width, mm(297))), height: um(Math.max(tallest, mm(210))) };
}

/** Project, scale and number of the sheet. */
function footNode(
  view: ProjectView,
  { language, metrics }: SceneOptions,
  sheet: Sheet,
  scale: number,
  page: number,
  pages: number,
): SceneNode {
  const words: LocalText = { en: `Scale 1:${scale} · sheet ${page} of ${pages}`, de: `Maßstab 1:${scale} · Blatt ${page} von ${pages}` };
  const left = text(MARGIN, sheet.height - MARGIN, projectTitle(view)[language], 3000, { fill: 'ink-soft' });
  const right = text(sheet.width - MARGIN, sheet.height - MARGIN, words[language], 3000, { fill: 'ink-soft', anchor: 'end' });
  return {
    kind: 'caption',
    layer: 'caption',
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: uniteBoxes([textBounds(left, metrics), textBounds(right, metrics)]),
    primitives: [left, right],
  };
}
