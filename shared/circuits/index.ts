/** Circuits: jumpers as what they physically are, the slots they sit in, nets, currents, and how to common blocks. */
export { type JumperShape, barBodyLength, jumperShape } from './jumper-shape.ts';
export { type ContactList, contactGroups, hasBrokenOut, liveCount, liveGroups } from './contacts.ts';
export { type JumperFit, jumperFits } from './fits-block.ts';
export { type BlockInside, type NetNode, type NodeKey, insideOf, nodeKey } from './nodes.ts';
export {
  JUMPER_ROWS,
  SLOT_HALVES,
  type Slot,
  type SlotKey,
  type SlotOccupant,
  type SlotTable,
  freeHalves,
  freeRows,
  halvesAt,
  sitsInJumperSlot,
  slotCollisions,
  slotKey,
  slotRowsOf,
  slotTable,
} from './slots.ts';
export { type Net, type NetId } from './net.ts';
export { type RailNets, railNets } from './rail-nets.ts';
export { type JumpersByRail, type RailJumpers, railOfJumper } from './jumpers-by-rail.ts';
export {
  CIRCUITS,
  type Circuits,
  allNets,
  buildCircuits,
  circuitsOf,
  jumpersOn,
  jumpersOnRail,
  netAt,
  netOfNode,
  netsOnRail,
  updateCircuits,
} from './circuits.ts';
export { jumpersIn, jumpersOfRail } from './jumpers-in.ts';
export { type Chain, type ChainLink, chainBetween, chainToRail, jumpersOfChain, shortestChain } from './chain.ts';
export { SIZE_LADDER, type SizeStep, type SteppingSide, mostSizesSteppedDown, sizeStep, sizesBetween, stepsDownBetween } from './step-down.ts';
export { type Conductor, type ConductorLoad, type NetCircuit, type Span, conductorLoads } from './currents.ts';
export { netCircuit } from './net-circuit.ts';
export { type NetMember, type NetRating, type NetRatings, jumperVoltage, netRatings } from './net-ratings.ts';
export { type Against, type Voltage, isEarth, voltageBetween, voltageToEarth } from './voltages.ts';
export { type AssemblyNotes, assemblyNotes } from './assembly.ts';
export {
  MOTOR_NETS,
  MOTOR_ORDER,
  MOTOR_TERMINALS,
  type MotorConnection,
  type MotorTerminal,
  contactsOver,
  isMotorTerminal,
  motorConnection,
  motorJumperPlace,
  statedMotorTerminals,
} from './motor.ts';
export { type BarForm, type FormPreference, barForms } from './commoning/bar-form.ts';
export { type Place, type Placing, type SegmentPlan, planSegment } from './commoning/plan-segment.ts';
export { type BarPlan, type BarRequest, barOver } from './commoning/bar-over.ts';
export { type CommonPlan, type CommonRequest, type NewJumper, planCommon, slotsOnRail } from './commoning/plan-common.ts';
