import {parseArgs} from 'node:util';

/** How a bench is to be run. */
export interface BenchOptions {
  /** Whether the figures go into docs/speed.md. */
  readonly write: boolean;
  /** Repetitions of each measurement. */
  readonly rounds: number;
}

/** Reads `--write` and `--rounds 15`. Throws on anything else. */
export const readOptions = (args: readonly string[], rounds: number): BenchOptions => {
  const {values} = parseArgs({
    args: [...args],
    options: {write: {type: 'boolean', default: false}, rounds: {type: 'string', default: String(rounds)}},
  });
  const asked = Number(values.rounds);
  if (!Number.isInteger(asked) || asked < 1) throw new Error('--rounds wants a whole number above 0.');
  return {write: values.write, rounds: asked};
};
