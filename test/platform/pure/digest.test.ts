import {expect} from '@open-wc/testing';
import {randomUuid, sha256Hex} from '../../../src/platform/pure/digest.ts';

describe('sha256Hex', () => {
  // FIPS 180-4, as published by NIST.
  it('hashes the example of the standard', async () =>
    expect(await sha256Hex(crypto.subtle, 'abc')).to.equal(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ));

  it('hashes text as UTF-8', async () =>
    expect(await sha256Hex(crypto.subtle, '€')).to.equal(await sha256Hex(crypto.subtle, '\u20ac')));

  it('is undefined without Web Crypto', async () =>
    expect(await sha256Hex(undefined, 'abc')).to.equal(undefined));
});

describe('randomUuid', () => {
  it('returns a different UUID of version 4 each time', () => {
    const made = Array.from({length: 200}, () => randomUuid(crypto));
    for (const uuid of made)
      expect(uuid).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(made).size).to.equal(200);
  });

  it('uses the browser’s random values', () => {
    const crypto = {
      getRandomValues: <T extends ArrayBufferView | null>(bytes: T): T => {
        if (bytes instanceof Uint8Array) bytes.set(bytes.map((_, index) => index * 17));
        return bytes;
      },
    };
    expect(randomUuid(crypto)).to.equal('00112233-4455-4677-a899-aabbccddeeff');
  });
});
