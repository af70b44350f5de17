import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ToggleButton as AriaToggle } from 'react-aria-components';
import { Hint } from './hint.tsx';

/** How much a button asks to be pressed. */
export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger';

interface Shared extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly tone?: ButtonTone;
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words. */
export function Button({
  tone = 'plain',
  small = false,
  icon,
  children,
  hint,
  ...rest
}: Shared & {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** One sentence shown on hover and focus, such as why the button cannot be pressed. */
  readonly hint?: string | undefined;
}) {
  const button = (
    <AriaButton {...rest} className={`button button-${tone}${small ? ' button-small' : ''}`}>
      {icon}
      <span className="button-text">{children}</span>
    </AriaButton>
  );
  return hint === undefined ? button : <Hint text={hint}>{button}</Hint>;
}

/** A button without words: its name is read to screen readers and shown as a hint. */
export function IconButton({
  label,
  shortcut,
  tone = 'quiet',
  small = false,
  children,
  ...rest
}: Shared & { readonly label: string; readonly shortcut?: string | undefined; readonly children: ReactNode }) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={`button icon-button button-${tone}${small ? ' button-small' : ''}`}
      >
        {children}
      </AriaButton>
    </Hint>
  );
}

/** A switch that looks like an icon button and stays pressed. */
export function IconToggle({
  label,
  shortcut,
  isSelected,
  onChange,
  children,
}: {
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <AriaToggle
        aria-label={label}
        isSelected={isSelected}
        onChange={onChange}
        className="button icon-button button-quiet"
      >
        {children}
      </AriaToggle>
    </Hint>
  );
}
