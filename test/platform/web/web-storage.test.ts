import {expect} from '@open-wc/testing';
import {localStorageText, sessionStorageText} from '../../../src/platform/web/web-storage.ts';

const key = 'privacy-desk-test';

for (const [area, textIn] of [
  ['localStorage', localStorageText],
  ['sessionStorage', sessionStorageText],
] as const)
  describe(`a text in ${area}`, () => {
    afterEach(() => window[area].removeItem(key));

    it('is stored under its key', () => {
      textIn(window, key).write('kept');
      expect(window[area].getItem(key)).to.equal('kept');
      expect(textIn(window, key).read()).to.equal('kept');
    });

    it('is removed by clear()', () => {
      const text = textIn(window, key);
      text.write('kept');
      text.clear();
      expect(window[area].getItem(key)).to.equal(null);
      expect(text.read()).to.equal(undefined);
    });

    it('is kept for the page when the browser refuses storage', () => {
      const refusing = Object.defineProperty({} as Window, area, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
      const text = textIn(refusing, key);
      expect(text.read()).to.equal(undefined);
      text.write('kept');
      expect(text.read()).to.equal('kept');
      text.clear();
      expect(text.read()).to.equal(undefined);
    });
  });
