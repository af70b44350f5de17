import { type ReactNode, useMemo } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { projectOf } from '../../shared/project/index.ts';
import { DRAWINGS, type DrawingProps } from '../canvas/index.ts';
import { useText } from '../i18n/index.ts';
import { Inspector } from '../panels/inspector/index.ts';
import { LibraryPanel } from '../panels/library/index.ts';
import { QuickInsert } from '../panels/quick-insert/index.ts';
import { Readouts } from '../panels/readouts/index.ts';
import { Dock } from './dock.tsx';
import { useSession, useStore, useWindow } from '../context/index.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { StatusBar } from './status-bar.tsx';
import { Toasts } from './toasts.tsx';
import { type Folding, useFolding } from './use-folding.ts';
import { useRememberedLayout } from './use-remembered-layout.ts';

const USUAL = { library: '272px', inspector: '288px', dock: '30%' } as const;

/** A project: library, drawing with its read-outs, properties, and the dock with findings and order list. */
export function Workspace() {
  const { t } = useText();
  const columns = useRememberedLayout('columns');
  const rows = useRememberedLayout('rows');
  const library = useFolding('library', USUAL.library);
  const inspector = useFolding('inspector', USUAL.inspector);
  const dock = useFolding('dock', USUAL.dock);
  return (
    <>
      <main className="workspace" aria-label={t('window.workspace')}>
        <WorkspaceHeading />
        <Group orientation="horizontal" disableCursor defaultLayout={columns.layout} onLayoutChanged={columns.remember}>
          <SidePanel name="library" folding={library} minSize="200px">
            <LibraryPanel />
          </SidePanel>
          <Divider across="vertical" label={t('window.resizeLibrary')} folding={library} />
          <Panel id="centre" minSize="360px">
            <Group orientation="vertical" disableCursor defaultLayout={rows.layout} onLayoutChanged={rows.remember}>
              <Panel id="drawing" minSize="180px">
                <Centre />
              </Panel>
              <Divider across="horizontal" label={t('window.resizeDock')} folding={dock} />
              <Panel
                id="dock"
                collapsible
                panelRef={dock.panel}
                onResize={dock.onResize}
                defaultSize={USUAL.dock}
                minSize="110px"
                maxSize="70%"
              >
                <PanelBoundary place="dock">{dock.shown && <Dock />}</PanelBoundary>
              </Panel>
            </Group>
          </Panel>
          <Divider across="vertical" label={t('window.resizeInspector')} folding={inspector} />
          <SidePanel name="inspector" folding={inspector} minSize="220px">
            <Inspector />
          </SidePanel>
        </Group>
      </main>
      <PanelBoundary place="statusBar">
        <StatusBar />
      </PanelBoundary>
    </>
  );
}

/** A panel beside the drawing: it keeps its width while the window is resized, and takes less than half of it. */
function SidePanel({ name, folding, minSize, children }: {
  readonly name: 'library' | 'inspector';
  readonly folding: Folding;
  readonly minSize: string;
  readonly children: ReactNode;
}) {
  return (
    <Panel
      id={name}
      collapsible
      panelRef={folding.panel}
      onResize={folding.onResize}
      defaultSize={USUAL[name]}
      minSize={minSize}
      maxSize="45%"
      groupResizeBehavior="preserve-pixel-size"
    >
      <PanelBoundary place={name}>{folding.shown && children}</PanelBoundary>
    </Panel>
  );
}

/** What parts two panels: dragged to resize them, double-clicked to fold one of them away. */
function Divider({ across, label, folding }: {
  readonly across: 'vertical' | 'horizontal';
  readonly label: string;
  readonly folding: Folding;
}) {
  const { t } = useText();
  return (
    <Separator
      className={`divider divider-${across}`}
      aria-label={label}
      title={t('window.foldHint')}
      disableDoubleClick
      onDoubleClick={folding.onDoubleClick}
    />
  );
}

/** Read-outs, quick insert and drawing, with the messages over the drawing's lower edge: there they cover no control. */
function Centre() {
  return (
    <div className="centre">
      <PanelBoundary place="readouts">
        <Readouts />
      </PanelBoundary>
      <PanelBoundary place="quickInsert">
        <QuickInsert />
      </PanelBoundary>
      <div className="drawing-area">
        <div className="drawing" data-area="drawing">
          <PanelBoundary place="drawing">
            <Drawing />
          </PanelBoundary>
        </div>
        <Toasts />
      </div>
    </div>
  );
}

function Drawing() {
  const session = useSession();
  const window = useWindow();
  const shown = useStore(session.state, ({ viewMode }) => viewMode);
  const page = useMemo(
    (): DrawingProps => ({
      onInspect: () => window.focus('inspector'),
      onFocusable: (take: () => void) => window.onFocus('drawing', take),
      onMenu: ({ x, y, hit }) => window.openMenu({ subject: hit, at: { x, y } }),
      onOpenedRail: () => window.focus('drawing'),
      onAddPlate: () => window.open({ kind: 'addPlate' }),
    }),
    [window],
  );
  const Shown = DRAWINGS[shown];
  return <Shown {...page} />;
}

/** The project's name as the heading of the page, for those who read it by headings. */
function WorkspaceHeading() {
  const session = useSession();
  const { t } = useText();
  const name = useStore(session.state, ({ view }) => projectOf(view.document).name);
  return <h1 className="visually-hidden">{name === '' ? t('common.untitled') : name}</h1>;
}
