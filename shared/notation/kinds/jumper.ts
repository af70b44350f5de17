import type { JumperRow } from '../../project/index.ts';
import type { Um } from '../../units/index.ts';
import { type FieldList, choice, field, flag, numeral, thousandths } from '../field.ts';
import { count, counts, lengthPositive, wordsFrom } from '../values.ts';
import { JUMPER_ROWS } from '../vocabulary.ts';

const MOST_LEVELS = 16;
const MOST_POSITIONS = 200;

/** What `jumper` says behind its article and blocks. Levels and positions are counted from 1 here. */
export interface JumperSaid {
  readonly row?: JumperRow;
  /** Rows contact by contact, where they differ. */
  readonly rows?: readonly JumperRow[];
  readonly level?: number;
  /** Levels block by block as named, where they differ and cannot stand behind a dot. */
  readonly levels?: readonly number[];
  /** Positions whose contact has been broken out. */
  readonly without?: readonly number[];
  /** The two blocks named and nothing between. */
  readonly exactly?: true;
  readonly length?: Um;
}

export const JUMPER_FIELDS: FieldList<JumperSaid> = {
  row: choice('row', JUMPER_ROWS),
  rows: field('rows', wordsFrom(JUMPER_ROWS), (rows) => rows.join('/')),
  level: numeral('level', count(MOST_LEVELS)),
  levels: field('levels', counts(MOST_LEVELS, '/'), (levels) => levels.join('/')),
  without: field('without', counts(MOST_POSITIONS, ','), (positions) => positions.join(',')),
  exactly: flag('exactly', true),
  length: thousandths('length', lengthPositive),
};
