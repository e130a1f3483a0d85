import {type Command, type CommandContext, type ExitCode, UsageError} from './command.ts';
import {build} from './commands/build.ts';
import {check} from './commands/check.ts';
import {cookies} from './commands/cookies.ts';
import {exceptions} from './commands/exceptions.ts';
import {forms} from './commands/forms.ts';
import {gpc} from './commands/gpc.ts';
import {init} from './commands/init.ts';
import {presets} from './commands/presets.ts';
import {ropa} from './commands/ropa.ts';
import {rotateKey} from './commands/rotate-key.ts';
import {serve} from './commands/serve.ts';
import {user} from './commands/user.ts';
import {verify} from './commands/verify.ts';
import {verifyLog} from './commands/verify-log.ts';
import {didYouMean} from './nearest.ts';
import {wrapLine} from './wrap.ts';

/** What the command line needs to know besides its arguments. */
export interface CommandLineContext extends CommandContext {
  /** Version of this package. */
  readonly version: string;
}

/** Every command, in the order of the help. */
const commands: readonly Command[] = Object.values({
  init,
  check,
  build,
  cookies,
  exceptions,
  forms,
  gpc,
  presets,
  ropa,
  serve,
  user,
  verify,
  verifyLog,
  rotateKey,
});

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
    else throw new UsageError(name === undefined ? NO_COMMAND : unknownCommand(name));
    return 0;
  } catch (error) {
    for (const line of messageOf(error).split('\n').flatMap(wrapLine)) terminal.printError(line);
    if (error instanceof UsageError) terminal.printError(`\n${command ? helpHint(command) : overview()}`);
    return 2;
  }
}

/** The whole help would push the mistake out of sight. */
function helpHint({name}: Command): string {
  return `privacy-desk ${name} --help prints its arguments and options.`;
}

const NO_COMMAND = 'No command was given. Begin with "privacy-desk init".';

/** What the operating system says about a file, by the code of its error: https://nodejs.org/api/errors.html#common-system-errors */
const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file or folder with this name.',
  EISDIR: 'This is a folder. A file was expected.',
  ENOTDIR: 'A folder was expected, but a part of this path is a file.',
  EEXIST: 'A folder was expected, but this is a file.',
  EACCES: 'Access to this file or folder is denied.',
};

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {code = '', path} = error as NodeJS.ErrnoException;
  const message = fileErrors[code];
  return message === undefined || path === undefined ? error.message : `${path}: ${message}`;
}

function isHelpOption(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function unknownCommand(name: string): string {
  const isOption = name.startsWith('-');
  const known = isOption ? ['--help', '--version'] : [...commands.map((one) => one.name), 'help'];
  return `Unknown ${isOption ? 'option' : 'command'} "${name}".${didYouMean(name, known)}`;
}

/** Help on the command named first in `args`, or on all of them. */
function helpOn([name]: readonly string[]): string {
  if (name === undefined) return overview();
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(unknownCommand(name));
  return command.usage;
}

function overview(): string {
  const lines = commands.map((command) => `  ${command.name.padEnd(11)} ${command.summary}`);
  return `privacy-desk <command> [options]

Commands:
${lines.join('\n')}
  help        Print the arguments and options of a command: privacy-desk help build.

Options:
  --help     Print this text, or the help on the command.
  --version  Print the version.

Exit codes: 0 done, 1 the configuration or the receipt has problems, 2 the command could not be
carried out.
docs/command-line.md describes all of them.`;
}
