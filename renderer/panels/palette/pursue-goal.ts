import { type ActionContext, placePart, reportOpening, runAction, showFinding } from '../../actions/index.ts';
import type { PaletteGoal } from './palette-entry.ts';

/** Does what an entry of the palette stands for. What has gone meanwhile is passed over. */
export function pursueGoal(goal: PaletteGoal, context: ActionContext): void {
  const { app, session, window } = context;
  switch (goal.type) {
    case 'action':
      return runAction(goal.action, context);
    case 'show':
      if (!session) return;
      session.select(goal.ids, goal.ids[0]);
      session.zoomTo(goal.ids);
      return window.focus('drawing');
    case 'finding': {
      const finding = session?.state.get().checks.findings.find(({ key }) => key === goal.key);
      if (!session || !finding) return;
      window.showDockTab('findings');
      showFinding(session, window, finding);
      return window.focus('drawing');
    }
    case 'insert':
      if (session) void placePart(app, session, goal.part);
      return;
    case 'session': {
      const wanted = app.state.get().sessions.find(({ id }) => id === goal.session);
      if (wanted) app.activate(wanted);
      return;
    }
    case 'file':
      void reportOpening(context, app.openFile(goal.handle));
      return;
    case 'example':
      void reportOpening(context, app.openExample(goal.name));
  }
}
