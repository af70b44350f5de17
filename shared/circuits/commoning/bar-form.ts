import { type Part, factOf } from '../../parts/index.ts';
import { jumperFits } from '../fits-block.ts';
import { jumperShape } from '../jumper-shape.ts';

/** A jumper as a piece to join neighbouring blocks with: what is known of it, so that nothing rests on a guess. */
export interface BarForm {
  readonly part: Part;
  /** Positions that it lies over. */
  readonly length: number;
  /** Positions that have a contact, from 0, ascending; the first is 0 and the last `length − 1`. */
  readonly contacts: readonly number[];
  /** Halves of a slot that a contact takes; with 2 the places passed over are taken as well. */
  readonly halves: 1 | 2;
  /** Whether contacts are known to be removable. */
  readonly breakable: boolean;
}

/** What to prefer where several articles differ in nothing else. */
export interface FormPreference {
  /** Colour as the library names it, such as `green-yellow` or `blue`. */
  readonly color?: string;
}

/**
 * The articles that join neighbouring blocks like `block`, one for each form: bars plain and skipping, staggered,
 * continuous and 1-to-3 jumpers that are known to fit and of which positions and contacts are known. Delta and star-point
 * jumpers are made for motor terminals and not among them, nor is what fits under conditions only.
 */
export function barForms(block: Part, candidates: Iterable<Part>, { color }: FormPreference = {}): readonly BarForm[] {
  const forms = new Map<string, BarForm>();
  for (const part of candidates) {
    const form = formOf(part);
    if (!form) continue;
    const fit = jumperFits(part, block);
    if (!fit.known || fit.value !== 'fits') continue;
    const key = `${form.contacts.join('-')}/${form.halves}/${form.breakable}`;
    const known = forms.get(key);
    if (!known || (color !== undefined && isOf(part, color) && !isOf(known.part, color))) forms.set(key, form);
  }
  return [...forms.values()].sort((a, b) => a.length - b.length || b.contacts.length - a.contacts.length || b.halves - a.halves);
}

function formOf(part: Part): BarForm | undefined {
  const shape = jumperShape(part);
  if (!shape.design.known || !shape.groups.known || !shape.positions.known) return undefined;
  const { value: design } = shape.design;
  if (design !== 'bar' && design !== 'staggered' && design !== 'continuous' && design !== 'one-to-three') return undefined;
  const [contacts, ...others] = shape.groups.value;
  const length = shape.positions.value;
  if (!contacts || others.length > 0 || contacts[0] !== 0 || contacts.at(-1) !== length - 1 || contacts.length < 2) return undefined;
  return { part, length, contacts, halves: shape.halves, breakable: shape.breakable.known && shape.breakable.value };
}

function isOf(part: Part, color: string): boolean {
  const own = factOf(part, 'material.color');
  return own.known && own.value === color;
}
