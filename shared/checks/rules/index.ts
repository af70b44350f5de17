import type { AnyRule } from '../kit/rule.ts';
import { cb001 } from './cabinet/cb-001-cabinet-depth.ts';
import { cb002 } from './cabinet/cb-002-duct-distance.ts';
import { cb003 } from './cabinet/cb-003-rail-pitch.ts';
import { cb004 } from './cabinet/cb-004-duct-fill.ts';
import { cb005 } from './cabinet/cb-005-tool-clearance.ts';
import { cb006 } from './cabinet/cb-006-touch-protection.ts';
import { rc001 } from './composition/rc-001-exposed-open-side.ts';
import { rc002 } from './composition/rc-002-wrong-end-plate.ts';
import { rc003 } from './composition/rc-003-profile-change.ts';
import { rc004 } from './composition/rc-004-turned-blocks.ts';
import { rc005 } from './composition/rc-005-facing-sides.ts';
import { rc006 } from './composition/rc-006-end-stop-missing.ts';
import { rc007 } from './composition/rc-007-stop-may-be-omitted.ts';
import { rc008 } from './composition/rc-008-loose-plate.ts';
import { rc009 } from './composition/rc-009-superfluous-plate.ts';
import { rc010 } from './composition/rc-010-overlap.ts';
import { rc011 } from './composition/rc-011-gap-in-run.ts';
import { rc012 } from './composition/rc-012-rail-too-short.ts';
import { rc013 } from './composition/rc-013-reserve.ts';
import { rc014 } from './composition/rc-014-tolerance.ts';
import { rc015 } from './composition/rc-015-rail-profile.ts';
import { rc016 } from './composition/rc-016-ground-on-rail.ts';
import { rc017 } from './composition/rc-017-rail-not-bonded.ts';
import { rc018 } from './composition/rc-018-cut-through-slot.ts';
import { rc019 } from './composition/rc-019-mounting-points.ts';
import { rc020 } from './composition/rc-020-different-voltages.ts';
import { rc021 } from './composition/rc-021-protective-separation.ts';
import { rc022 } from './composition/rc-022-carrier-on-plate.ts';
import { rc023 } from './composition/rc-023-not-made-for-host.ts';
import { rc024 } from './composition/rc-024-vertical-rail.ts';
import { rc025 } from './composition/rc-025-mixed-systems.ts';
import { rc026 } from './composition/rc-026-unknown-width.ts';
import { rc027 } from './composition/rc-027-section-order.ts';
import { rc028 } from './composition/rc-028-spare-blocks.ts';
import { dq001 } from './data/dq-001-not-verifiable.ts';
import { dq002 } from './data/dq-002-old-data-sheet.ts';
import { dq003 } from './data/dq-003-conflicting-data.ts';
import { dq004 } from './data/dq-004-third-party.ts';
import { jm025 } from './jumpers/jm-025-two-potentials.ts';
import { jm026 } from './jumpers/jm-026-pe-on-live-net.ts';
import { mk002 } from './marking/mk-002-duplicate-designation.ts';

/** Every rule, by id in the order in which lists show them. */
export const RULES: readonly AnyRule[] = [
  rc001,
  rc002,
  rc003,
  rc004,
  rc005,
  rc006,
  rc007,
  rc008,
  rc009,
  rc010,
  rc011,
  rc012,
  rc013,
  rc014,
  rc015,
  rc016,
  rc017,
  rc018,
  rc019,
  rc020,
  rc021,
  rc022,
  rc023,
  rc024,
  rc025,
  rc026,
  rc027,
  rc028,
  jm025,
  jm026,
  cb001,
  cb002,
  cb003,
  cb004,
  cb005,
  cb006,
  mk002,
  dq001,
  dq002,
  dq003,
  dq004,
];

/** A rule by its id; undefined for an id that no rule has. */
export function findRule(id: string): AnyRule | undefined {
  return RULES.find((rule) => rule.id === id);
}
