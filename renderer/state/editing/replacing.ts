import { emptyLevels } from '../../../shared/editing/index.ts';
import { compressDesignations } from '../../../shared/marking/index.ts';
import { type Part, roleOf } from '../../../shared/parts/index.ts';
import { type ItemId, findItem } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** What items say on levels that another part does not have; undefined where nothing would be lost. */
export function lostByReplacing(view: ProjectView, items: readonly ItemId[], part: Part): LocalText | undefined {
  const levels = roleOf(part.kind) === 'block' ? emptyLevels(part).length : 0;
  const lost = items.flatMap((id) =>
    (findItem(view.document, id)?.levels ?? []).slice(levels).flatMap(({ designation }) => designation ?? []),
  );
  if (lost.length === 0) return undefined;
  const list = compressDesignations(lost).map((piece) => piece.replace('..', '–')).join(', ');
  return {
    en: `${part.article} has no level for ${list}: left out.`,
    de: `${part.article} hat keine Etage für ${list}: weggelassen.`,
  };
}
