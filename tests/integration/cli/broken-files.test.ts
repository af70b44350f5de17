import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliFolder, runCliHere } from '../../support/run-cli.ts';

const { folder, data } = cliFolder();

const RAIL = 'rail R1 210-112 length=500\nstrip -X1\n';

/** A text, the place of its fault, and words of the one line that tells it; against the library of the program. */
const BROKEN: readonly (readonly [string, string, string])[] = [
  ['raill R1 210-112 length=500', '1:1', 'Did you mean "rail"?'],
  ['projekt "A"', '1:1', 'Did you mean "project"?'],
  ['project "A', '1:9', 'never closed'],
  ['project A B', '1:11', '"B" does not belong to "project"'],
  ['settings margin=viel', '1:17', '"viel" is not a length in mm'],
  ['settings reserve=150', '1:18', 'from 0 to 100'],
  ['settings endstop=249-161', '1:18', 'Article "249-161" is not in the library'],
  ['severity RC-1=off', '1:10', 'not the number of a rule'],
  ['potential L1 kind=phase', '1:19', '"phase" is not a kind'],
  ['potential L1', '1:1', '"potential" needs kind='],
  ['rail R1 210-112', '1:1', '"rail" needs length=500'],
  ['rail R1 length=500', '1:9', '"rail" needs an order number'],
  ['rail R1 2002-1204 length=500', '1:9', '2002-1204 is not a rail'],
  ['rail R1 210-911 length=500', '1:9', 'Article "210-911" is not in the library. Did you mean 210-'],
  ['rail R1 210-112 length=0', '1:24', 'above zero'],
  ['rail R1 210-112 length=500 centrd', '1:28', 'Did you mean "centred"?'],
  [`${RAIL}rail R1 210-112 length=500`, '3:6', 'There already is a rail "R1"'],
  ['20x 2002-1204', '1:1', 'before the first rail'],
  [`${RAIL}20x 2002-1240`, '3:5', 'Article "2002-1240" is not in the library. Did you mean 2002-1204?'],
  [`${RAIL}20x wago:2002-1240`, '3:5', 'Did you mean 2002-1204?'],
  [`${RAIL}20x weidmueller:2002-1204`, '3:5', 'Did you mean wago:2002-1204?'],
  [`${RAIL}20 x 2002-1204`, '3:1', 'as one word: 20x'],
  [`${RAIL}20x`, '3:1', 'An order number is missing'],
  [`${RAIL}2002-410`, '3:1', 'does not stand on a rail by itself'],
  [`${RAIL}20x 2002-1204 labels=1..19`, '3:22', '19 labels for 20 blocks'],
  [`${RAIL}8x 2002-1204 labels=A1..8`, '3:21', 'Did you mean A1..A8?'],
  [`${RAIL}2002-1204 label=1.1/1.2`, '3:11', '2 levels are named, 2002-1204 has 1'],
  [`${RAIL}249-116 label=1`, '3:9', '249-116 has no terminals'],
  [`${RAIL}2002-1204 potential=L1`, '3:21', 'No potential "L1" is declared'],
  [`${RAIL}2002-1204 trned`, '3:11', 'Did you mean "turned"?'],
  [`${RAIL}2002-1204 zone=exi`, '3:16', 'Did you mean "ex-i"?'],
  [`${RAIL}gap 5`, '3:1', 'Nothing follows this gap'],
  [`${RAIL}gap 5mm\n2002-1204`, '3:5', '"5mm" is not a length'],
  [`${RAIL}5x 2002-1204 labels=1..5\njumper 2002-410 -X1:1 -X1:10 row=A`, '4:23', '"-X1:10" is nothing in this project'],
  [`${RAIL}wire -X1:1 side=external type=fine size=2.5`, '3:1', '"wire"'],
  [`${RAIL}accept RC-013 R2 message=low reason=x`, '3:15', '"R2" is nothing in this project'],
];

describe('a broken file', () => {
  it.each(BROKEN)('%j at %s', async (text, place, why) => {
    writeFileSync(join(folder, 'broken.rail'), text);
    for (const command of ['plan', 'check']) {
      const call = await runCliHere([command, 'broken.rail'], { data, cwd: folder });
      expect(call.code).toBe(2);
      expect(call.out).toBe('');
      expect(call.err.trimEnd().split('\n')).toHaveLength(1);
      expect(call.err.startsWith(`broken.rail:${place}: `)).toBe(true);
      expect(call.err).toContain(why);
    }
  });

  it('tells the fault in German where asked', async () => {
    writeFileSync(join(folder, 'broken.rail'), `${RAIL}20x 2002-1240`);
    const call = await runCliHere(['plan', 'broken.rail', '--language', 'de'], { data, cwd: folder });
    expect(call.err).toBe('broken.rail:3:5: Der Artikel „2002-1240“ ist nicht in der Bibliothek. Meinten Sie 2002-1204?\n');
  });

  it('tells every fault, one line each', async () => {
    writeFileSync(join(folder, 'broken.rail'), `${RAIL}20x 2002-1240\n2002-1204 trned\nwire a`);
    const call = await runCliHere(['check', 'broken.rail'], { data, cwd: folder });
    expect(call.err.trimEnd().split('\n').map((line) => line.split(': ')[0])).toEqual([
      'broken.rail:3:5',
      'broken.rail:4:11',
      'broken.rail:5:1',
    ]);
  });
});
