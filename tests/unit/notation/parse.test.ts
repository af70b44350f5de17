import { describe, expect, it } from 'vitest';
import { parseRail } from '../../../shared/notation/index.ts';
import { partLookup } from '../../../shared/parts/index.ts';
import {
  DEFAULT_SETTINGS,
  type Document,
  buildIndex,
  checkInvariants,
  countingIds,
  findPart,
  findStrip,
  itemsOnRail,
  projectOf,
  recordsOf,
  settingsOf,
  UNPLACED,
} from '../../../shared/project/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { ALL_PARTS, BLOCK, SAMPLE_LIBRARY, makePart } from '../../support/sample-parts.ts';

function parse(text: string, parts = SAMPLE_LIBRARY): Document {
  const parsed = parseRail(text, parts);
  if (!parsed.ok) throw new Error(parsed.errors.map((e) => `${e.line}:${e.column}: ${e.message.en}`).join('\n'));
  expect(checkInvariants(parsed.document)).toEqual([]);
  return parsed.document;
}

/** Items of the first rail (or the one named), as short words. */
function items(document: Document, name?: string): string[] {
  const index = buildIndex(document);
  const rail = name === undefined ? index.rails[0] : index.rails.find((candidate) => candidate.name === name);
  const key = name === UNPLACED ? UNPLACED : rail!.id;
  return itemsOnRail(index, key).map((item) => {
    const strip = item.strip && findStrip(document, item.strip)?.tag;
    const labels = item.levels.map((level) => level.designation ?? '').join('/');
    return [
      item.gapBefore > 0 ? `_${item.gapBefore / 1000} ` : '',
      item.anchor === undefined ? '' : `@${item.anchor / 1000} `,
      findPart(document, item.part)?.article,
      item.turned ? "'" : '',
      strip ? ` ${strip}` : '',
      labels === '' ? '' : `:${labels}`,
    ].join('');
  });
}

describe('an empty text', () => {
  it('is a new project', () => {
    for (const text of ['', '\n\n', '# only a comment\n']) {
      const document = parse(text);
      expect(projectOf(document).name).toBe('');
      expect(settingsOf(document)).toEqual(DEFAULT_SETTINGS);
      expect(document.records.size).toBe(2);
    }
  });
});

describe('project', () => {
  it('fills the title block', () => {
    const text = 'project "Pump station 3" number=P-2031 customer="Water works" author=A. remark="one" remark="" remark="three"';
    expect(projectOf(parse(text))).toMatchObject({
      name: 'Pump station 3',
      number: 'P-2031',
      customer: 'Water works',
      author: 'A.',
      remark: 'one\n\nthree',
    });
  });
  it('leaves out what is not given', () => {
    expect(Object.keys(projectOf(parse('project Bare'))).sort()).toEqual(['id', 'kind', 'name']);
  });
});

describe('settings', () => {
  it('are read in mm, mm and percent, with point or comma', () => {
    const settings = settingsOf(parse('settings margin=7,5 allowance=0.25 reserve=12.5'));
    expect(settings.margin).toBe(mm(7.5));
    expect(settings.allowance).toBe(mm(0.25));
    expect(settings.reservePercent).toBe(12.5);
  });
  it('may stand in several lines, with all that can be set', () => {
    const document = parse(
      'settings tolerance=0,03\nsettings endstop=249-117 endplates="light gray" railstep=100\nseverity RC-013=off RC-008=info\nseverity MK-002=warning',
    );
    expect(settingsOf(document)).toMatchObject({
      margin: DEFAULT_SETTINGS.margin,
      tolerance: mm(0.03),
      endStop: 'wago:249-117',
      endPlateColor: 'light gray',
      railStep: mm(100),
      severities: { 'RC-013': 'off', 'RC-008': 'info', 'MK-002': 'warning' },
    });
  });
});

describe('potential', () => {
  it('is read in V and A', () => {
    const document = parse(
      'potential L1 kind=L1 system=tn voltage=400 current=16\npotential +24V kind=L+ system=dc voltage=24 current=0,5\npotential IS1 kind=signal circuit=ex-i',
    );
    expect(recordsOf(document, 'potential').map(({ id: _id, kind: _kind, order: _order, ...rest }) => rest)).toEqual([
      { name: 'L1', potentialKind: 'L1', system: 'tn', voltage: 400_000, current: 16_000 },
      { name: '+24V', potentialKind: 'L+', system: 'dc', voltage: 24_000, current: 500 },
      { name: 'IS1', potentialKind: 'signal', circuit: 'ex-i' },
    ]);
  });
  it('may be declared below the blocks that carry it', () => {
    const document = parse('rail R1 210-112 length=200\n2002-1204 potential=L1\npotential L1 kind=L1');
    const [item] = recordsOf(document, 'item');
    expect(item?.levels).toEqual([{ potential: recordsOf(document, 'potential')[0]?.id }]);
  });
});

describe('rail', () => {
  it('has name, article and length, and may have its own margin and be centred', () => {
    const document = parse('rail R1 210-112 length=500\nrail R2 wago:210-118 length=300,5 margin=0 centred');
    expect(recordsOf(document, 'rail').map(({ id: _id, kind: _kind, order: _order, ...rest }) => rest)).toEqual([
      { name: 'R1', part: 'wago:210-112', length: mm(500), centred: false },
      { name: 'R2', part: 'wago:210-118', length: mm(300.5), margin: mm(0), centred: true },
    ]);
  });
});

describe('placements', () => {
  const rail = 'rail R1 210-112 length=500\n';

  it('stand on the rail above them, in their order', () => {
    const document = parse(`${rail}249-116\n3x 2002-1204 labels=1..3\n2002-1292\n249-116\nrail R2 210-112 length=100\n2x 2002-1207`);
    expect(items(document)).toEqual(['249-116', '2002-1204:1', '2002-1204:2', '2002-1204:3', '2002-1292', '249-116']);
    expect(items(document, 'R2')).toEqual(['2002-1207', '2002-1207']);
  });

  it('belong to the strip above them until the next strip or rail', () => {
    const document = parse(
      `${rail}249-116\nstrip -X1\n2x 2002-1204 labels=1,2\nstrip -X2 zone=ex-i\n2002-1204 label=1\nstrip -\n249-116\nrail R2 210-112 length=100\n2002-1204\nstrip -X1\n2002-1204 label=3`,
    );
    expect(items(document)).toEqual(['249-116', '2002-1204 -X1:1', '2002-1204 -X1:2', '2002-1204 -X2:1', '249-116']);
    expect(items(document, 'R2')).toEqual(['2002-1204', '2002-1204 -X1:3']);
    expect(recordsOf(document, 'strip').map(({ tag, zone }) => `${tag} ${zone ?? ''}`)).toEqual(['-X1 ', '-X2 ex-i']);
  });

  it('may be planned without a rail', () => {
    const document = parse(`unplaced\nstrip -X9\n2x 2002-1204 labels=1,2\n${rail}2002-1204\nunplaced\n249-116`);
    expect(items(document, UNPLACED)).toEqual(['2002-1204 -X9:1', '2002-1204 -X9:2', '249-116']);
    expect(items(document, 'R1')).toEqual(['2002-1204']);
  });

  it('keep the gaps before them, added up', () => {
    const document = parse(`${rail}gap 10\n249-116\ngap 37,2\ngap 0.8\n2x 2002-1204\ngap 0\n249-116`);
    expect(items(document)).toEqual(['_10 249-116', '_38 2002-1204', '2002-1204', '249-116']);
  });

  it('carry turned, current, zone and a fixed position', () => {
    const document = parse(`${rail}2x 2002-1204 turned current=16,5 zone=ex-e\n249-116 at=120,25`);
    const [first, second, third] = recordsOf(document, 'item');
    expect(first).toMatchObject({ turned: true, current: 16_500, zone: 'ex-e' });
    expect(second).toMatchObject({ turned: true, current: 16_500, zone: 'ex-e' });
    expect(third).toMatchObject({ turned: false, anchor: mm(120.25) });
    expect(third && 'current' in third).toBe(false);
  });

  it('give every block of a line the same label or potential', () => {
    const document = parse(`potential PE kind=PE\n${rail}strip -X1\n3x 2002-1207 label=PE potential=PE`);
    expect(items(document)).toEqual(['2002-1207 -X1:PE', '2002-1207 -X1:PE', '2002-1207 -X1:PE']);
    const id = recordsOf(document, 'potential')[0]?.id;
    expect(recordsOf(document, 'item').map((item) => item.levels)).toEqual(
      Array.from({ length: 3 }, () => [{ designation: 'PE', potential: id }]),
    );
  });

  it('label and connect each level of a multi-level block', () => {
    const document = parse(
      `potential L1 kind=L1\npotential N kind=N\n${rail}2x 2002-2201 labels=1.1/1.2,2.1/ potentials=L1/N\n2002-2201 potential=N\n2002-2201 label=/4.2 potentials=/N`,
    );
    const names = new Map(recordsOf(document, 'potential').map((potential) => [potential.id, potential.name]));
    const levels = recordsOf(document, 'item').map((item) =>
      item.levels.map((level) => `${level.designation ?? ''}@${level.potential ? names.get(level.potential) : ''}`),
    );
    expect(levels).toEqual([
      ['1.1@L1', '1.2@N'],
      ['2.1@L1', '@N'],
      ['@N', '@N'],
      ['@', '4.2@N'],
    ]);
  });

  it('give blocks an empty level and other items none', () => {
    const document = parse(`${rail}2002-1204\n2002-2201\n2002-1292\n249-116`);
    expect(recordsOf(document, 'item').map((item) => item.levels.length)).toEqual([1, 2, 0, 0]);
  });

  it('take another number of levels where it is given', () => {
    const document = parse(`${rail}2002-1204 levels=3 label=a/b/c\n2002-1204 levels=0\n249-116 levels=1 label=X1`);
    expect(recordsOf(document, 'item').map((item) => item.levels.length)).toEqual([3, 0, 1]);
  });

  it('share one frozen list of levels where they do not differ', () => {
    const [first, second] = recordsOf(parse(`${rail}2x 2002-1204`), 'item');
    expect(first?.levels).toBe(second?.levels);
    expect(Object.isFrozen(first?.levels)).toBe(true);
    expect(Object.isFrozen(first)).toBe(true);
  });

  it('name an article with its maker, and in quotes where it looks like something else', () => {
    const odd = [...ALL_PARTS, makePart('WAGO', 'gap', 'through-terminal', {}), makePart('WAGO', '4x', 'end-stop', {}), makePart('WAGO', 'a b', 'end-stop', {})];
    const document = parse(`${rail}2x wago:2002-1204\n2x "gap"\n"4x"\n3x "wago:a b"`, partLookup(odd));
    expect(items(document)).toEqual(['2002-1204', '2002-1204', 'gap', 'gap', '4x', 'a b', 'a b', 'a b']);
  });

  it('take a snapshot of each part once', () => {
    const document = parse(`${rail}2002-1204\n2002-1204\n249-116`);
    expect(recordsOf(document, 'part').map((record) => record.part.key)).toEqual([
      'wago:2002-1204',
      'wago:210-112',
      'wago:249-116',
    ]);
    expect(findPart(document, BLOCK.key)).toEqual(BLOCK);
  });

  it('understand upper case X and the multiplication sign', () => {
    expect(items(parse(`${rail}2X 2002-1204\n2× 249-116`))).toHaveLength(4);
  });
});

describe('strips', () => {
  it('declared above the rails exist in that order, empty ones too', () => {
    const document = parse('strip -X9\nstrip -X1 zone=safe\nrail R1 210-112 length=100\n2002-1204\nstrip -X1\n2002-1204');
    expect(recordsOf(document, 'strip').map((strip) => strip.tag)).toEqual(['-X9', '-X1']);
    expect(items(document)).toEqual(['2002-1204', '2002-1204 -X1']);
  });
  it('may get their zone where they are named again', () => {
    const document = parse('strip -X1\nstrip -X1 zone=ex-e\nstrip -X1 zone=ex-e\nstrip -X1');
    expect(recordsOf(document, 'strip').map((strip) => strip.zone)).toEqual(['ex-e']);
  });
  it('called - are written in quotes', () => {
    expect(recordsOf(parse('strip "-"'), 'strip').map((strip) => strip.tag)).toEqual(['-']);
  });
});

describe('accept', () => {
  const text = `rail R1 210-112 length=100
strip -X1
2x 2002-1204 labels=1,2
strip -
249-116
unplaced
249-116
potential L1 kind=L1
`;
  it('names rails, strips, items, potentials and parts', () => {
    const document = parse(
      `accept RC-013 R1 message=reserve reason="cabinet is full" reason="seen by AB" by="A. B."
${text}accept RC-001 -X1:2 R1#3 unplaced#1 message=open reason=ok
accept DQ-001 part:wago:2002-1204 potential:L1 -X1 message="not known" reason=ok by=C`,
    );
    const index = buildIndex(document);
    const railItems = itemsOnRail(index, index.rails[0]!.id);
    const waivers = recordsOf(document, 'waiver').map(({ id: _id, kind: _kind, ...rest }) => rest);
    expect(waivers).toContainEqual({
      rule: 'RC-013',
      message: 'reserve',
      subjects: [index.rails[0]?.id],
      reason: 'cabinet is full\nseen by AB',
      author: 'A. B.',
    });
    expect(waivers.find((waiver) => waiver.rule === 'RC-001')?.subjects).toEqual(
      [railItems[1]!.id, railItems[2]!.id, itemsOnRail(index, UNPLACED)[0]!.id].sort(),
    );
    expect(waivers.find((waiver) => waiver.rule === 'DQ-001')).toMatchObject({
      subjects: ['part/wago:2002-1204', recordsOf(document, 'potential')[0]!.id, index.strips[0]!.id].sort(),
      author: 'C',
    });
  });
});

describe('ids', () => {
  it('come from the given source, and count from 1 without one', () => {
    const ids = (document: Document) => [...document.records.keys()].filter((id) => /\/\d+$/.test(id)).sort();
    const text = 'rail R1 210-112 length=100\n2002-1204';
    expect(ids(parse(text))).toEqual(['item/2', 'rail/1']);
    const parsed = parseRail(text, SAMPLE_LIBRARY, { ids: countingIds(70) });
    expect(parsed.ok && ids(parsed.document)).toEqual(['item/71', 'rail/70']);
  });
});

describe('form of the text', () => {
  it('may be CRLF, tabs and comments', () => {
    const text = '\uFEFFproject "A"\r\n\r\n# comment\r\n\trail R1 210-112\tlength=100 # rail\r\n\t2x\t2002-1204\t#\r\n';
    expect(items(parse(text))).toEqual(['2002-1204', '2002-1204']);
  });
});
