/** Writes docs/project-file.schema.json and docs/profile.schema.json from the schemas of the program: `npx node scripts/write-project-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileFileJsonSchema, projectFileJsonSchema } from '../shared/project/index.ts';

const docs = join(import.meta.dirname, '..', 'docs');
writeFileSync(join(docs, 'project-file.schema.json'), projectFileJsonSchema());
writeFileSync(join(docs, 'profile.schema.json'), profileFileJsonSchema());
