import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {portFrom, startErrorMessage} from '../../demo/start-options.ts';

describe('portFrom', () => {
  for (const text of ['eighty', '-1', '70000', '80.5', '0x50'])
    it(`refuses the port ${text}`, () =>
      assert.throws(() => portFrom({PORT: text}, 'PORT', 8080), /PORT is "/));

  for (const [text, port] of [
    [undefined, 8080],
    ['', 8080],
    ['0', 0],
    ['9000', 9000],
  ] as const)
    it(`reads the port ${String(text)} as ${port}`, () =>
      assert.equal(portFrom({PORT: text}, 'PORT', 8080), port));
});

describe('startErrorMessage', () => {
  for (const [code, message] of [
    ['EADDRINUSE', /^Port 80 is used by another program\./],
    ['EACCES', /^You may not use port 80\./],
    ['OTHER', /^failed$/],
  ] as const)
    it(`explains ${code}`, () =>
      assert.match(startErrorMessage(Object.assign(new Error('failed'), {code, port: 80})), message));

  it('accepts a thrown value that is not an error', () =>
    assert.equal(startErrorMessage('failed'), 'failed'));
});
