import type { PartKey } from '../../../shared/parts/index.ts';
import { type Document, recordsOf } from '../../../shared/project/index.ts';

/** The parts that strips ask for by their own settings: what fitting accessories may need beside the project's choice. */
export function stripParts(document: Document): readonly PartKey[] {
  return recordsOf(document, 'strip').flatMap(({ endStop }) => (endStop === undefined ? [] : [endStop]));
}
