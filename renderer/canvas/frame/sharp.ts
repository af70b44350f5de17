/** A position moved to the middle of a device pixel, where a thin line is sharp. */
export function sharp(position: number, ratio: number): number {
  return (Math.floor(position * ratio) + 0.5) / ratio;
}
