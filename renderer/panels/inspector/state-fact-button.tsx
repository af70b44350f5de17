import { Pencil } from 'lucide-react';
import { ATTRIBUTES, type AttributeKey, type Part, canBeStated } from '../../../shared/parts/index.ts';
import { useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { IconButton } from '../../ui/index.ts';

/** Opens the dialog in which a fact of a part of the project is confirmed or entered. `from`: the list of all facts, to go back to. */
export function StateFactButton({ part, attribute, from }: {
  readonly part: Part;
  readonly attribute: AttributeKey;
  readonly from?: 'facts';
}) {
  const window = useWindow();
  const { t, say } = useText();
  if (!canBeStated(attribute)) return null;
  return (
    <IconButton
      small
      label={t('facts.stateFact', { fact: say(ATTRIBUTES[attribute].label) })}
      onPress={() => window.open({ kind: 'fact', part: part.key, attribute, ...(from && { from }) })}
    >
      <Pencil size={12} aria-hidden="true" />
    </IconButton>
  );
}
