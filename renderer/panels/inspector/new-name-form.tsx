import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Button, TextInput } from '../../ui/index.ts';

/** Names something that a field is to hold and that is not there yet. Escape leaves without it. */
export function NewNameForm({
  label,
  initial,
  onNameChange,
  onCreate,
  onCancel,
  children,
}: {
  readonly label: string;
  readonly initial: string;
  readonly onNameChange?: (name: string) => void;
  /** Creates it, or says why it cannot be. */
  readonly onCreate: (name: string) => string | undefined;
  readonly onCancel: () => void;
  /** Further fields. */
  readonly children?: ReactNode;
}) {
  const { t } = useText();
  const [name, setName] = useState(initial);
  const [error, setError] = useState<string | undefined>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    setError(onCreate(name.trim()));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any of its fields gives up
    <form className="inspector-new" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput
        label={label}
        value={name}
        autoFocus
        maxLength={200}
        error={error}
        onChange={(text) => {
          setName(text);
          setError(undefined);
          onNameChange?.(text);
        }}
      />
      {children}
      <div className="inspector-buttons">
        <Button small tone="primary" type="submit">
          {t('inspector.create')}
        </Button>
        <Button small onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
