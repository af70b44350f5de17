import { flag, list, quantities, quantity, range, table, text } from './define.ts';

/** What goes with what. Lists hold article numbers of the same maker, best first as printed. */
export const COMPATIBILITY_ATTRIBUTES = {
  'compatibility.endPlates': list('compatibility', { en: 'End plates', de: 'Abschlussplatten' }),
  'compatibility.endPlateType': text('compatibility', { en: 'End plate (type)', de: 'Abschlussplatte (Typ)' }),
  'compatibility.partitionPlateType': text('compatibility', { en: 'Partition plate (type)', de: 'Trennplatte (Typ)' }),
  'compatibility.endStops': list('compatibility', { en: 'End stops', de: 'Endklammern' }),
  'compatibility.endStopType': text('compatibility', { en: 'End stop (type)', de: 'Endklammer (Typ)' }),
  'compatibility.markers': list('compatibility', { en: 'Markers', de: 'Beschriftungsschilder' }),
  'compatibility.jumpers': list('compatibility', { en: 'Jumpers', de: 'Brücker' }),
  /** Jumpers that fit only with restrictions which the maker does not state in our sources. */
  'compatibility.jumpersRestricted': list('compatibility', { en: 'Jumpers with restrictions', de: 'Brücker mit Einschränkung' }),
  'compatibility.series': list('compatibility', { en: 'Fits series', de: 'Passt zu Serien' }),
  'compatibility.seriesRestricted': list('compatibility', { en: 'Fits series with restrictions', de: 'Passt mit Einschränkung zu Serien' }),
  'compatibility.articles': list('compatibility', { en: 'Fits articles', de: 'Passt zu Artikeln' }),
  'compatibility.nominalAreas': quantities('compatibility', 'area', { en: 'Fits cross-sections', de: 'Passt zu Querschnitten' }),
  'compatibility.conductorCount': quantity('compatibility', 'count', { en: 'Fits blocks with conductors', de: 'Passt zu Klemmen mit Leitern' }),
  'compatibility.mates': list('compatibility', { en: 'Counterparts', de: 'Gegenstücke' }),
  /** Accessories that the sheet lists, with the heading under which they stand. */
  'compatibility.accessories': table('compatibility', { en: 'Accessories', de: 'Zubehör' }),
  'compatibility.mountsIn': text('compatibility', { en: 'Mounts in', de: 'Sitzt in' }),
  'compatibility.fits': text('compatibility', { en: 'For', de: 'Für' }),
  'compatibility.notOnEndPlate': flag('compatibility', { en: 'Not on an end plate', de: 'Nicht auf Abschlussplatte' }),
  'compatibility.plugDiameter': quantity('compatibility', 'length', { en: 'Plug diameter', de: 'Steckerdurchmesser' }),
  'compatibility.testCableArea': quantity('compatibility', 'area', { en: 'Test cable up to', de: 'Prüfleitung bis' }),
  'compatibility.testCableAwg': quantity('compatibility', 'awg', { en: 'Test cable up to (AWG)', de: 'Prüfleitung bis (AWG)' }),

  /** What a jumper is by its build, where the kind leaves it open (cross-connectors): one of `JUMPER_DESIGNS`. */
  'jumper.design': text('compatibility', { en: 'Jumper design', de: 'Brückerbauart' }),
  'jumper.positions': quantity('compatibility', 'count', { en: 'Spans positions', de: 'Überspannt Plätze' }),
  /**
   * Positions that have a contact, joined by hyphens: "1-5" for a bar that leaves out those between. Commas part contacts
   * that are not connected with each other: "1-2, 3-4, 5-6".
   */
  'jumper.pattern': text('compatibility', { en: 'Contact pattern', de: 'Kontaktbild' }),
  /** Distance between neighbouring positions. */
  'jumper.pitch': quantity('compatibility', 'length', { en: 'Contact pitch', de: 'Rastermaß der Kontakte' }),
  'jumper.breakable': flag('compatibility', { en: 'Contacts can be broken out', de: 'Kontakte ausbrechbar' }),
  /** Of the two halves of a jumper slot, how many one contact takes. */
  'jumper.slotHalves': quantity('compatibility', 'count', { en: 'Slot halves per contact', de: 'Schachthälften je Kontakt' }),
  /** Motor terminals by position, such as U1, W2, V1 …, of a delta or star-point jumper. */
  'jumper.motorTerminals': list('compatibility', { en: 'Motor terminals by position', de: 'Motorklemmen nach Platz' }),
  'jumper.wireLength': quantity('compatibility', 'length', { en: 'Wire length', de: 'Leitungslänge' }),
  'jumper.fromSeries': list('compatibility', { en: 'Commons from series', de: 'Brückt von Serien' }),
  'jumper.toSeries': list('compatibility', { en: 'Commons to series', de: 'Brückt auf Serien' }),
  'jumper.fromAreas': quantities('compatibility', 'area', { en: 'Commons from', de: 'Brückt von' }),
  'jumper.toAreas': quantities('compatibility', 'area', { en: 'Commons to', de: 'Brückt auf' }),
  'jumper.fromAwg': quantities('compatibility', 'awg', { en: 'Commons from (AWG)', de: 'Brückt von (AWG)' }),
  'jumper.toAwg': quantities('compatibility', 'awg', { en: 'Commons to (AWG)', de: 'Brückt auf (AWG)' }),
  'jumper.endPlateBetween': flag('compatibility', { en: 'End plate between the blocks', de: 'Abschlussplatte zwischen den Klemmen' }),
  'jumper.sumOfOutgoing': flag('compatibility', {
    en: 'Sum of outgoing currents limited to its rated current',
    de: 'Summe der Abgangsströme höchstens ihr Bemessungsstrom',
  }),

  /** Where markers sit: `center`, `side`. */
  'marking.positions': list('compatibility', { en: 'Marker positions', de: 'Beschriftungsplätze' }),
  /** Width of the blocks that a marker suits. */
  'marking.pitch': range('compatibility', 'length', { en: 'For block widths', de: 'Für Klemmenbreiten' }),
  'marking.stripWidth': quantity('compatibility', 'length', { en: 'Strip width', de: 'Streifenbreite' }),
  'marking.print': text('compatibility', { en: 'Printed with', de: 'Bedruckt mit' }),
  /** Whether the block takes the continuous marking strip. */
  'marking.takesStrip': flag('compatibility', { en: 'Takes continuous marking strip', de: 'Nimmt Endlos-Beschriftungsstreifen auf' }),
} as const;
