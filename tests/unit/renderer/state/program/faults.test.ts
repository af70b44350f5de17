import { describe, expect, it } from 'vitest';
import { createActionLog, faultReport } from '../../../../../renderer/state/program/faults.ts';
import { HOST_METHODS } from '../../../../../shared/host/index.ts';

describe('the log of actions', () => {
  it('holds the last fifty, oldest first', () => {
    const log = createActionLog();
    for (let count = 1; count <= 60; count++) log.note(`action ${count}`);
    expect(log.recent()).toHaveLength(50);
    expect(log.recent()[0]).toBe('action 11');
    expect(log.recent().at(-1)).toBe('action 60');
  });
});

describe('the report about a fault', () => {
  const fits = (report: unknown) => HOST_METHODS['report.write'].args.safeParse(report).success;

  it('says what, where and after what', () => {
    const error = new TypeError('x is not a function');
    const report = faultReport({ error, place: 'library', within: '\n  at Card\n', agent: 'Test' }, ['items.move']);
    expect(report).toMatchObject({ fault: 'TypeError: x is not a function', place: 'library', actions: ['items.move'], agent: 'Test' });
    expect(report.stack).toContain('Within:\nat Card');
    expect(fits(report)).toBe(true);
  });

  it('fits the contract, however long things are', () => {
    const error = new Error('x'.repeat(100_000));
    const long = 'y'.repeat(100_000);
    expect(fits(faultReport({ error, place: long, within: long, agent: long }, Array.from({ length: 99 }, () => long)))).toBe(true);
  });
});
