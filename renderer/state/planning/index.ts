/** Plans of several steps, completed with what they need. */
export { type CompletedCommand, completed, needAccessories } from './completing.ts';
export {
  type Adding,
  ductToAdd,
  endlessCommand,
  endlessLabel,
  keepoutToAdd,
  putOnPlate,
  takeOffPlate,
  uprightCommand,
  uprightLabel,
} from './plate-adding.ts';
export { freePlace } from './plate-placing.ts';
export { spread } from './spreading.ts';
export { stripLengths } from './strip-lengths.ts';
