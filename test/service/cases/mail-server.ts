import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {SMTPServer} from 'smtp-server';

/** A message as it arrived. */
export interface ArrivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Header lines, unfolded. */
  readonly headers: readonly string[];
  /** Decoded text. */
  readonly text: string;
}

/** A real SMTP server on this machine. */
export interface MailServer {
  /** `smtp://127.0.0.1:…`. */
  readonly url: string;
  readonly port: number;
  readonly mails: readonly ArrivedMail[];
  /** Resolves once `count` mails have arrived. */
  arrived(count: number): Promise<readonly ArrivedMail[]>;
  close(): Promise<void>;
}

/** Starts a server that takes mail for every address, except those that `refuse` answers with an SMTP status. */
export async function startMailServer({
  port = 0,
  refuse = () => undefined,
}: {
  readonly port?: number;
  readonly refuse?: (address: string) => number | undefined;
} = {}): Promise<MailServer> {
  const mails: ArrivedMail[] = [];
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({address}, _session, callback) {
      const code = refuse(address);
      callback(code === undefined ? null : Object.assign(new Error('No such mailbox'), {responseCode: code}));
    },
    onData(stream, {envelope}, callback) {
      let source = '';
      stream.on('data', (part: Buffer) => (source += part.toString('utf8')));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        mails.push({from, to: envelope.rcptTo.map(({address}) => address), ...readMail(source)});
        callback();
        for (const check of waiting) check();
      });
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    arrived: (count) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (mails.length >= count) resolve(mails);
        };
        waiting.push(check);
        check();
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMail(source: string): Pick<ArrivedMail, 'headers' | 'text'> {
  const [head = '', body = ''] = source.split(/\r\n\r\n([\s\S]*)/);
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  return {headers, text: decodeBody(body, headers)};
}

function decodeBody(body: string, headers: readonly string[]): string {
  if (headers.includes('Content-Transfer-Encoding: base64'))
    return Buffer.from(body, 'base64').toString('utf8');
  if (!headers.includes('Content-Transfer-Encoding: quoted-printable')) return body;
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
