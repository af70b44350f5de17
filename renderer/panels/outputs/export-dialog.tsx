import { CircleCheck, Download, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { decimalMarkOf } from '../../../shared/text/index.ts';
import type { HostValue, MadeOutput } from '../../../shared/host/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { LANGUAGE_OPTIONS, useText } from '../../i18n/index.ts';
import { AppDialog, Button, CheckField, Choice, Segments } from '../../ui/index.ts';
import { downloadOutput } from './download-output.ts';
import './export-dialog.css';

type OutputKind = HostValue<'outputs.list'>['formats'][number];
type Made = HostValue<'outputs.make'>;

/** Chooses outputs and how tables are written, makes them, and says where they are. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const session = useSession();
  const { t, say, language } = useText();
  const preferences = useStore(app.state, (state) => state.preferences);
  const info = useStore(app.state, (state) => state.info);
  const [offered, setOffered] = useState<readonly OutputKind[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [inLanguage, setInLanguage] = useState(language);
  const [separator, setSeparator] = useState(preferences.csvSeparator);
  const [mark, setMark] = useState<'.' | ','>(
    preferences.decimalMark === 'language' ? decimalMarkOf(language) : preferences.decimalMark,
  );
  const [working, setWorking] = useState(false);
  const [cancel, setCancel] = useState<(() => void) | undefined>();
  const [made, setMade] = useState<Made | undefined>();
  const [error, setError] = useState<string | undefined>();

  useEffect(() => {
    let wanted = true;
    void app.client.call['outputs.list']({}).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) {
        setError(say(answer.error.message));
        return;
      }
      setOffered(answer.value.formats);
      setChosen(new Set(answer.value.formats.map(({ format }) => format)));
    });
    return () => {
      wanted = false;
    };
  }, [app, say]);

  async function make(): Promise<void> {
    if (chosen.size === 0 || working) return;
    setWorking(true);
    setError(undefined);
    // The host writes what it holds: everything that is on the screen has to be kept first.
    await session.settled();
    const label = { en: 'Making files', de: 'Dateien werden erstellt' };
    const answer = await app.withProgress(label, (job) => {
      const cancel = (): void => void app.client.call['outputs.cancel']({ job: job.id });
      job.onCancel(cancel);
      setCancel(() => cancel);
      return app.client.call['outputs.make']({
        session: session.id,
        formats: offered.map(({ format }) => format).filter((format) => chosen.has(format)),
        options: { language: inLanguage, csvSeparator: separator, decimalMark: mark },
        job: job.id,
      });
    });
    setWorking(false);
    setCancel(undefined);
    if (answer.ok) setMade(answer.value);
    else setError(say(answer.error.message));
    if (separator !== preferences.csvSeparator) app.setPreferences({ csvSeparator: separator });
  }

  const canReveal = info?.capabilities.revealInFolder === true;
  return (
    <AppDialog
      title={t('outputs.title')}
      onClose={onClose}
      onSubmit={made ? onClose : () => void make()}
      footer={
        made ? (
          <>
            {canReveal && (
              <Button
                icon={<FolderOpen size={15} aria-hidden="true" />}
                onPress={() => void app.client.call['outputs.reveal']({ folder: made.folder.handle })}
              >
                {t('outputs.reveal')}
              </Button>
            )}
            <Button tone="primary" type="submit">
              {t('common.done')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={cancel ?? onClose}>{t('common.cancel')}</Button>
            <Button tone="primary" type="submit" isDisabled={chosen.size === 0 || working}>
              {working ? t('outputs.working') : t('outputs.make', { count: chosen.size })}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <MadeOutputs made={made} />
      ) : (
        <>
          <fieldset className="output-choice">
            <legend className="field-label">{t('outputs.which')}</legend>
            {offered.map(({ format, title }) => (
              <CheckField
                key={format}
                label={say(title)}
                description={format}
                value={chosen.has(format)}
                onChange={(wanted) => setChosen(withMember(chosen, format, wanted))}
              />
            ))}
          </fieldset>
          <div className="form-row">
            <Segments
              label={t('outputs.language')}
              value={inLanguage}
              options={LANGUAGE_OPTIONS}
              onChange={setInLanguage}
            />
            <Choice
              label={t('outputs.separator')}
              value={separator}
              options={[
                { value: ';', label: t('outputs.semicolon') },
                { value: ',', label: t('outputs.comma') },
                { value: '\t', label: t('outputs.tab') },
              ]}
              onChange={setSeparator}
            />
            <Segments
              label={t('outputs.decimalMark')}
              value={mark}
              options={[
                { value: '.', label: '1.5' },
                { value: ',', label: '1,5' },
              ]}
              onChange={setMark}
            />
          </div>
        </>
      )}
      {error !== undefined && (
        <p className="note note-error" role="alert">
          {error}
        </p>
      )}
    </AppDialog>
  );
}

function MadeOutputs({ made }: { readonly made: Made }) {
  const { t, format } = useText();
  return (
    <>
      <p className="note note-ok" role="status">
        <CircleCheck size={15} aria-hidden="true" /> {t('outputs.written', { count: made.files.length })}
      </p>
      <p className="selectable output-folder">{made.folder.label}</p>
      <ul className="output-files">
        {made.files.map((file) => (
          <li key={file.name}>
            <span className="output-name">{file.name}</span>
            <span className="output-size number">{sizeText(file, format.number)}</span>
            {file.content !== null && (
              <Button small icon={<Download size={14} aria-hidden="true" />} onPress={() => downloadOutput(file)}>
                {t('outputs.download')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function sizeText({ bytes }: MadeOutput, number: (value: number, decimals?: number) => string): string {
  return `${number(Math.max(0.1, bytes / 1024), 1)}\u00a0kB`;
}

function withMember(set: ReadonlySet<string>, member: string, wanted: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (wanted) next.add(member);
  else next.delete(member);
  return next;
}
