import type { DescribedPart, Speaker } from './speaker.ts';

// Phrases of part descriptions. Each answers '' (or no words) where what it needs is unknown.

/** Kind and width, or kind and type: a type designation often ends in a number, so no size follows it without a comma. */
export function kindAndWidth(say: Speaker, type: string): readonly string[] {
  return type === '' ? [say.kind(), say.value('geometry.width')] : [say.kind(), type];
}

/** "2-conductor through terminal block" / "2-Leiter-Durchgangsklemme"; only where all points belong to one level. */
export function conductors(say: Speaker): string {
  const points = say.raw('connection.points');
  const levels = say.raw('connection.levels') ?? 1;
  const outgoing = say.raw('connection.outgoingPoints');
  if (points === undefined || levels !== 1 || outgoing !== undefined) return say.kind();
  return say.pick({ en: `${points}-conductor ${lowerFirst(say.kind())}`, de: `${points}-Leiter-${say.kind()}` });
}

/** "2.5 mm²", or of a distribution block "1 × 16 mm² to 6 × 4 mm²". */
export function areas(say: Speaker): string {
  const area = say.value('connection.nominalArea');
  const outgoing = say.raw('connection.outgoingPoints');
  if (outgoing === undefined) return area;
  const incoming = (say.raw('connection.points') ?? outgoing + 1) - outgoing;
  const small = say.value('connection.outgoingArea');
  return say.pick({
    en: `${incoming} × ${area} to ${outgoing} × ${small === '' ? area : small}`,
    de: `${incoming} × ${area} auf ${outgoing} × ${small === '' ? area : small}`,
  });
}

/** The number of levels, unless the name of the kind says it already. */
export function levels(part: DescribedPart, say: Speaker): string {
  const count = say.raw('connection.levels') ?? 1;
  const named =
    part.kind === 'double-deck-terminal' ||
    part.kind === 'triple-deck-terminal' ||
    part.kind === 'installation-multilevel-terminal';
  return count === 1 || named ? '' : say.pick({ en: `${count} levels`, de: `${count} Etagen` });
}

/** "for fuse 5 x 20 mm", "blade fuse". */
export function fuse(say: Speaker): string {
  const stored = say.raw('electrical.fuse') ?? '';
  return /^\d/.test(stored) ? say.phrase('electrical.fuse', { en: 'for fuse @', de: 'für Sicherung @' }) : say.value('electrical.fuse');
}

/** Lever or push-button, where the clamp has one. */
export function actuator(say: Speaker): string {
  const ways = say.raw('connection.actuation') ?? [];
  if (ways.includes('lever')) return say.pick({ en: 'with lever', de: 'mit Hebel' });
  return ways.includes('push-button') ? say.pick({ en: 'with push-button', de: 'mit Drücker' }) : '';
}

/** "2 conductor entries, 1 place for a plug". */
export function plugPlaces(say: Speaker): string {
  const plugs = say.raw('connection.plugPlaces');
  if (plugs === undefined) return '';
  const entries = say.raw('connection.conductorEntries');
  const english = `${plugs} ${plugs === 1 ? 'place for a plug' : 'places for plugs'}`;
  const german = `${plugs} ${plugs === 1 ? 'Steckplatz' : 'Steckplätze'}`;
  if (entries === undefined) return say.pick({ en: english, de: german });
  return say.pick({
    en: `${entries} ${entries === 1 ? 'conductor entry' : 'conductor entries'}, ${english}`,
    de: `${entries} ${entries === 1 ? 'Leiteranschluss' : 'Leiteranschlüsse'}, ${german}`,
  });
}

/** "for 2-conductor blocks of series 2002, 2202". */
export function fitsBlocks(say: Speaker): string {
  const count = say.raw('compatibility.conductorCount');
  const series = [...(say.raw('compatibility.series') ?? [])].sort().join(', ');
  if (count === undefined) return series === '' ? '' : say.pick({ en: `for series ${series}`, de: `für Serie ${series}` });
  const blocks = say.pick({ en: `for ${count}-conductor blocks`, de: `für ${count}-Leiter-Klemmen` });
  return series === '' ? blocks : say.pick({ en: `${blocks} of series ${series}`, de: `${blocks} der Serie ${series}` });
}

/** "35 × 7.5 mm", or the type of a rail whose width is unknown. */
export function railSize(say: Speaker): string {
  const width = say.number('rail.width');
  const height = say.number('rail.height');
  if (width === '') return say.value('rail.type');
  return height === '' ? `${width}\u00a0mm` : `${width} × ${height}\u00a0mm`;
}

/** "slotted" or "unslotted". */
export function slotted(say: Speaker): string {
  const value = say.raw('rail.slotted');
  if (value === undefined) return '';
  return value ? say.pick({ en: 'slotted', de: 'gelocht' }) : say.pick({ en: 'unslotted', de: 'ungelocht' });
}

/** "4-pole", or as a distributor prints it. */
export function poles(say: Speaker): string {
  const text = say.value('connection.polesText');
  return text === '' ? say.phrase('connection.poles', { en: '@-pole', de: '@-polig' }) : text;
}

/** "plug/open-ended, 4 × 1 mm², 1000 mm". */
export function cable(say: Speaker): string {
  const cores = say.raw('mechanical.cores');
  if (cores === undefined) return '';
  const length = say.value('geometry.length');
  const wires = `${cores} × ${say.value('mechanical.coreArea')}`;
  const ends = say.value('mechanical.ends');
  return [ends, wires, length].filter((text) => text !== '').join(', ');
}

/** "1 input, 2 outputs". */
export function inputsOutputs(say: Speaker): string {
  const inputs = say.raw('mechanical.inputs');
  const outputs = say.raw('mechanical.outputs');
  if (inputs === undefined || outputs === undefined) return '';
  return say.pick({
    en: `${inputs} ${inputs === 1 ? 'input' : 'inputs'}, ${outputs} ${outputs === 1 ? 'output' : 'outputs'}`,
    de: `${inputs} ${inputs === 1 ? 'Eingang' : 'Eingänge'}, ${outputs} ${outputs === 1 ? 'Ausgang' : 'Ausgänge'}`,
  });
}

/** "blade 2.5 × 0.4 mm". */
export function blade(say: Speaker): string {
  const width = say.number('tool.bladeWidth');
  if (width === '') return '';
  const thickness = say.number('tool.bladeThickness');
  const text = thickness === '' ? `${width}\u00a0mm` : `${width} × ${thickness}\u00a0mm`;
  return say.pick({ en: `blade ${text}`, de: `Klinge ${text}` });
}

/** "Through" → "through"; words that keep their capital (DIN, Ex, N-) stay. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !text.startsWith('Ex ') ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
