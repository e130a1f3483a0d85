import {expect} from '@open-wc/testing';
import {localText} from '../../src/storage/local-text.ts';
import {sessionText} from '../../src/storage/session-text.ts';
import {webText} from '../../src/storage/web-text.ts';

const key = 'privacy-desk-test';

for (const [area, open] of [
  ['localStorage', localText],
  ['sessionStorage', sessionText],
] as const)
  describe(`a text in ${area}`, () => {
    afterEach(() => window[area].removeItem(key));

    it('survives in the area itself', () => {
      open(window, key).write('kept');
      expect(window[area].getItem(key)).to.equal('kept');
      expect(open(window, key).read()).to.equal('kept');
    });

    it('is gone when cleared', () => {
      const text = open(window, key);
      text.write('kept');
      text.clear();
      expect(window[area].getItem(key)).to.equal(null);
      expect(text.read()).to.equal(undefined);
    });
  });

describe('a text in an area that is refused', () => {
  const refused = webText(() => {
    throw new DOMException('refused', 'SecurityError');
  }, key);

  it('is kept for the page', () => {
    expect(refused.read()).to.equal(undefined);
    refused.write('kept');
    expect(refused.read()).to.equal('kept');
    refused.clear();
    expect(refused.read()).to.equal(undefined);
  });
});
