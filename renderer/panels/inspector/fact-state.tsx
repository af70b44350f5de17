import { CircleCheck, CircleHelp } from 'lucide-react';
import { ATTRIBUTES, type AttributeDefinition, type AttributeKey, type Part, type SourceRef, formatAttributeValue } from '../../../shared/parts/index.ts';
import type { Um } from '../../../shared/units/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';

/** An attribute of a part in words: lengths in the reader's unit, everything else as a data sheet prints it. */
export function factText(part: Part, key: AttributeKey, { format, language }: TextTools): string | undefined {
  const attribute = part.attributes[key];
  if (!attribute) return undefined;
  const definition: AttributeDefinition = ATTRIBUTES[key];
  if (definition.type === 'quantity' && definition.quantity === 'length') return format.length(attribute.value as Um);
  return formatAttributeValue(key, attribute.value, language);
}

/** Whether a value was found in a document of the manufacturer. */
export function ConfirmedBadge({ confirmed }: { readonly confirmed: boolean }) {
  const { t } = useText();
  const Icon = confirmed ? CircleCheck : CircleHelp;
  return (
    <span className={`badge ${confirmed ? 'badge-ok' : 'badge-warning'}`}>
      <Icon size={11} aria-hidden="true" />
      {t(confirmed ? 'facts.confirmed' : 'facts.unconfirmed')}
    </span>
  );
}

/** The document that a value comes from, by its name in the list of sources. */
export function sourceName(source: SourceRef, t: TextTools['t']): string {
  return source.id === 'user' ? t('facts.ownEntry') : source.id;
}
