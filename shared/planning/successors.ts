import { type Part, factOf, roleOf } from '../parts/index.ts';

/**
 * The candidates that make sense in place of a part, best first: those of the same role, for blocks of the same maker, and
 * never ground for other blocks or the reverse. First the same series and kind, then as many levels, then at least the same
 * cross-section, then by order number.
 */
export function successorsOf(part: Part, candidates: Iterable<Part>): readonly Part[] {
  const ranked: { readonly part: Part; readonly rank: readonly number[] }[] = [];
  for (const candidate of candidates) {
    if (candidate.key === part.key || !makesSense(part, candidate)) continue;
    ranked.push({ part: candidate, rank: rankOf(part, candidate) });
  }
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || (a.part.key < b.part.key ? -1 : 1));
  return ranked.map((each) => each.part);
}

function makesSense(part: Part, candidate: Part): boolean {
  const role = roleOf(part.kind);
  if (roleOf(candidate.kind) !== role) return false;
  if (role !== 'block') return true;
  if (candidate.manufacturer !== part.manufacturer) return false;
  return (part.kind === 'ground-terminal') === (candidate.kind === 'ground-terminal');
}

function rankOf(part: Part, candidate: Part): readonly number[] {
  const area = factOf(part, 'connection.nominalArea');
  const other = factOf(candidate, 'connection.nominalArea');
  const smaller = area.known && other.known && other.value < area.value;
  return [
    sameFact(part, candidate, 'series') ? 0 : 1,
    candidate.kind === part.kind ? 0 : 1,
    sameFact(part, candidate, 'connection.levels') ? 0 : 1,
    smaller ? 1 : 0,
    sameFact(part, candidate, 'geometry.contour') ? 0 : 1,
  ];
}

function sameFact(a: Part, b: Part, key: 'series' | 'connection.levels' | 'geometry.contour'): boolean {
  const ofA = factOf(a, key);
  const ofB = factOf(b, key);
  return ofA.known && ofB.known && ofA.value === ofB.value;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
