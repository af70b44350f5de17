import { describe, expect, it } from 'vitest';
import { readLayout, rescaled, writeLayout } from '../../../../../renderer/state/settings/panel-layout.ts';

const shares = { library: 20, centre: 60, inspector: 20 };

describe('the layout of panels', () => {
  it('is read as it was written, and leaves alone what others remember', () => {
    const text = writeLayout('{"other":1}', 'columns', { shares, size: 1366 });
    expect(readLayout(text).columns).toEqual({ shares, size: 1366 });
    const both = writeLayout(text, 'rows', { shares: { drawing: 70, dock: 30 }, size: 768 });
    expect(JSON.parse(both)).toEqual({ other: 1, columns: { shares, size: 1366 }, rows: { shares: { drawing: 70, dock: 30 }, size: 768 } });
  });

  it.each(['', 'null', '7', '{', '[]', '{"columns":{"library":20}}', '{"columns":{"shares":{"library":-1},"size":10}}', '{"columns":{"shares":{},"size":0}}'])(
    'counts as nothing where it is %j',
    (text) => {
      expect(readLayout(text).columns).toBeUndefined();
      expect(readLayout(writeLayout(text, 'rows', { shares: { dock: 100 }, size: 5 })).rows?.size).toBe(5);
    },
  );

  it('keeps side panels as wide as they were in a larger window; the drawing takes the rest', () => {
    const large = rescaled({ shares, size: 1366 }, 3840, 'columns');
    expect((large['library'] ?? 0) * 38.4).toBeCloseTo(273.2, 6);
    expect(Object.values(large).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
    const same = rescaled({ shares, size: 1366 }, 1366, 'columns');
    for (const [name, share] of Object.entries(shares)) expect(same[name]).toBeCloseTo(share, 9);
  });

  it('never gives a side panel most of a small window, and leaves folded ones folded', () => {
    const small = rescaled({ shares: { library: 20, centre: 80, inspector: 0 }, size: 3840 }, 900, 'columns');
    expect(small).toEqual({ library: 40, centre: 60, inspector: 0 });
  });

  it('shares heights as before', () => {
    expect(rescaled({ shares: { drawing: 70, dock: 30 }, size: 768 }, 2160, 'rows')).toEqual({ drawing: 70, dock: 30 });
  });
});
