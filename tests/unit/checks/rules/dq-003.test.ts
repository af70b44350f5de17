import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../../shared/checks/index.ts';
import { parseRail } from '../../../../shared/notation/index.ts';
import { countingIds } from '../../../../shared/project/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { acceptAll, findingsIn, findingsOf, fixTitles, readRail } from '../../../support/check-sketch.ts';
import { DOUBTFUL_STOP } from '../../../support/message-examples.ts';
import { realLookup } from '../../../support/real-library.ts';

const rail = (settings: string) => readRail(`${settings}rail R1 210-112 length=300\n2x 249-116`, [DOUBTFUL_STOP]);

describe('DQ-003 reports', () => {
  it('the parts concerned, each once', () => {
    expect(findingsIn(rail('severity DQ-003=info\n'))).toEqual(['info DQ-003 conflict 249-116']);
  });

  it('nothing as long as the project has not switched it on, nor about remarks of another kind', () => {
    expect(findingsIn(rail(''))).toEqual([]);
    expect(findingsIn(readRail('severity DQ-003=info\nrail R1 210-112 length=300\n2x 249-116'))).toEqual([]);
  });

  it('what the real library knows', () => {
    const parsed = parseRail('severity DQ-003=info DQ-004=info\nrail R1 210-113 length=300\n249-116\n2002-1204\n2002-1292\n249-116', realLookup(), { ids: countingIds() });
    if (!parsed.ok) throw new Error(parsed.errors[0]?.message.en);
    const found = runChecks(viewOf(parsed.document)).findings.filter(({ rule }) => rule === 'DQ-003');
    expect(found.map(({ subjects }) => subjects)).toEqual([['part/wago:2002-1204']]);
  });
});

it('DQ-003 has no fix and can be accepted', () => {
  const document = rail('severity DQ-003=info\n');
  for (const finding of findingsOf(document)) expect(fixTitles(document, finding)).toEqual([]);
  acceptAll(document, 'DQ-003');
});
