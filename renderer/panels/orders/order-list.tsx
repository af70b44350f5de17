import { ClipboardList, Download } from 'lucide-react';
import { useMemo } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { type Bom, type BomLine, billOfMaterials } from '../../../shared/orders/index.ts';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import { Button, EmptyState } from '../../ui/index.ts';
import './order-list.css';

/** The order list of the project as it stands, with mass and fire load; what a sum leaves out is named. */
export function OrderList() {
  const session = useSession();
  const window = useWindow();
  const text = useText();
  const { t, format } = text;
  const view = useStore(session.state, viewOfState);
  const bom = useMemo(() => billOfMaterials(view), [view]);

  if (bom.lines.length === 0) {
    return (
      <EmptyState icon={<ClipboardList size={18} />} title={t('orders.empty')}>
        {t('orders.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <div className="order-list">
      <div className="order-scroll">
        <Table aria-label={t('orders.title')} className="order-table">
          <TableHeader>
            <Column className="order-number">{t('orders.quantity')}</Column>
            <Column isRowHeader>{t('orders.article')}</Column>
            <Column>{t('orders.maker')}</Column>
            <Column>{t('orders.description')}</Column>
            <Column className="order-number">{t('orders.toOrder')}</Column>
            <Column>{t('orders.places')}</Column>
          </TableHeader>
          <TableBody items={bom.lines.map((line) => ({ id: line.part.key, line }))}>
            {({ line }) => (
              <Row>
                <Cell className="order-number number">{format.count(line.quantity)}</Cell>
                <Cell className="number selectable">{line.part.article}</Cell>
                <Cell>{line.part.manufacturer}</Cell>
                <Cell>
                  {text.say(line.part.description)}
                  <LineNotes line={line} text={text} />
                </Cell>
                <Cell className="order-number number">{format.count(line.orderQuantity)}</Cell>
                <Cell className="selectable">{line.references.join(', ')}</Cell>
              </Row>
            )}
          </TableBody>
        </Table>
      </div>
      <footer className="order-totals">
        <span>{totalText('orders.mass', bom.mass, 'mass', text)}</span>
        <span>{totalText('orders.fireLoad', bom.fireLoad, 'energy', text)}</span>
        <Button small icon={<Download size={14} aria-hidden="true" />} onPress={() => window.open({ kind: 'export' })}>
          {t('orders.export')}
        </Button>
      </footer>
    </div>
  );
}

function viewOfState(state: SessionState) {
  return state.view;
}

/** What a reader must know about a line: rail cutting, an unknown packaging unit, pieces that stand nowhere yet. */
function LineNotes({ line, text }: { readonly line: BomLine; readonly text: TextTools }) {
  const { t, format } = text;
  const notes: string[] = [];
  if (line.cutting) {
    const lengths = line.cutting.lengths.map(({ length, count }) => `${count} × ${format.length(length)}`);
    notes.push(lengths.join(', '));
    notes.push(
      t(line.cutting.stockLengthKnown ? 'orders.stock' : 'orders.stockAssumed', {
        length: format.length(line.cutting.stockLength),
      }),
    );
  } else if (line.packUnit === undefined) {
    notes.push(t('orders.packUnknown'));
  } else if (line.packUnit > 1) {
    notes.push(t('orders.pack', { number: format.count(line.packUnit) }));
  }
  if (line.unplaced > 0) notes.push(t('orders.unplaced', { count: line.unplaced }));
  return <span className="order-note">{notes.join(' · ')}</span>;
}

function totalText(
  key: 'orders.mass' | 'orders.fireLoad',
  total: Bom['mass'],
  quantity: 'mass' | 'energy',
  { t, format }: TextTools,
): string {
  const known = t(key, { value: format.quantity(quantity, total.sum) });
  return total.unknown.length === 0 ? known : `${known} ${t('orders.without', { articles: total.unknown.join(', ') })}`;
}
