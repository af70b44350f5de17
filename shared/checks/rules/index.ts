import type { AnyRule } from '../engine/rule.ts';
import { rc001 } from './composition/rc-001-exposed-open-side.ts';
import { rc002 } from './composition/rc-002-wrong-end-plate.ts';
import { rc004 } from './composition/rc-004-turned-blocks.ts';
import { rc005 } from './composition/rc-005-facing-sides.ts';
import { rc006 } from './composition/rc-006-end-stop-missing.ts';
import { rc008 } from './composition/rc-008-loose-plate.ts';
import { rc010 } from './composition/rc-010-overlap.ts';
import { rc011 } from './composition/rc-011-gap-in-run.ts';
import { rc012 } from './composition/rc-012-rail-too-short.ts';
import { rc013 } from './composition/rc-013-reserve.ts';
import { rc015 } from './composition/rc-015-rail-profile.ts';
import { rc026 } from './composition/rc-026-unknown-width.ts';
import { dq001 } from './data/dq-001-not-verifiable.ts';
import { mk002 } from './marking/mk-002-duplicate-designation.ts';

/** Every rule, by id in the order in which lists show them. */
export const RULES: readonly AnyRule[] = [
  rc001,
  rc002,
  rc004,
  rc005,
  rc006,
  rc008,
  rc010,
  rc011,
  rc012,
  rc013,
  rc015,
  rc026,
  mk002,
  dq001,
];

/** A rule by its id; undefined for an id that no rule has. */
export function findRule(id: string): AnyRule | undefined {
  return RULES.find((rule) => rule.id === id);
}
