import { ATTRIBUTES, type Attribute, type AttributeKey, type Part, type PartRole, roleOf } from '../../../shared/parts/index.ts';
import { useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { PanelPart } from './edit-fields.tsx';
import { ConfirmedMark, attributeText } from './fact-value.tsx';
import { sourceTitle } from './sources.ts';
import { StateFactButton } from './state-fact-button.tsx';

const ON_RAIL: readonly AttributeKey[] = ['geometry.width', 'geometry.height', 'geometry.depth', 'material.color'];

/** The facts that matter most of a part of a role; all others stand in the part's own dialog. */
const KEY_FACTS: Readonly<Partial<Record<PartRole, readonly AttributeKey[]>>> = {
  block: [
    ...ON_RAIL,
    'geometry.openSide',
    'connection.nominalArea',
    'connection.jumperSlots',
    'electrical.current',
    'electrical.voltage',
    'compatibility.endPlates',
    'commercial.packUnit',
  ],
  jumper: [
    'connection.poles',
    'jumper.pattern',
    'jumper.pitch',
    'electrical.current',
    'electrical.voltage',
    'jumper.breakable',
    'electrical.brokenOutVoltage',
    'electrical.insulated',
    'material.color',
    'commercial.packUnit',
  ],
  rail: ['rail.profile', 'rail.height', 'rail.stockLength', 'rail.slotted'],
};
const OTHERS: readonly AttributeKey[] = [...ON_RAIL, 'mounting.rails', 'commercial.packUnit'];

/** The main facts of a part, each with its source; an unknown one says so. */
export function PartFacts({ part }: { readonly part: Part }) {
  const window = useWindow();
  const text = useText();
  const { t, say } = text;
  const keys = KEY_FACTS[roleOf(part.kind)] ?? OTHERS;
  return (
    <PanelPart
      title={t('inspector.part')}
      action={
        <Button small tone="quiet" onPress={() => window.open({ kind: 'part', part: part.key })}>
          {t('inspector.allFacts')}
        </Button>
      }
    >
      <dl className="fact-list">
        {keys.map((key) => {
          const attribute: Attribute<never> | undefined = part.attributes[key] as Attribute<never> | undefined;
          return (
            <div key={key} title={attribute && say(sourceTitle(attribute.source))}>
              <dt>{say(ATTRIBUTES[key].label)}</dt>
              <dd className={attribute ? undefined : 'fact-unknown'}>
                {attribute ? attributeText(key, attribute.value, text) : t('facts.unknown')}
                <ConfirmedMark attribute={attribute} />
                <StateFactButton part={part} attribute={key} />
              </dd>
            </div>
          );
        })}
      </dl>
    </PanelPart>
  );
}
