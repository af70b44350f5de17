import { flag, quantities, quantity, range, text } from './define.ts';

/** Sizes and shape. Lengths in µm; values that a document prints in inches are kept beside them as printed. */
export const GEOMETRY_ATTRIBUTES = {
  /** Length that the part takes on the rail; of a plate its thickness; of a connector its width. */
  'geometry.width': quantity('geometry', 'length', 'Width', 'Breite'),
  'geometry.widthInch': quantity('geometry', 'inch', 'Width (inch)', 'Breite (Zoll)'),
  /** Extent across the rail ("depth" of a terminal block data sheet). */
  'geometry.depth': quantity('geometry', 'length', 'Length across the rail', 'Länge quer zur Schiene'),
  'geometry.depthInch': quantity('geometry', 'inch', 'Length across the rail (inch)', 'Länge quer zur Schiene (Zoll)'),
  /** Highest point above the upper edge of the rail. */
  'geometry.height': quantity('geometry', 'length', 'Height above the rail', 'Höhe über der Schiene'),
  'geometry.heightInch': quantity('geometry', 'inch', 'Height above the rail (inch)', 'Höhe über der Schiene (Zoll)'),
  /** Name of the housing profile: parts with the same profile cover each other. */
  'geometry.contour': text('geometry', 'Housing profile', 'Gehäusekontur'),
  /** Side whose wall is missing when the part is not turned: `left`, `right` or `none`. */
  'geometry.openSide': text('geometry', 'Open side', 'Offene Seite'),
  /** Larger than the housings that it stands between. */
  'geometry.oversized': flag('geometry', 'Protrudes over the blocks', 'Übersteht die Klemmen'),

  /** Sizes of parts that do not stand on a rail, as their sheet names them. */
  'geometry.bodyHeight': quantity('geometry', 'length', 'Height', 'Höhe'),
  'geometry.bodyHeightInch': quantity('geometry', 'inch', 'Height (inch)', 'Höhe (Zoll)'),
  'geometry.bodyDepth': quantity('geometry', 'length', 'Depth', 'Tiefe'),
  'geometry.bodyDepthInch': quantity('geometry', 'inch', 'Depth (inch)', 'Tiefe (Zoll)'),
  'geometry.length': quantity('geometry', 'length', 'Length', 'Länge'),
  /** Depth of the housing alone, without the foot that reaches behind the edge of the rail. */
  'geometry.housingDepth': quantity('geometry', 'length', 'Depth of the housing', 'Gehäusetiefe'),
  /** Highest point above the mounting plate when mounted on a rail 35 × 7.5. */
  'geometry.depthOnRail': quantity('geometry', 'length', 'Depth on rail 35 × 7.5', 'Tiefe auf Schiene 35 × 7,5'),
  /** Distance between the centres of neighbouring blocks where it is given beside the width. */
  'geometry.stepWidth': quantity('geometry', 'length', 'Pitch', 'Rastermaß'),
  /** Distance of the rail's centre line from the upper end of the housing, where the part is not turned. */
  'geometry.railOffset': quantity('geometry', 'length', 'Rail centre from housing end', 'Schienenmitte ab Gehäuseende'),
  /** As drawn by a collection of front views; too thick, never a thickness to plan with. */
  'geometry.drawnThickness': quantity('geometry', 'length', 'Thickness as drawn', 'Dicke laut Zeichnung'),
  /** As drawn by a collection of front views; about 2.6 mm too long for jumper bars. */
  'geometry.drawnLength': quantity('geometry', 'length', 'Length as drawn', 'Länge laut Zeichnung'),
  /** x, y, z of the point where the foot meets the rail. */
  'geometry.snapOnPoint': quantities('geometry', 'length', 'Snap-on point (x, y, z)', 'Aufrastpunkt (x, y, z)'),
  /** x, y, z of each point in turn. */
  'geometry.conductorPoints': quantities('geometry', 'length', 'Conductor entries (x, y, z)', 'Leitereinführungen (x, y, z)'),
  'geometry.bridgePoints': quantities('geometry', 'length', 'Jumper slots (x, y, z)', 'Brückerschächte (x, y, z)'),

  'geometry.pinSpacing': quantity('geometry', 'length', 'Pin spacing', 'Rastermaß der Pole'),
  'geometry.pinSpacingInch': quantity('geometry', 'inch', 'Pin spacing (inch)', 'Rastermaß der Pole (Zoll)'),
  'geometry.panelThickness': range('geometry', 'length', 'Panel thickness', 'Gehäuseblechstärke'),
  'geometry.panelThicknessInch': range('geometry', 'inch', 'Panel thickness (inch)', 'Gehäuseblechstärke (Zoll)'),
  'geometry.cutoutTolerance': quantity('geometry', 'length', 'Cutout tolerance, plus', 'Ausschnitttoleranz, plus'),

  /** Normalised: width of the hat × height in mm, such as `35x7.5`. */
  'rail.profile': text('geometry', 'Rail profile', 'Schienenprofil'),
  'rail.type': text('geometry', 'Rail type', 'Schienentyp'),
  'rail.width': quantity('geometry', 'length', 'Rail width', 'Schienenbreite'),
  'rail.height': quantity('geometry', 'length', 'Rail height', 'Schienenhöhe'),
  'rail.thickness': quantity('geometry', 'length', 'Rail thickness', 'Materialdicke der Schiene'),
  'rail.stockLength': quantity('geometry', 'length', 'Stock length', 'Lagerlänge'),
  'rail.slotted': flag('geometry', 'Slotted', 'Gelocht'),
  'rail.slotLength': quantity('geometry', 'length', 'Slot length', 'Lochlänge'),
  'rail.slotWidth': quantity('geometry', 'length', 'Slot width', 'Lochbreite'),
  'rail.slotPitch': quantity('geometry', 'length', 'Slot pitch', 'Lochabstand'),
} as const;
