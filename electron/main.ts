/** The entry of the program in Electron. */
import { app } from 'electron';
import { startShell } from './shell/start.ts';

startShell(import.meta.dirname).catch((error: unknown) => {
  process.stderr.write(`railwright: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  app.exit(1);
});
