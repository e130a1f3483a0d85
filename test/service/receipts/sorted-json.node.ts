import assert from 'node:assert/strict';
import {it} from 'node:test';
import fc from 'fast-check';
import {canonicalJson} from '../../../src/platform/pure/canonical-json.ts';
import {sortedJson} from '../../../src/service/receipts/sorted-json.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';

it('writes a receipt as canonical JSON does', async () => {
  const receipt = await validReceipt();
  assert.equal(sortedJson(receipt), canonicalJson(receipt));
});

it('writes every value as canonical JSON does, or leaves it', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('10', '9', 'b', 'B', 'é', '\u{1f600}', '\ufb33'));
  const {value} = fc.letrec((tie) => ({
    value: fc.oneof(
      {maxDepth: 3},
      fc.string({unit: 'binary'}),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.constantFrom(true, false, null, '\\ud83d'),
      fc.array(tie('value')),
      fc.dictionary(name, tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      const parsed: unknown = JSON.parse(JSON.stringify(given));
      assert.equal(sortedJson(parsed) ?? canonicalJson(parsed), canonicalJson(parsed));
    }),
  );
});

it('leaves names that have a place of their own in every object, and lone surrogates', () => {
  for (const text of ['{"10":1,"9":2}', '{"a":[{"b":{"__proto__":1}}]}', String.raw`{"a":"\ud800"}`])
    assert.equal(sortedJson(JSON.parse(text)), undefined, text);
});
