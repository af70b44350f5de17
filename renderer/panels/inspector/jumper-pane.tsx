import { circuitsOf, conductorLoads, jumperShape, liveCount, netAt, netCircuit } from '../../../shared/circuits/index.ts';
import { articleOf } from '../../../shared/parts/index.ts';
import { type JumperRecord, type JumperRow, findItem, findPart, findPotential } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import { formatCurrent } from './current-text.ts';
import { useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { toggleContact } from '../../tools/rails/index.ts';
import { Button, PartPicture } from '../../ui/index.ts';
import { EditCheck, EditChoice, PanelPart } from './edit-fields.tsx';
import { SubjectFindings } from './item-findings.tsx';
import { PartFacts } from './part-facts.tsx';
import { useButtonEdit, useEdit } from './use-edit.ts';

/** Jumpers: which article, in which row, which of its contacts are there, what it connects and carries. */
export function JumperPane({ jumpers, view }: { readonly jumpers: readonly JumperRecord[]; readonly view: ProjectView }) {
  const session = useSession();
  const press = useButtonEdit();
  const { say } = useText();
  const [only, second] = jumpers;
  const part = only && !second ? findPart(view.document, only.part) : undefined;
  const blocks = [...new Set(jumpers.flatMap(({ contacts }) => contacts.map(({ item }) => item)))];
  return (
    <>
      <header className="inspector-title">
        {part && <PartPicture part={part} width={64} height={84} />}
        <div>
          <h3>{part ? articleOf(part.key) : say({ en: `${jumpers.length} jumpers`, de: `${jumpers.length} Brücker` })}</h3>
          {part && <p className="inspector-note">{say(part.description)}</p>}
        </div>
      </header>
      <div className="inspector-buttons" role="group" aria-label={say({ en: 'Actions on jumpers', de: 'Aktionen für Brücker' })}>
        <Button small onPress={() => session.select(blocks, blocks.at(-1))}>
          {say({ en: `Select the ${blocks.length} blocks`, de: `${blocks.length} Klemmen auswählen` })}
        </Button>
        <Button
          small
          tone="danger"
          onPress={() => {
            session.select(blocks, blocks.at(-1));
            press({ type: 'jumpers.remove', jumpers: jumpers.map(({ id }) => id) });
          }}
        >
          {say({ en: 'Remove', de: 'Entfernen' })}
        </Button>
      </div>
      <SubjectFindings subjects={jumpers.map(({ id }) => id)} />
      {only && !second && <Seat jumper={only} view={view} />}
      {only && !second && <Connection jumper={only} view={view} />}
      {part && <PartFacts part={part} />}
    </>
  );
}

function Seat({ jumper, view }: { readonly jumper: JumperRecord; readonly view: ProjectView }) {
  const edit = useEdit();
  const { say } = useText();
  const part = findPart(view.document, jumper.part);
  const groups = part ? jumperShape(part).groups : undefined;
  const touched = groups?.known ? new Set(groups.value.flat()) : undefined;
  return (
    <PanelPart title={say({ en: 'Contacts', de: 'Kontakte' })}>
      <EditChoice<JumperRow>
        label={say({ en: 'Row of slots', de: 'Schachtreihe' })}
        value={jumper.contacts[0]?.row ?? null}
        options={(['A', 'B'] as const).map((row) => ({ value: row, label: say({ en: `Row ${row}`, de: `Reihe ${row}` }) }))}
        onEdit={(row) => edit({ type: 'jumper.edit', jumper: jumper.id, row })}
      />
      {jumper.contacts.map((contact, at) => {
        const where = itemReference(view, contact.item);
        const level = contact.level > 0 ? say({ en: `, level ${contact.level + 1}`, de: `, Etage ${contact.level + 1}` }) : '';
        if (touched && !touched.has(at)) {
          return (
            <p key={contact.item + contact.level} className="inspector-note">
              {say({ en: `Passes over ${where}${level}`, de: `Geht über ${where}${level} hinweg` })}
            </p>
          );
        }
        return (
          <EditCheck
            key={contact.item + contact.level}
            label={say({ en: `Contact ${at + 1}: ${where}${level}`, de: `Kontakt ${at + 1}: ${where}${level}` })}
            value={contact.removed !== true}
            onEdit={() => edit(toggleContact(jumper, at))}
          />
        );
      })}
    </PanelPart>
  );
}

/** The nets that it is part of, and the currents along it as far as they are stated. */
function Connection({ jumper, view }: { readonly jumper: JumperRecord; readonly view: ProjectView }) {
  const { say, format } = useText();
  const circuits = circuitsOf(view);
  const nets = new Set(
    jumper.contacts.flatMap(({ item: id, level }) => {
      const item = findItem(view.document, id);
      const net = item && netAt(view, circuits, item, level);
      return net?.jumpers.includes(jumper.id) ? [net] : [];
    }),
  );
  const part = findPart(view.document, jumper.part);
  const shape = part && jumperShape(part);
  const rated = shape?.current;
  const current = (amount: number) => formatCurrent(amount, format.style);
  return (
    <PanelPart title={say({ en: 'Connection', de: 'Verbindung' })}>
      <dl className="fact-list">
        {shape && (
          <div>
            <dt>{say({ en: 'Connected contacts', de: 'Verbundene Kontakte' })}</dt>
            <dd>{liveCount(shape, jumper)}</dd>
          </div>
        )}
        {[...nets].map((net) => {
          const names = net.potentials.map((id) => findPotential(view.document, id)?.name ?? id).join(', ');
          const blocks = new Set(net.nodes.map(({ item }) => item)).size;
          const load = conductorLoads(netCircuit(view, net)).find(({ conductor }) => conductor.jumper.id === jumper.id);
          return [
            <div key={net.id}>
              <dt>{say({ en: 'Net', de: 'Netz' })}</dt>
              <dd className={net.potentials.length > 1 ? 'fact-wrong' : undefined}>
                {names === '' ? say({ en: 'no potential', de: 'kein Potenzial' }) : names} · {say({ en: `${blocks} blocks`, de: `${blocks} Klemmen` })}
              </dd>
            </div>,
            load && load.through.most > 0 && (
              <div key={`${net.id} through`}>
                <dt>{say({ en: 'Fed through it, at most', de: 'Darüber gespeist, höchstens' })}</dt>
                <dd>
                  {current(load.through.most)}
                  {rated?.known && ` / ${current(rated.value)}`}
                </dd>
              </div>
            ),
            load && load.through.most > 0 && (
              <div key={`${net.id} segments`}>
                <dt>{say({ en: 'Between its contacts, at most', de: 'Zwischen den Kontakten, höchstens' })}</dt>
                <dd>{load.segments.map(({ most }) => current(most)).join(' · ')}</dd>
              </div>
            ),
          ];
        })}
        <div>
          <dt>{say({ en: 'Rated current', de: 'Bemessungsstrom' })}</dt>
          <dd className={rated?.known ? undefined : 'fact-unknown'}>
            {rated?.known ? current(rated.value) : say({ en: 'unknown', de: 'unbekannt' })}
            {rated?.known && !rated.confirmed && say({ en: ' (not confirmed)', de: ' (nicht bestätigt)' })}
          </dd>
        </div>
      </dl>
    </PanelPart>
  );
}
