import {spawn} from 'node:child_process';
import type {ChildProcess, StdioOptions} from 'node:child_process';

/** A program that this process has started. */
export interface StartedProgram {
  readonly process: ChildProcess;
  /** Ends the program and its children, and waits until the program has exited. */
  stop(): Promise<void>;
}

/** How long a program may take to end after SIGTERM, in milliseconds. */
const terminationTimeout = 2_000;

/**
 * Starts a program that ends with this process, no matter how this process ends. The program leads its own process group,
 * so that its children (a browser has many processes) end with it.
 */
export function startProgram(
  command: string,
  args: readonly string[],
  options: {readonly env?: NodeJS.ProcessEnv; readonly stdio?: StdioOptions} = {},
): StartedProgram {
  exitOnSignals();
  const child = spawn(command, args, {detached: true, stdio: 'ignore', ...options});
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const sendToGroup = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has already ended.
    }
  };
  const onExit = (): void => sendToGroup('SIGKILL');
  process.once('exit', onExit);
  return {
    process: child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        sendToGroup('SIGTERM');
        const timer = setTimeout(() => sendToGroup('SIGKILL'), terminationTimeout);
        await exited;
        clearTimeout(timer);
      }
      sendToGroup('SIGKILL');
      process.off('exit', onExit);
    },
  };
}

/** Makes signals end this process with `process.exit()`, because a signal alone does not call the `exit` listeners. */
function exitOnSignals(): void {
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(128 + number));
}
