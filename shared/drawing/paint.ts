/** The colours in which housings are made. `unknown` stands for a part whose colour is not documented. */
export const HOUSING_COLORS = [
  'gray',
  'light-gray',
  'dark-gray',
  'blue',
  'orange',
  'green',
  'yellow',
  'red',
  'black',
  'white',
  'beige',
  'dark-beige',
  'brown',
  'violet',
  'copper',
  'unknown',
] as const;
export type HousingColor = (typeof HOUSING_COLORS)[number];

/** Shades of one housing colour: lit edge, surface, edge in shade, depth of a recess. */
export const SHADES = ['light', 'base', 'dark', 'deep'] as const;
export type Shade = (typeof SHADES)[number];

/** Colours that are not a housing's. */
export const PLAIN_PAINTS = [
  /** What the drawing stands on; also seen through the slots of a rail. */
  'paper',
  /** Lines and text of the drawing itself. */
  'ink',
  'ink-soft',
  /** Outline of a shape whose true form is not documented. */
  'assumed',
  'metal',
  'metal-light',
  'metal-dark',
  /** The dark of a hole. */
  'recess',
  'glass',
  /** The white of a marker, its edge and the text on it. */
  'marker',
  'marker-edge',
  'marker-ink',
  /** Dimension lines and their figures. */
  'dimension',
  /** Frame and tag of a strip. */
  'strip',
  'strip-tint',
  'error',
  'warning',
  'info',
] as const;
export type PlainPaint = (typeof PLAIN_PAINTS)[number];

/** The name of a colour in a scene, such as `blue.dark` or `ink`. */
export type Paint = PlainPaint | `${HousingColor}.${Shade}`;

/** The paint of a shade of a housing colour. */
export function housingPaint(color: HousingColor, shade: Shade): Paint {
  return `${color}.${shade}`;
}
