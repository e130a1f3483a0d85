import {expect} from '@open-wc/testing';
import Cookies from 'js-cookie';
import {cookieValues, writeCookie} from '../../../src/platform/web/cookie.ts';

const name = 'privacy-desk-test';
const value = '1~2026-11-01~abc~analytics.~marketing.';

const refuse = (): never => {
  throw new DOMException('refused', 'SecurityError');
};

describe('writeCookie', () => {
  afterEach(() => Cookies.remove(name));

  it('stores the value unescaped', () => {
    expect(writeCookie(document, Cookies, {name, days: 180, secure: false}, value)).to.equal('cookie');
    expect(document.cookie).to.contain(`${name}=${value}`);
  });

  it('stores the value for this host when the browser refuses the domain', () => {
    const options = {name, days: 180, secure: false, domain: 'example.org'};
    expect(writeCookie(document, Cookies, options, value)).to.equal('host-cookie');
    expect(Cookies.get(name)).to.equal(value);
  });

  it('stores the value when another cookie of the name comes first', () => {
    const shared = {cookie: `${name}=of-a-parent-domain`};
    const set = (_: string, own: string): void => void (shared.cookie += `; ${name}=${own}`);
    const jar = {set};
    expect(writeCookie(shared, jar, {name, days: 180, secure: false}, value)).to.equal('cookie');
  });

  it('returns "none" when the browser ignores the cookie', () => {
    const ignore = (): undefined => undefined;
    const jar = {set: ignore};
    expect(writeCookie(document, jar, {name, days: 180, secure: false}, value)).to.equal('none');
  });

  it('returns "none" when cookies throw, as they do in a sandboxed frame', () => {
    const jar = {set: refuse};
    expect(writeCookie(document, jar, {name, days: 180, secure: false}, value)).to.equal('none');
  });
});

describe('cookieValues', () => {
  for (const [what, cookie, values] of [
    ['no cookies', '', []],
    ['one cookie', 'a=1', ['1']],
    ['a cookie between others', 'b=2; a=1; c=3', ['1']],
    ['two cookies of the same name', 'a=1; b=2; a=3', ['1', '3']],
    ['an empty value', 'a=', ['']],
    ['an equals sign in the value', 'a=b=c', ['b=c']],
    ['names that contain the name', 'aa=1; ba=2; a1=3', []],
    ['a cookie without a name', 'a', []],
  ] as const)
    it(`are ${JSON.stringify(values)} for ${what}`, () =>
      expect(cookieValues({cookie}, 'a')).to.deep.equal(values));

  it('are empty when cookies throw', () => {
    const document = Object.defineProperty({cookie: ''}, 'cookie', {get: refuse});
    expect(cookieValues(document, 'a')).to.deep.equal([]);
  });

  it('contain what writeCookie stores', () => {
    writeCookie(document, Cookies, {name, days: 180, secure: false}, value);
    expect(cookieValues(document, name)).to.deep.equal([value]);
    Cookies.remove(name);
  });
});

describe('A page on which an element hides document.cookie', () => {
  const image = document.createElement('img');

  before(() => {
    image.setAttribute('name', 'cookie');
    document.body.append(image);
  });
  after(() => {
    image.remove();
    Cookies.remove(name);
  });

  it('keeps the cookie, and reads it', () => {
    expect(typeof document.cookie).to.equal('object');
    expect(writeCookie(document, Cookies, {name, days: 180, secure: false}, value)).to.equal('cookie');
    expect(cookieValues(document, name)).to.deep.equal([value]);
  });
});
