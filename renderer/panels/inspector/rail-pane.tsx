import { useState } from 'react';
import { type PartKey, articleOf } from '../../../shared/parts/index.ts';
import { type RailRecord, findPart, itemsOnRail, settingsOf } from '../../../shared/project/index.ts';
import { type ProjectView, metricsOf } from '../../../shared/rail/index.ts';
import { useApp, useSession, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button, CommitField, LengthField } from '../../ui/index.ts';
import { CUSTOMARY_LENGTHS } from '../rails/index.ts';
import { ClearButton, EditCheck, EditChoice, FieldWithButton, PanelPart, Refusal } from './edit-fields.tsx';
import { asOneEdit } from './item-commands.ts';
import { PartFacts } from './part-facts.tsx';
import { editRails } from './rail-commands.ts';
import { fittingLength } from './rail-length.ts';
import { RailMounting } from './rail-mounting.tsx';
import { RailPlate } from './rail-plate.tsx';
import { sharedValue, valueOfShared } from './shared-value.ts';
import { useButtonEdit, useEdit, useLengthEdit } from './use-edit.ts';
import { useRailArticles } from './use-rail-articles.ts';

interface Chosen {
  readonly rails: readonly RailRecord[];
  readonly view: ProjectView;
}

/** Rails: name, article, length, margin, and whether their items stand in the middle. */
export function RailPane({ rails, view }: Chosen) {
  const edit = useEdit();
  const editLength = useLengthEdit();
  const { t, format } = useText();
  const [only] = rails;
  const single = rails.length === 1 ? only : undefined;
  const length = valueOfShared(sharedValue(rails, (rail) => rail.length));
  const key = valueOfShared(sharedValue(rails, (rail) => rail.part));
  const part = key === undefined ? undefined : findPart(view.document, key);

  return (
    <>
      <header className="inspector-title">
        <div>
          <h3>{single ? t('inspector.rail.title', { rail: single.name }) : t('inspector.rail.several', { count: rails.length })}</h3>
          <p className="inspector-article selectable">{key === undefined ? t('inspector.item.severalParts') : articleOf(key)}</p>
        </div>
      </header>
      <RailButtons rails={rails} view={view} />
      <PanelPart title={t('inspector.rail.fields')}>
        {single && (
          <CommitField
            label={t('inspector.rail.name')}
            value={single.name}
            maxLength={40}
            onCommit={(name) => edit({ type: 'rail.edit', rail: single.id, name })}
          />
        )}
        <ArticleField rails={rails} view={view} />
        <LengthField
          label={t('inspector.rail.length')}
          value={length}
          placeholder={t('inspector.mixed')}
          description={rails.some((rail) => rail.endless) ? t('inspector.rail.endlessLength') : undefined}
          onCommit={(value) => editLength(value, (next) => editRails(rails, { length: next }))}
        />
        <CustomaryLengths rails={rails} view={view} />
        <EditCheck
          label={t('inspector.rail.endless')}
          description={t('inspector.rail.endlessHint')}
          value={valueOfShared(sharedValue(rails, (rail) => rail.endless === true))}
          onEdit={(endless) => edit(editRails(rails, { endless }))}
        />
        <MarginField rails={rails} view={view} />
        <EditCheck
          label={t('inspector.rail.centred')}
          description={t('inspector.rail.centredHint')}
          value={valueOfShared(sharedValue(rails, (rail) => rail.centred))}
          onEdit={(centred) => edit(editRails(rails, { centred }))}
        />
      </PanelPart>
      <RailPlate rails={rails} view={view} />
      <RailMounting rails={rails} />
      {single && (
        <p className="inspector-note">
          {t('inspector.rail.items', {
            count: itemsOnRail(view.index, single.id).length,
            number: format.count(itemsOnRail(view.index, single.id).length),
          })}
        </p>
      )}
      {part && <PartFacts part={part} />}
    </>
  );
}

function RailButtons({ rails, view }: Chosen) {
  const session = useSession();
  const window = useWindow();
  const press = useButtonEdit();
  const { t } = useText();
  const items = rails.flatMap((rail) => itemsOnRail(view.index, rail.id));
  return (
    <div className="inspector-buttons" role="group" aria-label={t('inspector.rail.actions')}>
      <Button small isDisabled={items.length === 0} onPress={() => session.select(items.map(({ id }) => id))}>
        {t('inspector.selectItems')}
      </Button>
      <Button
        small
        isDisabled={items.every((item) => item.levels.length === 0)}
        onPress={() => window.open({ kind: 'number', items: items.filter((item) => item.levels.length > 0).map(({ id }) => id) })}
      >
        {t('inspector.number')}
      </Button>
      <Button
        small
        tone="danger"
        hint={items.length > 0 ? t('inspector.rail.deleteHint') : undefined}
        onPress={() =>
          press(
            asOneEdit(
              { en: `Delete ${rails.length} rails`, de: `${rails.length} Tragschienen löschen` },
              rails.map((rail) => ({ type: 'rail.remove', rail: rail.id })),
            ),
          )
        }
      >
        {t('inspector.delete')}
      </Button>
    </div>
  );
}

function ArticleField({ rails, view }: Chosen) {
  const app = useApp();
  const edit = useEdit();
  const { t, say } = useText();
  const { articles, error } = useRailArticles();
  const [refused, setRefused] = useState<string | undefined>();
  const key = valueOfShared(sharedValue(rails, (rail) => rail.part));
  const own = key === undefined ? undefined : findPart(view.document, key);
  // The project's own article stays in the list where the library lacks it.
  const offered = [
    ...(own && !articles.some((article) => article.key === own.key) ? [own] : []),
    ...articles,
  ].map((article) => ({ value: article.key, label: article.article, detail: say(article.description) }));

  async function choose(article: PartKey): Promise<void> {
    const answer = await app.client.call['library.parts']({ keys: [article] });
    if (!answer.ok) {
      setRefused(say(answer.error.message));
      return;
    }
    const [part] = answer.value.parts;
    setRefused(part ? edit(editRails(rails, { part })) : t('inspector.rail.articleGone'));
  }

  return (
    <div>
      <EditChoice
        label={t('inspector.rail.article')}
        value={key ?? null}
        placeholder={t('inspector.mixed')}
        options={offered}
        {...(own && { description: say(own.description) })}
        onEdit={(article) => {
          void choose(article);
          return undefined;
        }}
      />
      {(refused ?? error) !== undefined && <Refusal text={refused ?? (error ? say(error) : '')} />}
    </div>
  );
}

function CustomaryLengths({ rails, view }: Chosen) {
  const press = useButtonEdit();
  const { t, format } = useText();
  const [only] = rails;
  const layout = only && rails.length === 1 ? view.layouts.get(only.id) : undefined;
  const fitting = layout && only ? fittingLength(only, metricsOf(view, layout), settingsOf(view.document)) : undefined;
  return (
    <div className="inspector-lengths" role="group" aria-label={t('inspector.rail.customary')}>
      {CUSTOMARY_LENGTHS.map((length) => (
        <Button key={length} small onPress={() => press(editRails(rails, { length }))}>
          {format.lengthValue(length)}
        </Button>
      ))}
      {fitting !== undefined && (
        <Button small hint={t('inspector.rail.fittingHint')} onPress={() => press(editRails(rails, { length: fitting }))}>
          {t('inspector.rail.fitting', { length: format.length(fitting) })}
        </Button>
      )}
    </div>
  );
}

function MarginField({ rails, view }: Chosen) {
  const edit = useEdit();
  const press = useButtonEdit();
  const editLength = useLengthEdit();
  const { t, format } = useText();
  const shared = sharedValue(rails, (rail) => rail.margin);
  const usual = format.length(settingsOf(view.document).margin);
  return (
    <FieldWithButton
      button={
        <ClearButton
          label={t('inspector.rail.clearMargin')}
          shown={rails.some((rail) => rail.margin !== undefined)}
          onClear={() => press(editRails(rails, { margin: null }))}
        />
      }
    >
      <LengthField
        label={t('inspector.rail.margin')}
        value={valueOfShared(shared)}
        placeholder={shared.kind === 'mixed' ? t('inspector.mixed') : t('inspector.rail.usualMargin', { margin: usual })}
        onClear={() => edit(editRails(rails, { margin: null }))}
        onCommit={(value) => editLength(value, (margin) => editRails(rails, { margin }))}
      />
    </FieldWithButton>
  );
}
