import { z } from 'zod';
import { PROJECT_FILE_FORMAT, PROJECT_FILE_LIMITS } from './codec.ts';
import { PROJECT_FILE_VERSION } from './migrations.ts';
import { recordSchema } from './schema.ts';

/**
 * The form of a `.railwright` file of the current version, for other programs: the source of the published JSON Schema.
 * `decodeProject` asks for more (the checksum must fit, references must lead somewhere) and forgives older versions.
 */
const projectFileSchema = z
  .strictObject({
    format: z.literal(PROJECT_FILE_FORMAT),
    version: z.literal(PROJECT_FILE_VERSION),
    records: z.array(recordSchema).min(2).max(PROJECT_FILE_LIMITS.records),
    checksum: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({
    title: 'Railwright project',
    description: 'Lengths in micrometres, currents in mA, voltages in mV. See project-file.md.',
  });

/** The JSON Schema (draft 2020-12) of a project file, as text that is the same at every call. */
export function projectFileJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(projectFileSchema), undefined, 2)}\n`;
}
