import assert from 'node:assert/strict';
import test from 'node:test';
import {toJson} from '../../../src/platform/pure/to-json.ts';

test('toJSON methods that a library has added change nothing, and are there afterwards', () => {
  const value = {list: ['a', 1, true], inner: {text: 'b'}};
  const expected = JSON.stringify(value);
  const added = (): string => 'added';
  const prototypes = [Object, Array, String, Number, Boolean].map(({prototype}) => prototype as object);
  for (const prototype of prototypes)
    Object.defineProperty(prototype, 'toJSON', {value: added, configurable: true});
  try {
    assert.equal(toJson(value), expected);
    for (const prototype of prototypes)
      assert.equal(Object.getOwnPropertyDescriptor(prototype, 'toJSON')?.value, added);
  } finally {
    for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON');
  }
});
