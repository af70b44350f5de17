import { type Command, type CommandEnvironment, applyCommand } from '../editing/index.ts';
import { type IdSource, mintId } from '../project/index.ts';
import { type ProjectView, updateView } from '../rail/index.ts';
import { type Foreseen, foresightOf } from './foresight.ts';

/**
 * What a command would do to a project, which stays as it is. `env` gives new records their ids: those of the project
 * where the foresight may be carried out, `idsAside` where it is only looked at.
 */
export function foresee(ground: ProjectView, command: Command, env: CommandEnvironment): Foreseen {
  const outcome = applyCommand(ground.document, command, env);
  if (outcome.kind !== 'done') return outcome;
  const { document, changes } = outcome;
  return foresightOf(ground, command, outcome, () => updateView(ground, document, changes));
}

/** Ids of records that exist aside alone: no project has them, and none may get them. */
export function idsAside(): IdSource {
  let count = 0;
  return { next: (kind) => mintId(kind, `aside-${++count}`) };
}
