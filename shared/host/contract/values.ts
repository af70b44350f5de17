import { z } from 'zod';
import { PART_KINDS, type Part, type PartKind, partKeySchema } from '../../parts/index.ts';
import type { ProjectDocumentRecord } from '../../project/index.ts';
import { type LocalText, byLanguage } from '../../text/index.ts';
import type { Um } from '../../units/index.ts';
import { HOST_LIMITS } from './limits.ts';

/** No arguments, or nothing to answer. */
export const nothing = z.strictObject({});
export type Nothing = z.infer<typeof nothing>;

/** A sentence in every language. */
export const localText: z.ZodType<LocalText> = z.strictObject(byLanguage(() => z.string()));

/**
 * An opaque name for a file or folder that the host knows from a dialog, from the list of recent files or from the
 * projects folder. It says nothing about the path and is good only for the host that made it, until that host ends.
 */
export const handle = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Names one opened project for one window. Taken over by whoever opens the same project later. */
export const session = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Counts the commits of a project; the document as opened has one too, 0 or higher. */
export const revision = z.int().min(0);

/** A point in time: milliseconds since 1970 (UTC). */
export const instant = z.int().min(0);

/** The two kinds of file that hold a project. */
export const projectFileKind = z.enum(['railwright', 'rail']);
export type ProjectFileKind = z.infer<typeof projectFileKind>;

/** A file as the interface may know it. */
export const fileRef = z.strictObject({
  handle,
  /** Name with extension, without folder. */
  name: z.string(),
  /** The folder in words, for display only. */
  folder: z.string(),
  kind: projectFileKind,
});
export type FileRef = z.infer<typeof fileRef>;

/** Keys of parts. */
export const partKeys = z.array(partKeySchema).max(HOST_LIMITS.parts).readonly();

export const partKind = z.enum(Object.keys(PART_KINDS) as [PartKind, ...PartKind[]]);

// Results carry records and parts that the host has checked when it read them; checking 5 000 of them once more on the
// way out would cost time at every opening. Only their general shape is looked at.
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export const checkedRecord = z.custom<ProjectDocumentRecord>(isObject);
export const checkedPart = z.custom<Part>(isObject);

/** A length in µm. */
export const lengthUm = z.int() as unknown as z.ZodType<Um>;
