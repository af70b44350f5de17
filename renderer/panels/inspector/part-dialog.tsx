import { Plus, Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import {
  ATTRIBUTES,
  ATTRIBUTE_KEYS,
  type Attribute,
  type AttributeGroup,
  type AttributeKey,
  PART_KINDS,
  type Part,
  type PartKey,
  articleOf,
  canBeStated,
  remarkText,
  roleOf,
  standsOnRail,
} from '../../../shared/parts/index.ts';
import { findPart } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useApp, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { usePlacePart } from '../library/index.ts';
import { AppDialog, Button, EmptyState, PartPicture } from '../../ui/index.ts';
import { AttributeTable } from './attribute-table.tsx';
import { ConfirmedMark, attributeText } from './fact-value.tsx';
import { attributionOf, sourceTitle } from './sources.ts';
import { StateFactButton } from './state-fact-button.tsx';

/** Everything that is known of a part: each fact with its unit, its source and whether it is confirmed. */
export function PartDialog({ part: key, onClose }: { readonly part: PartKey; readonly onClose: () => void }) {
  const app = useApp();
  const { t, say } = useText();
  const session = useStore(app.state, (state) => state.active);
  const inLibrary = useStore(app.parts.store, (lookup) => lookup.get(key));
  const [error, setError] = useState<LocalText | undefined>();
  const [filter, setFilter] = useState('');
  useEffect(() => {
    void app.parts.need([key]).then((failed) => setError(failed?.message));
  }, [app, key]);

  // What stands in the project is the project's own snapshot, whatever the library says by now.
  const own = session && findPart(session.state.get().view.document, key);
  const part = own ?? inLibrary;
  return (
    <AppDialog
      title={part ? `${part.manufacturer} ${part.article}` : articleOf(key)}
      size="large"
      onClose={onClose}
      footer={
        part && (
          <>
            <span className="dialog-footer-note">
              {own && inLibrary && inLibrary.revision !== own.revision ? t('facts.snapshotOlder') : t('facts.everySource')}
            </span>
            {standsOnRail(roleOf(part.kind)) && session && <PlaceButton part={part} onDone={onClose} />}
          </>
        )
      }
    >
      {part ? (
        <>
          <div className="part-sheet-head">
            <PartPicture part={part} width={150} height={92} />
            <div>
              <p className="part-sheet-title">{say(part.description)}</p>
              <p className="part-sheet-kind">{say(PART_KINDS[part.kind].label)}</p>
              <SearchField className="search" aria-label={t('facts.search')} value={filter} onChange={setFilter}>
                <Search size={15} aria-hidden="true" />
                <Input className="field-input" placeholder={t('facts.search')} />
              </SearchField>
            </div>
          </div>
          <FactGroups part={part} filter={filter} canState={own !== undefined} />
        </>
      ) : (
        <EmptyState title={error ? say(error) : t('facts.loading')} />
      )}
    </AppDialog>
  );
}

function PlaceButton({ part, onDone }: { readonly part: Part; readonly onDone: () => void }) {
  const { t } = useText();
  const place = usePlacePart();
  return (
    <Button
      tone="primary"
      icon={<Plus size={15} aria-hidden="true" />}
      onPress={() => {
        onDone();
        void place(part.key);
      }}
    >
      {t('library.place', { article: part.article })}
    </Button>
  );
}

/** The facts by heading. Attributes without a value are left out: a data sheet would be mostly empty otherwise. */
function FactGroups({ part, filter, canState }: {
  readonly part: Part;
  readonly filter: string;
  /** It is a part of the project: its facts can be stated, and a search finds the unknown ones too. */
  readonly canState: boolean;
}) {
  const { t, say, language } = useText();
  const groups = useMemo(() => {
    const wanted = filter.trim().toLocaleLowerCase(language);
    const found = new Map<AttributeGroup, AttributeKey[]>();
    for (const key of ATTRIBUTE_KEYS) {
      if (part.attributes[key] === undefined && !(canState && wanted !== '' && canBeStated(key))) continue;
      const { group, label } = ATTRIBUTES[key];
      if (!say(label).toLocaleLowerCase(language).includes(wanted)) continue;
      const keys = found.get(group);
      if (keys) keys.push(key);
      else found.set(group, [key]);
    }
    return [...found];
  }, [part, filter, canState, say, language]);
  const sources = useMemo(() => sourcesOf(part, groups.flatMap(([, keys]) => keys)), [part, groups]);
  if (groups.length === 0) return <EmptyState title={t('facts.noneFound')} />;
  return (
    <>
      {groups.map(([group, keys]) => (
        <section key={group} className="fact-group">
          <h3>{t(`facts.groups.${group}`)}</h3>
          <table className="fact-table">
            <colgroup>
              <col className="fact-name" />
              <col />
              <col className="fact-state" />
              <col className="fact-source-number" />
            </colgroup>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{t('facts.attribute')}</th>
                <th scope="col">{t('facts.value')}</th>
                <th scope="col">{t('facts.state')}</th>
                <th scope="col">{t('facts.source')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <FactRow key={key} name={key} attribute={part.attributes[key] as Attribute<never> | undefined} sources={sources} part={canState ? part : undefined} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <section className="fact-group">
        <h3>{t('facts.sources')}</h3>
        <ol className="fact-sources">
          {sources.map((source) => {
            const attribution = attributionOf({ id: source });
            return (
              <li key={source} className="selectable">
                {say(sourceTitle({ id: source }))}
                {attribution !== undefined && <span className="fact-remark">{attribution}</span>}
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}

/** The documents that facts were read from, in the order in which they first occur. */
function sourcesOf(part: Part, keys: readonly AttributeKey[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => part.attributes[key]?.source.id ?? []))];
}

function FactRow({
  name,
  attribute,
  sources,
  part,
}: {
  readonly name: AttributeKey;
  readonly attribute: Attribute<never> | undefined;
  readonly sources: readonly string[];
  /** The part of the project whose fact this is; absent where it cannot be stated. */
  readonly part: Part | undefined;
}) {
  const text = useText();
  const { t, say, language } = text;
  const stating = part && <StateFactButton part={part} attribute={name} from="facts" />;
  if (!attribute) {
    return (
      <tr>
        <th scope="row">{say(ATTRIBUTES[name].label)}</th>
        <td className="fact-unknown">{t('facts.unknown')}</td>
        <td colSpan={2}>{stating}</td>
      </tr>
    );
  }
  const { source, remark, value } = attribute;
  return (
    <tr>
      <th scope="row">{say(ATTRIBUTES[name].label)}</th>
      <td className="selectable">
        {ATTRIBUTES[name].type === 'table' ? <AttributeTable attribute={name} rows={value} /> : attributeText(name, value, text)}
        {remark !== undefined && <span className="fact-remark">{remarkText(remark)[language]}</span>}
      </td>
      <td>
        <div className="fact-marks">
          <ConfirmedMark attribute={attribute} />
          {stating}
        </div>
      </td>
      <td className="fact-source" title={say(sourceTitle(source))}>
        <span className="visually-hidden">{t('facts.source')} </span>[{sources.indexOf(source.id) + 1}]
        {source.at !== undefined && ` ${source.at}`}
      </td>
    </tr>
  );
}
