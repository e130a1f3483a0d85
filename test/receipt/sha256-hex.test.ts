import {expect} from '@open-wc/testing';
import {sha256Hex} from '../../src/receipt/sha256-hex.ts';

describe('sha256Hex', () => {
  // FIPS 180-4, as published by NIST.
  it('hashes the standard’s own example', async () =>
    expect(await sha256Hex(crypto.subtle, 'abc')).to.equal(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ));

  it('hashes text as UTF-8', async () =>
    expect(await sha256Hex(crypto.subtle, '€')).to.equal(await sha256Hex(crypto.subtle, '\u20ac')));

  it('is undefined where nothing can hash', async () =>
    expect(await sha256Hex(undefined, 'abc')).to.equal(undefined));
});
