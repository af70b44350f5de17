import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { CheckField, Choice, type ChoiceOption, IconButton } from '../../ui/index.ts';

/** A list whose choice may be refused: the reason stands below it until something else is chosen. */
export function EditChoice<V extends string>({
  label,
  value,
  options,
  placeholder,
  description,
  isDisabled = false,
  onEdit,
}: {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly ChoiceOption<V>[];
  readonly placeholder?: string;
  readonly description?: ReactNode;
  readonly isDisabled?: boolean;
  readonly onEdit: (value: V) => string | undefined;
}) {
  const [error, setError] = useState<string | undefined>();
  const below = error === undefined ? description : <Refusal text={error} />;
  return (
    <Choice
      label={label}
      value={value}
      options={options}
      isDisabled={isDisabled}
      {...(placeholder !== undefined && { placeholder })}
      {...(below !== undefined && { description: below })}
      onChange={(chosen) => setError(onEdit(chosen))}
    />
  );
}

/** A box to tick whose change may be refused. */
export function EditCheck({
  label,
  value,
  description,
  onEdit,
}: {
  readonly label: string;
  readonly value: boolean | undefined;
  readonly description?: string;
  readonly onEdit: (value: boolean) => string | undefined;
}) {
  const [error, setError] = useState<string | undefined>();
  return (
    <div>
      <CheckField
        label={label}
        value={value}
        {...(description !== undefined && { description })}
        onChange={(ticked) => setError(onEdit(ticked))}
      />
      {error !== undefined && <Refusal text={error} />}
    </div>
  );
}

/** Why an edit was not made. */
export function Refusal({ text }: { readonly text: string }) {
  return (
    <span className="field-error" role="alert">
      {text}
    </span>
  );
}

/** A field with a small button behind it: to empty it, or to open what it names. */
export function FieldWithButton({ children, button }: { readonly children: ReactNode; readonly button?: ReactNode }) {
  return (
    <div className="inspector-paired">
      {children}
      {button}
    </div>
  );
}

/** Empties the field before it. There only while there is something to take away. */
export function ClearButton({ label, shown, onClear }: { readonly label: string; readonly shown: boolean; readonly onClear: () => void }) {
  if (!shown) return null;
  return (
    <IconButton label={label} onPress={onClear}>
      <X size={14} aria-hidden="true" />
    </IconButton>
  );
}

/** A part of the panel under its own heading. */
export function PanelPart({
  title,
  action,
  children,
}: {
  readonly title: string;
  /** A small button beside the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="inspector-part">
      <header className="inspector-part-head">
        <h4>{title}</h4>
        {action}
      </header>
      {children}
    </section>
  );
}
