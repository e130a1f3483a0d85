import {once} from 'node:events';
import type {Readable} from 'node:stream';
import {start} from './spawned.ts';
import type {Spawned} from './spawned.ts';

/** A screen that exists in memory only. */
export interface Display {
  /** Value for the environment variable `DISPLAY`. */
  readonly name: string;
  stop(): Promise<void>;
}

/** Xvfb picks a free display number itself and writes it to file descriptor 3. */
const numberFrom = async (xvfb: Spawned): Promise<string> => {
  const pipe = xvfb.process.stdio[3] as Readable;
  const [data] = (await once(pipe, 'data', {signal: AbortSignal.timeout(10_000)})) as [Buffer];
  return data.toString().trim();
};

/** Starts a virtual screen for a browser that has no headless mode. */
export const startDisplay = async (): Promise<Display> => {
  const xvfb = start(
    '/usr/bin/Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return {name: `:${await numberFrom(xvfb)}`, stop: () => xvfb.stop()};
};
