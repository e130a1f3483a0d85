import {expect} from '@open-wc/testing';
import {tellVendors} from '../../src/signals/tell-vendors.ts';
import type {Command, VendorWindow} from '../../src/signals/vendors.ts';

const categories = new Map([
  [
    'analytics',
    {signals: ['google:analytics_storage', 'clarity:analytics_Storage', 'matomo:consent', 'matomo:cookies']},
  ],
  ['marketing', {signals: ['google:ad_storage', 'google:ad_user_data', 'uet:ad_storage', 'meta:consent']}],
  ['media', {signals: ['google:ad_storage']}],
  ['functional', {signals: []}],
]);

const tell = (win: VendorWindow, granted: readonly string[], command: Command = 'default'): VendorWindow => {
  tellVendors(win, command, categories, (id) => granted.includes(id));
  return win;
};

/** Calls as their vendor's reader gets them. */
const words = (queue: readonly unknown[] | undefined): unknown[][] =>
  (queue ?? []).map((call) => Array.from(call as ArrayLike<unknown>));

const isArguments = (call: unknown): boolean => Object.prototype.toString.call(call) === '[object Arguments]';

describe('vendors', () => {
  it('are told nothing when no category maps to a signal of theirs', () => {
    const win = {};
    tellVendors(
      win,
      'default',
      new Map([['media', {signals: ['constructor:x', '__proto__:y', 'z', '']}]]),
      () => true,
    );
    expect(win).to.deep.equal({});
    expect(({} as Record<string, unknown>)['y']).to.equal(undefined);
  });

  it('are told though another cannot hear', () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    const {uetq} = tell({fbq: broken, dataLayer: {push: broken} as unknown as unknown[]}, []);
    expect(uetq).to.deep.equal(['consent', 'default', {ad_storage: 'denied'}]);
  });

  it('get every call of a grant, a withdrawal and a grant again', () => {
    const fbq: unknown[][] = [];
    const win: VendorWindow = {fbq: (...call) => fbq.push([...call])};
    tell(win, []);
    tell(win, ['analytics', 'marketing'], 'update');
    tell(win, [], 'update');
    tell(win, ['analytics', 'marketing'], 'update');

    const denied = {analytics_storage: 'denied', ad_storage: 'denied', ad_user_data: 'denied'};
    const granted = {analytics_storage: 'granted', ad_storage: 'denied', ad_user_data: 'granted'};
    expect(words(win.dataLayer)).to.deep.equal([
      ['consent', 'default', denied],
      ['consent', 'update', granted],
      ['consent', 'update', denied],
      ['consent', 'update', granted],
    ]);
    const clarity = (state: string): unknown[] => [
      'consentv2',
      {ad_Storage: 'denied', analytics_Storage: state},
    ];
    expect(words(win.clarity?.q)).to.deep.equal(['denied', 'granted', 'denied', 'granted'].map(clarity));
    expect(fbq).to.deep.equal(['revoke', 'grant', 'revoke', 'grant'].map((word) => ['consent', word]));
    expect(win.uetq).to.deep.equal([
      'consent',
      'default',
      {ad_storage: 'denied'},
      'consent',
      'update',
      {ad_storage: 'granted'},
      'consent',
      'update',
      {ad_storage: 'denied'},
      'consent',
      'update',
      {ad_storage: 'granted'},
    ]);
    expect(win._paq).to.deep.equal([
      ['requireConsent'],
      ['requireCookieConsent'],
      ['setConsentGiven'],
      ['setCookieConsentGiven'],
      ['forgetConsentGiven'],
      ['forgetCookieConsentGiven'],
      ['setConsentGiven'],
      ['setCookieConsentGiven'],
    ]);
  });

  it('are told by one default that is already right for a returning visitor', () => {
    const win = tell({}, ['analytics']);
    expect(words(win.dataLayer)).to.deep.equal([
      ['consent', 'default', {analytics_storage: 'granted', ad_storage: 'denied', ad_user_data: 'denied'}],
    ]);
    expect(win._paq).to.deep.equal([
      ['requireConsent'],
      ['setConsentGiven'],
      ['requireCookieConsent'],
      ['setCookieConsentGiven'],
    ]);
  });
});

describe('Google and Clarity', () => {
  it('are told in real arguments objects, as their readers demand', () => {
    const win = tell({}, []);
    expect(win.dataLayer?.every(isArguments)).to.equal(true);
    expect(win.clarity?.q?.every(isArguments)).to.equal(true);
  });

  for (const [granted, state] of [
    [['analytics'], {analytics_storage: 'granted', ad_storage: 'denied', ad_user_data: 'denied'}],
    [['marketing'], {analytics_storage: 'denied', ad_storage: 'denied', ad_user_data: 'granted'}],
    [['marketing', 'media'], {analytics_storage: 'denied', ad_storage: 'granted', ad_user_data: 'granted'}],
  ] as const)
    it(`hear ${JSON.stringify(state)} when ${granted.join(' and ')} is granted: a signal of two categories needs both`, () => {
      const [call] = words(tell({}, granted, 'update').dataLayer);
      expect(call).to.deep.equal(['consent', 'update', state]);
    });

  it('keep what others have pushed before, and the queue that the vendor has made', () => {
    const heard: unknown[][] = [];
    const win = tell({dataLayer: ['earlier'], clarity: (...call) => heard.push([...call])}, []);
    expect(win.dataLayer?.[0]).to.equal('earlier');
    expect(win.dataLayer).to.have.length(2);
    expect(heard).to.have.length(1);
  });

  it('denies a signal of two categories when the first of them is refused', () => {
    const win: {dataLayer: unknown[]} = {dataLayer: []};
    const both = new Map(['one', 'other'].map((id) => [id, {signals: ['google:ad_storage']}]));
    tellVendors(win, 'update', both, (id) => id === 'other');
    expect(Array.from(win.dataLayer[0] as ArrayLike<unknown>)).to.deep.equal([
      'consent',
      'update',
      {ad_storage: 'denied'},
    ]);
  });

  it('makes no pixel of its own where Meta has none', () => {
    const win = {};
    tellVendors(win, 'default', new Map([['one', {signals: ['meta:consent']}]]), () => false);
    expect(win).to.deep.equal({});
  });
});
