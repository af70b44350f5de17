import { FilePlus2, FolderOpen, History, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Example, HostResult, ListedFile, Recoverable } from '../../../shared/host/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useApp, useStore, useWindow } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import type { ProjectSession } from '../../state/project-session.ts';
import { Button, Choice, IconButton, Logo } from '../../ui/index.ts';
import { ExamplePicture } from './example-picture.tsx';
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
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
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
    if (answer.ok) return;
    app.toast({ tone: 'error', text: answer.error.message });
    await refresh();
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

        {(unsaved.length > 0 || warnings.length > 0) && (
          <section className="welcome-recovery" aria-label={t('welcome.recovery')}>
            <h2>
              <History size={16} aria-hidden="true" /> {t('welcome.recovery')}
            </h2>
            {warnings.map((warning) => (
              <p key={warning.en}>{say(warning)}</p>
            ))}
            <ul className="file-list">
              {unsaved.map((entry) => (
                <li key={entry.id} className="file-row">
                  <span className="file-name">
                    {entry.name === '' ? t('common.untitled') : entry.name}
                    <span className="file-detail">
                      {t('welcome.recoveryDetail', {
                        count: entry.edits,
                        edit: say(entry.lastEdit),
                        at: format.instant(entry.at),
                      })}
                    </span>
                  </span>
                  <Button tone="primary" small onPress={() => void open(app.recover(entry.id))}>
                    {t('welcome.recover')}
                  </Button>
                  <IconButton
                    label={t('welcome.discard', { name: entry.name })}
                    small
                    onPress={() => void app.client.call['recovery.discard']({ id: entry.id }).then(refresh)}
                  >
                    <Trash2 size={15} aria-hidden="true" />
                  </IconButton>
                </li>
              ))}
            </ul>
          </section>
        )}

        <div className="welcome-start">
          <Button tone="primary" icon={<FilePlus2 size={16} aria-hidden="true" />} onPress={() => window.open({ kind: 'new' })}>
            {t('welcome.new')}
          </Button>
          <Button icon={<FolderOpen size={16} aria-hidden="true" />} onPress={() => void chooseFile()}>
            {t('welcome.open')}
          </Button>
          <input
            ref={fileInput}
            type="file"
            hidden
            accept=".railwright,.rail"
            aria-label={t('welcome.open')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void file.text().then((text) => open(app.openText(file.name, text)));
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
            <ul className="file-list">
              {files?.map(({ file, modified, opened }) => (
                <li key={file.handle} className="file-row">
                  <button type="button" className="file-open" onClick={() => void open(app.openFile(file.handle))}>
                    <span className="file-name">
                      {file.name}
                      <span className="file-detail">{file.folder}</span>
                    </span>
                    <span className="file-date number">{format.instant(modified)}</span>
                  </button>
                  {opened !== null && (
                    <IconButton
                      label={t('welcome.forget', { name: file.name })}
                      small
                      onPress={() => void app.client.call['files.forgetRecent']({ file: file.handle }).then(refresh)}
                    >
                      <Trash2 size={15} aria-hidden="true" />
                    </IconButton>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>

        <footer className="welcome-foot">
          {parts === undefined ? t('welcome.libraryLoading') : t('welcome.libraryParts', { number: format.count(parts) })}
        </footer>
      </div>
    </main>
  );
}
