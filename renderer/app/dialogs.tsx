import { AboutDialog } from '../panels/about/index.ts';
import { NewProjectDialog, OpenDialog, SaveAsDialog, SaveConflictDialog, UnsavedDialog } from '../panels/files/index.ts';
import { AcceptDialog } from '../panels/findings/index.ts';
import { GuideDialog } from '../panels/guide/index.ts';
import { FactDialog, PartDialog } from '../panels/inspector/index.ts';
import { NumberingDialog } from '../panels/numbering/index.ts';
import { ExportDialog } from '../panels/outputs/index.ts';
import { ContextMenu } from '../panels/context-menu/index.ts';
import { AddPlateDialog } from '../panels/plate/index.ts';
import { PaletteDialog } from '../panels/palette/index.ts';
import { AddRailDialog } from '../panels/rails/index.ts';
import { SettingsDialog } from '../panels/settings/index.ts';
import { ShortcutsDialog } from '../panels/shortcuts/index.ts';
import {
  LevelsDialog,
  MergeDialog,
  MoveStripDialog,
  PatternDialog,
  SparesDialog,
  SplitDialog,
  SpreadDialog,
  SwapDialog,
} from '../panels/strips/index.ts';
import { useApp, useStore, useWindow } from '../context/index.ts';

/** What lies over the window: the context menu, and the dialog that was asked for, one at a time. */
export function Dialogs() {
  const app = useApp();
  const platform = useStore(app.state, (state) => state.info?.platform ?? 'other');
  return (
    <>
      <ContextMenu platform={platform} />
      <RequestedDialog />
    </>
  );
}

function RequestedDialog() {
  const app = useApp();
  const window = useWindow();
  const dialog = useStore(window.state, (state) => state.dialog);
  const close = window.closeDialog;
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'new':
      return <NewProjectDialog onClose={close} />;
    case 'open':
      return <OpenDialog onClose={close} />;
    case 'saveAs':
      return <SaveAsDialog onClose={close} afterwards={dialog.afterwards} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'settings':
      return <SettingsDialog page={dialog.page} onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'palette':
      return <PaletteDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'addPlate':
      return <AddPlateDialog onClose={close} />;
    case 'addRail':
      return <AddRailDialog onClose={close} />;
    case 'number':
      return <NumberingDialog items={dialog.items} onClose={close} />;
    case 'splitStrip':
      return <SplitDialog at={dialog.at} onClose={close} />;
    case 'mergeStrips':
      return <MergeDialog strips={dialog.strips} onClose={close} />;
    case 'moveStrip':
      return <MoveStripDialog strip={dialog.strip} onClose={close} />;
    case 'spreadStrip':
      return <SpreadDialog strip={dialog.strip} onClose={close} />;
    case 'addSpares':
      return <SparesDialog strip={dialog.strip} onClose={close} />;
    case 'pattern':
      return <PatternDialog onClose={close} />;
    case 'swapParts':
      return <SwapDialog items={dialog.items} onClose={close} />;
    case 'levels':
      return <LevelsDialog items={dialog.items} to={dialog.to} onClose={close} />;
    case 'accept':
      return <AcceptDialog finding={dialog.finding} onClose={close} />;
    case 'guide':
      return <GuideDialog rule={dialog.rule} onClose={close} />;
    case 'part':
      return <PartDialog part={dialog.part} onClose={close} />;
    case 'fact': {
      const back = dialog.from === undefined ? close : () => window.open({ kind: 'part', part: dialog.part });
      return <FactDialog part={dialog.part} attribute={dialog.attribute} onClose={back} />;
    }
    case 'unsaved':
      return <UnsavedDialog onClose={close} onDiscard={discard} afterwards={dialog.afterwards} />;
    case 'saveConflict':
      return <SaveConflictDialog reason={dialog.reason} onClose={close} afterwards={dialog.afterwards} />;
  }

  function discard(): void {
    const session = app.state.get().active;
    close();
    if (session) void app.closeSession(session, { discard: true });
  }
}
