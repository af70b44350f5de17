import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Profile, decodeProject, encodeProfile, settingsOf } from '../../../shared/project/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { cliFolder, runCliHere } from '../../support/run-cli.ts';

const { folder, data } = cliFolder();
const cli = (...args: string[]) => runCliHere(args, { data, cwd: folder });
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
interface Checked {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly required: number | null;
    readonly limit?: object;
    readonly requiredFrom?: readonly object[];
  }[];
  readonly acceptances: readonly object[];
}
const json = (call: { readonly out: string }) => JSON.parse(call.out) as Checked;

const PROFILE: Profile = {
  name: 'Waterworks',
  limits: { reservePercent: 60, margin: mm(7) },
  severities: { 'RC-013': 'error' },
  reasons: { reservePercent: 'specification 7.2' },
};
// 116.8 mm of blocks on 300 mm: more than half is free.
const SOUND = 'rail R1 210-112 length=300\nstrip -X1\n249-116\n20x 2002-1204 labels=1..20\n2002-1292\n249-116\n';
write('sound.rail', SOUND);
write('waterworks.railwright-profile', encodeProfile(PROFILE));

describe('--profile', () => {
  it('checks and plans with the limits of the profile, and says so', async () => {
    expect((await cli('check', 'sound.rail')).code).toBe(0);
    for (const command of ['check', 'plan']) {
      const call = await cli(command, 'sound.rail', '--profile', 'waterworks.railwright-profile', '--json');
      expect(call.code).toBe(1);
      expect(call.err).toBe("Checked with profile “Waterworks”: 3 of its limits and severities differ from the project's.\n");
      const finding = json(call).findings.find(({ rule }) => rule === 'RC-013');
      expect(finding).toMatchObject({
        severity: 'error',
        required: 60,
        limit: { limit: 'reservePercent', title: 'Reserve on each rail', unit: '%' },
        requiredFrom: [
          { from: 'project', name: 'Waterworks', value: 60, text: '60 %', reason: 'specification 7.2' },
          { from: 'default', name: null, value: 20, text: '20 %', reason: null },
        ],
      });
    }
  });

  it('leaves what a fixed project holds as the profile has it', async () => {
    write('open.rail', 'rail R1 210-112 length=300\nstrip -X1\n20x 2002-1204\n');
    const call = await cli('fix', 'open.rail', '--out', 'fixed.railwright', '--profile', 'waterworks.railwright-profile');
    expect(call.code).toBe(0);
    const decoded = decodeProject(readFileSync(join(folder, 'fixed.railwright'), 'utf8'));
    expect(decoded.ok && settingsOf(decoded.document)).toMatchObject({ profile: 'Waterworks', reservePercent: 60, margin: 7000 });
  });

  it('says in one sentence what is wrong with the profile, and does nothing', async () => {
    write('broken.railwright-profile', encodeProfile(PROFILE).replace('7000', '-7'));
    const call = await cli('check', 'sound.rail', '--profile', 'broken.railwright-profile');
    expect(call).toMatchObject({ code: 2, out: '', err: 'broken.railwright-profile: The profile cannot be used: “limits.margin” is not valid.\n' });
    expect((await cli('check', 'sound.rail', '--profile', 'none.railwright-profile')).err).toBe('none.railwright-profile: There is no such file.\n');
    expect((await cli('check', 'sound.rail', '--profile', 'sound.rail', '--language', 'de')).err).toBe(
      'sound.rail: Die Datei ist kein Railwright-Profil.\n',
    );
  });
});

describe('the limit behind a finding', () => {
  it('is told as text, with the rail that has its own', async () => {
    write('short.rail', 'settings margin=9\nrail R1 210-112 length=125 margin=8\nstrip -X1\n249-116\n20x 2002-1204 labels=1..20\n2002-1292\n249-116\n');
    const { out } = await cli('check', 'short.rail');
    expect(out).toContain('Limit: Free rail at each end 8 mm (rail R1); project settings 9 mm, built-in 5 mm');
    expect((await cli('check', 'short.rail', '--language', 'de')).out).toContain('Grenzwert: Freie Schiene an jedem Ende 8 mm (Schiene R1)');
  });

  it('is absent where nobody can set one', async () => {
    write('bare.rail', 'rail R1 210-112 length=300\nstrip -X1\n20x 2002-1204\n');
    const exposed = json(await cli('check', 'bare.rail', '--json')).findings.find(({ rule }) => rule === 'RC-001');
    expect(exposed).toBeDefined();
    expect(exposed).not.toHaveProperty('requiredFrom');
  });
});

describe('acceptances', () => {
  it('are listed with whether they still match', async () => {
    write(
      'accepted.rail',
      'settings reserve=90\nrail R1 210-112 length=300\naccept RC-013 R1 message=too-little reason="no room" by=KL\naccept RC-012 R1 message=too-long reason="will be cut" by=""\nstrip -X1\n249-116\n20x 2002-1204 labels=1..20\n2002-1292\n249-116\n',
    );
    const call = await cli('check', 'accepted.rail', '--json');
    expect(json(call).acceptances).toEqual([
      { rule: 'RC-012', subjects: ['R1'], messageKey: 'too-long', reason: 'will be cut', by: '', matches: false },
      { rule: 'RC-013', subjects: ['R1'], messageKey: 'too-little', reason: 'no room', by: 'KL', matches: true },
    ]);
    const { out } = await cli('check', 'accepted.rail');
    expect(out).toContain('Acceptances\n  RC-012  R1  will be cut – no longer matches\n  RC-013  R1  no room (KL)');
    expect((await cli('check', 'sound.rail')).out).not.toContain('Acceptances');
  });
});
