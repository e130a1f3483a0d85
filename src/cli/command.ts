import {parseArgs, type ParseArgsOptionsConfig} from 'node:util';

/** 0: done. 1: the configuration has problems. 2: the command could not be carried out. */
export type ExitCode = 0 | 1 | 2;

/** Where lines are printed: `print` writes to standard output, `printError` to standard error. */
export interface Terminal {
  print(line: string): void;
  printError(line: string): void;
}

/** What a command needs to know besides its arguments. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Folder of the built bundles. */
  readonly dist: string;
}

/** One command of the command line, such as `privacy-desk check`. */
export interface Command {
  readonly name: string;
  /** What it does, in one line, for the list of all commands. */
  readonly summary: string;
  /** Arguments and options, for `privacy-desk help <name>`. */
  readonly usage: string;
  /** Carries the command out. Rejects with a `UsageError` when `args`, without the command's name, are wrong. */
  run(args: readonly string[], context: CommandContext): Promise<ExitCode>;
}

/** A mistake in the arguments: `run` prints how the command is used besides the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Splits `args` into the values of `options` and at most one argument without a name. Throws a `UsageError` for
 * anything else.
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  const {values, positionals} = parseStrictly(args, options);
  const [argument, unexpected] = positionals;
  if (unexpected !== undefined) throw new UsageError(`Unexpected argument "${unexpected}".`);
  return {values, argument};
}

/** The named argument. Throws a `UsageError` when it is absent or empty. */
export function required(value: string | undefined, name: string): string {
  if (!value) throw new UsageError(`${name} is missing.`);
  return value;
}

function parseStrictly<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node goes on to explain "--", which no command here has a use for.
    throw new UsageError(message.replace(/ To specify a positional argument.*/s, ''));
  }
}
