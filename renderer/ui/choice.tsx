import { Check as CheckIcon, ChevronDown, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Checkbox,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';

/** One entry of a choice. */
export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** A second, fainter line or count. */
  readonly detail?: string | undefined;
}

/** One of several values, in a list that opens. `value: null` shows the placeholder (nothing chosen, or mixed). */
export function Choice<V extends string>({
  label,
  hiddenLabel = false,
  value,
  options,
  onChange,
  placeholder,
  isDisabled = false,
  description,
}: {
  readonly label: string;
  readonly hiddenLabel?: boolean;
  readonly value: V | null;
  readonly options: readonly ChoiceOption<V>[];
  readonly onChange: (value: V) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly description?: ReactNode;
}) {
  return (
    <Select
      className="field choice"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      placeholder={placeholder ?? ''}
      isDisabled={isDisabled}
    >
      <Label className={hiddenLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <AriaButton className="choice-button">
        <SelectValue className="choice-value">
          {({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </AriaButton>
      {description !== undefined && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <Popover className="popup" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              <span className="option-mark" aria-hidden="true">
                <CheckIcon size={14} />
              </span>
              <span className="option-label">{option.label}</span>
              {option.detail !== undefined && <span className="option-detail">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** A box to tick; `undefined` is mixed. */
export function CheckField({
  label,
  value,
  onChange,
  isDisabled = false,
  description,
}: {
  readonly label: ReactNode;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean;
  readonly description?: string;
}) {
  return (
    <Checkbox
      className="check"
      isSelected={value ?? false}
      isIndeterminate={value === undefined}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className="check-box" aria-hidden="true">
        {value === undefined ? <Minus size={12} strokeWidth={3} /> : <CheckIcon size={12} strokeWidth={3} />}
      </span>
      <span className="check-text">
        {label}
        {description !== undefined && <span className="field-description">{description}</span>}
      </span>
    </Checkbox>
  );
}

/** One of a few values that are all in view, side by side. */
export function Segments<V extends string>({
  label,
  hiddenLabel = false,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly hiddenLabel?: boolean;
  readonly value: V;
  readonly options: readonly ChoiceOption<V>[];
  readonly onChange: (value: V) => void;
}) {
  return (
    <RadioGroup
      className="field segments"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className={hiddenLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="segments-row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment">
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
