#!/usr/bin/env node
/** The command line: `railwright <command> …`. */
import { enableCompileCache } from 'node:module';

// Compiled modules are kept between calls: half of a short call would otherwise go into reading the sources.
enableCompileCache();
const { runCli } = await import('./run.ts');
process.exitCode = await runCli(process.argv.slice(2), {
  environment: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
