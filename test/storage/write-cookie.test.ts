import {expect} from '@open-wc/testing';
import Cookies from 'js-cookie';
import {unlessRefused} from '../../src/storage/unless-refused.ts';
import {writeCookie} from '../../src/storage/write-cookie.ts';

const name = 'privacy-desk-test';
const text = '1~2026-11-01~abc~analytics.~marketing.';

describe('our cookie', () => {
  afterEach(() => Cookies.remove(name));

  it('is kept for the whole host and read back unescaped', () => {
    expect(writeCookie(Cookies, {name, days: 180}, text, false)).to.equal('cookie');
    expect(document.cookie).to.contain(`${name}=${text}`);
  });

  it('is kept for this host alone when the browser refuses the domain', () => {
    expect(writeCookie(Cookies, {name, days: 180, domain: 'example.org'}, text, false)).to.equal(
      'host-cookie',
    );
    expect(Cookies.get(name)).to.equal(text);
  });

  it('says so when the browser ignores the write without a word', () => {
    const ignore = (): undefined => undefined;
    expect(writeCookie({get: ignore, set: ignore, remove: ignore}, {name, days: 180}, text, false)).to.equal(
      'none',
    );
  });

  it('says so when cookies throw, as they do in a sandboxed frame', () => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    expect(writeCookie({get: refuse, set: refuse, remove: refuse}, {name, days: 180}, text, false)).to.equal(
      'none',
    );
  });
});

describe('a storage that may be refused', () => {
  it('answers nothing when its getter throws', () => {
    expect(
      unlessRefused(() => {
        throw new DOMException('refused', 'SecurityError');
      }),
    ).to.equal(undefined);
  });

  it('answers what it holds otherwise', () => {
    expect(unlessRefused(() => 'held')).to.equal('held');
  });
});
