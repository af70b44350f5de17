import { flag, quantities, quantity, range, text } from './define.ts';

/** Sizes and shape. Lengths in µm; values that a document prints in inches are kept beside them as printed. */
export const GEOMETRY_ATTRIBUTES = {
  /** Length that the part takes on the rail; of a plate its thickness; of a connector its width. */
  'geometry.width': quantity('geometry', 'length', { en: 'Width', de: 'Breite' }),
  'geometry.widthInch': quantity('geometry', 'inch', { en: 'Width (inch)', de: 'Breite (Zoll)' }),
  /** Extent across the rail ("depth" of a terminal block data sheet). */
  'geometry.depth': quantity('geometry', 'length', { en: 'Length across the rail', de: 'Länge quer zur Schiene' }),
  'geometry.depthInch': quantity('geometry', 'inch', { en: 'Length across the rail (inch)', de: 'Länge quer zur Schiene (Zoll)' }),
  /** Highest point above the upper edge of the rail. */
  'geometry.height': quantity('geometry', 'length', { en: 'Height above the rail', de: 'Höhe über der Schiene' }),
  'geometry.heightInch': quantity('geometry', 'inch', { en: 'Height above the rail (inch)', de: 'Höhe über der Schiene (Zoll)' }),
  /** Name of the housing profile: parts with the same profile cover each other. */
  'geometry.contour': text('geometry', { en: 'Housing profile', de: 'Gehäusekontur' }),
  /** Side whose wall is missing when the part is not turned: `left`, `right` or `none`. */
  'geometry.openSide': text('geometry', { en: 'Open side', de: 'Offene Seite' }),
  /** Larger than the housings that it stands between. */
  'geometry.oversized': flag('geometry', { en: 'Protrudes over the blocks', de: 'Übersteht die Klemmen' }),

  /** Sizes of parts that do not stand on a rail, as their sheet names them. */
  'geometry.bodyHeight': quantity('geometry', 'length', { en: 'Height', de: 'Höhe' }),
  'geometry.bodyHeightInch': quantity('geometry', 'inch', { en: 'Height (inch)', de: 'Höhe (Zoll)' }),
  'geometry.bodyDepth': quantity('geometry', 'length', { en: 'Depth', de: 'Tiefe' }),
  'geometry.bodyDepthInch': quantity('geometry', 'inch', { en: 'Depth (inch)', de: 'Tiefe (Zoll)' }),
  'geometry.length': quantity('geometry', 'length', { en: 'Length', de: 'Länge' }),
  /** Depth of the housing alone, without the foot that reaches behind the edge of the rail. */
  'geometry.housingDepth': quantity('geometry', 'length', { en: 'Depth of the housing', de: 'Gehäusetiefe' }),
  /** Highest point above the mounting plate when mounted on a rail 35 × 7.5. */
  'geometry.depthOnRail': quantity('geometry', 'length', { en: 'Depth on rail 35 × 7.5', de: 'Tiefe auf Schiene 35 × 7,5' }),
  /** Distance between the centres of neighbouring blocks where it is given beside the width. */
  'geometry.stepWidth': quantity('geometry', 'length', { en: 'Pitch', de: 'Rastermaß' }),
  /** Distance of the rail's centre line from the upper end of the housing, where the part is not turned. */
  'geometry.railOffset': quantity('geometry', 'length', { en: 'Rail centre from housing end', de: 'Schienenmitte ab Gehäuseende' }),
  /** As drawn by a collection of front views; too thick, never a thickness to plan with. */
  'geometry.drawnThickness': quantity('geometry', 'length', { en: 'Thickness as drawn', de: 'Dicke laut Zeichnung' }),
  /** As drawn by a collection of front views; about 2.6 mm too long for jumper bars. */
  'geometry.drawnLength': quantity('geometry', 'length', { en: 'Length as drawn', de: 'Länge laut Zeichnung' }),
  /** x, y, z of the point where the foot meets the rail. */
  'geometry.snapOnPoint': quantities('geometry', 'length', { en: 'Snap-on point (x, y, z)', de: 'Aufrastpunkt (x, y, z)' }),
  /** x, y, z of each point in turn. */
  'geometry.conductorPoints': quantities('geometry', 'length', { en: 'Conductor entries (x, y, z)', de: 'Leitereinführungen (x, y, z)' }),
  'geometry.bridgePoints': quantities('geometry', 'length', { en: 'Jumper slots (x, y, z)', de: 'Brückerschächte (x, y, z)' }),

  'geometry.pinSpacing': quantity('geometry', 'length', { en: 'Pin spacing', de: 'Rastermaß der Pole' }),
  'geometry.pinSpacingInch': quantity('geometry', 'inch', { en: 'Pin spacing (inch)', de: 'Rastermaß der Pole (Zoll)' }),
  'geometry.panelThickness': range('geometry', 'length', { en: 'Panel thickness', de: 'Gehäuseblechstärke' }),
  'geometry.panelThicknessInch': range('geometry', 'inch', { en: 'Panel thickness (inch)', de: 'Gehäuseblechstärke (Zoll)' }),
  'geometry.cutoutTolerance': quantity('geometry', 'length', { en: 'Cutout tolerance, plus', de: 'Ausschnitttoleranz, plus' }),

  /** Normalised: width of the hat × height in mm, such as `35x7.5`. */
  'rail.profile': text('geometry', { en: 'Rail profile', de: 'Schienenprofil' }),
  'rail.type': text('geometry', { en: 'Rail type', de: 'Schienentyp' }),
  'rail.width': quantity('geometry', 'length', { en: 'Rail width', de: 'Schienenbreite' }),
  'rail.height': quantity('geometry', 'length', { en: 'Rail height', de: 'Schienenhöhe' }),
  'rail.thickness': quantity('geometry', 'length', { en: 'Rail thickness', de: 'Materialdicke der Schiene' }),
  'rail.stockLength': quantity('geometry', 'length', { en: 'Stock length', de: 'Lagerlänge' }),
  'rail.slotted': flag('geometry', { en: 'Slotted', de: 'Gelocht' }),
  'rail.slotLength': quantity('geometry', 'length', { en: 'Slot length', de: 'Lochlänge' }),
  'rail.slotWidth': quantity('geometry', 'length', { en: 'Slot width', de: 'Lochbreite' }),
  'rail.slotPitch': quantity('geometry', 'length', { en: 'Slot pitch', de: 'Lochabstand' }),
} as const;
