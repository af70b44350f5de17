import { flag, list, quantities, quantity, range, table, text } from './define.ts';

/** What goes with what. Lists hold article numbers of the same maker, best first as printed. */
export const COMPATIBILITY_ATTRIBUTES = {
  'compatibility.endPlates': list('compatibility', 'End plates', 'Abschlussplatten'),
  'compatibility.endPlateType': text('compatibility', 'End plate (type)', 'Abschlussplatte (Typ)'),
  'compatibility.partitionPlateType': text('compatibility', 'Partition plate (type)', 'Trennplatte (Typ)'),
  'compatibility.endStops': list('compatibility', 'End stops', 'Endklammern'),
  'compatibility.endStopType': text('compatibility', 'End stop (type)', 'Endklammer (Typ)'),
  'compatibility.markers': list('compatibility', 'Markers', 'Beschriftungsschilder'),
  'compatibility.jumpers': list('compatibility', 'Jumpers', 'Brücker'),
  /** Jumpers that fit only with restrictions which the maker does not state in our sources. */
  'compatibility.jumpersRestricted': list('compatibility', 'Jumpers with restrictions', 'Brücker mit Einschränkung'),
  'compatibility.series': list('compatibility', 'Fits series', 'Passt zu Serien'),
  'compatibility.seriesRestricted': list('compatibility', 'Fits series with restrictions', 'Passt mit Einschränkung zu Serien'),
  'compatibility.articles': list('compatibility', 'Fits articles', 'Passt zu Artikeln'),
  'compatibility.nominalAreas': quantities('compatibility', 'area', 'Fits cross-sections', 'Passt zu Querschnitten'),
  'compatibility.conductorCount': quantity('compatibility', 'count', 'Fits blocks with conductors', 'Passt zu Klemmen mit Leitern'),
  'compatibility.mates': list('compatibility', 'Counterparts', 'Gegenstücke'),
  /** Accessories that the sheet lists, with the heading under which they stand. */
  'compatibility.accessories': table('compatibility', 'Accessories', 'Zubehör'),
  'compatibility.mountsIn': text('compatibility', 'Mounts in', 'Sitzt in'),
  'compatibility.fits': text('compatibility', 'For', 'Für'),
  'compatibility.notOnEndPlate': flag('compatibility', 'Not on an end plate', 'Nicht auf Abschlussplatte'),
  'compatibility.plugDiameter': quantity('compatibility', 'length', 'Plug diameter', 'Steckerdurchmesser'),
  'compatibility.testCableArea': quantity('compatibility', 'area', 'Test cable up to', 'Prüfleitung bis'),
  'compatibility.testCableAwg': quantity('compatibility', 'awg', 'Test cable up to (AWG)', 'Prüfleitung bis (AWG)'),

  /** What a jumper is by its build, where the kind leaves it open (cross-connectors): one of `JUMPER_DESIGNS`. */
  'jumper.design': text('compatibility', 'Jumper design', 'Brückerbauart'),
  'jumper.positions': quantity('compatibility', 'count', 'Spans positions', 'Überspannt Plätze'),
  /**
   * Positions that have a contact, joined by hyphens: "1-5" for a bar that leaves out those between. Commas part contacts
   * that are not connected with each other: "1-2, 3-4, 5-6".
   */
  'jumper.pattern': text('compatibility', 'Contact pattern', 'Kontaktbild'),
  /** Distance between neighbouring positions. */
  'jumper.pitch': quantity('compatibility', 'length', 'Contact pitch', 'Rastermaß der Kontakte'),
  'jumper.breakable': flag('compatibility', 'Contacts can be broken out', 'Kontakte ausbrechbar'),
  /** Of the two halves of a jumper slot, how many one contact takes. */
  'jumper.slotHalves': quantity('compatibility', 'count', 'Slot halves per contact', 'Schachthälften je Kontakt'),
  /** Motor terminals by position, such as U1, W2, V1 …, of a delta or star-point jumper. */
  'jumper.motorTerminals': list('compatibility', 'Motor terminals by position', 'Motorklemmen nach Platz'),
  'jumper.wireLength': quantity('compatibility', 'length', 'Wire length', 'Leitungslänge'),
  'jumper.fromSeries': list('compatibility', 'Commons from series', 'Brückt von Serien'),
  'jumper.toSeries': list('compatibility', 'Commons to series', 'Brückt auf Serien'),
  'jumper.fromAreas': quantities('compatibility', 'area', 'Commons from', 'Brückt von'),
  'jumper.toAreas': quantities('compatibility', 'area', 'Commons to', 'Brückt auf'),
  'jumper.fromAwg': quantities('compatibility', 'awg', 'Commons from (AWG)', 'Brückt von (AWG)'),
  'jumper.toAwg': quantities('compatibility', 'awg', 'Commons to (AWG)', 'Brückt auf (AWG)'),
  'jumper.endPlateBetween': flag('compatibility', 'End plate between the blocks', 'Abschlussplatte zwischen den Klemmen'),
  'jumper.sumOfOutgoing': flag(
    'compatibility',
    'Sum of outgoing currents limited to its rated current',
    'Summe der Abgangsströme höchstens ihr Bemessungsstrom',
  ),

  /** Where markers sit: `center`, `side`. */
  'marking.positions': list('compatibility', 'Marker positions', 'Beschriftungsplätze'),
  /** Width of the blocks that a marker suits. */
  'marking.pitch': range('compatibility', 'length', 'For block widths', 'Für Klemmenbreiten'),
  'marking.stripWidth': quantity('compatibility', 'length', 'Strip width', 'Streifenbreite'),
  'marking.print': text('compatibility', 'Printed with', 'Bedruckt mit'),
  /** Whether the block takes the continuous marking strip. */
  'marking.takesStrip': flag('compatibility', 'Takes continuous marking strip', 'Nimmt Endlos-Beschriftungsstreifen auf'),
} as const;
