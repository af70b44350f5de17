/** Gestures and keys of the mounting plate. */
export { PLATE_GESTURES, PLATE_KEYS } from './plate-keys.ts';
export { placeOfEntry } from './plate-plan.ts';
export { HANDLE, handlesOf } from './plate-pointed.ts';
export { plateToolHostOf } from './plate-tool-host.ts';
export { type PlateMode, plateToolPath } from './plate-tool.ts';
