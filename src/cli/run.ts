import {type Command, type CommandContext, type ExitCode, UsageError} from './command.ts';
import {build} from './commands/build.ts';
import {check} from './commands/check.ts';
import {cookies} from './commands/cookies.ts';
import {gpc} from './commands/gpc.ts';

/** What the command line needs to know besides its arguments. */
export interface CommandLineContext extends CommandContext {
  /** Version of this package. */
  readonly version: string;
}

const commands: readonly Command[] = [check, build, cookies, gpc];

/** The command line: runs the command that `args` (without the program's name) ask for. Never rejects. */
export async function run(args: readonly string[], context: CommandLineContext): Promise<ExitCode> {
  const {terminal} = context;
  const [name, ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (name === '--version') terminal.print(context.version);
    else if (name === 'help') terminal.print(helpOn(rest));
    else if (args.some(isHelpOption)) terminal.print(command?.usage ?? overview());
    else if (command) return await command.run(rest, context);
    else throw new UsageError(name === undefined ? 'No command was given.' : unknownCommand(name));
    return 0;
  } catch (error) {
    terminal.printError(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) terminal.printError(`\n${command?.usage ?? overview()}`);
    return 2;
  }
}

function isHelpOption(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function unknownCommand(name: string): string {
  return `Unknown ${name.startsWith('-') ? 'option' : 'command'} "${name}".`;
}

/** Help on the command named first in `args`, or on all of them. */
function helpOn([name]: readonly string[]): string {
  if (name === undefined) return overview();
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(unknownCommand(name));
  return command.usage;
}

function overview(): string {
  const lines = commands.map((command) => `  ${command.name.padEnd(9)} ${command.summary}`);
  return `privacy-desk <command> [options]

Commands:
${lines.join('\n')}
  help      Print the arguments and options of a command: privacy-desk help build.

Options:
  --help     Print this text, or the help on the command.
  --version  Print the version.

Exit codes: 0 done, 1 the configuration has problems, 2 the command could not be carried out.`;
}
