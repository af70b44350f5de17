import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

interface FieldLook {
  readonly label: string;
  /** The label is read to screen readers only; something visible beside the field says the same. */
  readonly hiddenLabel?: boolean;
  readonly description?: ReactNode;
  readonly placeholder?: string | undefined;
  /** What stands behind the text inside the field: a unit. */
  readonly unit?: string | undefined;
  readonly isDisabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly narrow?: boolean;
}

function Frame({ label, hiddenLabel, description, unit, error, children }: FieldLook & {
  readonly error: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <>
      <Label className={hiddenLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="field-box">
        {children}
        {unit !== undefined && (
          <span className="field-unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </div>
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}

/** A text field under the control of its caller: every keystroke is reported. */
export function TextInput({
  value,
  onChange,
  error,
  multiline = false,
  autoFocus = false,
  maxLength,
  ...look
}: FieldLook & {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
}) {
  return (
    <TextField
      className={fieldClass(look)}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isDisabled={look.isDisabled ?? false}
      autoFocus={autoFocus}
      {...(maxLength !== undefined && { maxLength })}
      {...(look.unit !== undefined && { 'aria-label': `${look.label} (${look.unit})` })}
    >
      <Frame {...look} error={error}>
        {multiline ? (
          <TextArea className="field-input field-area" rows={3} placeholder={look.placeholder} />
        ) : (
          <Input className="field-input" placeholder={look.placeholder ?? ''} ref={look.inputRef ?? null} />
        )}
      </Frame>
    </TextField>
  );
}

/**
 * A text field whose value counts when the user leaves it or presses Enter. Escape takes the typed text back. A text
 * that is refused stays in the field together with the reason.
 */
export function CommitField({
  value,
  onCommit,
  multiline = false,
  maxLength,
  ...look
}: FieldLook & {
  readonly value: string;
  /** Takes the text over, or says why it cannot be. Not called for an unchanged text. */
  readonly onCommit: (text: string) => string | undefined;
  readonly multiline?: boolean;
  readonly maxLength?: number;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();

  function commit(): void {
    if (draft === null) return;
    if (draft === value) {
      setDraft(null);
      return;
    }
    const refused = onCommit(draft);
    setError(refused);
    if (refused === undefined) setDraft(null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
      setError(undefined);
    }
  }

  return (
    <TextField
      className={fieldClass(look)}
      value={draft ?? value}
      onChange={(text) => {
        setDraft(text);
        setError(undefined);
      }}
      onBlur={commit}
      isInvalid={error !== undefined}
      isDisabled={look.isDisabled ?? false}
      {...(maxLength !== undefined && { maxLength })}
    >
      <Frame {...look} error={error}>
        {multiline ? (
          <TextArea
            className="field-input field-area"
            rows={3}
            placeholder={look.placeholder}
            onKeyDown={onKeyDown}
            {...(draft === null && { 'data-pristine': true })}
          />
        ) : (
          <Input
            className="field-input"
            placeholder={look.placeholder ?? ''}
            ref={look.inputRef ?? null}
            onKeyDown={onKeyDown}
            {...(draft === null && { 'data-pristine': true })}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Frame>
    </TextField>
  );
}

function fieldClass({ narrow, unit }: FieldLook): string {
  return `field${narrow ? ' field-narrow' : ''}${unit === undefined ? '' : ' field-with-unit'}`;
}
