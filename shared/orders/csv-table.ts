import type { Language, LocalText } from '../text/index.ts';
import { type CsvCell, type CsvOptions, csvText } from './csv.ts';

/** How a table is written as CSV, with the language of its headings. */
export interface CsvTableOptions extends CsvOptions {
  readonly language: Language;
}

/** A column of a table: its heading, and what stands in it for a line. `position` counts the lines from 1. */
export interface CsvColumn<Line> {
  readonly title: LocalText;
  readonly cell: (line: Line, language: Language, position: number) => CsvCell;
}

/** A table as CSV text, headings first: see `csvText` for its form. */
export function csvTable<Line>(columns: readonly CsvColumn<Line>[], lines: readonly Line[], options: CsvTableOptions): string {
  const { language } = options;
  return csvText(
    [columns.map(({ title }) => title[language]), ...lines.map((line, at) => columns.map(({ cell }) => cell(line, language, at + 1)))],
    options,
  );
}
