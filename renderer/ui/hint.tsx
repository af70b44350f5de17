import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';

/** A short explanation that appears on hover and on keyboard focus. */
export function Hint({
  text,
  shortcut,
  children,
}: {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="hint" offset={6}>
        {text}
        {shortcut !== undefined && <kbd className="shortcut">{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
