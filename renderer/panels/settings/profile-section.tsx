import { Download, FileUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { PROFILE_FILE_END, type Profile, profileDifferences } from '../../../shared/project/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import {
  type ProfileShelf,
  type ShelfChange,
  exportProfile,
  importProfile,
  keepAsProfile,
  profileNamed,
  profileStanding,
  removeProfile,
} from '../../state/settings/index.ts';
import { Button, Choice, TextInput, offerDownload } from '../../ui/index.ts';
import { ProfileDifferences } from './profile-differences.tsx';
import { useProjectSettings } from './use-project-settings.ts';

/** The profile of the project: how it stands to it, another one to apply, and its own limits to keep as one. */
export function ProfileSection() {
  const app = useApp();
  const { t, say } = useText();
  const { settings, change } = useProjectSettings();
  const shelf: ProfileShelf = useStore(app.state, (state) => state.preferences);
  const [chosenName, setChosenName] = useState<string | undefined>(settings.profile);
  const [name, setName] = useState(settings.profile ?? '');
  const [error, setError] = useState<string | undefined>();
  const [removed, setRemoved] = useState<{ readonly shelf: ProfileShelf; readonly profile: Profile } | undefined>();
  const file = useRef<HTMLInputElement>(null);
  const chosen = chosenName === undefined ? undefined : profileNamed(shelf, chosenName);

  function keep(change: ShelfChange): boolean {
    setError(change.ok ? undefined : say(change.reason));
    if (!change.ok) return false;
    app.setPreferences({ profiles: change.shelf.profiles, startProfile: change.shelf.startProfile });
    setChosenName(change.profile.name);
    return true;
  }
  return (
    <section className="settings-group" aria-labelledby="settings-profile">
      <h3 className="settings-heading" id="settings-profile">
        {t('profiles.heading')}
      </h3>
      <Standing />
      <div className="profile-choice">
        <Choice<string>
          label={t('profiles.kept')}
          value={chosen?.name ?? null}
          placeholder={t(shelf.profiles.length === 0 ? 'profiles.noneKept' : 'profiles.choose')}
          isDisabled={shelf.profiles.length === 0}
          options={shelf.profiles.map((profile) => ({ value: profile.name, label: profile.name }))}
          onChange={(next) => {
            setChosenName(next);
            setError(undefined);
          }}
        />
        <Button icon={<FileUp size={15} aria-hidden="true" />} onPress={() => file.current?.click()}>
          {t('profiles.import')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept={`${PROFILE_FILE_END},application/json`}
          aria-label={t('profiles.import')}
          onChange={(event) => {
            const read = event.target.files?.[0];
            event.target.value = '';
            if (read) void importProfile(() => app.state.get().preferences, read).then(keep);
          }}
        />
      </div>
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {chosen && (
        <ChosenProfile
          profile={chosen}
          onRemove={() => {
            app.setPreferences(removeProfile(shelf, chosen.name));
            setChosenName(undefined);
            setRemoved({ shelf, profile: chosen });
          }}
        />
      )}
      {removed && !chosen && (
        <div className="profile-removed" role="status">
          <span>{t('profiles.removed', { name: removed.profile.name })}</span>
          <Button
            small
            onPress={() => {
              keep({ ok: true, ...removed });
              setRemoved(undefined);
            }}
          >
            {t('profiles.putBack')}
          </Button>
        </div>
      )}
      <form
        className="profile-choice"
        onSubmit={(event) => {
          event.preventDefault();
          const kept = keepAsProfile(shelf, settings, name);
          // What was made of the project's limits is the project's profile.
          if (keep(kept) && kept.ok) change({ profile: kept.profile.name });
        }}
      >
        <TextInput label={t('profiles.saveAs')} value={name} onChange={setName} maxLength={200} />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {t('profiles.save')}
        </Button>
      </form>
    </section>
  );
}

/** Says in a sentence how the limits of the project stand to the profile that it names. */
function Standing() {
  const app = useApp();
  const { t } = useText();
  const { settings } = useProjectSettings();
  const profiles = useStore(app.state, (state) => state.preferences.profiles);
  const standing = profileStanding(settings, { profiles });
  switch (standing.kind) {
    case 'none':
      return <p className="settings-note">{t('profiles.none')}</p>;
    case 'unknown':
      return <p className="settings-note">{t('profiles.unknown', { name: standing.name })}</p>;
    case 'known': {
      const { differences, profile } = standing;
      return (
        <p className="settings-note">
          {differences.length === 0
            ? t('profiles.same', { name: profile.name })
            : t('profiles.differs', { name: profile.name, count: differences.length })}
        </p>
      );
    }
  }
}

/** What a profile would change, and the buttons for it. */
function ChosenProfile({ profile, onRemove }: { readonly profile: Profile; readonly onRemove: () => void }) {
  const session = useSession();
  const { t, say } = useText();
  const { settings } = useProjectSettings();
  const differences = profileDifferences(settings, profile);
  const inForce = differences.length === 0 && settings.profile === profile.name;
  function apply(): void {
    const outcome = session.dispatch({ type: 'settings.applyProfile', profile });
    if (outcome.kind === 'refused') session.announce(outcome.reason);
  }
  return (
    <div className="profile-chosen" role="group" aria-label={profile.name}>
      {differences.length === 0 ? (
        <p className="settings-note">{t('profiles.changesNothing')}</p>
      ) : (
        <>
          <p className="settings-note">{t('profiles.wouldChange', { count: differences.length })}</p>
          <ProfileDifferences differences={differences} />
        </>
      )}
      <div className="profile-buttons">
        <Button tone="primary" isDisabled={inForce} onPress={apply}>
          {t('profiles.apply', { name: profile.name })}
        </Button>
        <Button
          icon={<Download size={15} aria-hidden="true" />}
          onPress={() => {
            const { name, text } = exportProfile(profile);
            offerDownload(name, new Blob([text], { type: 'application/json' }));
            session.announce({ en: `Profile file ${name} made.`, de: `Profildatei ${name} erstellt.` });
          }}
        >
          {t('profiles.export')}
        </Button>
        <Button
          tone="quiet"
          icon={<Trash2 size={15} aria-hidden="true" />}
          onPress={onRemove}
        >
          {t('profiles.remove')}
        </Button>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {inForce ? say({ en: `Profile “${profile.name}” applies.`, de: `Profil „${profile.name}“ gilt.` }) : ''}
      </p>
    </div>
  );
}
