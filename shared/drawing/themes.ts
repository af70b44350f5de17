import { HOUSING_COLORS, type HousingColor, PLAIN_PAINTS, type Paint, type PlainPaint, SHADES, type Shade } from './paint.ts';

/** The colour of every paint, as `#rrggbb`. */
export interface Theme {
  readonly name: 'light' | 'dark' | 'print';
  readonly colors: Readonly<Record<Paint, string>>;
}

type Rgb = readonly [number, number, number];

/**
 * Surface colours as the eye meets them on a cabinet, close to the makers' RAL tones (gray 7035…7042, blue 5015,
 * orange 2003, green-yellow per IEC 60446).
 */
const HOUSING_RGB: Readonly<Record<HousingColor, Rgb>> = {
  gray: [0xa3, 0xa8, 0xac],
  'light-gray': [0xc8, 0xcb, 0xcc],
  'dark-gray': [0x6c, 0x72, 0x77],
  blue: [0x2b, 0x78, 0xb8],
  orange: [0xf0, 0x84, 0x1c],
  green: [0x3d, 0x9b, 0x46],
  yellow: [0xf4, 0xd0, 0x22],
  red: [0xc9, 0x30, 0x2c],
  black: [0x3a, 0x3d, 0x41],
  white: [0xf1, 0xf1, 0xee],
  beige: [0xdc, 0xcb, 0xa4],
  'dark-beige': [0xc8, 0xb2, 0x85],
  brown: [0x7d, 0x50, 0x32],
  violet: [0x77, 0x55, 0x9e],
  copper: [0xb8, 0x73, 0x46],
  unknown: [0xdf, 0xe1, 0xe3],
};

const WHITE: Rgb = [255, 255, 255];
const NIGHT: Rgb = [0x10, 0x14, 0x18];

const SHADE_MIX: Readonly<Record<Shade, readonly [Rgb, number]>> = {
  light: [WHITE, 0.34],
  base: [WHITE, 0],
  dark: [NIGHT, 0.22],
  deep: [NIGHT, 0.52],
};

const LIGHT: Readonly<Record<PlainPaint, string>> = {
  paper: '#ffffff',
  ink: '#1d2227',
  'ink-soft': '#66707a',
  assumed: '#8a4fbf',
  metal: '#c3c9ce',
  'metal-light': '#e6eaed',
  'metal-dark': '#8b949c',
  recess: '#1f2327',
  glass: '#cfe3ea',
  marker: '#ffffff',
  'marker-edge': '#9aa2a9',
  'marker-ink': '#14181c',
  dimension: '#3d5166',
  strip: '#0d6a78',
  'strip-tint': '#d7edf0',
  error: '#c62430',
  warning: '#b56a00',
  info: '#2667b8',
};

const DARK: Readonly<Record<PlainPaint, string>> = {
  ...LIGHT,
  paper: '#1b2026',
  ink: '#e8ecef',
  'ink-soft': '#9aa6b1',
  // Between the dark ground and the light housings: it has to stand out on both.
  assumed: '#8f46d6',
  metal: '#747d85',
  'metal-light': '#8c959d',
  'metal-dark': '#4a525a',
  recess: '#111417',
  marker: '#f4f5f5',
  dimension: '#9db4cc',
  strip: '#5fc6d6',
  'strip-tint': '#17404a',
  error: '#ff6b73',
  warning: '#f2b04a',
  info: '#77b0ff',
};

/** Paper wants dark, thin lines and no tinted ground. */
const PRINT: Readonly<Record<PlainPaint, string>> = { ...LIGHT, ink: '#000000', dimension: '#26313c', 'strip-tint': '#eef7f8' };

export const LIGHT_THEME: Theme = makeTheme('light', LIGHT, 0);
/** Housings keep their colour, a little darker so that they do not glare. */
export const DARK_THEME: Theme = makeTheme('dark', DARK, 0.12);
export const PRINT_THEME: Theme = makeTheme('print', PRINT, 0);

function makeTheme(name: Theme['name'], plain: Readonly<Record<PlainPaint, string>>, dim: number): Theme {
  const colors: Partial<Record<Paint, string>> = {};
  for (const paint of PLAIN_PAINTS) colors[paint] = plain[paint];
  for (const color of HOUSING_COLORS) {
    const surface = mix(HOUSING_RGB[color], NIGHT, dim);
    for (const shade of SHADES) {
      const [toward, share] = SHADE_MIX[shade];
      colors[`${color}.${shade}`] = hex(mix(surface, toward, share));
    }
  }
  return Object.freeze({ name, colors: Object.freeze(colors as Record<Paint, string>) });
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

function hex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
