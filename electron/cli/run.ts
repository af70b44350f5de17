import { Command, CommanderError } from 'commander';
import { type Language, DEFAULT_LANGUAGE, LANGUAGE_TAGS, isLanguage, sameText } from '../../shared/text/index.ts';
import type { CliContext, CliPlace, CommonOptions } from './context.ts';
import type { ConvertOptions } from './commands/convert.ts';
import type { ExportOptions } from './commands/export.ts';
import type { FixOptions } from './commands/fix.ts';
import type { FindOptions } from './commands/parts-find.ts';
import type { ProfileOptions } from './profile-file.ts';
import type { Outcome } from './outcome.ts';
import { type CliResult, type Problem, formatProblem, problemJson } from './problem.ts';

/** What the command line stands in. */
export interface CliStreams extends CliPlace {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0 done; 1 findings of severity error; 2 bad input or usage. */
export type ExitCode = 0 | 1 | 2;

/** Carries out a command line. Never throws: a fault of the program is told like a problem, with exit code 2. */
export async function runCli(args: readonly string[], streams: CliStreams): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const wantsJson = args.includes('--json');

  /** Runs a command and prints what became of it. */
  async function carryOut(
    options: CommonOptions,
    command: (context: CliContext) => CliResult<Outcome> | Promise<CliResult<Outcome>>,
  ): Promise<void> {
    const language = options.language ?? DEFAULT_LANGUAGE;
    const { cliContext } = await import('./context.ts');
    const context = cliContext(options, streams);
    try {
      const result = await command(context);
      exitCode = result.ok ? print(result.value, options, language) : complain(result.problems, options.json === true, language);
    } finally {
      context.close();
    }
  }

  function print(outcome: Outcome, options: CommonOptions, language: Language): ExitCode {
    for (const note of outcome.notes ?? []) streams.err(`${note[language]}\n`);
    const text = options.json === true ? JSON.stringify(outcome.json(), null, 2) : outcome.text(language);
    if (text !== '') streams.out(`${text}\n`);
    return outcome.exitCode;
  }

  function complain(problems: readonly Problem[], json: boolean, language: Language): ExitCode {
    for (const problem of problems) streams.err(`${formatProblem(problem, language)}\n`);
    if (json) streams.out(`${JSON.stringify({ errors: problems.map((each) => problemJson(each, language)) }, null, 2)}\n`);
    return 2;
  }

  const program = buildProgram(carryOut, streams);
  try {
    if (args.length === 1 && VERSION_FLAGS.includes(args[0] ?? '')) {
      const { programFacts } = await import('../host/index.ts');
      streams.out(`${programFacts(import.meta.dirname).version}\n`);
      return 0;
    }
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const missing = 'a command is missing; --help lists them';
      const why = error.code === 'commander.help' ? missing : error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
      return complain([{ message: sameText(why) }], wantsJson, DEFAULT_LANGUAGE);
    }
    const why = `internal error: ${error instanceof Error ? error.message : String(error)}`;
    if (error instanceof Error && streams.environment['RAILWRIGHT_DEBUG'] !== undefined) streams.err(`${error.stack}\n`);
    return complain([{ message: sameText(why) }], wantsJson, DEFAULT_LANGUAGE);
  }
}

const PROFILE = "limits and severities of a profile file instead of the project's";

const VERSION_FLAGS: readonly string[] = ['-V', '--version'];

type CarryOut = (
  options: CommonOptions,
  command: (context: CliContext) => CliResult<Outcome> | Promise<CliResult<Outcome>>,
) => Promise<void>;

/** The commands. What a command needs is loaded when it is called. */
function buildProgram(carryOut: CarryOut, streams: CliStreams): Command {
  const program = new Command('railwright')
    .description('Plans, checks and documents terminal strips on DIN rails.')
    .option('-V, --version', 'print the version')
    .helpCommand(false);
  const parts = program.command('parts').description('the parts library');

  common(parts.command('find'))
    .description('search the library, best first')
    .argument('<text...>', 'words to look for: article, kind, series, colour, maker')
    .option('--kind <kind>', 'only parts of this kind, such as through-terminal')
    .option('--maker <maker>', 'only parts of this maker')
    .option('--limit <number>', 'how many parts to list (20)')
    .action(async (words: string[], options: CommonOptions & FindOptions) => {
      const { findParts } = await import('./commands/parts-find.ts');
      await carryOut(options, (context) => findParts(context, words.join(' '), options));
    });
  common(parts.command('show'))
    .description('every attribute of a part, with unit, source and whether it is confirmed')
    .argument('<article>', 'order number, or maker:number')
    .action(async (article: string, options: CommonOptions) => {
      const { showPart } = await import('./commands/parts-show.ts');
      await carryOut(options, (context) => showPart(context, article));
    });
  common(program.command('plan'))
    .description('layout, findings, totals and order list of a project')
    .argument('<file>', 'a .rail or .railwright file')
    .option('--profile <file>', PROFILE)
    .action(async (file: string, options: CommonOptions & ProfileOptions) => {
      const { planProject } = await import('./commands/plan.ts');
      await carryOut(options, (context) => planProject(context, file, options));
    });
  common(program.command('check'))
    .description('findings of a project')
    .argument('<file>', 'a .rail or .railwright file')
    .option('--profile <file>', PROFILE)
    .action(async (file: string, options: CommonOptions & ProfileOptions) => {
      const { checkProject } = await import('./commands/check.ts');
      await carryOut(options, (context) => checkProject(context, file, options));
    });
  common(program.command('fix'))
    .description('apply every safe fix until none is left')
    .argument('<file>', 'a .rail or .railwright file')
    .requiredOption('--out <file>', 'where the mended project goes')
    .option('--force', 'replace the file that was read')
    .option('--profile <file>', PROFILE)
    .action(async (file: string, options: CommonOptions & FixOptions) => {
      const { fixProject } = await import('./commands/fix.ts');
      await carryOut(options, (context) => fixProject(context, file, options));
    });
  common(program.command('export'))
    .description('order list, marking strips, drawing …')
    .argument('<file>', 'a .rail or .railwright file')
    .requiredOption('--out <folder>', 'where the outputs go; made where it is missing')
    .option('--formats <list>', 'only these, separated by commas, such as bom.csv,marking.pdf')
    .option('--separator <name>', 'of CSV files: semicolon, comma or tab')
    .action(async (file: string, options: CommonOptions & ExportOptions) => {
      const { exportProject } = await import('./commands/export.ts');
      await carryOut(options, (context) => exportProject(context, file, options));
    });
  common(program.command('convert'))
    .description('between .rail and .railwright')
    .argument('<file>', 'a .rail or .railwright file')
    .requiredOption('--out <file>', 'a .rail or .railwright file')
    .option('--force', 'replace the file that was read')
    .action(async (file: string, options: CommonOptions & ConvertOptions) => {
      const { convertProject } = await import('./commands/convert.ts');
      await carryOut(options, (context) => convertProject(context, file, options));
    });

  for (const command of [program, parts, ...program.commands, ...parts.commands]) {
    command
      .exitOverride()
      .showSuggestionAfterError()
      .configureOutput({ writeOut: streams.out, writeErr: () => {}, outputError: () => {} });
  }
  return program;
}

/** The options that every command takes. */
function common(command: Command): Command {
  return command
    .option('--json', 'print one JSON value and nothing else')
    .option('--library <file>', 'another parts library: a database or JSON')
    .option('--language <language>', LANGUAGE_TAGS.join(' or '), readLanguage);
}

function readLanguage(text: string): Language {
  if (isLanguage(text)) return text;
  throw new CommanderError(2, 'railwright.language', `error: --language is ${LANGUAGE_TAGS.join(' or ')}, not "${text}"`);
}
