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
  readonly label: { readonly en: string; readonly de: string };
}

function kind(role: PartRole, en: string, de: string): KindInfo {
  return { role, label: { en, de } };
}

/** Every kind of part, its role and its name. The order is the order of filters and lists. */
export const PART_KINDS = {
  'through-terminal': kind('block', 'Through terminal block', 'Durchgangsklemme'),
  'ground-terminal': kind('block', 'Ground terminal block', 'Schutzleiterklemme'),
  'double-deck-terminal': kind('block', 'Double-deck terminal block', 'Doppelstockklemme'),
  'triple-deck-terminal': kind('block', 'Triple-deck terminal block', 'Dreistockklemme'),
  'installation-multilevel-terminal': kind('block', 'Multilevel installation terminal block', 'Installationsetagenklemme'),
  'disconnect-terminal': kind('block', 'Disconnect terminal block', 'Trennklemme'),
  'n-disconnect-terminal': kind('block', 'N-disconnect terminal block', 'N-Trennklemme'),
  'fuse-terminal': kind('block', 'Fuse terminal block', 'Sicherungsklemme'),
  'component-terminal': kind('block', 'Terminal block with electronic parts', 'Bauelementklemme'),
  'distribution-terminal': kind('block', 'Distribution terminal block', 'Verteilerklemme'),
  'end-plate': kind('endPlate', 'End plate', 'Abschlussplatte'),
  'partition-plate': kind('partition', 'Partition plate', 'Trennplatte'),
  'ex-separator': kind('separator', 'Ex e/Ex i separator', 'Ex-e/Ex-i-Trennwand'),
  'end-stop': kind('endStop', 'End stop', 'Endklammer'),
  'busbar-carrier': kind('device', 'Busbar carrier', 'Sammelschienenträger'),
  'din-rail': kind('rail', 'DIN rail', 'Tragschiene'),
  'jumper-bar': kind('jumper', 'Jumper bar', 'Kammbrücker'),
  'jumper-skip': kind('jumper', 'Jumper bar, skipping', 'Kammbrücker, überspringend'),
  'cross-connector': kind('jumper', 'Cross-connector', 'Querverbinder'),
  'staggered-jumper': kind('jumper', 'Staggered jumper', 'Stufenbrücker'),
  'continuous-jumper': kind('jumper', 'Continuous jumper', 'Endlosbrücker'),
  'adjacent-jumper-1-to-3': kind('jumper', '1-to-3 adjacent jumper', 'Brücker 1–3'),
  'step-down-jumper': kind('jumper', 'Step-down jumper', 'Reduzierbrücker'),
  'wire-jumper': kind('jumper', 'Wire jumper', 'Drahtbrücker'),
  'delta-jumper': kind('jumper', 'Delta jumper', 'Dreieckbrücker'),
  'star-point-jumper': kind('jumper', 'Star-point jumper', 'Sternpunktbrücker'),
  'vertical-jumper': kind('jumper', 'Vertical jumper', 'Vertikalbrücker'),
  marker: kind('marker', 'Marker', 'Beschriftungsschild'),
  'marking-strip': kind('marker', 'Marking strip', 'Beschriftungsstreifen'),
  'marker-carrier': kind('attachment', 'Marker carrier', 'Schildträger'),
  'group-marker-carrier': kind('attachment', 'Group marker carrier', 'Gruppenschildträger'),
  cover: kind('attachment', 'Cover', 'Abdeckung'),
  'test-plug': kind('attachment', 'Test plug', 'Prüfstecker'),
  'test-adapter': kind('attachment', 'Test plug adapter', 'Prüfsteckeradapter'),
  'testing-tap': kind('attachment', 'Testing tap', 'Prüfabgriff'),
  'pluggable-connector-plug': kind('connector', 'Plug', 'Stecker'),
  'pluggable-connector-socket': kind('connector', 'Socket', 'Buchse'),
  'pluggable-connector-snap-in-socket': kind('connector', 'Snap-in socket', 'Einbaubuchse'),
  'distribution-connector': kind('connector', 'Distribution connector', 'Verteiler'),
  'cable-assembly': kind('connector', 'Cable assembly', 'Konfektionierte Leitung'),
  'strain-relief-housing': kind('accessory', 'Strain relief housing', 'Zugentlastungsgehäuse'),
  'snap-in-frame': kind('accessory', 'Snap-in frame', 'Einrastrahmen'),
  'locking-lever': kind('accessory', 'Locking lever', 'Verriegelungsklinke'),
  'lockout-cap': kind('accessory', 'Lockout cap', 'Verschlusskappe'),
  'reducing-sleeve': kind('accessory', 'Reducing sleeve', 'Reduzierhülse'),
  'operating-tool': kind('accessory', 'Operating tool', 'Betätigungswerkzeug'),
  tool: kind('accessory', 'Tool', 'Werkzeug'),
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
