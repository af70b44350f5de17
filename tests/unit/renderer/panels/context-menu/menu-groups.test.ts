import { describe, expect, it } from 'vitest';
import { type MenuSubject, findingsOfSelection } from '../../../../../renderer/actions/index.ts';
import { barGroups, menuGroups } from '../../../../../renderer/panels/context-menu/menu-groups.ts';
import type { MenuEntryLine, MenuSite } from '../../../../../renderer/panels/context-menu/menu-lines.ts';
import { toolHostOf } from '../../../../../renderer/tools/rails/tool-host.ts';
import { toolPath } from '../../../../../renderer/tools/rails/tool-state.ts';
import { acceptCommand } from '../../../../../shared/checks/index.ts';
import { MENU_BAR } from '../../../../../shared/host/index.ts';
import { itemsOnRail } from '../../../../../shared/project/index.ts';
import { type ActionSite, openActionSite } from '../../../../support/action-site.ts';

const at = (site: ActionSite): MenuSite => ({ ...site.context(), language: 'en' });
const entries = (site: ActionSite, subject: MenuSubject): readonly MenuEntryLine[] => menuGroups(subject, at(site)).flatMap((group) => group.entries);
const find = (lines: readonly MenuEntryLine[], label: string | RegExp) =>
  lines.find(({ label: { en } }) => (typeof label === 'string' ? en === label : label.test(en)));

async function opened() {
  const site = await openActionSite('3x 2002-1204 labels=1..3');
  const { view } = site.session().state.get();
  const rail = view.index.rails[0]?.id;
  const strip = view.index.strips[0]?.id;
  if (rail === undefined || strip === undefined) throw new Error('no rail');
  const items = itemsOnRail(view.index, rail);
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) throw new Error('no items');
  return { site, rail, strip, first, last };
}

describe('context menus', () => {
  it('offer something for whatever is pressed, each entry once and in both languages', async () => {
    const { site, rail, strip, first } = await opened();
    const [finding] = site.session().state.get().checks.findings;
    if (!finding) throw new Error('no finding');
    const subjects: readonly MenuSubject[] = [
      { kind: 'item', id: first.id },
      { kind: 'rail', id: rail },
      { kind: 'strip', id: strip, rail },
      { kind: 'tray' },
      { kind: 'guide', id: 1 },
      { kind: 'drawing' },
      { kind: 'part', part: first.part },
      { kind: 'finding', finding },
      { kind: 'fixes', findings: [finding] },
    ];
    for (const subject of subjects) {
      const lines = entries(site, subject);
      expect(lines.length, subject.kind).toBeGreaterThan(1);
      expect(new Set(lines.map(({ id }) => id)).size, subject.kind).toBe(lines.length);
      for (const { label } of lines) expect(label.en && label.de).not.toBe('');
    }
  });

  it('are empty without a project', async () => {
    expect(menuGroups({ kind: 'drawing' }, at(await openActionSite()))).toEqual([]);
  });

  it('say so while parts are on their way, and have the fixes in that place when they have come', async () => {
    const { site, last } = await opened();
    site.session().select([last.id], last.id);
    const findings = findingsOfSelection(site.session().state.get());
    const awaited = menuGroups({ kind: 'fixes', findings }, { ...at(site), awaiting: true });
    const line = awaited[0]?.entries.at(-1);
    expect(line?.label.en).toBe('Looking for parts…');
    expect(line?.reason).toBeDefined();
    const come = menuGroups({ kind: 'fixes', findings }, at(site));
    expect(come.map(({ id }) => id)).toEqual(awaited.map(({ id }) => id));
    expect(come[0]?.entries.map(({ id }) => id)).toEqual(awaited[0]?.entries.map(({ id }) => id).slice(0, -1));
    expect(find(come.flatMap((group) => group.entries), 'Looking for parts…')).toBeUndefined();
    // The next fix that comes has its id: who waits there by keyboard is then on it.
    expect(line?.id).toBe(`fix ${findings[0]?.key} ${(awaited[0]?.entries.length ?? 0) - 1}`);
  });

  it('show what a fix would do, and what many at once would', async () => {
    const { site, last } = await opened();
    site.session().select([last.id], last.id);
    const findings = findingsOfSelection(site.session().state.get());
    const [fix] = entries(site, { kind: 'fixes', findings });
    expect(fix?.preview).toMatchObject({ kind: 'fix', finding: findings[0], fix: { title: fix?.label } });
    expect(find(entries(site, { kind: 'drawing' }), 'Apply all safe fixes')?.preview).toEqual({ kind: 'allSafe' });
    expect(find(entries(site, { kind: 'drawing' }), 'Select all')?.preview).toBeUndefined();
  });

  it('put what mends the selection first, and do it', async () => {
    const { site, last } = await opened();
    site.session().select([last.id], last.id);
    const [mend] = menuGroups({ kind: 'item', id: last.id }, at(site));
    expect(mend?.entries[0]?.label.en).toMatch(/^Fit end/);
    const [mended] = findingsOfSelection(site.session().state.get());
    mend?.entries[0]?.run();
    expect(site.session().state.get().checks.findings.map(({ key }) => key)).not.toContain(mended?.key);
  });

  it('give the reason for what cannot be done', async () => {
    const { site, first } = await opened();
    site.session().select([]);
    const replace = find(entries(site, { kind: 'part', part: first.part }), /^Replace/);
    expect(replace?.reason?.de).toBe('Es ist kein Element ausgewählt.');
    site.session().select([first.id], first.id);
    expect(find(entries(site, { kind: 'part', part: first.part }), /^Replace/)?.reason).toBeUndefined();
  });

  it('hang a part on the pointer', async () => {
    const { site, first } = await opened();
    const { app } = site.context();
    find(entries(site, { kind: 'part', part: first.part }), /^Place by clicking/)?.run();
    expect(toolPath(toolHostOf(site.session(), app.ids).tool.get())).toBe('place.carrying');
  });

  it('offer what can be done with a finding, and take an acceptance back', async () => {
    const { site } = await opened();
    const session = site.session();
    const [finding] = session.state.get().checks.findings;
    if (!finding) throw new Error('no finding');
    find(entries(site, { kind: 'finding', finding }), 'Accept…')?.run();
    expect(site.context().window.state.get().dialog).toMatchObject({ kind: 'accept' });
    find(entries(site, { kind: 'finding', finding }), /^Explain/)?.run();
    expect(site.context().window.state.get().dialog).toEqual({ kind: 'guide', rule: finding.rule });
    session.dispatch(acceptCommand(finding, 'Held by the enclosure', 'M. Fitter'));
    const accepted = session.state.get().checks.findings.find(({ key }) => key === finding.key);
    expect(accepted?.waived).toBeDefined();
    if (!accepted) return;
    const lines = entries(site, { kind: 'finding', finding: accepted });
    expect(find(lines, 'Accept…')).toBeUndefined();
    find(lines, 'Withdraw the acceptance')?.run();
    expect(session.state.get().checks.findings.find(({ key }) => key === finding.key)?.waived).toBeUndefined();
  });
});

describe('menus of the bar', () => {
  it('hold every action of the menu in groups, none of them empty', async () => {
    const { site } = await opened();
    for (const menu of MENU_BAR) {
      const groups = barGroups(menu, site.context());
      expect(groups.every((group) => group.entries.length > 0)).toBe(true);
      const actions = menu.entries.flatMap((entry) => (entry.type === 'action' ? [entry.action as string] : []));
      expect(groups.flatMap((group) => group.entries.map(({ id }) => id))).toEqual(actions);
    }
  });
});
