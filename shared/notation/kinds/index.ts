import type { RecordKind } from '../../project/index.ts';
import type { FieldList } from '../field.ts';
import { SETTINGS_FIELDS } from '../settings-fields.ts';
import { ATTACHMENT_FIELDS } from './attachment.ts';
import { ITEM_FIELDS } from './item.ts';
import { JUMPER_FIELDS } from './jumper.ts';
import { PART_FIELDS } from './part.ts';
import { DUCT_FIELDS, KEEPOUT_FIELDS, PLATE_FIELDS } from './plate.ts';
import { POTENTIAL_FIELDS } from './potential.ts';
import { PROJECT_FIELDS } from './project.ts';
import { RAIL_FIELDS } from './rail.ts';
import { STRIP_FIELDS } from './strip.ts';
import { WAIVER_FIELDS } from './waiver.ts';

/** How the notation writes a kind of record. */
interface NotationOfKind {
  /** The words that start its statements. Items stand in lines without one. */
  readonly words: readonly string[];
  /** What its statement says behind its leading words; read by parsing, printing and completion. */
  readonly fields: FieldList<object>;
}

/** Every kind of record in the notation. */
export const NOTATION = {
  project: { words: ['project'], fields: PROJECT_FIELDS },
  settings: { words: ['settings', 'severity', 'reason'], fields: SETTINGS_FIELDS },
  potential: { words: ['potential'], fields: POTENTIAL_FIELDS },
  plate: { words: ['plate'], fields: PLATE_FIELDS },
  duct: { words: ['duct'], fields: DUCT_FIELDS },
  keepout: { words: ['keepout'], fields: KEEPOUT_FIELDS },
  rail: { words: ['rail', 'unplaced'], fields: RAIL_FIELDS },
  strip: { words: ['strip'], fields: STRIP_FIELDS },
  item: { words: ['gap'], fields: ITEM_FIELDS },
  attachment: { words: ['attach'], fields: ATTACHMENT_FIELDS },
  jumper: { words: ['jumper'], fields: JUMPER_FIELDS },
  waiver: { words: ['accept'], fields: WAIVER_FIELDS },
  // Of snapshots only what the user states is written: the reader takes all else from its library.
  part: { words: ['fact'], fields: PART_FIELDS },
} as const satisfies Record<RecordKind, NotationOfKind>;
