import {generateKeyPairSync, randomInt, sign} from 'node:crypto';

/** What a TLS server needs, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 86_400_000;

/**
 * Creates a self-signed certificate for these names that is valid for one day (https://www.rfc-editor.org/rfc/rfc5280).
 * Each call creates a new key, so that no private key is stored in the repository.
 */
export function createCertificate(names: readonly string[]): Certificate {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const emptyName = sequence();
  const body = sequence(
    der(0xa0, der(0x02, hex('02'))),
    // Firefox refuses a second certificate with the same serial number. https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.2
    der(0x02, Buffer.from([randomInt(1, 128), randomInt(256), randomInt(256), randomInt(256)])),
    algorithm(),
    emptyName,
    sequence(utcTime(new Date(Date.now() - DAY_MS)), utcTime(new Date(Date.now() + DAY_MS))),
    emptyName,
    publicKey.export({type: 'spki', format: 'der'}),
    der(0xa3, sequence(alternativeNames(names))),
  );
  const signature = der(0x03, hex('00'), sign('sha256', body, privateKey));
  const lines =
    sequence(body, algorithm(), signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

/** One value in DER, of at most 65,535 bytes: https://www.itu.int/rec/T-REC-X.690 */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const {length} = Buffer.concat(parts);
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), ...parts]);
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, 'hex');
}

function utcTime(date: Date): Buffer {
  return der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replaceAll(/\D/g, '')}Z`));
}

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
function algorithm(): Buffer {
  return sequence(der(0x06, hex('2a8648ce3d040302')));
}

/** subjectAltName, 2.5.29.17, with one dNSName for each name. */
function alternativeNames(names: readonly string[]): Buffer {
  return sequence(
    der(0x06, hex('551d11')),
    der(0x04, sequence(...names.map((name) => der(0x82, Buffer.from(name, 'ascii'))))),
  );
}
