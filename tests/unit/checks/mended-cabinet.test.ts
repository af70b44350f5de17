import { describe, expect, it } from 'vitest';
import { distancesOf, platesOf } from '../../../shared/cabinet/index.ts';
import { type CheckState, type Finding, counts, fixesOf, planSafeFixes, runChecks } from '../../../shared/checks/index.ts';
import { type Document, checkInvariants, recordsOf, settingsOf } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { railOn, readCabinet, toldLookup } from '../../support/cabinet-sketch.ts';
import { inShort } from '../../support/check-sketch.ts';
import { envFor, run } from '../../support/rail-sketch.ts';

const blocks = (count: number) => `249-116\n${count}x 2002-1204`;
/** Three rails with ducts in a cabinet of 210 mm: too full, not closed, and too close. */
const OVERFILLED = [
  'severity RC-014=off\n',
  'plate MP1 width=600 height=700 depth=210\n',
  'duct K1 plate=MP1 x=0 y=20 length=600 width=40 height=60\n',
  'duct K2 plate=MP1 x=0 y=120 length=600 width=40 height=60\n',
  'duct K3 plate=MP1 x=0 y=240 length=600 width=40 height=60\n',
  'duct K4 plate=MP1 x=0 y=360 length=620 width=40 height=60\n',
  railOn('1', 50, 95, '', blocks(45)),
  railOn('2', 50, 190, '', blocks(40)).replace('210-112', '210-118'),
  railOn('3', 50, 310, '', blocks(50)),
].join('');

const parts = toldLookup();
const heavy = ({ findings }: CheckState): readonly Finding[] => findings.filter((finding) => counts(finding) && finding.severity !== 'info');

/** Carries out fixes one by one, as somebody who always takes the first one on offer, until nothing is left to mend. */
function mend(start: Document): { readonly document: Document; readonly steps: readonly string[] } {
  let document = start;
  const steps: string[] = [];
  for (let step = 0; step < 60; step++) {
    const view = viewOf(document);
    const found = heavy(runChecks(view)).flatMap((finding) => fixesOf(finding, { view, parts }).slice(0, 1).map((fix) => ({ finding, fix })));
    const [next] = found;
    if (!next) break;
    steps.push(`${next.finding.rule} ${next.fix.title.en}`);
    document = run(document, next.fix.command, envFor(document));
  }
  return { document, steps };
}

describe('a plate full of rails that are too close', () => {
  const rows = Array.from({ length: 12 }, (_, at) => at);
  const text = [
    'severity CB-001=off\nplate MP1 width=600 height=2100 depth=210\n',
    ...rows.map((at) => `duct K${at} plate=MP1 x=0 y=${at * 150} length=600 width=40 height=60\n`),
    ...rows.map((at) => railOn(`${at}`, 50, at * 150 + 95)),
  ].join('');

  it('gets all its distances in one go, in a run over all fixes', () => {
    const document = readCabinet(text);
    const view = viewOf(document);
    const found = heavy(runChecks(view));
    // Each duct is too close to the rails on both of its sides, and the rails are too close for it.
    expect(found).toHaveLength(12 + 11 + 11);
    const plan = planSafeFixes(view, parts, envFor(document));
    expect(plan.applied.map(({ title }) => title.en)).toEqual(['Give everything on MP1 its distances']);
    expect(heavy(plan.state)).toEqual([]);
    // The least that will do comes first where somebody mends one thing.
    const [first] = found;
    expect(first && fixesOf(first, { view, parts }).at(-1)?.title.en).toBe('Give everything on MP1 its distances');
  });
});

describe('three overfilled rails with ducts in a cabinet of 210 mm', () => {
  it('are wrong in every way at first', () => {
    const document = readCabinet(OVERFILLED);
    const rules = new Set(heavy(runChecks(viewOf(document))).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['CB-002', 'CB-003', 'RC-001', 'RC-006', 'RC-012']);
  });

  it('are mended by fixes alone', () => {
    const { document, steps } = mend(readCabinet(OVERFILLED));
    const view = viewOf(document);
    expect(heavy(runChecks(view)).map((finding) => inShort(view, finding)), steps.join('\n')).toEqual([]);
    expect(checkInvariants(document)).toEqual([]);
    expect(recordsOf(document, 'item').filter(({ part }) => part === 'wago:2002-1204')).toHaveLength(135);
    const [plate] = platesOf(view).values();
    expect(plate?.rails).toHaveLength(3);
    const distances = plate ? distancesOf(plate, settingsOf(document)) : [];
    expect(distances.filter(({ verdict }) => verdict === 'short' || verdict === 'overlap')).toEqual([]);
    expect(distances.filter(({ room, verdict }) => room.needed === 40_000 && verdict === 'kept').length).toBeGreaterThanOrEqual(6);
  });

  it('get their room by all safe fixes at once; only what takes a decision is left', () => {
    const document = readCabinet(OVERFILLED);
    const plan = planSafeFixes(viewOf(document), parts, envFor(document));
    // How long the rails are is decided by a person, and so is what is done about a duct that is longer than the plate.
    const left = plan.remaining.filter(({ severity }) => severity !== 'info').map((finding) => inShort(plan.view, finding));
    expect(left).toEqual(['error RC-012 too-long R1', 'error RC-012 too-long R2', 'error RC-012 too-long R3', 'error CB-003 beyond-plate K4 MP1']);
    const [plate] = platesOf(plan.view).values();
    const distances = plate ? distancesOf(plate, settingsOf(document)) : [];
    expect(distances.filter(({ verdict }) => verdict === 'short' || verdict === 'overlap')).toEqual([]);
  });
});
