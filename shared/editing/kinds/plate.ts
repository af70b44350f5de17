import { addPlate, arrangePlate, clearPlate, editPlate, removePlate } from '../commands/plates.ts';

/** Commands on mounting plates and on what is fixed on them. */
export const PLATE_COMMANDS = {
  'plate.add': addPlate,
  'plate.edit': editPlate,
  'plate.remove': removePlate,
  'plate.arrange': arrangePlate,
  'plate.clear': clearPlate,
} as const;
