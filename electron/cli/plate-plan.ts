import { type DistanceVerdict, type PlacedRail, type PlateLayout, distancesOf, ductFillsOf, platesOf } from '../../shared/cabinet/index.ts';
import { settingsOf } from '../../shared/project/index.ts';
import type { ProjectView } from '../../shared/rail/index.ts';
import { type Language, type LocalText, decimalMarkOf, inLanguage } from '../../shared/text/index.ts';
import { type Um, formatNumber, toMm } from '../../shared/units/index.ts';
import { withUnit } from './findings.ts';
import { indent, table } from './table.ts';

/** Something on a mounting plate as `plan --json` prints it: its place, and its size as it lies. Lengths in mm. */
interface PlacedJson {
  readonly name: string;
  readonly xMm: number;
  readonly yMm: number;
}

/** A mounting plate as `plan --json` prints it. Lengths in mm, from its upper left corner to the right and downwards. */
export interface PlateJson {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** To the inner face of door or cover; null = nobody has said. */
  readonly depthMm: number | null;
  readonly rails: readonly (PlacedJson & { readonly vertical: boolean; readonly buildUpMm: number | null; readonly buildUpUnknown: readonly string[] })[];
  readonly ducts: readonly (PlacedJson & {
    readonly lengthMm: number;
    readonly widthMm: number;
    readonly heightMm: number | null;
    readonly vertical: boolean;
    /** Percent of its cross-section that conductors of known size take; null where that cannot be said. */
    readonly fillPercent: number | null;
  })[];
  readonly keepouts: readonly (PlacedJson & { readonly widthMm: number; readonly heightMm: number })[];
  /** Between all neighbours that face each other, the left or upper one first. */
  readonly distances: readonly DistanceJson[];
}

/** The distance of two neighbours on a plate as `plan --json` prints it. Lengths in mm. */
interface DistanceJson {
  readonly from: string;
  readonly to: string;
  readonly axis: 'x' | 'y';
  /** Negative where they overlap. */
  readonly gapMm: number;
  /** What the conductors need at least; 0 where nothing has to be free. */
  readonly neededMm: number;
  readonly verdict: DistanceVerdict;
}

/** The mounting plates of a project with what is on them. */
export function platesJson(view: ProjectView): readonly PlateJson[] {
  return [...platesOf(view).values()].map((layout) => {
    const fills = fillsOf(layout, view);
    const { plate } = layout;
    return {
      name: plate.name,
      widthMm: toMm(plate.width),
      heightMm: toMm(plate.height),
      depthMm: mmOrNull(plate.depth),
      rails: layout.rails.map((placed) => ({
        name: placed.name,
        ...placeOfRail(placed),
        vertical: placed.upright,
        buildUpMm: mmOrNull(placed.height.value),
        buildUpUnknown: unknownHeights(placed),
      })),
      ducts: layout.ducts.map(({ name, duct, upright }) => ({
        name,
        xMm: toMm(duct.x),
        yMm: toMm(duct.y),
        lengthMm: toMm(duct.length),
        widthMm: toMm(duct.width),
        heightMm: mmOrNull(duct.height),
        vertical: upright,
        fillPercent: fills.get(duct.id) ?? null,
      })),
      keepouts: layout.keepouts.map(({ name, keepout }) => ({
        name,
        xMm: toMm(keepout.x),
        yMm: toMm(keepout.y),
        widthMm: toMm(keepout.width),
        heightMm: toMm(keepout.height),
      })),
      distances: distancesOf(layout, settingsOf(view.document)).map(({ a, b, axis, gap, room, verdict }) => ({
        from: a.name,
        to: b.name,
        axis,
        gapMm: toMm(gap),
        neededMm: toMm(room.needed),
        verdict,
      })),
    };
  });
}

/** The mounting plates as text: size and depth, then what is on each and where. */
export function platesText(view: ProjectView, language: Language): readonly string[] {
  return [...platesOf(view).values()].map((layout) => plateText(layout, view, language));
}

function plateText(layout: PlateLayout, view: ProjectView, language: Language): string {
  const say = (words: LocalText): string => words[language];
  const { plate } = layout;
  const mm = (value: Um) => withUnit(toMm(value), 'mm', language);
  const number = (value: number) => formatNumber(value, 3, decimalMarkOf(language));
  const size = (value: Um | undefined) => (value === undefined ? '?' : number(toMm(value)));
  const depth = plate.depth === undefined ? say({ en: 'cabinet depth not said', de: 'Schranktiefe nicht angegeben' }) : `${say({ en: 'cabinet depth', de: 'Schranktiefe' })} ${mm(plate.depth)}`;
  const fills = fillsOf(layout, view);
  const upright = say({ en: 'upright', de: 'senkrecht' });
  const rows = [
    ...layout.rails.map((placed) => {
      const { xMm, yMm } = placeOfRail(placed);
      const unknown = unknownHeights(placed);
      const note = [
        ...(placed.upright ? [upright] : []),
        `${say({ en: 'build-up', de: 'Bauhöhe' })} ${placed.height.value === undefined ? say({ en: 'unknown', de: 'unbekannt' }) : mm(placed.height.value)}`,
        ...(unknown.length === 0 ? [] : [`${say({ en: 'without', de: 'ohne' })} ${unknown.join(', ')}`]),
      ];
      return [`${say({ en: 'Rail', de: 'Tragschiene' })} ${placed.name}`, number(xMm), number(yMm), size(placed.rail.length), '', note.join(', ')];
    }),
    ...layout.ducts.map(({ name, duct, upright: stands }) => {
      const fill = fills.get(duct.id);
      const note = [
        ...(stands ? [upright] : []),
        duct.height === undefined ? say({ en: 'height not said', de: 'Höhe nicht angegeben' }) : `${say({ en: 'height', de: 'Höhe' })} ${mm(duct.height)}`,
        ...(fill === undefined ? [] : [`${say({ en: 'filled', de: 'gefüllt zu' })} ${number(fill)} %`]),
      ];
      return [`${say({ en: 'Duct', de: 'Kanal' })} ${name}`, size(duct.x), size(duct.y), size(duct.length), size(duct.width), note.join(', ')];
    }),
    ...layout.keepouts.map(({ name, keepout }) => [
      `${say({ en: 'Keep-out', de: 'Sperrfläche' })} ${name}`.trim(),
      size(keepout.x),
      size(keepout.y),
      size(keepout.width),
      size(keepout.height),
      '',
    ]),
  ];
  const titles = inLanguage(language, { en: ['', 'x mm', 'y mm', 'Length mm', 'Width mm', ''], de: ['', 'x mm', 'y mm', 'Länge mm', 'Breite mm', ''] });
  const head = `${say({ en: 'Mounting plate', de: 'Montageplatte' })} ${plate.name}  ${mm(plate.width)} × ${mm(plate.height)}, ${depth}`;
  if (rows.length === 0) return head;
  const columns = titles.map((title, index) => ({ title, align: index > 0 && index < 5 ? ('right' as const) : ('left' as const) }));
  return `${head}\n${indent(table(columns, rows))}`;
}

function placeOfRail({ rail }: PlacedRail): { readonly xMm: number; readonly yMm: number } {
  if (!rail.mount) throw new Error(`${rail.name} is on no plate`);
  return { xMm: toMm(rail.mount.x), yMm: toMm(rail.mount.y) };
}

/** Order numbers of what could stand out farther than is known, each once, sorted. */
function unknownHeights({ height }: PlacedRail): readonly string[] {
  return [...new Set([...height.unknown, ...height.unknownAttachments].map(({ part }) => part.article))].sort();
}

function mmOrNull(length: Um | undefined): number | null {
  return length === undefined ? null : toMm(length);
}

/** How full each duct gets, in percent with one decimal; a fill that leaves blocks out is not told. */
function fillsOf(layout: PlateLayout, view: ProjectView): ReadonlyMap<string, number> {
  const fills = ductFillsOf(layout, settingsOf(view.document));
  return new Map(
    fills.flatMap(({ duct, percent, unknown }) => (percent === undefined || unknown.length > 0 ? [] : [[duct.id, Math.round(percent * 10) / 10] as const])),
  );
}
