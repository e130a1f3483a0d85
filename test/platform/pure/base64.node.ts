import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  decodeBase64,
  decodeBase64Url,
  encodeBase64,
  encodeBase64Url,
} from '../../../src/platform/pure/base64.ts';

describe('base64', () => {
  it('is what Node writes, and is read back, for any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
        assert.equal(encodeBase64(bytes), Buffer.from(bytes).toString('base64'));
        assert.equal(encodeBase64Url(bytes), Buffer.from(bytes).toString('base64url'));
        assert.deepEqual(decodeBase64(encodeBase64(bytes)), bytes);
        assert.deepEqual(decodeBase64Url(encodeBase64Url(bytes)), bytes);
      }),
    ));

  for (const [why, text] of [
    ['has unused bits', 'AB=='],
    ['has no padding', 'AA'],
    ['has too much padding', 'AAAA===='],
    ['has white space', 'AA A='],
    ['ends in a newline', 'AAA=\n'],
    ['has other letters', 'AA-A'],
    ['is cut short', 'A'],
  ] as const)
    it(`is refused when it ${why}`, () => assert.equal(decodeBase64(text), undefined));

  for (const [why, text] of [
    ['has unused bits', 'AB'],
    ['has padding', 'AA=='],
    ['has letters of base64', 'AA+A'],
    ['ends in a newline', 'AAA\n'],
    ['is cut short', 'A'],
  ] as const)
    it(`in its form for addresses is refused when it ${why}`, () =>
      assert.equal(decodeBase64Url(text), undefined));
});
