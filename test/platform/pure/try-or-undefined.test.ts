import {expect} from '@open-wc/testing';
import {tryOrUndefined} from '../../../src/platform/pure/try-or-undefined.ts';

describe('tryOrUndefined', () => {
  it('gives the result of the action', () => expect(tryOrUndefined(() => 'result')).to.equal('result'));

  it('gives undefined when the action throws', () =>
    expect(
      tryOrUndefined(() => {
        throw new DOMException('refused', 'SecurityError');
      }),
    ).to.equal(undefined));
});
