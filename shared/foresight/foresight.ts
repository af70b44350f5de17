import type { Command } from '../editing/index.ts';
import type { ChangeSet, Document } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';

/**
 * What a command would do to a project, worked out aside. Whoever shows a change holds one, and carrying it out commits
 * these very changes, ids included: nothing that was shown is worked out again.
 * Laws: `document` is `ground.document` after `changes`; `view` equals `viewOf(document)`; `changes` are never empty.
 */
export interface Foresight {
  readonly kind: 'done';
  /** The project that it was worked out on; it holds for no other. */
  readonly ground: ProjectView;
  readonly command: Command;
  /** Name of the edit in the history. */
  readonly label: LocalText;
  readonly changes: ChangeSet;
  readonly document: Document;
  /** The project as it would be. Worked out when first asked for: most trials never look at it. */
  readonly view: ProjectView;
}

/** What a command would do. `noChange`: it is allowed and there is nothing to do. */
export type Foreseen =
  | Foresight
  | { readonly kind: 'noChange' }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/** Puts a foresight together. `later` works its view out, once, when it is first asked for. Used within this folder alone. */
export function foresightOf(
  ground: ProjectView,
  command: Command,
  { label, changes, document }: Pick<Foresight, 'label' | 'changes' | 'document'>,
  later: () => ProjectView,
): Foresight {
  let view: ProjectView | undefined;
  return {
    kind: 'done',
    ground,
    command,
    label,
    changes,
    document,
    get view() {
      return (view ??= later());
    },
  };
}
