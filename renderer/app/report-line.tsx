import { Copy, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/index.ts';
import type { App } from '../state/program/index.ts';
import { Button } from '../ui/index.ts';
import type { Caught } from './error-boundary.tsx';
import { useStore } from '../context/index.ts';

/** Where the report about a fault is, to be copied or shown. */
export function ReportLine({ app, caught }: { readonly app: App; readonly caught: Caught }) {
  const { t, say } = useText();
  const canReveal = useStore(app.state, (state) => state.info?.capabilities.revealInFolder === true);
  const [copied, setCopied] = useState(false);
  const { report } = caught;
  if (!report) return <p className="report-line">{t('crash.writing')}</p>;
  if (!report.ok) return <p className="report-line">{t('crash.noReport', { reason: say(report.error.message) })}</p>;
  const { label, folder } = report.value;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(label);
      setCopied(true);
    } catch {
      // Refused: the path stands there and can be selected.
      setCopied(false);
    }
  }
  return (
    <div className="report-line">
      <span>{t('crash.report')}</span>
      <code className="selectable report-path">{label}</code>
      <span className="report-buttons">
        <Button small icon={<Copy size={13} aria-hidden="true" />} onPress={() => void copy()}>
          {t(copied ? 'crash.copied' : 'crash.copy')}
        </Button>
        {canReveal && (
          <Button
            small
            icon={<FolderOpen size={13} aria-hidden="true" />}
            onPress={() => void app.client.call['outputs.reveal']({ folder })}
          >
            {t('outputs.reveal')}
          </Button>
        )}
      </span>
    </div>
  );
}
