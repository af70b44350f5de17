/** Files that are made from a project: order lists, marking strips, drawings. */
import type { OutputFormat, OutputResources } from './output-format.ts';

export type { OutputFormat, OutputRequest, OutputResources } from './output-format.ts';

/** Every output that can be made, in the order in which they are offered. */
export function outputFormats(_resources: OutputResources): readonly OutputFormat[] {
  return [];
}
