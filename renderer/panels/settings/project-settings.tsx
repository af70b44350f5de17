import { GUIDED_RULES, findRule } from '../../../shared/checks/index.ts';
import type { SettingsRecord, SeveritySetting } from '../../../shared/project/index.ts';
import { projectOf, settingsOf } from '../../../shared/project/index.ts';
import { useSession, useStore } from '../../app/hooks.ts';
import { useText } from '../../i18n/index.ts';
import { Choice, CommitField } from '../../ui/index.ts';
import { ArticleChoice } from './article-choice.tsx';
import { LimitFields } from './limit-fields.tsx';
import { MountingLimits } from './mounting-limits.tsx';
import './settings.css';

type SettingsFields = Partial<Omit<SettingsRecord, 'kind' | 'id'>>;
type RuleChoice = 'rule' | SeveritySetting;

/** Title block, limits and the severity of each rule. Every change is an edit of the project. */
export function ProjectSettings() {
  const session = useSession();
  const { t, say, language } = useText();
  const settings = useStore(session.state, (state) => settingsOf(state.view.document));
  const project = useStore(session.state, (state) => projectOf(state.view.document));

  function change(fields: SettingsFields): string | undefined {
    const outcome = session.dispatch({ type: 'settings.edit', fields });
    return outcome.kind === 'refused' ? say(outcome.reason) : undefined;
  }
  function changeSeverity(rule: string, choice: RuleChoice): void {
    const { [rule]: _former, ...others } = settings.severities;
    change({ severities: choice === 'rule' ? others : { ...others, [rule]: choice } });
  }

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
      <h3 className="settings-heading">{t('settings.limits')}</h3>
      <LimitFields limits={settings} onChange={change} />
      <MountingLimits settings={settings} onChange={change} />
      <h3 className="settings-heading">{t('settings.articles')}</h3>
      <div className="form-row">
        <ArticleChoice label={t('settings.endStop')} kind="end-stop" value={settings.endStop} onChange={(endStop) => void change({ endStop })} />
      </div>
      <h3 className="settings-heading">{t('settings.severities')}</h3>
      <div className="settings-rules">
        {GUIDED_RULES.map((id) => (
          <div key={id} className="settings-rule">
            <span>
              <span className="number">{id}</span> {findRule(id)?.title[language]}
            </span>
            <Choice<RuleChoice>
              label={t('settings.severityOf', { rule: id })}
              hiddenLabel
              value={settings.severities[id] ?? 'rule'}
              options={[
                { value: 'rule', label: findRule(id)?.offByDefault ? `${t('settings.asRule')} (${t('severity.off')})` : t('settings.asRule') },
                { value: 'error', label: t('severity.error') },
                { value: 'warning', label: t('severity.warning') },
                { value: 'info', label: t('severity.info') },
                { value: 'off', label: t('severity.off') },
              ]}
              onChange={(choice) => changeSeverity(id, choice)}
            />
          </div>
        ))}
      </div>
    </>
  );
}
