import { FilePlus2, FolderOpen } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Example, HostResult, ListedFile, Recoverable } from '../../../shared/host/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useApp, useStore, useWindow } from '../../context/index.ts';
import { LANGUAGE_OPTIONS, useText } from '../../i18n/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { Button, Choice, Logo } from '../../ui/index.ts';
import { ExamplePicture } from './example-picture.tsx';
import { RecentList } from './recent-list.tsx';
import { RecoveryList } from './recovery-list.tsx';
import './welcome.css';

/** Language and colours, for whoever meets the program for the first time. */
function FirstChoices() {
  const app = useApp();
  const { t } = useText();
  const preferences = useStore(app.state, (state) => state.preferences);
  return (
    <div className="welcome-choices">
      <Choice
        label={t('settings.language')}
        hiddenLabel
        value={preferences.language}
        options={[
          { value: 'system', label: t('welcome.systemLanguage') },
          ...LANGUAGE_OPTIONS,
        ]}
        onChange={(language) => app.setPreferences({ language })}
      />
      <Choice
        label={t('settings.theme')}
        hiddenLabel
        value={preferences.theme}
        options={[
          { value: 'system', label: t('welcome.systemTheme') },
          { value: 'light', label: t('settings.light') },
          { value: 'dark', label: t('settings.dark') },
        ]}
        onChange={(theme) => app.setPreferences({ theme })}
      />
    </div>
  );
}

/** The first screen: unsaved work, a new project, files, examples. */
export function Welcome() {
  const app = useApp();
  const window = useWindow();
  const { t, say, format } = useText();
  const info = useStore(app.state, (state) => state.info);
  const parts = useStore(app.state, (state) => state.libraryParts);
  const [files, setFiles] = useState<readonly ListedFile[]>();
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const [unsaved, setUnsaved] = useState<readonly Recoverable[]>([]);
  const [warnings, setWarnings] = useState<readonly LocalText[]>([]);
  const fileInput = useRef<HTMLInputElement>(null);

  const refresh = useCallback(async () => {
    const [listed, recovery, offered] = await Promise.all([
      app.client.call['files.list']({}),
      app.client.call['recovery.list']({}),
      app.client.call['examples.list']({}),
    ]);
    if (listed.ok) setFiles(listed.value.files);
    if (recovery.ok) {
      setUnsaved(recovery.value.entries);
      setWarnings(recovery.value.warnings);
    }
    if (offered.ok) setExamples(offered.value.examples);
  }, [app]);
  useEffect(() => void refresh(), [refresh]);

  async function open(opening: Promise<HostResult<ProjectSession>>): Promise<void> {
    const answer = await opening;
    if (answer.ok || answer.error.code === 'cancelled') return;
    app.toast({ tone: 'error', text: answer.error.message });
    await refresh();
  }
  async function openAll(chosen: readonly File[]): Promise<void> {
    for (const file of chosen) await open(app.openText(file.name, await file.text()));
  }
  async function chooseFile(): Promise<void> {
    if (info?.capabilities.nativeDialogs !== true) {
      fileInput.current?.click();
      return;
    }
    const answer = await app.client.call['files.chooseOpen']({});
    if (!answer.ok) app.toast({ tone: 'error', text: answer.error.message });
    else if (answer.value) await open(app.openFile(answer.value.handle));
  }

  return (
    <main className="welcome" aria-label={t('welcome.title')}>
      <div className="welcome-page">
        <header className="welcome-head">
          <Logo size={44} />
          <div>
            <h1>Railwright</h1>
            <p>{t('welcome.claim')}</p>
          </div>
          <FirstChoices />
        </header>

        <RecoveryList entries={unsaved} warnings={warnings} onOpen={(opening) => void open(opening)} onChanged={() => void refresh()} />

        <div className="welcome-start">
          <Button tone="primary" icon={<FilePlus2 size={16} aria-hidden="true" />} onPress={() => window.open({ kind: 'new' })}>
            {t('welcome.new')}
          </Button>
          <Button icon={<FolderOpen size={16} aria-hidden="true" />} onPress={() => void chooseFile()}>
            {t('welcome.open')}
          </Button>
          <p className="welcome-drop">{t('welcome.drop')}</p>
          <input
            ref={fileInput}
            type="file"
            hidden
            multiple
            accept=".railwright,.rail"
            aria-label={t('welcome.open')}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              event.target.value = '';
              void openAll(chosen);
            }}
          />
        </div>

        <section aria-label={t('welcome.examples')}>
          <h2>{t('welcome.examples')}</h2>
          <div className="example-cards">
            {examples.map((example) => (
              <button
                key={example.name}
                type="button"
                className="example-card"
                onClick={() => void open(app.openExample(example.name))}
              >
                <ExamplePicture name={example.name} />
                <span className="example-title">{say(example.title)}</span>
                <span className="example-text">{say(example.description)}</span>
              </button>
            ))}
          </div>
        </section>

        <section aria-label={t('welcome.files')}>
          <h2>{t('welcome.files')}</h2>
          {files !== undefined && files.length === 0 ? (
            <p className="welcome-none">{t('welcome.noFiles', { folder: info?.projectsFolder ?? '' })}</p>
          ) : (
            <RecentList files={files ?? []} onOpen={(opening) => void open(opening)} onChanged={() => void refresh()} />
          )}
        </section>

        <footer className="welcome-foot">
          <span className="selectable">{t('welcome.version', { version: info?.version ?? '' })}</span>
          {parts === undefined ? t('welcome.libraryLoading') : t('welcome.libraryParts', { number: format.count(parts) })}
        </footer>
      </div>
    </main>
  );
}
