import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

const runFile = promisify(execFile);

/** A time stamp authority on this computer: openssl behind an HTTP server. */
export interface TimestampAuthority {
  readonly url: string;
  /** Changes the answers from now on: what openssl was asked, and what it answered. */
  respond(answer: (query: Buffer, reply: Buffer) => Buffer | Promise<Buffer>): void;
  /** Has openssl answer a query. */
  stamp(query: Buffer): Promise<Buffer>;
  /** The certificate of the authority, as PEM. */
  certificate(): Promise<string>;
  /** Has openssl verify a token. Rejects with its message when the token does not fit the text. */
  verify(text: string, token: Uint8Array): Promise<string>;
  close(): Promise<void>;
}

/** The command that docs/receipts.md gives to those who want to verify a time stamp. */
export const VERIFY_COMMAND =
  'openssl ts -verify -data checkpoint.txt -in token.tst -token_in -CAfile ca.pem';

const CONFIG = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Example
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamping]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = stamper
[stamper]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** Creates the certificates of an authority and starts it on a free port. */
export const startTimestampAuthority = async (): Promise<TimestampAuthority> => {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-tsa-'));
  const openssl = async (...args: readonly string[]): Promise<string> => {
    const {stdout, stderr} = await runFile('openssl', args, {cwd: folder});
    return stdout + stderr;
  };
  await writeFile(join(folder, 'openssl.cnf'), CONFIG);
  await writeFile(join(folder, 'serial'), '01\n');
  await openssl(
    ...'req -x509 -newkey rsa:2048 -nodes -days 2 -keyout ca.key -out ca.pem'.split(' '),
    ...as('CA', 'authority'),
  );
  await openssl(...'req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr'.split(' '), ...as('TSA'));
  await openssl(
    ...'x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out tsa.pem'.split(' '),
    ...'-extfile openssl.cnf -extensions stamping'.split(' '),
  );
  let count = 0;
  const stamp = async (query: Buffer): Promise<Buffer> => {
    const [from, to] = [`query-${(count += 1)}`, `reply-${count}`];
    await writeFile(join(folder, from), query);
    await openssl(
      ...`ts -reply -queryfile ${from} -out ${to} -config openssl.cnf -signer tsa.pem -inkey tsa.key`.split(
        ' ',
      ),
    );
    return readFile(join(folder, to));
  };
  let answer: (query: Buffer, reply: Buffer) => Buffer | Promise<Buffer> = (_, reply) => reply;
  const server = createServer((request, response) => {
    void (async () => {
      const query = Buffer.concat(await request.toArray());
      const isQuery =
        request.method === 'POST' && request.headers['content-type'] === 'application/timestamp-query';
      const reply = isQuery ? await answer(query, await stamp(query)) : Buffer.alloc(0);
      response.writeHead(isQuery ? 200 : 415, {'content-type': 'application/timestamp-reply'}).end(reply);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    respond: (next) => void (answer = next),
    stamp,
    certificate: () => readFile(join(folder, 'ca.pem'), 'utf8'),
    async verify(text, token) {
      await writeFile(join(folder, 'checkpoint.txt'), text);
      await writeFile(join(folder, 'token.tst'), token);
      return openssl(...VERIFY_COMMAND.split(' ').slice(1));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, {recursive: true, force: true});
    },
  };
};

function as(name: string, extensions?: string): readonly string[] {
  return [
    '-config',
    'openssl.cnf',
    '-subj',
    `/CN=Example ${name}`,
    ...(extensions ? ['-extensions', extensions] : []),
  ];
}
