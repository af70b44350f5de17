import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DuctDistance } from '../../../shared/project/index.ts';
import { parseThousandths } from '../../../shared/units/index.ts';
import { useText } from '../../i18n/index.ts';
import { appendedDistance } from '../../state/settings/index.ts';
import { Button, CommitField, IconButton, LengthField } from '../../ui/index.ts';

/** A table: up to which cross-section ducts are how far from blocks. */
export function DuctDistancesField({
  label,
  rows,
  onChange,
}: {
  readonly label: string;
  readonly rows: readonly DuctDistance[];
  readonly onChange: (rows: readonly DuctDistance[]) => string | undefined;
}) {
  const { t, say, format } = useText();
  const [error, setError] = useState<string | undefined>();
  function replace(at: number, row: Partial<DuctDistance>): string | undefined {
    setError(undefined);
    return onChange(rows.map((each, place) => (place === at ? { ...each, ...row } : each)));
  }
  return (
    <div className="field duct-distances" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      {rows.map(({ upTo, distance }, at) => (
        <div key={`${at}/${rows.length}`} className="duct-distance">
          <CommitField
            label={t('settings.upToSection', { row: at + 1 })}
            hiddenLabel
            unit="mm²"
            value={format.number(upTo / 1000)}
            maxLength={10}
            onCommit={(text) => {
              const parsed = parseThousandths(text.replace(/mm²|mm2/i, ''));
              return parsed.ok ? replace(at, { upTo: parsed.value }) : say(parsed.error);
            }}
          />
          <LengthField label={t('settings.distanceOf', { row: at + 1 })} hiddenLabel value={distance} onCommit={(length) => replace(at, { distance: length })} />
          <IconButton
            small
            label={t('settings.removeRow', { row: at + 1 })}
            isDisabled={rows.length === 1}
            onPress={() => setError(onChange(rows.filter((_, place) => place !== at)))}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div>
        <Button small tone="quiet" icon={<Plus size={13} aria-hidden="true" />} onPress={() => setError(onChange([...rows, appendedDistance(rows)]))}>
          {t('settings.addRow')}
        </Button>
      </div>
      {error !== undefined && <span className="field-error">{error}</span>}
    </div>
  );
}
