import {once} from 'node:events';
import {startProgram} from '../drive/start-program.ts';
import type {Receipt} from '../../src/receipt/model.ts';

/** A program that listens, in a process of its own. */
export interface ListeningProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends the process with a signal, and resolves with its exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** `privacy-desk serve` in a process of its own. */
export interface ServiceProcess extends ListeningProcess {
  /** Posts a receipt. Resolves with the status, or with 0 when there was no answer. */
  send(receipt: Receipt): Promise<number>;
}

export interface ServiceProcessOptions {
  /** More options of the command. */
  readonly args?: readonly string[];
  /** Maximum size of a file that the process writes, in KiB. */
  readonly maxFileSize?: number;
}

/** Starts the service on a free port. Rejects with what it printed when it ends before it listens. */
export async function startServiceProcess(
  database: string,
  {args = [], maxFileSize}: ServiceProcessOptions = {},
): Promise<ServiceProcess> {
  const options = [
    '--port',
    '0',
    '--rate-limit',
    '0',
    '--log-level',
    'error',
    '--database',
    database,
    ...args,
  ];
  const command = [process.execPath, 'src/cli/main.ts', 'serve', ...options];
  const limited = ['sh', '-c', `ulimit -S -f ${(maxFileSize ?? 0) * 2} && exec "$0" "$@"`, ...command];
  const listening = await startListening(maxFileSize === undefined ? command : limited);
  return {
    ...listening,
    send: (receipt) =>
      fetch(`${listening.url}/receipts`, {
        method: 'POST',
        headers: {'content-type': 'application/json', 'idempotency-key': receipt.consentReceiptID},
        body: JSON.stringify(receipt),
      }).then(
        ({status}) => status,
        () => 0,
      ),
  };
}

/** Starts a program that prints `listens at` and its address. Rejects with what it printed when it ends before that. */
export async function startListening([program = '', ...args]: readonly string[]): Promise<ListeningProcess> {
  const {process: child, stop} = startProgram(program, args, {stdio: ['ignore', 'pipe', 'pipe']});
  const url = await printedUrl(child);
  return {
    url,
    pid: child.pid ?? 0,
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      await stop();
      return child.exitCode;
    },
  };
}

function printedUrl(child: ReturnType<typeof startProgram>['process']): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const onData = (data: Buffer): void => {
      printed += data.toString();
      const [, url] = /listens at (\S+)/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.once('exit', () => reject(new Error(`The program did not start.\n${printed}`)));
  });
}
