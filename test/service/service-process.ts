import {once} from 'node:events';
import {startProgram} from '../drive/start-program.ts';
import type {Receipt} from '../../src/receipt/model.ts';

/** `privacy-desk serve` in a process of its own. */
export interface ServiceProcess {
  readonly url: string;
  /** Posts a receipt. Resolves with the status, or with 0 when there was no answer. */
  send(receipt: Receipt): Promise<number>;
  /** Ends the process with a signal, and resolves with its exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts the service on a free port. Rejects with what it printed when it ends before it listens. */
export async function startServiceProcess(
  database: string,
  args: readonly string[] = [],
): Promise<ServiceProcess> {
  const command = ['src/cli/main.ts', 'serve', '--port', '0', '--rate-limit', '0', '--log-level', 'error'];
  const program = startProgram(process.execPath, [...command, '--database', database, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await printedUrl(program.process);
  return {
    url,
    send: (receipt) =>
      fetch(`${url}/receipts`, {
        method: 'POST',
        headers: {'content-type': 'application/json', 'idempotency-key': receipt.consentReceiptID},
        body: JSON.stringify(receipt),
      }).then(
        ({status}) => status,
        () => 0,
      ),
    async end(signal) {
      const {process: child} = program;
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      await program.stop();
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
    child.once('exit', () => reject(new Error(`The service did not start.\n${printed}`)));
  });
}
