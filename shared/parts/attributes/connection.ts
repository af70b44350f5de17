import { list, quantities, quantity, range, table, text } from './define.ts';

/** How conductors are connected. Cross-sections in 1/1000 mm², AWG as printed: ranges are never converted. */
export const CONNECTION_ATTRIBUTES = {
  'connection.points': quantity('connection', 'count', 'Connection points', 'Anschlussstellen'),
  'connection.levels': quantity('connection', 'count', 'Levels', 'Etagen'),
  'connection.potentials': quantity('connection', 'count', 'Potentials', 'Potentiale'),
  'connection.poles': quantity('connection', 'count', 'Poles', 'Pole'),
  'connection.polesText': text('connection', 'Poles', 'Pole'),
  /** Conductor entries of a block that also has places for plugs. */
  'connection.conductorEntries': quantity('connection', 'count', 'Conductor entries', 'Leiteranschlüsse'),
  /** Places for plugs. */
  'connection.plugPlaces': quantity('connection', 'count', 'Places for plugs', 'Steckplätze'),
  'connection.conductorsPerPole': quantity('connection', 'count', 'Conductors per pole', 'Leiter je Pol'),
  'connection.nominalArea': quantity('connection', 'area', 'Nominal cross-section', 'Bemessungsquerschnitt'),
  'connection.nominalAwg': quantity('connection', 'awg', 'Nominal size (AWG)', 'Nenngröße (AWG)'),
  'connection.maximumArea': quantity('connection', 'area', 'Largest cross-section', 'Größter Querschnitt'),
  'connection.maximumAwg': quantity('connection', 'awg', 'Largest size (AWG)', 'Größte Größe (AWG)'),
  /** Nominal cross-section of the outgoing side where it differs from the incoming one. */
  'connection.outgoingArea': quantity('connection', 'area', 'Outgoing cross-section', 'Querschnitt der Abgänge'),
  'connection.outgoingPoints': quantity('connection', 'count', 'Outgoing connection points', 'Abgänge'),
  /** Jumper slots of each level; where levels differ, `connection.levelJumperSlots` says how many each has. */
  'connection.jumperSlots': quantity('connection', 'count', 'Jumper slots', 'Brückerschächte'),
  /** Jumper slots level by level, the lowest first. */
  'connection.levelJumperSlots': quantities('connection', 'count', 'Jumper slots by level', 'Brückerschächte nach Etage'),
  /** Levels that are connected inside the block, numbered from the lowest: "1-2" joins the lowest with the next. */
  'connection.levelBridges': list('connection', 'Levels connected inside', 'Intern verbundene Etagen'),
  /** Levels that the foot connects to the rail, numbered from the lowest. A ground terminal block connects all of them. */
  'connection.railLevels': quantities('connection', 'count', 'Levels connected to the rail', 'Etagen mit Schutzleiterfuß'),
  /** What parts the two sides of a block, one of `SEPARATIONS`, where the kind leaves it open. */
  'connection.separation': text('connection', 'Internal separation', 'Interne Trennstelle'),
  'connection.technology': text('connection', 'Connection technology', 'Anschlusstechnik'),
  'connection.actuation': list('connection', 'Actuation', 'Betätigungsart'),
  'connection.conductorMaterial': text('connection', 'Conductor material', 'Leiterwerkstoff'),
  /** Every conductor range of the sheet, one row a printed line. */
  'connection.conductors': table('connection', 'Conductors', 'Leiter'),
  'connection.range': range('connection', 'area', 'Conductor cross-section', 'Leiterquerschnitt'),
  'connection.rangeAwg': quantities('connection', 'awg', 'Conductor size (AWG)', 'Leitergröße (AWG)'),
  'connection.rangeSolid': range('connection', 'area', 'Solid conductor', 'Eindrähtiger Leiter'),
  'connection.rangeFineStranded': range('connection', 'area', 'Fine-stranded conductor', 'Feindrähtiger Leiter'),
  'connection.rangeFerrule': range('connection', 'area', 'Fine-stranded with ferrule', 'Feindrähtig mit Aderendhülse'),
  'connection.stripLength': range('connection', 'length', 'Strip length', 'Abisolierlänge'),
  'connection.stripLengthInch': range('connection', 'inch', 'Strip length (inch)', 'Abisolierlänge (Zoll)'),
  'connection.stripLengthNote': text('connection', 'Note on strip length', 'Hinweis zur Abisolierlänge'),
  'connection.wiring': text('connection', 'Wiring', 'Verdrahtungsart'),
  /** Direction of the conductor entry against that of mating. */
  'connection.entryAngle': quantity('connection', 'angle', 'Conductor entry to mating direction', 'Leitereinführung zur Steckrichtung'),
} as const;
