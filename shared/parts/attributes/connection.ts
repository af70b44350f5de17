import { list, quantities, quantity, range, table, text } from './define.ts';

/** How conductors are connected. Cross-sections in 1/1000 mm², AWG as printed: ranges are never converted. */
export const CONNECTION_ATTRIBUTES = {
  'connection.points': quantity('connection', 'count', { en: 'Connection points', de: 'Anschlussstellen' }),
  'connection.levels': quantity('connection', 'count', { en: 'Levels', de: 'Etagen' }),
  'connection.potentials': quantity('connection', 'count', { en: 'Potentials', de: 'Potentiale' }),
  'connection.poles': quantity('connection', 'count', { en: 'Poles', de: 'Pole' }),
  'connection.polesText': text('connection', { en: 'Poles', de: 'Pole' }),
  /** Conductor entries of a block that also has places for plugs. */
  'connection.conductorEntries': quantity('connection', 'count', { en: 'Conductor entries', de: 'Leiteranschlüsse' }),
  /** Places for plugs. */
  'connection.plugPlaces': quantity('connection', 'count', { en: 'Places for plugs', de: 'Steckplätze' }),
  'connection.conductorsPerPole': quantity('connection', 'count', { en: 'Conductors per pole', de: 'Leiter je Pol' }),
  'connection.nominalArea': quantity('connection', 'area', { en: 'Nominal cross-section', de: 'Bemessungsquerschnitt' }),
  'connection.nominalAwg': quantity('connection', 'awg', { en: 'Nominal size (AWG)', de: 'Nenngröße (AWG)' }),
  'connection.maximumArea': quantity('connection', 'area', { en: 'Largest cross-section', de: 'Größter Querschnitt' }),
  'connection.maximumAwg': quantity('connection', 'awg', { en: 'Largest size (AWG)', de: 'Größte Größe (AWG)' }),
  /** Nominal cross-section of the outgoing side where it differs from the incoming one. */
  'connection.outgoingArea': quantity('connection', 'area', { en: 'Outgoing cross-section', de: 'Querschnitt der Abgänge' }),
  'connection.outgoingPoints': quantity('connection', 'count', { en: 'Outgoing connection points', de: 'Abgänge' }),
  /** Jumper slots of each level; where levels differ, `connection.levelJumperSlots` says how many each has. */
  'connection.jumperSlots': quantity('connection', 'count', { en: 'Jumper slots', de: 'Brückerschächte' }),
  /** Jumper slots level by level, the lowest first. */
  'connection.levelJumperSlots': quantities('connection', 'count', { en: 'Jumper slots by level', de: 'Brückerschächte nach Etage' }),
  /** Levels that are connected inside the block, numbered from the lowest: "1-2" joins the lowest with the next. */
  'connection.levelBridges': list('connection', { en: 'Levels connected inside', de: 'Intern verbundene Etagen' }),
  /** Levels that the foot connects to the rail, numbered from the lowest. A ground terminal block connects all of them. */
  'connection.railLevels': quantities('connection', 'count', { en: 'Levels connected to the rail', de: 'Etagen mit Schutzleiterfuß' }),
  /** What parts the two sides of a block, one of `SEPARATIONS`, where the kind leaves it open. */
  'connection.separation': text('connection', { en: 'Internal separation', de: 'Interne Trennstelle' }),
  'connection.technology': text('connection', { en: 'Connection technology', de: 'Anschlusstechnik' }),
  'connection.actuation': list('connection', { en: 'Actuation', de: 'Betätigungsart' }),
  'connection.conductorMaterial': text('connection', { en: 'Conductor material', de: 'Leiterwerkstoff' }),
  /** Every conductor range of the sheet, one row a printed line. */
  'connection.conductors': table('connection', { en: 'Conductors', de: 'Leiter' }),
  'connection.range': range('connection', 'area', { en: 'Conductor cross-section', de: 'Leiterquerschnitt' }),
  'connection.rangeAwg': quantities('connection', 'awg', { en: 'Conductor size (AWG)', de: 'Leitergröße (AWG)' }),
  'connection.rangeSolid': range('connection', 'area', { en: 'Solid conductor', de: 'Eindrähtiger Leiter' }),
  'connection.rangeFineStranded': range('connection', 'area', { en: 'Fine-stranded conductor', de: 'Feindrähtiger Leiter' }),
  'connection.rangeFerrule': range('connection', 'area', { en: 'Fine-stranded with ferrule', de: 'Feindrähtig mit Aderendhülse' }),
  'connection.stripLength': range('connection', 'length', { en: 'Strip length', de: 'Abisolierlänge' }),
  'connection.stripLengthInch': range('connection', 'inch', { en: 'Strip length (inch)', de: 'Abisolierlänge (Zoll)' }),
  'connection.stripLengthNote': text('connection', { en: 'Note on strip length', de: 'Hinweis zur Abisolierlänge' }),
  'connection.wiring': text('connection', { en: 'Wiring', de: 'Verdrahtungsart' }),
  /** Direction of the conductor entry against that of mating. */
  'connection.entryAngle': quantity('connection', 'angle', { en: 'Conductor entry to mating direction', de: 'Leitereinführung zur Steckrichtung' }),
} as const;
