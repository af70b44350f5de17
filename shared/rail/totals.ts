import { type AttributeKey, type Part, factOf } from '../parts/index.ts';

/** A sum over parts that says what it could not include. */
export interface Total {
  /** Sum of the known values, in base units (mg, J). */
  readonly sum: number;
  /** Order numbers of the parts whose value is unknown, each once, sorted. */
  readonly unknown: readonly string[];
}

/** Adds up an attribute over pieces; `count` pieces of each part. Parts without the value are listed, not counted as 0. */
export function totalOf(
  pieces: Iterable<{ readonly part: Part; readonly count: number }>,
  attribute: AttributeKey & ('material.mass' | 'material.fireLoad'),
): Total {
  let sum = 0;
  const unknown = new Set<string>();
  for (const { part, count } of pieces) {
    const fact = factOf(part, attribute);
    if (fact.known) sum += fact.value * count;
    else unknown.add(part.article);
  }
  return { sum, unknown: [...unknown].sort() };
}
