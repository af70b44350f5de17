#!/usr/bin/env node
/** The command line: `railwright <command> …`. */
import { enableCompileCache } from 'node:module';

// Compiled modules are kept between calls: half of a short call would otherwise go into reading the sources.
enableCompileCache();
const { runCli } = await import('./run.ts');
// Whoever reads the output may stop early, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCli(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
