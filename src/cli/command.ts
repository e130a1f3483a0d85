import {parseArgs, type ParseArgsOptionsConfig} from 'node:util';
import {didYouMean} from './nearest.ts';

/** 0: done. 1: the configuration or the receipt has problems. 2: the command could not be carried out. */
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
  /** Whether a person can answer questions: input and output are a terminal. */
  readonly isInteractive?: boolean;
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

/** A mistake in the arguments: `run` prints where the help on the command is besides the message. */
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
  checkOptions(args, options);
  const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
  const [argument, unexpected] = positionals;
  if (unexpected !== undefined) throw new UsageError(`Unexpected argument "${unexpected}".`);
  return {values, argument};
}

/** The named argument. Throws a `UsageError` when it is absent or empty. */
export function required(value: string | undefined, name: string): string {
  if (!value) throw new UsageError(`${name} is missing.`);
  return value;
}

/** Node's own messages explain the rules of `parseArgs`; these say what is wrong with this option, and which one was meant. */
function checkOptions(args: readonly string[], options: ParseArgsOptionsConfig): void {
  const {tokens} = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const names = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const {name, rawName, value, inlineValue} = token;
    const type = options[name]?.type;
    if (type === undefined || rawName !== `--${name}`) throw new UsageError(unknownOption(rawName, options));
    if (names.has(name) && !options[name]?.multiple)
      throw new UsageError(`${rawName} is there twice. Give it once.`);
    names.add(name);
    // The next option is no value, unless it is written as one: --out=--folder.
    const isMissing = value === undefined || (!inlineValue && value.startsWith('-'));
    if (type === 'string' && isMissing) throw new UsageError(`${rawName} needs a value after it.`);
    if (type === 'boolean' && value !== undefined) throw new UsageError(`${rawName} has no value.`);
  }
}

function unknownOption(rawName: string, options: ParseArgsOptionsConfig): string {
  const known = [...Object.keys(options), 'help'].map((name) => `--${name}`);
  return `Unknown option "${rawName}".${didYouMean(rawName, known)}`;
}
