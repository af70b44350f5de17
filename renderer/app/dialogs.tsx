import { AboutDialog } from '../panels/about/about-dialog.tsx';
import { NewProjectDialog } from '../panels/files/new-project-dialog.tsx';
import { OpenDialog } from '../panels/files/open-dialog.tsx';
import { SaveAsDialog } from '../panels/files/save-as-dialog.tsx';
import { SaveConflictDialog } from '../panels/files/save-conflict-dialog.tsx';
import { UnsavedDialog } from '../panels/files/unsaved-dialog.tsx';
import { AcceptDialog } from '../panels/findings/accept-dialog.tsx';
import { GuideDialog } from '../panels/guide/guide-dialog.tsx';
import { PartDialog } from '../panels/inspector/part-dialog.tsx';
import { NumberingDialog } from '../panels/numbering/numbering-dialog.tsx';
import { ExportDialog } from '../panels/outputs/export-dialog.tsx';
import { ContextMenu } from '../panels/context-menu/context-menu.tsx';
import { AddPlateDialog } from '../panels/plate/add-plate-dialog.tsx';
import { PaletteDialog } from '../panels/palette/palette-dialog.tsx';
import { AddRailDialog } from '../panels/rails/add-rail-dialog.tsx';
import { SettingsDialog } from '../panels/settings/settings-dialog.tsx';
import { ShortcutsDialog } from '../panels/shortcuts/shortcuts-dialog.tsx';
import { LevelsDialog } from '../panels/strips/levels-dialog.tsx';
import { MergeDialog } from '../panels/strips/merge-dialog.tsx';
import { MoveStripDialog } from '../panels/strips/move-strip-dialog.tsx';
import { PatternDialog } from '../panels/strips/pattern-dialog.tsx';
import { SparesDialog } from '../panels/strips/spares-dialog.tsx';
import { SplitDialog } from '../panels/strips/split-dialog.tsx';
import { SpreadDialog } from '../panels/strips/spread-dialog.tsx';
import { SwapDialog } from '../panels/strips/swap-dialog.tsx';
import { useApp, useStore, useWindow } from '../context/hooks.ts';

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
