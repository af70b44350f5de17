import { FileUp, FolderSearch } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { HostResult, ListedFile } from '../../../shared/host/index.ts';
import { useApp, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { AppDialog, Button, EmptyState } from '../../ui/index.ts';

/** Opens a project: recent files and the projects folder, or a file from elsewhere as a copy. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { t, say, format } = useText();
  const info = useStore(app.state, (state) => state.info);
  const [files, setFiles] = useState<readonly ListedFile[]>();
  const [error, setError] = useState<string | undefined>();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let wanted = true;
    void app.client.call['files.list']({}).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setFiles(answer.value.files);
      else setError(say(answer.error.message));
    });
    return () => {
      wanted = false;
    };
  }, [app, say]);

  async function open(opening: Promise<HostResult<ProjectSession>>): Promise<void> {
    const answer = await opening;
    if (answer.ok || answer.error.code === 'cancelled') onClose();
    else setError(say(answer.error.message));
  }

  return (
    <AppDialog
      title={t('files.openTitle')}
      onClose={onClose}
      footer={
        <>
          <span className="dialog-footer-note">{t('files.copyNote')}</span>
          <Button icon={<FileUp size={15} aria-hidden="true" />} onPress={() => input.current?.click()}>
            {t('files.fromElsewhere')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".railwright,.rail"
        aria-label={t('files.fromElsewhere')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void file.text().then((text) => open(app.openText(file.name, text)));
        }}
      />
      <GridList
        className="option-rows"
        aria-label={t('files.openTitle')}
        items={(files ?? []).map((entry) => ({ id: entry.file.handle, entry }))}
        disabledKeys={(files ?? []).flatMap(({ file, missing }) => (missing ? [file.handle] : []))}
        onAction={(handle) => void open(app.openFile(String(handle)))}
        renderEmptyState={() =>
          files === undefined ? null : (
            <EmptyState icon={<FolderSearch size={18} />} title={t('files.none')}>
              {t('welcome.noFiles', { folder: info?.projectsFolder ?? '' })}
            </EmptyState>
          )
        }
      >
        {({ entry }) => (
          <GridListItem textValue={entry.file.name} className="option-row">
            <span className="file-name">
              {entry.file.name}
              <span className="file-detail">{entry.file.folder}</span>
            </span>
            {entry.missing ? (
              <span className="file-missing">{t('welcome.notFound')}</span>
            ) : (
              <span className="file-date number">{format.instant(entry.modified)}</span>
            )}
          </GridListItem>
        )}
      </GridList>
      {error !== undefined && (
        <p className="note note-error" role="alert">
          {error}
        </p>
      )}
    </AppDialog>
  );
}
