import { BadgeCheck, CircleHelp, UserCheck } from 'lucide-react';
import { ATTRIBUTES, type Attribute, type AttributeKey, type AttributeValueOf, formatAttributeValue, isOwnFact } from '../../../shared/parts/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import type { Um } from '../../../shared/units/index.ts';

/** The value of an attribute as the reader wants it: lengths in the chosen unit, everything else as printed. */
export function attributeText<K extends AttributeKey>(key: K, value: AttributeValueOf<K>, { format, language }: TextTools): string {
  const definition = ATTRIBUTES[key];
  if (definition.type === 'quantity' && definition.quantity === 'length') return format.length(value as Um);
  return formatAttributeValue(key, value, language);
}

/** Whether a fact is confirmed, and whether by the user: a shape, a colour and a word. */
export function ConfirmedMark({ attribute }: { readonly attribute: Attribute | undefined }) {
  const { t } = useText();
  if (!attribute) return null;
  if (isOwnFact(attribute)) {
    return (
      <span className="badge badge-ok">
        <UserCheck size={11} aria-hidden="true" />
        {t('facts.own')}
      </span>
    );
  }
  return attribute.confirmed ? (
    <span className="confirmed" title={t('facts.confirmed')}>
      <BadgeCheck size={14} aria-hidden="true" />
      <span className="visually-hidden">{t('facts.confirmed')}</span>
    </span>
  ) : (
    <span className="badge badge-warning">
      <CircleHelp size={11} aria-hidden="true" />
      {t('facts.unconfirmed')}
    </span>
  );
}
