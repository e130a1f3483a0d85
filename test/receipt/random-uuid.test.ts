import {expect} from '@open-wc/testing';
import {randomUuid} from '../../src/receipt/random-uuid.ts';

describe('randomUuid', () => {
  it('is a version 4 UUID, and another each time', () => {
    const made = Array.from({length: 200}, () => randomUuid(crypto));
    for (const uuid of made)
      expect(uuid).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(made).size).to.equal(200);
  });

  it('takes its digits from the browser’s random values', () => {
    const crypto = {
      getRandomValues: <T extends ArrayBufferView | null>(bytes: T): T => {
        if (bytes instanceof Uint8Array) bytes.set(bytes.map((_, index) => index * 17));
        return bytes;
      },
    };
    expect(randomUuid(crypto)).to.equal('00112233-4455-4677-a899-aabbccddeeff');
  });
});
