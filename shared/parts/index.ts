/** Parts: articles with attributes that carry their source, and what can be concluded from them. */
export {
  type Attribute,
  type Part,
  type PartAttributes,
  type PartKey,
  type SourceRef,
  articleOf,
  makerSlug,
  partKey,
} from './part.ts';
export { PART_KINDS, type PartKind, type PartRole, isPartKind, roleOf, standsOnRail } from './kinds.ts';
export type { AttributeDefinition, AttributeGroup, Range, TableRow } from './attribute-types.ts';
export { ATTRIBUTES, type AttributeKey, type AttributeValueOf } from './attributes.ts';
export { type Fact, UNKNOWN, factOf, mapFact, valueOr } from './fact.ts';
export { type Side, type SideState, coversSide, oppositeSide, sameContour, sideState } from './contour.ts';
