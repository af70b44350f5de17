import type { RecordKind } from '../../project/index.ts';
import type { CommandSpec } from '../command.ts';
import { ATTACHMENT_COMMANDS } from './attachment.ts';
import { DUCT_COMMANDS } from './duct.ts';
import { ITEM_COMMANDS } from './item.ts';
import { JUMPER_COMMANDS } from './jumper.ts';
import { KEEPOUT_COMMANDS } from './keepout.ts';
import { PART_COMMANDS } from './part.ts';
import { PLATE_COMMANDS } from './plate.ts';
import { POTENTIAL_COMMANDS } from './potential.ts';
import { PROJECT_COMMANDS } from './project.ts';
import { RAIL_COMMANDS } from './rail.ts';
import { SETTINGS_COMMANDS } from './settings.ts';
import { STRIP_COMMANDS } from './strip.ts';
import { WAIVER_COMMANDS } from './waiver.ts';

/** The commands of every kind of record, each under its type. */
export const KIND_COMMANDS = {
  project: PROJECT_COMMANDS,
  settings: SETTINGS_COMMANDS,
  potential: POTENTIAL_COMMANDS,
  plate: PLATE_COMMANDS,
  duct: DUCT_COMMANDS,
  keepout: KEEPOUT_COMMANDS,
  rail: RAIL_COMMANDS,
  strip: STRIP_COMMANDS,
  item: ITEM_COMMANDS,
  attachment: ATTACHMENT_COMMANDS,
  jumper: JUMPER_COMMANDS,
  waiver: WAIVER_COMMANDS,
  part: PART_COMMANDS,
} as const satisfies Record<RecordKind, Readonly<Record<string, CommandSpec<never>>>>;

type Tables = typeof KIND_COMMANDS;

/** What the commands of a table are given. One that does not stand under its own type is none. */
type ArgsIn<T> = { readonly [K in keyof T]: T[K] extends CommandSpec<infer A extends { readonly type: K }> ? A : never }[keyof T];

/** Every command that is about one kind of record. */
export type KindCommand = { readonly [K in RecordKind]: ArgsIn<Tables[K]> }[RecordKind];
