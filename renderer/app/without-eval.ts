/**
 * Must be the first import of the page: the schema library would otherwise try out `new Function` when the first schema is
 * made, which the content security policy stops and reports.
 */
import { config } from 'zod';

config({ jitless: true });
