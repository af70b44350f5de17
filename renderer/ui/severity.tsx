import { CircleAlert, CircleX, Info, ShieldCheck } from 'lucide-react';
import { useText } from '../i18n/index.ts';

/** How bad a finding is, or `waived` where someone has accepted it. */
export type SeverityLook = 'error' | 'warning' | 'info' | 'waived';

const ICONS = { error: CircleX, warning: CircleAlert, info: Info, waived: ShieldCheck } as const;

/** Shape and colour of a severity; the word is there for screen readers. */
export function SeverityIcon({ severity, size = 16 }: { readonly severity: SeverityLook; readonly size?: number }) {
  const { t } = useText();
  const Icon = ICONS[severity];
  return (
    <span className={`severity severity-${severity}`}>
      <Icon size={size} aria-hidden="true" />
      <span className="visually-hidden">{t(`severity.${severity}`)}</span>
    </span>
  );
}
