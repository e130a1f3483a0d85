import {expect} from '@open-wc/testing';
import {hasLoneSurrogate, replaceLoneSurrogates} from '../../../src/platform/pure/unicode.ts';

describe('lone surrogates', () => {
  for (const [what, text, replaced] of [
    ['a high one', 'a\ud800b', 'a\ufffdb'],
    ['a low one', '\udc00', '\ufffd'],
    ['several', '\ud800\ud800 \udc00', '\ufffd\ufffd \ufffd'],
    ['a pair in the wrong order', '\udc00\ud800', '\ufffd\ufffd'],
  ] as const)
    it(`are found and replaced: ${what}`, () => {
      expect(hasLoneSurrogate(text)).to.equal(true);
      expect(replaceLoneSurrogates(text)).to.equal(replaced);
    });

  for (const text of ['', 'abc', '\u{1f600}', '\ufffd'])
    it(`are not found in ${JSON.stringify(text)}`, () => {
      expect(hasLoneSurrogate(text)).to.equal(false);
      expect(replaceLoneSurrogates(text)).to.equal(text);
    });
});
