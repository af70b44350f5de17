import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { PROJECT_PAGES, type ProjectPage, type SettingsPage } from '../../actions/index.ts';
import { useApp, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button } from '../../ui/index.ts';
import { AcceptancesPage } from './acceptances-page.tsx';
import { LimitsPage } from './limits-page.tsx';
import { ProgramSettings } from './program-settings.tsx';
import { ProjectSettings } from './project-settings.tsx';
import { RulesPage } from './rules-page.tsx';
import { StartSettings } from './start-settings.tsx';

/** Settings of the program and of new projects (the user's own), and of the project in view (saved with it, undoable). */
export function SettingsDialog({ page, onClose }: { readonly page: SettingsPage; readonly onClose: () => void }) {
  const app = useApp();
  const { t } = useText();
  const hasProject = useStore(app.state, (state) => state.active !== undefined);
  const needsProject = (PROJECT_PAGES as readonly SettingsPage[]).includes(page);
  const [shown, setShown] = useState<SettingsPage>(hasProject || !needsProject ? page : 'program');
  const pages: readonly SettingsPage[] = hasProject ? ['program', 'start', ...PROJECT_PAGES] : ['program', 'start'];
  return (
    <AppDialog
      title={t('settings.title')}
      size="large"
      onClose={onClose}
      footer={
        <Button tone="primary" onPress={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <Tabs className="tabs settings-tabs" selectedKey={shown} onSelectionChange={(key) => setShown(key as SettingsPage)}>
        <TabList className="tab-list" aria-label={t('settings.title')}>
          {pages.map((each) => (
            <Tab key={each} id={each} className="tab">
              {t(`settings.${each}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="program" className="tab-panel settings-page">
          <ProgramSettings />
        </TabPanel>
        <TabPanel id="start" className="tab-panel settings-page">
          <StartSettings />
        </TabPanel>
        {hasProject &&
          PROJECT_PAGES.map((each) => (
            <TabPanel key={each} id={each} className="tab-panel settings-page">
              <ProjectPanel page={each} onClose={onClose} />
            </TabPanel>
          ))}
      </Tabs>
    </AppDialog>
  );
}

function ProjectPanel({ page, onClose }: { readonly page: ProjectPage; readonly onClose: () => void }) {
  switch (page) {
    case 'project':
      return <ProjectSettings />;
    case 'limits':
      return <LimitsPage />;
    case 'rules':
      return <RulesPage />;
    case 'acceptances':
      return <AcceptancesPage onClose={onClose} />;
  }
}
