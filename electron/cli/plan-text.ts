import type { Finding } from '../../shared/checks/index.ts';
import { compressDesignations } from '../../shared/marking/index.ts';
import type { Bom } from '../../shared/orders/index.ts';
import { findPart, findStrip, projectOf } from '../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, endOf, itemReference, metricsOf } from '../../shared/rail/index.ts';
import { decimalMarkOf } from '../../shared/text/index.ts';
import { type Um, formatNumber, subUm, toMm } from '../../shared/units/index.ts';
import { type FindingContext, findingsText, withUnit } from './findings.ts';
import { articlesWhere, heightUnknown } from './plan-json.ts';
import { platesText } from './plate-plan.ts';
import { indent, table } from './table.ts';

/** A plan as text: each rail with its read-outs and what stands on it, findings, order list, totals. */
export function planText(view: ProjectView, findings: readonly Finding[], bom: Bom, context: FindingContext): string {
  const de = context.language === 'de';
  const { name, number } = projectOf(view.document);
  const title = [name, number].filter((text) => text !== undefined && text !== '').join(', ');
  return [
    ...(title === '' ? [] : [title]),
    ...[...view.layouts.values()].map((layout) => railText(view, layout, context)),
    ...platesText(view, context.language),
    `${de ? 'Befunde' : 'Findings'}\n${indent(findingsText(findings, context))}`,
    `${de ? 'Stückliste' : 'Order list'}\n${indent(bomText(bom, de))}`,
    totalsText(bom, context),
  ].join('\n\n');
}

function railText(view: ProjectView, layout: RailLayout, context: FindingContext): string {
  const { language } = context;
  const de = language === 'de';
  const metrics = metricsOf(view, layout);
  const mm = (value: Um) => withUnit(toMm(value), 'mm', language);
  const number = (value: number) => formatNumber(value, 3, decimalMarkOf(language));
  const article = findPart(view.document, layout.rail.part)?.article ?? layout.rail.part;
  const head = `${de ? 'Tragschiene' : 'Rail'} ${layout.rail.name}  ${article}, ${mm(metrics.length)}, ${de ? 'nutzbar' : 'usable'} ${mm(metrics.usable)}`;
  const width = [
    `${de ? 'Breite' : 'width'} ${mm(metrics.width)}`,
    `${de ? 'Planungsbreite' : 'planning width'} ${mm(metrics.planningWidth)}`,
    ...(metrics.gaps > 0 ? [`${de ? 'Lücken' : 'gaps'} ${mm(metrics.gaps)}`] : []),
    `${de ? 'Rest' : 'remaining'} ${mm(metrics.remaining)} (${number(metrics.reservePercent)} %)`,
    ...(metrics.furtherBlocks === undefined
      ? []
      : [`${metrics.furtherBlocks} ${de ? 'weitere Klemmen' : 'further blocks'}`]),
  ].join(', ');
  const height = metrics.height.value === undefined ? (de ? 'unbekannt' : 'unknown') : mm(metrics.height.value);
  const tolerance = `±${mm(metrics.tolerance.worst)} ${de ? 'ungünstigst' : 'worst case'}, ±${mm(metrics.tolerance.rss)} ${de ? 'statistisch' : 'statistical'}`;
  const unknownWidth = articlesWhere(layout, (placed) => !placed.widthKnown);
  const unknownHeight = heightUnknown(layout);
  const lines = [
    width,
    `${de ? 'Höhe' : 'height'} ${height}${unknownHeight.length === 0 ? '' : ` (${de ? 'ohne' : 'without'} ${unknownHeight.join(', ')})`}`,
    `${de ? 'Toleranz' : 'tolerance'} ${tolerance}`,
    ...(unknownWidth.length === 0 ? [] : [`${de ? 'Breite unbekannt' : 'width unknown'}: ${unknownWidth.join(', ')}`]),
    ...(layout.items.length === 0 ? [] : ['', itemsText(view, layout, context)]),
    ...(layout.attachments.length === 0 ? [] : ['', attachmentsText(view, layout, context)]),
  ];
  return `${head}\n${indent(lines.join('\n'))}`;
}

/** What stands on a rail, like neighbours in one line. */
function itemsText(view: ProjectView, layout: RailLayout, { language }: FindingContext): string {
  const de = language === 'de';
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
      `${end - start === 1 ? '' : `${end - start}x `}${first.part.article}${first.item.turned ? (de ? ' gedreht' : ' turned') : ''}`,
      strip?.tag ?? '',
      compressDesignations(labels).join(', '),
    ]);
    start = end;
  }
  const titles = de
    ? ['Platz', 'x mm', 'Breite mm', 'Artikel', 'Leiste', 'Bezeichnung']
    : ['Place', 'x mm', 'Width mm', 'Article', 'Strip', 'Designation'];
  return table(titles.map((title, index) => ({ title, align: index < 3 ? 'right' : 'left' })), rows);
}

/** What sits on the items of a rail. */
function attachmentsText(view: ProjectView, layout: RailLayout, { language }: FindingContext): string {
  const de = language === 'de';
  const rows = layout.attachments.map(({ part, attachment: { host, level, row, text } }) => [
    itemReference(view, host),
    part.article,
    level === undefined ? '' : String(level + 1),
    row ?? '',
    text ?? '',
  ]);
  const titles = de ? ['Sitzt auf', 'Artikel', 'Etage', 'Reihe', 'Text'] : ['Sits on', 'Article', 'Level', 'Row', 'Text'];
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

function bomText(bom: Bom, de: boolean): string {
  const titles = de
    ? ['Artikel', 'Hersteller', 'Stück', 'Bestellmenge', 'Beschreibung']
    : ['Article', 'Maker', 'Pieces', 'To order', 'Description'];
  return table(
    titles.map((title, index) => ({ title, align: index === 2 || index === 3 ? 'right' : 'left' })),
    bom.lines.map(({ part, quantity, orderQuantity }) => [
      part.article,
      part.manufacturer,
      String(quantity),
      String(orderQuantity),
      part.description[de ? 'de' : 'en'],
    ]),
  );
}

function totalsText(bom: Bom, { language }: FindingContext): string {
  const de = language === 'de';
  const total = ({ sum, unknown }: Bom['mass'], perUnit: number, unit: string) => {
    const known = sum > 0 || unknown.length === 0 ? withUnit(sum / perUnit, unit, language) : de ? 'unbekannt' : 'unknown';
    return unknown.length === 0 ? known : `${known} (${de ? 'ohne' : 'without'} ${unknown.join(', ')})`;
  };
  return [
    `${de ? 'Masse' : 'Mass'} ${total(bom.mass, 1000, 'g')}`,
    `${de ? 'Brandlast' : 'Fire load'} ${total(bom.fireLoad, 1_000_000, 'MJ')}`,
  ].join('\n');
}
