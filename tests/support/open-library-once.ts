import { openLibrary } from '../../db/index.ts';

// Opens a library in a process of its own and prints how many parts it has.
const [assets = '', data = ''] = process.argv.slice(2);
const result = openLibrary({ assets, data });
if (!result.ok) throw new Error(result.error.message);
process.stdout.write(String(result.value.library.facets().total));
result.value.library.close();
