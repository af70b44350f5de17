import { type AttributeKey, type Part, factOf } from '../../../parts/index.ts';
import { type Um, mm } from '../../../units/index.ts';

/** What a rail is made of, as far as protective conductors are concerned. */
export type RailMaterial = 'steel' | 'copper' | 'aluminium' | 'not-metallic';

/** The material of a rail; undefined where it is not known, or is a word that means nothing to us. */
export function railMaterial(rail: Part): RailMaterial | undefined {
  const fact = factOf(rail, 'material.material');
  if (!fact.known) return undefined;
  const word = fact.value.toLowerCase();
  if (word.includes('steel')) return 'steel';
  if (word.includes('copper')) return 'copper';
  if (word.includes('alumin')) return 'aluminium';
  return /plastic|pvc|polyamide|polycarbonate|glass/.test(word) ? 'not-metallic' : undefined;
}

interface Row {
  readonly profile: string;
  readonly material: RailMaterial;
  /** Material thickness from which on the row holds; absent = the only one of this profile. */
  readonly from?: Um;
  /** Cross-section of a copper conductor that the rail stands for, in thousandths of a mm². */
  readonly area: number;
}

/** EN 60947-7-2, as printed in the catalogues of Wieland and Phoenix Contact; the thicker of two rows first. */
const ROWS: readonly Row[] = [
  { profile: '35x7.5', material: 'steel', area: 16_000 },
  { profile: '35x7.5', material: 'copper', area: 50_000 },
  { profile: '35x7.5', material: 'aluminium', area: 35_000 },
  { profile: '35x15', material: 'steel', from: mm(2.3), area: 50_000 },
  { profile: '35x15', material: 'steel', from: mm(1.5), area: 25_000 },
  { profile: '35x15', material: 'copper', from: mm(2.3), area: 150_000 },
];

/** The protective conductor that a rail can stand for, or what would have to be known to tell. */
export type RailConductor =
  | { readonly known: true; readonly area: number }
  | { readonly known: false; readonly missing: readonly AttributeKey[] };

/** Reads the rail's own value, else the table by profile, material and thickness. */
export function railConductor(rail: Part): RailConductor {
  const own = factOf(rail, 'electrical.protectiveArea');
  if (own.known) return { known: true, area: own.value };
  const profile = factOf(rail, 'rail.profile');
  const material = railMaterial(rail);
  const missing: AttributeKey[] = [];
  if (!profile.known) missing.push('rail.profile');
  if (material === undefined) missing.push('material.material');
  if (!profile.known || material === undefined) return { known: false, missing };
  const rows = ROWS.filter((row) => row.profile === profile.value && row.material === material);
  const thickness = factOf(rail, 'rail.thickness');
  if (!thickness.known && rows.some(({ from }) => from !== undefined)) return { known: false, missing: ['rail.thickness'] };
  const row = rows.find(({ from }) => from === undefined || (thickness.known && thickness.value >= from));
  return row ? { known: true, area: row.area } : { known: false, missing: ['electrical.protectiveArea'] };
}
