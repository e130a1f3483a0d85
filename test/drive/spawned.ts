import {spawn} from 'node:child_process';
import type {ChildProcess, StdioOptions} from 'node:child_process';

/** A program we started and can end. */
export interface Spawned {
  readonly process: ChildProcess;
  /** Ends the program and waits until it is gone. */
  stop(): Promise<void>;
}

/** A signal that ends this process would pass its `exit` listeners by, and leave what we started running. */
const exitOnSignals = (): void => {
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(128 + number));
};

/**
 * Starts a program that does not outlive us: it is ended with this process, however that ends. It leads a process
 * group of its own, so that the children it starts (a browser's many processes) end with it.
 */
export const start = (
  command: string,
  args: readonly string[],
  options: {readonly env?: NodeJS.ProcessEnv; readonly stdio?: StdioOptions} = {},
): Spawned => {
  exitOnSignals();
  const child = spawn(command, args, {detached: true, stdio: 'ignore', ...options});
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const end = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group is gone already.
    }
  };
  const atExit = (): void => end('SIGKILL');
  process.once('exit', atExit);
  return {
    process: child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        end('SIGTERM');
        const stubborn = setTimeout(() => end('SIGKILL'), 2_000);
        await gone;
        clearTimeout(stubborn);
      }
      end('SIGKILL');
      process.off('exit', atExit);
    },
  };
};
