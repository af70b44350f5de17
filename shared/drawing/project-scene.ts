import { platesOf } from '../cabinet/index.ts';
import { UNPLACED, itemsOnRail, projectOf } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import { type LocalText, inEveryLanguage } from '../text/index.ts';
import { ZERO_UM, um } from '../units/index.ts';
import { growBox, nodeBox, uniteBoxes } from './box.ts';
import { text } from './pen.ts';
import { plateNodes } from './plate-scene.ts';
import { type SceneOptions, railNodes } from './rail-scene.ts';
import type { Primitive, Scene, SceneNode, TextPrimitive } from './scene.ts';
import { textBounds } from './text-node.ts';

/** Free space between the pictures of two rails, in µm. */
const BETWEEN_RAILS = 14_000;
const BELOW_TITLE = 7000;
const SURROUND = 8000;

/** All rails of a project, one below the other, under the title block; then its mounting plates, at the same scale. */
export function projectScene(view: ProjectView, options: SceneOptions): Scene {
  const title = titleNode(view, options);
  const nodes: SceneNode[] = title ? [title] : [];
  let below = title ? title.bounds.bottom + BELOW_TITLE : 0;
  for (const rail of view.index.rails) {
    const layout = view.layouts.get(rail.id);
    if (!layout) continue;
    const own = railNodes(view, layout, options);
    const bounds = uniteBoxes(own.map(nodeBox));
    const shift = below - bounds.top;
    for (const node of own) nodes.push({ ...node, y: um(node.y + Math.round(shift)) });
    below += bounds.bottom - bounds.top + BETWEEN_RAILS;
  }
  for (const plate of platesOf(view).values()) {
    const own = plateNodes(view, plate, { language: options.language, metrics: options.metrics, scale: 1 });
    const bounds = uniteBoxes(own.map(nodeBox));
    const shift = below - bounds.top;
    for (const node of own) nodes.push({ ...node, y: um(node.y + Math.round(shift)) });
    below += bounds.bottom - bounds.top + BETWEEN_RAILS;
  }
  return {
    title: projectTitle(view)[options.language],
    bounds: growBox(uniteBoxes(nodes.map(nodeBox)), SURROUND),
    nodes,
  };
}

/** Name and number of the project; a general word where it has neither. */
export function projectTitle(view: ProjectView): LocalText {
  const { name, number } = projectOf(view.document);
  const words = [name, number].filter((word) => word !== undefined && word !== '');
  return words.length > 0
    ? inEveryLanguage(() => words.join(' · '))
    : { en: 'Terminal rails', de: 'Klemmenschienen' };
}

/** Title block: name, then number, customer and author; and how many items stand on no rail. */
export function titleNode(view: ProjectView, { language, metrics, show }: SceneOptions): SceneNode | undefined {
  if (!show.has('captions')) return undefined;
  const project = projectOf(view.document);
  const lines: Primitive[] = [];
  const bounds: TextPrimitive[] = [];
  let y = 0;
  const write = (content: string, size: number, bold: boolean): void => {
    const shape = text(0, y, content, size, { fill: bold ? 'ink' : 'ink-soft', weight: bold ? 'bold' : 'regular' });
    lines.push(shape);
    bounds.push(shape);
    y += size * 1.1 + 1500;
  };
  write(project.name === '' ? projectTitle(view)[language] : project.name, 7000, true);
  const facts = [project.number, project.customer, project.author].filter((word) => word !== undefined && word !== '');
  if (facts.length > 0) write(facts.join('   ·   '), 3800, false);
  const loose = itemsOnRail(view.index, UNPLACED).length;
  if (loose > 0) write(unplacedText(loose)[language], 3800, false);
  return {
    kind: 'caption',
    layer: 'caption',
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: uniteBoxes(bounds.map((shape) => textBounds(shape, metrics))),
    primitives: lines,
  };
}

function unplacedText(count: number): LocalText {
  return count === 1
    ? { en: 'One item stands on no rail.', de: 'Ein Element sitzt auf keiner Tragschiene.' }
    : { en: `${count} items stand on no rail.`, de: `${count} Elemente sitzen auf keiner Tragschiene.` };
}
