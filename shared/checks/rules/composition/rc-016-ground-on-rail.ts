import { type Part, factOf } from '../../../parts/index.ts';
import { recordsOf } from '../../../project/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import { type LocalText, decimalMarkOf, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { formatNumber } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { type Names, listIn, namesOf } from '../../kit/wording.ts';
import { carries, groundBlocks } from './ground-blocks.ts';
import { type RailMaterial, railConductor, railMaterial } from './rail-conductors.ts';

interface RailData {
  readonly names: Names;
  readonly rail: string;
  readonly article: string;
}

function notMetallicText({ names, rail, article }: RailData): LocalText {
  return {
    en:
      `Rail ${rail} (${article}) is not of metal: ${listIn('en', names)} cannot connect to the protective conductor through ` +
      'it. Use a metal rail.',
    de:
      `Schiene ${rail} (${article}) ist nicht aus Metall: ${listIn('de', names)} ${names.count === 1 ? 'kann' : 'können'} ` +
      'über sie nicht mit dem Schutzleiter verbunden werden. Eine Schiene aus Metall verwenden.',
  };
}

function notBondedText({ names, rail }: RailData): LocalText {
  return {
    en:
      `Rail ${rail} is not connected to the protective conductor, but carries ${listIn('en', names)}, which ` +
      `${names.count === 1 ? 'relies' : 'rely'} on it. Connect the rail, or use a PE busbar.`,
    de:
      `Schiene ${rail} ist nicht mit dem Schutzleiter verbunden, trägt aber ${listIn('de', names)}, ` +
      `${names.count === 1 ? 'die darauf angewiesen ist' : 'die darauf angewiesen sind'}. Die Schiene anschließen oder eine ` +
      'PE-Sammelschiene verwenden.',
  };
}

interface SizeData extends RailData {
  readonly area: number;
  readonly equivalent: number;
}

function tooLargeText({ names, rail, article, area, equivalent }: SizeData): LocalText {
  return inEveryLanguage((language) => {
    const square = (value: number) => `${formatNumber(value / 1000, 3, decimalMarkOf(language))}\u00a0mm²`;
    return inLanguage(language, {
      en: `Rail ${rail} (${article}) stands for a copper conductor of ${square(equivalent)}; ${listIn('en', names)} ` +
          `${names.count === 1 ? 'is' : 'are'} made for protective conductors of ${square(area)}. Use a larger rail or one ` +
          'of copper, or a PE busbar.',
      de: `Schiene ${rail} (${article}) entspricht einem Kupferleiter von ${square(equivalent)}; ${listIn('de', names)} ` +
          `${names.count === 1 ? 'ist' : 'sind'} für Schutzleiter von ${square(area)} gemacht. Eine größere Schiene oder eine ` +
          'aus Kupfer verwenden, oder eine PE-Sammelschiene.',
    });
  });
}

function penText({ names, rail, article }: RailData): LocalText {
  return {
    en:
      `${listIn('en', names)} ${names.count === 1 ? 'carries' : 'carry'} a PEN conductor on rail ${rail} (${article}) of ` +
      'steel: a steel rail may not carry the operating current of a PEN. Use a copper rail.',
    de:
      `${listIn('de', names)} ${names.count === 1 ? 'führt' : 'führen'} einen PEN-Leiter auf Schiene ${rail} (${article}) aus ` +
      'Stahl: eine Stahlschiene darf den Betriebsstrom eines PEN nicht führen. Eine Kupferschiene verwenden.',
  };
}

/** The rail under a ground block conducts as well as the protective conductor that is connected to it. */
export const rc016 = defineRule({
  id: 'RC-016',
  area: 'composition',
  slug: 'ground-on-rail',
  title: { en: 'Rail unsuitable for ground blocks', de: 'Schiene für Schutzleiterklemmen ungeeignet' },
  scope: 'rail',
  reads: ['strips', 'potentials'],
  stage: 'other',
  messages: {
    'not-metallic': { severity: 'error', text: notMetallicText },
    'not-bonded': { severity: 'error', text: notBondedText },
    'pe-too-large': { severity: 'error', text: tooLargeText },
    'pen-on-steel': { severity: 'error', text: penText },
  },
  *check(context) {
    const { layout, railPart, view } = context;
    const byPart = groundBlocks(layout);
    const all = [...byPart.values()].flat();
    if (all.length === 0) return;
    const about = (blocks: readonly PlacedItem[]) => ({
      subjects: [layout.rail.id, ...blocks.map(({ item }) => item.id)] as const,
      place: placeOf(layout.rail.id, blocks),
    });
    const dataOf = (blocks: readonly PlacedItem[]): RailData => ({
      names: namesOf(blocks, ({ item }) => context.nameOf(item)),
      rail: layout.rail.name,
      article: railPart.article,
    });
    const material = railMaterial(railPart);
    if (material === 'not-metallic') {
      yield { message: 'not-metallic', ...about(all), data: dataOf(all) };
      return;
    }
    if (layout.rail.bonded === false) yield { message: 'not-bonded', ...about(all), data: dataOf(all) };
    const pens = all.filter((block) => carries(view.document, block, ['PEN']));
    if (pens.length > 0 && material === 'steel') yield { message: 'pen-on-steel', ...about(pens), data: dataOf(pens) };
    else if (pens.length > 0 && material === undefined) {
      yield { unknown: { part: railPart, attributes: ['material.material'], place: placeOf(layout.rail.id, pens) } };
    }
    const conductor = railConductor(railPart);
    for (const [part, blocks] of byPart) {
      const area = factOf(part, 'connection.nominalArea');
      const place = placeOf(layout.rail.id, blocks);
      if (!area.known) yield { unknown: { part, attributes: ['connection.nominalArea'], place } };
      else if (!conductor.known) yield { unknown: { part: railPart, attributes: conductor.missing, place } };
      else if (area.value > conductor.area) {
        yield {
          message: 'pe-too-large',
          ...about(blocks),
          measured: { value: area.value, quantity: 'area' },
          required: { value: conductor.area, quantity: 'area' },
          data: { ...dataOf(blocks), area: area.value, equivalent: conductor.area },
        };
      }
    }
  },
  fixes: railFixes,
});

/** Another rail of the project that would do, or saying that this one is connected. */
function railFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  if (!rail) return [];
  const { id } = rail.layout.rail;
  if (finding.message === 'not-bonded') {
    return [
      {
        title: { en: 'Connect the rail to the protective conductor', de: 'Schiene mit dem Schutzleiter verbinden' },
        safe: false,
        command: { type: 'rail.edit', rail: id, bonded: true },
      },
    ];
  }
  return recordsOf(site.view.document, 'part')
    .map(({ part }) => part)
    .filter((part) => part.kind === 'din-rail' && part.key !== rail.railPart.key && suits(part, rail.layout.items, finding.message))
    .flatMap((part) => {
      const command = { type: 'rail.edit', rail: id, part } as const;
      if (site.tryOut(command)?.addsErrors !== false) return [];
      return [{ title: { en: `Use rail ${part.article}`, de: `Tragschiene ${part.article} verwenden` }, safe: false, command }];
    });
}

const CONDUCTS: readonly (RailMaterial | undefined)[] = ['steel', 'copper', 'aluminium'];

function suits(rail: Part, items: readonly PlacedItem[], message: string): boolean {
  const material = railMaterial(rail);
  if (!CONDUCTS.includes(material) || (message === 'pen-on-steel' && material !== 'copper')) return false;
  const conductor = railConductor(rail);
  return items.every(({ part }) => {
    if (part.kind !== 'ground-terminal') return true;
    const area = factOf(part, 'connection.nominalArea');
    return conductor.known && area.known && area.value <= conductor.area;
  });
}
