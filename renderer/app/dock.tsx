import { X } from 'lucide-react';
import { useId } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { countFindings } from '../../shared/checks/index.ts';
import type { DockTab } from '../actions/index.ts';
import { useText } from '../i18n/index.ts';
import { FindingsOutlook, FindingsPanel } from '../panels/findings/index.ts';
import { CutListPanel, OrderList } from '../panels/orders/index.ts';
import { IconButton } from '../ui/index.ts';
import { useSession, useStore, useWindow } from '../context/index.ts';

/** Below the drawing: findings, order list and cut list. */
export function Dock() {
  const session = useSession();
  const window = useWindow();
  const { t } = useText();
  const tab = useStore(window.state, (state) => state.dockTab);
  const findings = useStore(session.state, ({ checks }) => checks.findings);
  const counted = countFindings(findings);
  const countsId = useId();
  return (
    <section className="pane dock" data-area="findings" aria-label={t('dock.title')}>
      <Tabs className="tabs dock-tabs" selectedKey={tab} onSelectionChange={(key) => window.showDockTab(key as DockTab)}>
        <div className="dock-head">
          <TabList className="tab-list" aria-label={t('dock.title')}>
            {/* The name stays the same whatever is found: the counts are read as its description. */}
            <Tab id="findings" className="tab" aria-describedby={countsId}>
              {t('dock.findings')}
              <span className="tab-badges" aria-hidden="true">
                {counted.error > 0 && <span className="badge badge-error">{counted.error}</span>}
                {counted.warning > 0 && <span className="badge badge-warning">{counted.warning}</span>}
                {counted.error + counted.warning === 0 && <span className="badge badge-ok">0</span>}
              </span>
            </Tab>
            <Tab id="orders" className="tab">
              {t('dock.orders')}
            </Tab>
            <Tab id="cuts" className="tab">
              {t('dock.cuts')}
            </Tab>
          </TabList>
          <span id={countsId} hidden>
            {t('dock.counted', { errors: counted.error, warnings: counted.warning })}
          </span>
          <FindingsOutlook />
          <IconButton label={t('common.foldAway')} small onPress={() => window.showPanel('dock', false)}>
            <X size={15} aria-hidden="true" />
          </IconButton>
        </div>
        <TabPanel id="findings" className="tab-panel dock-panel">
          <FindingsPanel />
        </TabPanel>
        <TabPanel id="orders" className="tab-panel dock-panel">
          <OrderList />
        </TabPanel>
        <TabPanel id="cuts" className="tab-panel dock-panel">
          <CutListPanel />
        </TabPanel>
      </Tabs>
    </section>
  );
}
