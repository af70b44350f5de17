import { type Part, factOf } from '../../parts/index.ts';
import type { LocalText } from '../../text/index.ts';
import { mm } from '../../units/index.ts';
import { DEFAULT_SETTINGS } from '../document.ts';
import type { RailRecord } from '../kinds/rail.ts';
import type { StripRecord } from '../kinds/strip.ts';
import type { LimitKey, LimitValues } from './limit-values.ts';

/** What the value of a limit is, for whoever shows or reads one. */
export type LimitKind = 'length' | 'percent' | 'count' | 'day' | 'toleranceSum' | 'part' | 'color' | 'distances';

/** What limits are listed under, in this order. */
export const LIMIT_GROUPS = ['rail', 'width', 'strip', 'fixing', 'cabinet', 'cutting', 'data'] as const;
export type LimitGroup = (typeof LIMIT_GROUPS)[number];

/** A limit that rules or calculations use: what it is called, what is built in and why, and who else has a say. */
export interface LimitSpec<T> {
  readonly title: LocalText;
  readonly group: LimitGroup;
  readonly kind: LimitKind;
  /** What holds where nobody says otherwise. */
  readonly builtIn: T;
  /** Where the built-in value comes from. */
  readonly source: LocalText;
  /** Zero is no value for it. */
  readonly positive?: true;
  /** Rules whose findings depend on it. */
  readonly rules: readonly string[];
  /** What the part concerned says; it goes before everything else. */
  readonly ofPart?: (part: Part) => T | undefined;
  /** What the rail concerned says. */
  readonly ofRail?: (rail: RailRecord) => T | undefined;
  /** What the strip concerned says. */
  readonly ofStrip?: (strip: StripRecord) => T | undefined;
}

const PRACTICE: LocalText = { en: 'Planning practice; no standard asks for it.', de: 'Planungspraxis; keine Norm verlangt es.' };

/** Every limit, in the order in which lists show them. Lengths in µm. */
export const LIMITS: { readonly [K in LimitKey]: LimitSpec<LimitValues[K]> } = {
  margin: {
    title: { en: 'Free rail at each end', de: 'Freie Schiene an jedem Ende' },
    group: 'rail',
    kind: 'length',
    builtIn: DEFAULT_SETTINGS.margin,
    source: PRACTICE,
    rules: ['RC-012', 'RC-013', 'RC-014'],
    ofRail: ({ margin }) => margin,
  },
  reservePercent: {
    title: { en: 'Reserve on each rail', de: 'Reserve je Schiene' },
    group: 'rail',
    kind: 'percent',
    builtIn: DEFAULT_SETTINGS.reservePercent,
    source: {
      en: 'Customary in the specifications of plant operators: at least 20 % of the usable rail stays free.',
      de: 'Üblich in Vorgaben von Betreibern: mindestens 20 % der nutzbaren Schiene bleiben frei.',
    },
    rules: ['RC-013'],
  },
  railStep: {
    title: { en: 'Step of rail lengths', de: 'Schritt der Schienenlängen' },
    group: 'rail',
    kind: 'length',
    builtIn: DEFAULT_SETTINGS.railStep,
    source: PRACTICE,
    positive: true,
    rules: ['RC-012', 'RC-013', 'RC-014'],
  },
  allowance: {
    title: { en: 'Mounting allowance per block', de: 'Montagezugabe je Klemme' },
    group: 'width',
    kind: 'length',
    builtIn: DEFAULT_SETTINGS.allowance,
    source: {
      en: 'Installation notes of a maker of terminal blocks (Weidmüller, technical data): 0.2 mm over the nominal width, taken for each block.',
      de: 'Montagehinweise eines Klemmenherstellers (Weidmüller, technische Angaben): 0,2 mm über der Nennbreite, je Klemme gerechnet.',
    },
    rules: ['RC-012', 'RC-013'],
  },
  tolerance: {
    title: { en: 'Width tolerance, ±', de: 'Breitentoleranz, ±' },
    group: 'width',
    kind: 'length',
    builtIn: DEFAULT_SETTINGS.tolerance,
    source: {
      en: 'Planning practice; data sheets do not state it.',
      de: 'Planungspraxis; Datenblätter nennen sie nicht.',
    },
    rules: ['RC-014'],
  },
  toleranceSum: {
    title: { en: 'How tolerances add up', de: 'Wie sich Toleranzen addieren' },
    group: 'width',
    kind: 'toleranceSum',
    builtIn: 'worst',
    source: { en: 'The safe side: all widths at their limit.', de: 'Auf der sicheren Seite: alle Breiten an ihrer Grenze.' },
    rules: ['RC-014'],
  },
  partingGap: {
    title: { en: 'Narrowest gap between runs', de: 'Schmalste Lücke zwischen Abschnitten' },
    group: 'width',
    kind: 'length',
    builtIn: mm(5),
    source: {
      en: 'Each run ends with a stop, and no end stop is narrower than 5 mm.',
      de: 'Jeder Abschnitt endet mit einer Endklammer, und keine ist schmaler als 5 mm.',
    },
    rules: ['RC-011'],
  },
  endStop: {
    title: { en: 'End stop', de: 'Endklammer' },
    group: 'strip',
    kind: 'part',
    builtIn: DEFAULT_SETTINGS.endStop,
    source: { en: 'Customary article.', de: 'Üblicher Artikel.' },
    rules: ['RC-006'],
    ofStrip: ({ endStop }) => endStop,
  },
  endPlateColor: {
    title: { en: 'Colour of end plates', de: 'Farbe der Abschlussplatten' },
    group: 'strip',
    kind: 'color',
    builtIn: DEFAULT_SETTINGS.endPlateColor,
    source: { en: 'Customary: seen at a glance.', de: 'Üblich: auf einen Blick zu sehen.' },
    rules: [],
    ofStrip: ({ endPlateColor }) => endPlateColor,
  },
  spareBlocks: {
    title: { en: 'Spare blocks in each strip', de: 'Reserveklemmen je Leiste' },
    group: 'strip',
    kind: 'count',
    builtIn: 0,
    source: { en: 'Nothing is asked for unless the customer does.', de: 'Ohne Vorgabe des Kunden wird nichts verlangt.' },
    rules: ['RC-028'],
    ofStrip: ({ spareBlocks }) => spareBlocks,
  },
  sparePercent: {
    title: { en: 'Spare blocks, percent of a strip', de: 'Reserveklemmen in Prozent der Leiste' },
    group: 'strip',
    kind: 'percent',
    builtIn: 0,
    source: { en: 'Nothing is asked for unless the customer does.', de: 'Ohne Vorgabe des Kunden wird nichts verlangt.' },
    rules: ['RC-028'],
    ofStrip: ({ sparePercent }) => sparePercent,
  },
  fixingEnd: {
    title: { en: 'First and last fixing at most from the ends', de: 'Erste und letzte Befestigung höchstens vom Ende' },
    group: 'fixing',
    kind: 'length',
    builtIn: mm(50),
    source: PRACTICE,
    rules: ['RC-019'],
  },
  fixingPitch: {
    title: { en: 'Fixings at most apart', de: 'Befestigungen höchstens auseinander' },
    group: 'fixing',
    kind: 'length',
    builtIn: mm(250),
    source: {
      en: 'Planning practice; a maker asks for 60 mm at most under strong vibration (WAGO I/O System, manual).',
      de: 'Planungspraxis; bei starker Vibration verlangt ein Hersteller höchstens 60 mm (WAGO I/O System, Handbuch).',
    },
    positive: true,
    rules: ['RC-019'],
  },
  slotMargin: {
    title: { en: 'Metal between a cut and a slot', de: 'Steg zwischen Schnitt und Langloch' },
    group: 'fixing',
    kind: 'length',
    builtIn: mm(2),
    source: { en: 'Planning practice: the end must not tear.', de: 'Planungspraxis: das Ende darf nicht ausreißen.' },
    rules: ['RC-018'],
  },
  frontClearance: {
    title: { en: 'Room in front of the tallest part', de: 'Raum vor dem höchsten Teil' },
    group: 'cabinet',
    kind: 'length',
    builtIn: mm(20),
    source: { en: 'Planning practice; covers the bend of the wires.', de: 'Planungspraxis; deckt den Biegeraum der Drähte.' },
    rules: ['CB-001'],
  },
  toolClearance: {
    title: { en: 'Free height for the operating tool', de: 'Freie Höhe für das Betätigungswerkzeug' },
    group: 'cabinet',
    kind: 'length',
    builtIn: mm(100),
    source: {
      en: 'Planning practice: the tool goes in straight from the front.',
      de: 'Planungspraxis: das Werkzeug wird gerade von vorn eingeführt.',
    },
    rules: ['CB-005'],
  },
  ductDistances: {
    title: { en: 'Distance between blocks and ducts', de: 'Abstand zwischen Klemmen und Kanälen' },
    group: 'cabinet',
    kind: 'distances',
    builtIn: Object.freeze(
      [
        { upTo: 1500, distance: mm(30) },
        { upTo: 4000, distance: mm(40) },
        { upTo: 10_000, distance: mm(60) },
        { upTo: 16_000, distance: mm(80) },
        { upTo: 35_000, distance: mm(100) },
      ].map((row) => Object.freeze(row)),
    ),
    source: {
      en: 'Planning practice, by the bending radius of the conductors.',
      de: 'Planungspraxis, nach dem Biegeradius der Leiter.',
    },
    rules: ['CB-002', 'CB-003'],
  },
  ductFillPercent: {
    title: { en: 'Fill of wiring ducts', de: 'Füllgrad der Verdrahtungskanäle' },
    group: 'cabinet',
    kind: 'percent',
    builtIn: 50,
    source: PRACTICE,
    rules: ['CB-004'],
  },
  stockLength: {
    title: { en: 'Stock length of rails', de: 'Lagerlänge der Schienen' },
    group: 'cutting',
    kind: 'length',
    builtIn: mm(2000),
    source: {
      en: 'Customary length; an article that states its own goes before it.',
      de: 'Übliche Länge; ein Artikel, der seine eigene nennt, geht vor.',
    },
    positive: true,
    rules: [],
    ofPart: (part) => {
      const fact = factOf(part, 'rail.stockLength');
      return fact.known ? fact.value : undefined;
    },
  },
  kerf: {
    title: { en: 'Width of a saw cut', de: 'Breite eines Sägeschnitts' },
    group: 'cutting',
    kind: 'length',
    builtIn: mm(2),
    source: { en: 'Customary saw blade.', de: 'Übliches Sägeblatt.' },
    rules: [],
  },
  sheetsSince: {
    title: { en: 'Data sheets not older than', de: 'Datenblätter nicht älter als' },
    group: 'data',
    kind: 'day',
    builtIn: undefined,
    source: { en: 'Nothing is asked for unless the project does.', de: 'Ohne Vorgabe des Projekts wird nichts verlangt.' },
    rules: ['DQ-002'],
  },
};

/** All limits in the order in which lists show them. */
export const LIMIT_KEYS = Object.freeze(Object.keys(LIMITS)) as readonly LimitKey[];

/** Whether a text is the name of a limit. */
export function isLimitKey(text: string): text is LimitKey {
  return Object.hasOwn(LIMITS, text);
}
