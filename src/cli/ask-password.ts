import {createInterface} from 'node:readline/promises';
import type {CommandContext} from './command.ts';

/**
 * A new password: on a terminal it is asked twice and not shown, otherwise it is one line of standard input. `problem` says what is
 * wrong with one, as a sentence; on a terminal it is asked again then. Rejects when it is cancelled, or the line is missing.
 */
export async function askPassword(
  {isInteractive = false}: CommandContext,
  problem: (password: string) => string | undefined,
): Promise<string> {
  if (isInteractive) return askTwice(problem);
  if (process.stdin.isTTY)
    throw new Error(
      'The password is asked on the terminal. Do not redirect the output, or pass the password on standard input.',
    );
  for await (const line of createInterface({input: process.stdin})) return line;
  throw new Error('There is no password on standard input. Write it as one line.');
}

async function askTwice(problem: (password: string) => string | undefined): Promise<string> {
  const {password: ask, isCancel} = await import('@clack/prompts');
  // An empty mask does not even show how long it is.
  const mask = '';
  const first = await ask({message: 'Password', mask, validate: (text = '') => problem(text)});
  if (isCancel(first)) throw new Error(CANCELLED);
  const isSame = (text = ''): string | undefined =>
    text === first ? undefined : 'This is another password. Enter the same again.';
  const second = await ask({message: 'Password again', mask, validate: isSame});
  if (isCancel(second)) throw new Error(CANCELLED);
  return first;
}

const CANCELLED = 'Cancelled. Nothing was changed.';
