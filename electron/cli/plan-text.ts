import type { Finding } from '../../shared/checks/index.ts';
import { compressDesignations } from '../../shared/marking/index.ts';
import type { Bom } from '../../shared/orders/index.ts';
import { findPart, findStrip, projectOf } from '../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, endOf, itemReference, metricsOf } from '../../shared/rail/index.ts';
import { type Language, type LocalText, decimalMarkOf, inLanguage } from '../../shared/text/index.ts';
import { type Um, formatNumber, subUm, toMm } from '../../shared/units/index.ts';
import { type FindingContext, findingsText, withUnit } from './findings.ts';
import { articlesWhere, heightUnknown } from './plan-json.ts';
import { platesText } from './plate-plan.ts';
import { indent, table } from './table.ts';

/** A plan as text: each rail with its read-outs and what stands on it, findings, order list, totals. */
export function planText(view: ProjectView, findings: readonly Finding[], bom: Bom, context: FindingContext): string {
  const say = (words: LocalText): string => words[context.language];
  const { name, number } = projectOf(view.document);
  const title = [name, number].filter((text) => text !== undefined && text !== '').join(', ');
  return [
    ...(title === '' ? [] : [title]),
    ...[...view.layouts.values()].map((layout) => railText(view, layout, context)),
    ...platesText(view, context.language),
    `${say({ en: 'Findings', de: 'Befunde' })}\n${indent(findingsText(findings, context))}`,
    `${say({ en: 'Order list', de: 'Stückliste' })}\n${indent(bomText(bom, context.language))}`,
    totalsText(bom, context),
  ].join('\n\n');
}

function railText(view: ProjectView, layout: RailLayout, context: FindingContext): string {
  const { language } = context;
  const say = (words: LocalText): string => words[language];
  const metrics = metricsOf(view, layout);
  const mm = (value: Um) => withUnit(toMm(value), 'mm', language);
  const number = (value: number) => formatNumber(value, 3, decimalMarkOf(language));
  const article = findPart(view.document, layout.rail.part)?.article ?? layout.rail.part;
  const head = `${say({ en: 'Rail', de: 'Tragschiene' })} ${layout.rail.name}  ${article}, ${mm(metrics.length)}, ${say({ en: 'usable', de: 'nutzbar' })} ${mm(metrics.usable)}`;
  const width = [
    `${say({ en: 'width', de: 'Breite' })} ${mm(metrics.width)}`,
    `${say({ en: 'planning width', de: 'Planungsbreite' })} ${mm(metrics.planningWidth)}`,
    ...(metrics.gaps > 0 ? [`${say({ en: 'gaps', de: 'Lücken' })} ${mm(metrics.gaps)}`] : []),
    `${say({ en: 'remaining', de: 'Rest' })} ${mm(metrics.remaining)} (${number(metrics.reservePercent)} %)`,
    ...(metrics.furtherBlocks === undefined
      ? []
      : [`${metrics.furtherBlocks} ${say({ en: 'further blocks', de: 'weitere Klemmen' })}`]),
  ].join(', ');
  const height = metrics.height.value === undefined ? say({ en: 'unknown', de: 'unbekannt' }) : mm(metrics.height.value);
  const tolerance = `±${mm(metrics.tolerance.worst)} ${say({ en: 'worst case', de: 'ungünstigst' })}, ±${mm(metrics.tolerance.rss)} ${say({ en: 'statistical', de: 'statistisch' })}`;
  const unknownWidth = articlesWhere(layout, (placed) => !placed.widthKnown);
  const unknownHeight = heightUnknown(layout);
  const lines = [
    width,
    `${say({ en: 'height', de: 'Höhe' })} ${height}${unknownHeight.length === 0 ? '' : ` (${say({ en: 'without', de: 'ohne' })} ${unknownHeight.join(', ')})`}`,
    `${say({ en: 'tolerance', de: 'Toleranz' })} ${tolerance}`,
    ...(unknownWidth.length === 0 ? [] : [`${say({ en: 'width unknown', de: 'Breite unbekannt' })}: ${unknownWidth.join(', ')}`]),
    ...(layout.items.length === 0 ? [] : ['', itemsText(view, layout, context)]),
    ...(layout.attachments.length === 0 ? [] : ['', attachmentsText(view, layout, context)]),
  ];
  return `${head}\n${indent(lines.join('\n'))}`;
}

/** What stands on a rail, like neighbours in one line. */
function itemsText(view: ProjectView, layout: RailLayout, { language }: FindingContext): string {
  const say = (words: LocalText): string => words[language];
  const number = (value: Um) => formatNumber(toMm(value), 3, decimalMarkOf(language));
  const rows: string[][] = [];
  for (let start = 0; start < layout.items.length; ) {
    const first = layout.items[start];
    if (!first) break;
    let end = start + 1;
    while (belongsTo(first, layout.items[end])) end += 1;
    const last = layout.items[end - 1] ?? first;
    const strip = first.item.strip === undefined ? undefined : findStrip(view.document, first.item.strip);
    const labels = layout.items
      .slice(start, end)
      .flatMap(({ item }) => item.levels.flatMap(({ designation }) => (designation === undefined ? [] : [designation])));
    rows.push([
      end - start === 1 ? `${start + 1}` : `${start + 1}–${end}`,
      number(first.x),
      first.widthKnown ? number(subUm(endOf(last), first.x)) : '?',
      `${end - start === 1 ? '' : `${end - start}x `}${first.part.article}${first.item.turned ? say({ en: ' turned', de: ' gedreht' }) : ''}`,
      strip?.tag ?? '',
      compressDesignations(labels).join(', '),
    ]);
    start = end;
  }
  const titles = inLanguage(language, {
    en: ['Place', 'x mm', 'Width mm', 'Article', 'Strip', 'Designation'],
    de: ['Platz', 'x mm', 'Breite mm', 'Artikel', 'Leiste', 'Bezeichnung'],
  });
  return table(titles.map((title, index) => ({ title, align: index < 3 ? 'right' : 'left' })), rows);
}

/** What sits on the items of a rail. */
function attachmentsText(view: ProjectView, layout: RailLayout, { language }: FindingContext): string {
  const rows = layout.attachments.map(({ part, attachment: { host, level, row, text } }) => [
    itemReference(view, host),
    part.article,
    level === undefined ? '' : String(level + 1),
    row ?? '',
    text ?? '',
  ]);
  const titles = inLanguage(language, { en: ['Sits on', 'Article', 'Level', 'Row', 'Text'], de: ['Sitzt auf', 'Artikel', 'Etage', 'Reihe', 'Text'] });
  return table(titles.map((title) => ({ title, align: 'left' })), rows);
}

function belongsTo(first: PlacedItem, next: PlacedItem | undefined): boolean {
  return (
    next !== undefined &&
    next.run === first.run &&
    next.item.part === first.item.part &&
    next.item.turned === first.item.turned &&
    next.item.strip === first.item.strip
  );
}

function bomText(bom: Bom, language: Language): string {
  const titles = inLanguage(language, {
    en: ['Article', 'Maker', 'Pieces', 'To order', 'Description'],
    de: ['Artikel', 'Hersteller', 'Stück', 'Bestellmenge', 'Beschreibung'],
  });
  return table(
    titles.map((title, index) => ({ title, align: index === 2 || index === 3 ? 'right' : 'left' })),
    bom.lines.map(({ part, quantity, orderQuantity }) => [
      part.article,
      part.manufacturer,
      String(quantity),
      String(orderQuantity),
      part.description[language],
    ]),
  );
}

function totalsText(bom: Bom, { language }: FindingContext): string {
  const say = (words: LocalText): string => words[language];
  const total = ({ sum, unknown }: Bom['mass'], perUnit: number, unit: string) => {
    const known = sum > 0 || unknown.length === 0 ? withUnit(sum / perUnit, unit, language) : say({ en: 'unknown', de: 'unbekannt' });
    return unknown.length === 0 ? known : `${known} (${say({ en: 'without', de: 'ohne' })} ${unknown.join(', ')})`;
  };
  return [
    `${say({ en: 'Mass', de: 'Masse' })} ${total(bom.mass, 1000, 'g')}`,
    `${say({ en: 'Fire load', de: 'Brandlast' })} ${total(bom.fireLoad, 1_000_000, 'MJ')}`,
  ].join('\n');
}
