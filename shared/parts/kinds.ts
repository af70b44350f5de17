import type { LocalText } from '../text/index.ts';
/** What a part does in a strip. Blocks, plates, separators, stops and devices take length on a rail; the others do not. */
export type PartRole =
  | 'block'
  | 'endPlate'
  | 'partition'
  | 'separator'
  | 'endStop'
  | 'device'
  | 'rail'
  | 'jumper'
  | 'marker'
  | 'attachment'
  | 'connector'
  | 'accessory';

interface KindInfo {
  readonly role: PartRole;
  readonly label: LocalText;
}

function kind(role: PartRole, label: LocalText): KindInfo {
  return { role, label };
}

/** Every kind of part, its role and its name. The order is the order of filters and lists. */
export const PART_KINDS = {
  'through-terminal': kind('block', { en: 'Through terminal block', de: 'Durchgangsklemme' }),
  'ground-terminal': kind('block', { en: 'Ground terminal block', de: 'Schutzleiterklemme' }),
  'double-deck-terminal': kind('block', { en: 'Double-deck terminal block', de: 'Doppelstockklemme' }),
  'triple-deck-terminal': kind('block', { en: 'Triple-deck terminal block', de: 'Dreistockklemme' }),
  'installation-multilevel-terminal': kind('block', { en: 'Multilevel installation terminal block', de: 'Installationsetagenklemme' }),
  'disconnect-terminal': kind('block', { en: 'Disconnect terminal block', de: 'Trennklemme' }),
  'n-disconnect-terminal': kind('block', { en: 'N-disconnect terminal block', de: 'N-Trennklemme' }),
  'fuse-terminal': kind('block', { en: 'Fuse terminal block', de: 'Sicherungsklemme' }),
  'component-terminal': kind('block', { en: 'Terminal block with electronic parts', de: 'Bauelementklemme' }),
  'distribution-terminal': kind('block', { en: 'Distribution terminal block', de: 'Verteilerklemme' }),
  'end-plate': kind('endPlate', { en: 'End plate', de: 'Abschlussplatte' }),
  'partition-plate': kind('partition', { en: 'Partition plate', de: 'Trennplatte' }),
  'ex-separator': kind('separator', { en: 'Ex e/Ex i separator', de: 'Ex-e/Ex-i-Trennwand' }),
  'end-stop': kind('endStop', { en: 'End stop', de: 'Endklammer' }),
  'busbar-carrier': kind('device', { en: 'Busbar carrier', de: 'Sammelschienenträger' }),
  'din-rail': kind('rail', { en: 'DIN rail', de: 'Tragschiene' }),
  'jumper-bar': kind('jumper', { en: 'Jumper bar', de: 'Kammbrücker' }),
  'jumper-skip': kind('jumper', { en: 'Jumper bar, skipping', de: 'Kammbrücker, überspringend' }),
  'cross-connector': kind('jumper', { en: 'Cross-connector', de: 'Querverbinder' }),
  'staggered-jumper': kind('jumper', { en: 'Staggered jumper', de: 'Stufenbrücker' }),
  'continuous-jumper': kind('jumper', { en: 'Continuous jumper', de: 'Endlosbrücker' }),
  'adjacent-jumper-1-to-3': kind('jumper', { en: '1-to-3 adjacent jumper', de: 'Brücker 1–3' }),
  'step-down-jumper': kind('jumper', { en: 'Step-down jumper', de: 'Reduzierbrücker' }),
  'wire-jumper': kind('jumper', { en: 'Wire jumper', de: 'Drahtbrücker' }),
  'delta-jumper': kind('jumper', { en: 'Delta jumper', de: 'Dreieckbrücker' }),
  'star-point-jumper': kind('jumper', { en: 'Star-point jumper', de: 'Sternpunktbrücker' }),
  'vertical-jumper': kind('jumper', { en: 'Vertical jumper', de: 'Vertikalbrücker' }),
  marker: kind('marker', { en: 'Marker', de: 'Beschriftungsschild' }),
  'marking-strip': kind('marker', { en: 'Marking strip', de: 'Beschriftungsstreifen' }),
  'marker-carrier': kind('attachment', { en: 'Marker carrier', de: 'Schildträger' }),
  'group-marker-carrier': kind('attachment', { en: 'Group marker carrier', de: 'Gruppenschildträger' }),
  cover: kind('attachment', { en: 'Cover', de: 'Abdeckung' }),
  'test-plug': kind('attachment', { en: 'Test plug', de: 'Prüfstecker' }),
  'test-adapter': kind('attachment', { en: 'Test plug adapter', de: 'Prüfsteckeradapter' }),
  'testing-tap': kind('attachment', { en: 'Testing tap', de: 'Prüfabgriff' }),
  'pluggable-connector-plug': kind('connector', { en: 'Plug', de: 'Stecker' }),
  'pluggable-connector-socket': kind('connector', { en: 'Socket', de: 'Buchse' }),
  'pluggable-connector-snap-in-socket': kind('connector', { en: 'Snap-in socket', de: 'Einbaubuchse' }),
  'distribution-connector': kind('connector', { en: 'Distribution connector', de: 'Verteiler' }),
  'cable-assembly': kind('connector', { en: 'Cable assembly', de: 'Konfektionierte Leitung' }),
  'strain-relief-housing': kind('accessory', { en: 'Strain relief housing', de: 'Zugentlastungsgehäuse' }),
  'snap-in-frame': kind('accessory', { en: 'Snap-in frame', de: 'Einrastrahmen' }),
  'locking-lever': kind('accessory', { en: 'Locking lever', de: 'Verriegelungsklinke' }),
  'lockout-cap': kind('accessory', { en: 'Lockout cap', de: 'Verschlusskappe' }),
  'reducing-sleeve': kind('accessory', { en: 'Reducing sleeve', de: 'Reduzierhülse' }),
  'operating-tool': kind('accessory', { en: 'Operating tool', de: 'Betätigungswerkzeug' }),
  tool: kind('accessory', { en: 'Tool', de: 'Werkzeug' }),
} as const satisfies Record<string, KindInfo>;

/** The kind of a part, such as `through-terminal`. */
export type PartKind = keyof typeof PART_KINDS;

/** What a kind of part does in a strip. */
export function roleOf(kind: PartKind): PartRole {
  return PART_KINDS[kind].role;
}

/** Whether parts of this role stand on a rail and take length on it. */
export function standsOnRail(role: PartRole): boolean {
  return (
    role === 'block' ||
    role === 'endPlate' ||
    role === 'partition' ||
    role === 'separator' ||
    role === 'endStop' ||
    role === 'device'
  );
}

/** Whether a text names a kind of part. */
export function isPartKind(text: string): text is PartKind {
  return Object.hasOwn(PART_KINDS, text);
}
