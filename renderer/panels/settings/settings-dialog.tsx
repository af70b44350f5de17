import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { SettingsPage } from '../../actions/index.ts';
import { useApp, useStore } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button } from '../../ui/index.ts';
import { ProgramSettings } from './program-settings.tsx';
import { ProjectSettings } from './project-settings.tsx';
import { StartSettings } from './start-settings.tsx';

/** Settings of the program and of new projects (the user's own), and of the project in view (saved with it, undoable). */
export function SettingsDialog({ page, onClose }: { readonly page: SettingsPage; readonly onClose: () => void }) {
  const app = useApp();
  const { t } = useText();
  const hasProject = useStore(app.state, (state) => state.active !== undefined);
  const [shown, setShown] = useState<SettingsPage>(hasProject || page !== 'project' ? page : 'program');
  return (
    <AppDialog
      title={t('settings.title')}
      onClose={onClose}
      footer={
        <Button tone="primary" onPress={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <Tabs className="tabs" selectedKey={shown} onSelectionChange={(key) => setShown(key as SettingsPage)}>
        <TabList className="tab-list" aria-label={t('settings.title')}>
          <Tab id="program" className="tab">
            {t('settings.program')}
          </Tab>
          <Tab id="start" className="tab">
            {t('settings.start')}
          </Tab>
          {hasProject && (
            <Tab id="project" className="tab">
              {t('settings.project')}
            </Tab>
          )}
        </TabList>
        <TabPanel id="program" className="tab-panel settings-page">
          <ProgramSettings />
        </TabPanel>
        <TabPanel id="start" className="tab-panel settings-page">
          <StartSettings />
        </TabPanel>
        {hasProject && (
          <TabPanel id="project" className="tab-panel settings-page">
            <ProjectSettings />
          </TabPanel>
        )}
      </Tabs>
    </AppDialog>
  );
}
