import { z } from 'zod';
import { KINDS, type ProjectDocumentRecord } from './kinds/index.ts';

/** The schemas as zod wants them for telling records apart by their kind: each is one of an object with that field. */
const schemas = Object.values(KINDS).map(({ schema }) => schema) as unknown as [z.ZodObject, ...z.ZodObject[]];

/**
 * Every record of a document: strict (an unknown field is an error, never dropped in silence) and bounded in every text
 * and list. What holds between records is checked by `checkInvariants`.
 */
export const recordSchema = z.discriminatedUnion('kind', schemas) as unknown as z.ZodType<ProjectDocumentRecord>;
