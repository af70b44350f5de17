import { z } from 'zod';
import { LONG_TEXT, NAME_TEXT, line } from './fields.ts';
import { type IdOf, onlyIdSchema } from './id.ts';
import type { KindSpec } from './kind.ts';

/** Id of the title block, which exists exactly once in every document. */
export type ProjectId = IdOf<'project'>;
/** The one id of the title block. */
export const PROJECT_ID = 'project/main' as ProjectId;

/** The title block. */
export interface ProjectRecord {
  readonly kind: 'project';
  readonly id: ProjectId;
  readonly name: string;
  readonly number?: string;
  readonly customer?: string;
  readonly author?: string;
  readonly remark?: string;
}

const schema = z.strictObject({
  kind: z.literal('project'),
  id: onlyIdSchema(PROJECT_ID),
  name: line(NAME_TEXT),
  number: z.exactOptional(line(NAME_TEXT)),
  customer: z.exactOptional(line(NAME_TEXT)),
  author: z.exactOptional(line(NAME_TEXT)),
  remark: z.exactOptional(z.string().max(LONG_TEXT)),
}).meta({ id: 'project' }) satisfies z.ZodType<ProjectRecord>;

/** The title block. */
export const PROJECT: KindSpec<ProjectRecord> = { kind: 'project', identity: { only: PROJECT_ID }, schema };
