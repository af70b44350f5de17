import type { ReactNode } from 'react';
import { type Um, parseLength } from '../../shared/units/index.ts';
import { useText } from '../i18n/index.ts';
import { CommitField } from './field.tsx';

/**
 * A length in the reader's unit; other units are taken when they are typed ("1.5 in", "3 cm"). `value: undefined` is an
 * empty field (none, or mixed); `onClear` allows to empty it.
 */
export function LengthField({
  label,
  hiddenLabel = false,
  value,
  onCommit,
  onClear,
  placeholder,
  description,
  isDisabled = false,
}: {
  readonly label: string;
  /** The label is read to screen readers only. */
  readonly hiddenLabel?: boolean;
  readonly value: Um | undefined;
  /** Takes the length over, or says why it cannot be. */
  readonly onCommit: (value: Um) => string | undefined;
  readonly onClear?: () => string | undefined;
  readonly placeholder?: string | undefined;
  readonly description?: ReactNode;
  readonly isDisabled?: boolean;
}) {
  const { format, say } = useText();
  const unit = format.lengthUnit;
  return (
    <CommitField
      label={label}
      hiddenLabel={hiddenLabel}
      value={value === undefined ? '' : format.lengthValue(value)}
      unit={unit}
      placeholder={placeholder}
      description={description}
      isDisabled={isDisabled}
      maxLength={24}
      onCommit={(text) => {
        if (text.trim() === '' && onClear) return onClear();
        const parsed = parseLength(text, unit);
        return parsed.ok ? onCommit(parsed.value) : say(parsed.error);
      }}
    />
  );
}
