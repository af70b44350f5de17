import { PART_KINDS, type Part, factOf } from '../../../parts/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import type { Finding } from '../../kit/finding.ts';
import type { Fix, FixSite } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { choiceIn, listIn, namesOf } from '../../kit/wording.ts';
import { attachmentName, freeRows, hostVerdict, moveFix, sittingOf, sittingOn, takeOffFix } from './sitting.ts';

interface HostData {
  readonly part: Part;
  readonly host: PlacedItem;
  readonly name: string;
  readonly row: string | undefined;
}

/** For what a part is made, in words; empty where nothing is known. */
function purpose(part: Part): LocalText {
  const series = factOf(part, 'compatibility.series');
  const restricted = factOf(part, 'compatibility.seriesRestricted');
  const articles = factOf(part, 'compatibility.articles');
  const all = [...(series.known ? series.value : []), ...(restricted.known ? restricted.value : [])];
  return inEveryLanguage((language) => {
    if (all.length > 0) return inLanguage(language, { en: `series ${listIn(language, { first: all, count: all.length })}`, de: `Serie ${choiceIn(language, all)}` });
    return articles.known ? listIn(language, namesOf(articles.value, (article) => article)) : '';
  });
}

/** What the host is, where that is what does not fit: "series 2003 of WAGO". */
function identity({ part }: PlacedItem): LocalText {
  const series = factOf(part, 'series');
  return series.known
    ? { en: `series ${series.value} of ${part.manufacturer}`, de: `Serie ${series.value} von ${part.manufacturer}` }
    : { en: part.manufacturer, de: part.manufacturer };
}

function seriesText({ part, host, name }: HostData): LocalText {
  const [what, made, is] = [attachmentName(part), purpose(part), identity(host)];
  return {
    en: `${what.en} is made for ${made.en} of ${part.manufacturer}; ${name} is ${is.en}. It finds no hold there. Put it on a block that it fits, or use another part.`,
    de: `${what.de} ist für ${made.de} von ${part.manufacturer} gemacht; ${name} ist ${is.de}. Dort findet das Teil keinen Halt. Auf eine passende Klemme setzen oder ein anderes Teil verwenden.`,
  };
}

function articleText({ part, name }: HostData): LocalText {
  const [what, made] = [attachmentName(part), purpose(part)];
  return {
    en: `${what.en} is made for ${made.en} of ${part.manufacturer}, not for ${name}. It finds no hold there. Put it on a block that it fits, or use another part.`,
    de: `${what.de} ist für ${made.de} von ${part.manufacturer} gemacht, nicht für ${name}. Dort findet das Teil keinen Halt. Auf eine passende Klemme setzen oder ein anderes Teil verwenden.`,
  };
}

function noBlockText({ part, host, name }: HostData): LocalText {
  const what = attachmentName(part);
  const { en, de } = PART_KINDS[host.part.kind].label;
  return {
    en: `${what.en} is made for terminal blocks; ${name} is none (${en}). Put it on a block that it fits.`,
    de: `${what.de} ist für Reihenklemmen gemacht; ${name} ist keine (${de}). Auf eine passende Klemme setzen.`,
  };
}

function restrictedText({ part, host, name }: HostData): LocalText {
  const [what, is] = [attachmentName(part), identity(host)];
  return {
    en: `${what.en} fits ${is.en} only with restrictions that the library does not state; it sits on ${name}. Look into the data sheet, and accept it with a reason if it does.`,
    de: `${what.de} passt zu ${is.de} nur mit Einschränkungen, die die Bibliothek nicht nennt; das Teil sitzt auf ${name}. Im Datenblatt nachsehen und, wenn es passt, mit Begründung akzeptieren.`,
  };
}

function noRowText({ part, name }: HostData): LocalText {
  const what = attachmentName(part);
  return {
    en: `${what.en} sits in a jumper slot, and it is not said in which row of ${name}. A jumper planned for the same slot would not go in. Say which row it takes.`,
    de: `${what.de} sitzt in einem Brückerschacht, und es ist nicht gesagt, in welcher Reihe von ${name}. Ein Brücker für denselben Schacht ginge nicht hinein. Die Reihe angeben.`,
  };
}

function noSlotText({ part, name, row }: HostData): LocalText {
  const what = attachmentName(part);
  return {
    en: `${what.en} is planned in row ${row} of ${name}, which has no such jumper slot. Choose another row, or a block with more slots.`,
    de: `${what.de} ist in Reihe ${row} von ${name} vorgesehen, die keinen solchen Brückerschacht hat. Eine andere Reihe wählen oder eine Klemme mit mehr Schächten.`,
  };
}

/** What sits on an item is made for it, and where it sits in a jumper slot, there is one. */
export const rc023 = defineRule({
  id: 'RC-023',
  area: 'composition',
  slug: 'not-made-for-host',
  title: { en: 'Attachment not made for this block', de: 'Aufgesetztes Teil passt nicht zur Klemme' },
  scope: 'rail',
  reads: ['strips'],
  stage: 'other',
  messages: {
    series: { severity: 'error', text: seriesText },
    article: { severity: 'error', text: articleText },
    'no-block': { severity: 'error', text: noBlockText },
    restricted: { severity: 'warning', text: restrictedText },
    'no-row': { severity: 'warning', text: noRowText },
    'no-slot': { severity: 'error', text: noSlotText },
  },
  *check(context) {
    const { layout } = context;
    for (const sitting of sittingOn(layout)) {
      const { placed, host } = sitting;
      const verdict = hostVerdict(sitting);
      if (verdict.kind === 'well') continue;
      const place = placeOf(layout.rail.id, [host]);
      if (verdict.kind === 'unknown') yield { unknown: { part: verdict.part, attributes: verdict.attributes, place } };
      else {
        yield {
          message: verdict.kind,
          subjects: [placed.attachment.id, host.item.id],
          place,
          data: { part: placed.part, host, name: context.nameOf(host.item), row: placed.attachment.row },
        };
      }
    }
  },
  fixes: hostFixes,
});

/** Where something belongs is the planner's decision: every fix is a suggestion. */
function hostFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const found = sittingOf(finding, site);
  if (!found) return [];
  const { layout, sitting } = found;
  const [message] = finding.message.split('/');
  const { id } = sitting.placed.attachment;
  const rows: readonly Fix[] =
    message === 'no-row' || message === 'no-slot'
      ? freeRows(site.view, sitting).map((row) => ({
          title: { en: `Put it in row ${row}`, de: `In Reihe ${row} setzen` },
          safe: false,
          command: { type: 'attachment.edit', attachment: id, row },
        }))
      : [];
  const move = message === 'no-row' ? undefined : moveFix(layout, sitting, site);
  return [...rows, ...(move ? [move] : []), takeOffFix(sitting)];
}
