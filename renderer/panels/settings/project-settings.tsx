import { projectOf } from '../../../shared/project/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { CommitField } from '../../ui/index.ts';
import { ProfileSection } from './profile-section.tsx';
import './settings.css';

/** Title block, and the profile that limits and severities come from. Every change is an edit of the project. */
export function ProjectSettings() {
  const session = useSession();
  const { t, say } = useText();
  const project = useStore(session.state, (state) => projectOf(state.view.document));
  return (
    <>
      <h3 className="settings-heading">{t('settings.titleBlock')}</h3>
      <div className="form-row">
        {(['name', 'number', 'customer', 'author'] as const).map((field) => (
          <CommitField
            key={field}
            label={t(`settings.${field}`)}
            value={project[field] ?? ''}
            maxLength={200}
            onCommit={(text) => {
              const outcome = session.dispatch({ type: 'project.edit', fields: { [field]: text.trim() } });
              return outcome.kind === 'refused' ? say(outcome.reason) : undefined;
            }}
          />
        ))}
      </div>
      <ProfileSection />
    </>
  );
}
