import { DEFAULT_PROJECT_START, type ProjectStart } from '../../../shared/host/index.ts';
import { useApp, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { changeStart, isUsualStart, profileNamed } from '../../state/settings/index.ts';
import { Button, Choice, CommitField, LengthField } from '../../ui/index.ts';
import { ArticleChoice } from './article-choice.tsx';
import { LimitFields } from './limit-fields.tsx';
import './settings.css';

/** What new projects begin with. Projects that are there already keep what they have. */
export function StartSettings() {
  const app = useApp();
  const { t, say } = useText();
  const start = useStore(app.state, (state) => state.preferences.projectStart);
  const shelf = useStore(app.state, (state) => state.preferences);
  const profile = profileNamed(shelf, shelf.startProfile);

  function change(fields: Partial<ProjectStart>): string | undefined {
    const changed = changeStart(app.state.get().preferences.projectStart, fields);
    if (!changed.ok) return say(changed.reason);
    app.setPreferences({ projectStart: changed.start });
    return undefined;
  }
  return (
    <>
      <p className="settings-note">{t('settings.startNote')}</p>
      <h3 className="settings-heading">{t('settings.limits')}</h3>
      {shelf.profiles.length > 0 && (
        <div className="profile-choice">
          <Choice<string>
            label={t('profiles.start')}
            value={profile?.name ?? ''}
            options={[{ value: '', label: t('profiles.startNone') }, ...shelf.profiles.map(({ name }) => ({ value: name, label: name }))]}
            onChange={(startProfile) => app.setPreferences({ startProfile })}
          />
        </div>
      )}
      {profile ? <p className="settings-note">{t('profiles.startNote', { name: profile.name })}</p> : <LimitFields limits={start} onChange={change} />}
      <h3 className="settings-heading">{t('settings.articles')}</h3>
      <div className="form-row">
        {!profile && <ArticleChoice label={t('settings.endStop')} kind="end-stop" value={start.endStop} onChange={(endStop) => void change({ endStop })} />}
        <ArticleChoice label={t('settings.railPart')} kind="din-rail" value={start.railPart} onChange={(railPart) => void change({ railPart })} />
        <LengthField label={t('settings.railLength')} value={start.railLength} onCommit={(railLength) => change({ railLength })} />
      </div>
      <h3 className="settings-heading">{t('settings.further')}</h3>
      <div className="form-row">
        <CommitField label={t('settings.author')} value={start.author} maxLength={200} onCommit={(text) => change({ author: text.trim() })} />
        <CommitField
          label={t('settings.numberFrom')}
          value={String(start.numberFrom)}
          maxLength={6}
          onCommit={(text) => change({ numberFrom: /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN })}
        />
      </div>
      <div>
        <Button isDisabled={isUsualStart(start)} onPress={() => app.setPreferences({ projectStart: DEFAULT_PROJECT_START })}>
          {t('settings.usual')}
        </Button>
      </div>
    </>
  );
}
