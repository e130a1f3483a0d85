import {generateKeyPairSync, sign} from 'node:crypto';

/** What a TLS server needs, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** One value in DER, of at most 65,535 bytes: https://www.itu.int/rec/T-REC-X.690 */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const {length} = Buffer.concat(parts);
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), ...parts]);
};

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
const utcTime = (date: Date): Buffer =>
  der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replaceAll(/\D/g, '')}Z`));

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const algorithm = sequence(der(0x06, hex('2a8648ce3d040302')));

/** subjectAltName, 2.5.29.17, with one dNSName for each name. */
const alternativeNames = (names: readonly string[]): Buffer =>
  sequence(
    der(0x06, hex('551d11')),
    der(0x04, sequence(...names.map((name) => der(0x82, Buffer.from(name, 'ascii'))))),
  );

/**
 * A certificate for these names that nobody has signed but itself, good for a day (https://www.rfc-editor.org/rfc/rfc5280).
 * Made anew each time: a key that lies in a repository is no key.
 */
export const createCertificate = (names: readonly string[]): Certificate => {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const day = 86_400_000;
  const nobody = sequence();
  const body = sequence(
    der(0xa0, der(0x02, hex('02'))),
    der(0x02, hex('01')),
    algorithm,
    nobody,
    sequence(utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + day))),
    nobody,
    publicKey.export({type: 'spki', format: 'der'}),
    der(0xa3, sequence(alternativeNames(names))),
  );
  const signature = der(0x03, hex('00'), sign('sha256', body, privateKey));
  const lines =
    sequence(body, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
};
