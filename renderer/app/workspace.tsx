import { Group, Panel, Separator } from 'react-resizable-panels';
import { projectOf } from '../../shared/project/index.ts';
import { DrawingCanvas } from '../canvas/index.ts';
import { useText } from '../i18n/index.ts';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { LibraryPanel } from '../panels/library/library-panel.tsx';
import { QuickInsert } from '../panels/quick-insert/quick-insert.tsx';
import { Readouts } from '../panels/readouts/readouts.tsx';
import { Dock } from './dock.tsx';
import { useSession, useStore, useWindow } from './hooks.ts';
import { StatusBar } from './status-bar.tsx';
import { useRememberedLayout } from './use-remembered-layout.ts';

/** A project: library, drawing with its read-outs, properties, and the dock with findings and order list. */
export function Workspace() {
  const window = useWindow();
  const { t } = useText();
  const panels = useStore(window.state, (state) => state.panels);
  const columns = useRememberedLayout('columns');
  const rows = useRememberedLayout('rows');
  return (
    <>
      <main className="workspace" aria-label={t('window.workspace')}>
        <WorkspaceHeading />
        <Group orientation="horizontal" disableCursor defaultLayout={columns.layout} onLayoutChanged={columns.remember}>
          {panels.library && (
            <>
              <Panel id="library" defaultSize="272px" minSize="200px" maxSize="45%" groupResizeBehavior="preserve-pixel-size">
                <LibraryPanel />
              </Panel>
              <Separator className="divider divider-vertical" aria-label={t('window.resizeLibrary')} />
            </>
          )}
          <Panel id="centre" minSize="360px">
            <Group orientation="vertical" disableCursor defaultLayout={rows.layout} onLayoutChanged={rows.remember}>
              <Panel id="drawing" minSize="180px">
                <div className="centre">
                  <Readouts />
                  <QuickInsert />
                  <div className="drawing" data-area="drawing">
                    <Drawing />
                  </div>
                </div>
              </Panel>
              {panels.dock && (
                <>
                  <Separator className="divider divider-horizontal" aria-label={t('window.resizeDock')} />
                  <Panel id="dock" defaultSize="30%" minSize="110px" maxSize="70%">
                    <Dock />
                  </Panel>
                </>
              )}
            </Group>
          </Panel>
          {panels.inspector && (
            <>
              <Separator className="divider divider-vertical" aria-label={t('window.resizeInspector')} />
              <Panel id="inspector" defaultSize="288px" minSize="220px" maxSize="45%" groupResizeBehavior="preserve-pixel-size">
                <Inspector />
              </Panel>
            </>
          )}
        </Group>
      </main>
      <StatusBar />
    </>
  );
}

function Drawing() {
  const window = useWindow();
  return (
    <DrawingCanvas
      onInspect={() => window.focus('inspector')}
      onFocusable={(take) => window.onFocus('drawing', take)}
    />
  );
}

/** The project's name as the heading of the page, for those who read it by headings. */
function WorkspaceHeading() {
  const session = useSession();
  const { t } = useText();
  const name = useStore(session.state, ({ view }) => projectOf(view.document).name);
  return <h1 className="visually-hidden">{name === '' ? t('common.untitled') : name}</h1>;
}
