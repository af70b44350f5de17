import { useEffect, useState } from 'react';
import type { Command } from '../../../shared/editing/index.ts';
import { ATTRIBUTES, type Attribute, type AttributeKey, type Part, type PartKey, factChoices, isOwnFact, termText } from '../../../shared/parts/index.ts';
import { findPart, projectOf } from '../../../shared/project/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { AppDialog, Button, Choice, TextInput } from '../../ui/index.ts';
import { ConfirmedMark, attributeText } from './fact-value.tsx';
import { sourceTitle } from './sources.ts';
import { readTypedFact, typedText, unitOf } from './typed-fact.ts';

/** States a fact of a part for this project: confirms what the library has, enters what it lacks, or takes it back. */
export function FactDialog({ part: key, attribute, onClose }: {
  readonly part: PartKey;
  readonly attribute: AttributeKey;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const part = useStore(session.state, ({ view }) => findPart(view.document, key));
  // The part may go while the dialog is open: what is left is nothing to say.
  useEffect(() => {
    if (!part) onClose();
  }, [part, onClose]);
  return part ? <FactForm part={part} attribute={attribute} onClose={onClose} /> : null;
}

function FactForm({ part, attribute, onClose }: { readonly part: Part; readonly attribute: AttributeKey; readonly onClose: () => void }) {
  const app = useApp();
  const session = useSession();
  const text = useText();
  const { t, say, language } = text;
  const inLibrary = useStore(app.parts.store, (lookup) => lookup.get(part.key));
  useEffect(() => {
    void app.parts.need([part.key]);
  }, [app, part.key]);
  const fact = part.attributes[attribute] as Attribute<never> | undefined;
  const own = isOwnFact(fact);
  const before = fact ? typedText(attribute, fact.value, language) : '';
  const [typed, setTyped] = useState(before);
  const [by, setBy] = useState(() => fact && own ? (fact.source.at ?? '') : signature(projectOf(session.state.get().view.document).author));
  const [error, setError] = useState<string | undefined>();
  const confirms = fact !== undefined && !own && typed === before;

  function carryOut(command: Command): void {
    const outcome = session.dispatch(command);
    if (outcome.kind === 'refused') setError(say(outcome.reason));
    else onClose();
  }
  function state(): void {
    // Two stored words may read the same: what was not touched stays as it is.
    const read = fact && typed === before ? { ok: true as const, value: fact.value as unknown } : readTypedFact(attribute, typed, language);
    if (read.ok) carryOut({ type: 'part.setFact', part: part.key, attribute, value: read.value, by: by.trim() });
    else setError(say(read.error));
  }
  function takeBack(): void {
    const original = inLibrary?.attributes[attribute];
    carryOut({ type: 'part.resetFact', part: part.key, attribute, ...(original && { fact: original }) });
  }
  const { label, type } = ATTRIBUTES[attribute];
  const options =
    type === 'flag'
      ? [{ value: 'yes', label: t('facts.yes') }, { value: 'no', label: t('facts.no') }]
      : factChoices(attribute)?.map((word) => ({ value: termText(word)[language], label: termText(word)[language] }));
  return (
    <AppDialog
      title={t('facts.stateTitle', { fact: say(label), article: part.article })}
      onClose={onClose}
      onSubmit={state}
      footer={
        <>
          {own && (
            <Button tone="danger" onPress={takeBack}>
              {t('facts.takeBack')}
            </Button>
          )}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit">
            {t(confirms ? 'facts.confirm' : 'facts.enter')}
          </Button>
        </>
      }
    >
      <p className="fact-now">
        {fact ? (
          <>
            {attributeText(attribute, fact.value, text)} <ConfirmedMark attribute={fact} />
            <span className="fact-remark">{say(sourceTitle(fact.source))}</span>
          </>
        ) : (
          <span className="fact-unknown">{t('facts.notInLibrary')}</span>
        )}
      </p>
      {options ? (
        <Choice
          label={say(label)}
          value={options.find(({ value }) => value === typed)?.value ?? null}
          options={options}
          onChange={(chosen) => {
            setTyped(chosen);
            setError(undefined);
          }}
          {...(error !== undefined && { description: <span className="field-error" role="alert">{error}</span> })}
        />
      ) : (
        <TextInput
          label={say(label)}
          value={typed}
          unit={unitOf(attribute) === '' ? undefined : unitOf(attribute)}
          description={hint()}
          onChange={(next) => {
            setTyped(next);
            setError(undefined);
          }}
          error={error}
          autoFocus
          maxLength={1000}
        />
      )}
      <TextInput label={t('facts.by')} value={by} onChange={setBy} maxLength={200} description={t('facts.byHint')} />
    </AppDialog>
  );

  function hint(): string | undefined {
    if (type === 'list' || type === 'quantities') return t('facts.listHint');
    return type === 'range' ? t('facts.rangeHint') : undefined;
  }
}

/** Who states it, as far as the project knows, and today. */
function signature(author: string | undefined): string {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
  return author === undefined || author === '' ? day : `${author}, ${day}`;
}
