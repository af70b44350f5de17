import { type LocalText, byLanguage } from '../text/index.ts';
import { z } from 'zod';
import { ATTRIBUTES, isAttributeKey } from './attributes.ts';
import { describePart } from './describe.ts';
import { type Part, type PartAttributes, partKey } from './part.ts';
import { partKindSchema, valueSchema } from './schema.ts';

/** How far a source is trusted. `low` values, and those of no document at all, are never confirmed. */
export type SourceTrust = 'high' | 'medium' | 'low';

/** A document, or a kind of document, from which facts of the library were read. */
export interface LibrarySource {
  readonly id: string;
  readonly title: LocalText;
  readonly trust: SourceTrust;
  /** Present where a licence asks for it: what has to be said wherever facts of the source are passed on. */
  readonly attribution?: string;
}

/** The list of sources: `assets/library/sources.json`. */
export const librarySourcesSchema = z.strictObject({
  format: z.literal('railwright-library-sources'),
  version: z.literal(1),
  sources: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      title: z.strictObject(byLanguage(() => z.string().min(1))),
      trust: z.enum(['high', 'medium', 'low']),
      attribution: z.exactOptional(z.string().min(1)),
    }),
  ),
});

/** What the library consists of: `assets/library/library.json`. */
export const libraryManifestSchema = z.strictObject({
  format: z.literal('railwright-library'),
  /** Grows with every change of a fact. */
  version: z.int().min(1),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  files: z.array(z.string().regex(/^[a-z0-9-]+\.json$/)).min(1),
});
export type LibraryManifest = z.infer<typeof libraryManifestSchema>;

const attributeEntry = z.strictObject({
  value: z.unknown(),
  source: z.string().min(1).max(100),
  at: z.exactOptional(z.string().min(1).max(400)),
  /** Written only where it is false. */
  confirmed: z.exactOptional(z.literal(false)),
  remark: z.exactOptional(z.string().min(1).max(1000)),
});

const partEntry = z.strictObject({
  article: z.string().min(1).max(80).regex(/^\S(?:.*\S)?$/),
  kind: partKindSchema,
  revision: z.int().min(1),
  attributes: z.record(z.string(), attributeEntry),
});

/** A file of parts of one maker: one part a line. Values are in base units, as in `Part`. */
export const libraryPartsSchema = z.strictObject({
  format: z.literal('railwright-library-parts'),
  version: z.literal(1),
  manufacturer: z.string().min(1).max(100),
  title: z.string().min(1).max(200),
  parts: z.array(partEntry),
});

/** The parts of a library file, or one sentence that says what is wrong with it. */
export type LibraryFileResult =
  | { readonly ok: true; readonly value: readonly Part[] }
  | { readonly ok: false; readonly error: { readonly code: 'library.invalid'; readonly message: string } };

/**
 * Reads the content of a library file (parsed JSON). Every attribute must be registered and of its registered type.
 * Descriptions are not stored: they are composed from the facts, so the two cannot contradict each other.
 */
export function readLibraryFile(content: unknown): LibraryFileResult {
  const file = libraryPartsSchema.safeParse(content);
  if (!file.success) return invalid(z.prettifyError(file.error));
  const parts: Part[] = [];
  for (const entry of file.data.parts) {
    const attributes: Record<string, unknown> = {};
    for (const [key, { value, source, at, confirmed, remark }] of Object.entries(entry.attributes)) {
      if (!isAttributeKey(key)) return invalid(`${entry.article}: there is no attribute ${key}`);
      const checked = valueSchemaOf(key).safeParse(value);
      if (!checked.success) return invalid(`${entry.article}, ${key}: ${z.prettifyError(checked.error)}`);
      attributes[key] = {
        value,
        source: at === undefined ? { id: source } : { id: source, at },
        confirmed: confirmed ?? true,
        ...(remark !== undefined && { remark }),
      };
    }
    // Each value was checked against its definition just above.
    const facts = { kind: entry.kind, attributes: attributes as PartAttributes };
    parts.push({
      key: partKey(file.data.manufacturer, entry.article),
      manufacturer: file.data.manufacturer,
      article: entry.article,
      kind: entry.kind,
      revision: entry.revision,
      description: describePart(facts),
      attributes: facts.attributes,
    });
  }
  return { ok: true, value: parts };
}

const valueSchemas = new Map<string, z.ZodType>(
  Object.entries(ATTRIBUTES).map(([key, definition]) => [key, valueSchema(definition)]),
);

function valueSchemaOf(key: string): z.ZodType {
  return valueSchemas.get(key) ?? z.never();
}

function invalid(message: string): LibraryFileResult {
  return { ok: false, error: { code: 'library.invalid', message } };
}
