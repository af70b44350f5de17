import { FileQuestion, X } from 'lucide-react';
import type { HostResult, ListedFile } from '../../../shared/host/index.ts';
import { useApp } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import type { ProjectSession } from '../../state/session/index.ts';
import { IconButton } from '../../ui/index.ts';

/** The files that were opened here and those of the projects folder. What is gone stays in the list until it is taken off. */
export function RecentList({
  files,
  onOpen,
  onChanged,
}: {
  readonly files: readonly ListedFile[];
  readonly onOpen: (opening: Promise<HostResult<ProjectSession>>) => void;
  readonly onChanged: () => void;
}) {
  const app = useApp();
  const { t, format } = useText();
  return (
    <ul className="file-list">
      {files.map(({ file, modified, opened, missing }) => (
        <li key={file.handle} className="file-row" data-missing={missing || undefined}>
          {missing ? (
            <span className="file-open">
              <FileName name={file.name} folder={file.folder} />
              <span className="file-missing">
                <FileQuestion size={14} aria-hidden="true" /> {t('welcome.notFound')}
              </span>
            </span>
          ) : (
            <button type="button" className="file-open" onClick={() => onOpen(app.openFile(file.handle))}>
              <FileName name={file.name} folder={file.folder} />
              <span className="file-date number">{format.instant(modified)}</span>
            </button>
          )}
          {opened !== null && (
            <IconButton
              label={t('welcome.forget', { name: file.name })}
              small
              onPress={() => void app.client.call['files.forgetRecent']({ file: file.handle }).then(onChanged)}
            >
              <X size={15} aria-hidden="true" />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function FileName({ name, folder }: { readonly name: string; readonly folder: string }) {
  return (
    <span className="file-name">
      {name}
      <span className="file-detail">{folder}</span>
    </span>
  );
}
