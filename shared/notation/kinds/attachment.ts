import type { AttachmentRecord } from '../../project/index.ts';
import { type FieldList, choice, numeral, quoted, thousandths } from '../field.ts';
import { count, nameNotEmpty, signedLength } from '../values.ts';
import { JUMPER_ROWS } from '../vocabulary.ts';

const MOST_LEVELS = 16;

/** What `attach` says behind part and hosts. The level is counted from 1 here. */
export const ATTACHMENT_FIELDS: FieldList<Pick<AttachmentRecord, 'level' | 'row' | 'offset' | 'text'>> = {
  level: numeral('level', count(MOST_LEVELS)),
  row: choice('row', JUMPER_ROWS),
  offset: thousandths('offset', signedLength),
  text: quoted('text', nameNotEmpty),
};
