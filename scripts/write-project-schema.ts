/** Writes docs/project-file.schema.json from the schemas of the program: `npx node scripts/write-project-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFileJsonSchema } from '../shared/project/index.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'project-file.schema.json'), projectFileJsonSchema());
