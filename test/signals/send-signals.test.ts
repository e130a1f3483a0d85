import {expect} from '@open-wc/testing';
import {sendSignals} from '../../src/signals/send-signals.ts';
import type {SignalCommand, VendorWindow} from '../../src/signals/vendors.ts';

const categories = new Map([
  [
    'analytics',
    {signals: ['google:analytics_storage', 'clarity:analytics_Storage', 'matomo:consent', 'matomo:cookies']},
  ],
  ['marketing', {signals: ['google:ad_storage', 'google:ad_user_data', 'uet:ad_storage', 'meta:consent']}],
  ['media', {signals: ['google:ad_storage']}],
  ['functional', {signals: []}],
]);

const send = (
  win: VendorWindow,
  granted: readonly string[],
  command: SignalCommand = 'default',
): VendorWindow => {
  sendSignals(win, command, categories, (id) => granted.includes(id));
  return win;
};

/** The arguments of each call in a queue. */
const callsIn = (queue: readonly unknown[] | undefined): unknown[][] =>
  (queue ?? []).map((call) => Array.from(call as ArrayLike<unknown>));

const isArguments = (call: unknown): boolean => Object.prototype.toString.call(call) === '[object Arguments]';

describe('Signals', () => {
  it('are not sent to a vendor without a signal in any category', () => {
    const win = {};
    sendSignals(
      win,
      'default',
      new Map([['media', {signals: ['constructor:x', '__proto__:y', 'z', '']}]]),
      () => true,
    );
    expect(win).to.deep.equal({});
    expect(({} as Record<string, unknown>)['y']).to.equal(undefined);
  });

  it('are sent to the other vendors if one vendor’s function throws', () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    const {uetq} = send({fbq: broken, dataLayer: {push: broken} as unknown as unknown[]}, []);
    expect(uetq).to.deep.equal(['consent', 'default', {ad_storage: 'denied'}]);
  });

  it('are sent for a grant, a withdrawal and another grant', () => {
    const fbq: unknown[][] = [];
    const win: VendorWindow = {fbq: (...call) => fbq.push([...call])};
    send(win, []);
    send(win, ['analytics', 'marketing'], 'update');
    send(win, [], 'update');
    send(win, ['analytics', 'marketing'], 'update');

    const denied = {analytics_storage: 'denied', ad_storage: 'denied', ad_user_data: 'denied'};
    const granted = {analytics_storage: 'granted', ad_storage: 'denied', ad_user_data: 'granted'};
    expect(callsIn(win.dataLayer)).to.deep.equal([
      ['consent', 'default', denied],
      ['consent', 'update', granted],
      ['consent', 'update', denied],
      ['consent', 'update', granted],
    ]);
    const clarity = (state: string): unknown[] => [
      'consentv2',
      {ad_Storage: 'denied', analytics_Storage: state},
    ];
    expect(callsIn(win.clarity?.q)).to.deep.equal(['denied', 'granted', 'denied', 'granted'].map(clarity));
    expect(fbq).to.deep.equal(['revoke', 'grant', 'revoke', 'grant'].map((state) => ['consent', state]));
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

  it('are sent to a returning visitor’s page as one `default` with the stored choice', () => {
    const win = send({}, ['analytics']);
    expect(callsIn(win.dataLayer)).to.deep.equal([
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

describe('Signals of Google, Clarity and Meta', () => {
  it('define `gtag` for page code that calls it before Google’s snippet is released, and keep one of the page', () => {
    const win = send({}, []);
    win.gtag?.('event', 'sign_up');
    expect(callsIn(win.dataLayer).at(-1)).to.deep.equal(['event', 'sign_up']);
    expect(win.dataLayer?.every(isArguments)).to.equal(true);
    const own = (): void => undefined;
    const other = send({gtag: own}, []);
    expect(other.gtag).to.equal(own);
    expect(callsIn(other.dataLayer)).to.have.length(1);
  });

  it('are `arguments` objects, because the tags of Google and Clarity ignore arrays', () => {
    const win = send({}, []);
    expect(win.dataLayer?.every(isArguments)).to.equal(true);
    expect(win.clarity?.q?.every(isArguments)).to.equal(true);
  });

  for (const [granted, state] of [
    [['analytics'], {analytics_storage: 'granted', ad_storage: 'denied', ad_user_data: 'denied'}],
    [['marketing'], {analytics_storage: 'denied', ad_storage: 'denied', ad_user_data: 'granted'}],
    [['marketing', 'media'], {analytics_storage: 'denied', ad_storage: 'granted', ad_user_data: 'granted'}],
  ] as const)
    it(`are ${JSON.stringify(state)} if ${granted.join(' and ')} is granted: a signal of two categories needs both`, () => {
      const [call] = callsIn(send({}, granted, 'update').dataLayer);
      expect(call).to.deep.equal(['consent', 'update', state]);
    });

  it('are added to an existing queue, and sent to an existing function', () => {
    const calls: unknown[][] = [];
    const win = send({dataLayer: ['earlier'], clarity: (...call) => calls.push([...call])}, []);
    expect(win.dataLayer?.[0]).to.equal('earlier');
    expect(win.dataLayer).to.have.length(2);
    expect(calls).to.have.length(1);
  });

  it('are denied if the first of two categories is refused', () => {
    const win: {dataLayer: unknown[]} = {dataLayer: []};
    const both = new Map(['one', 'other'].map((id) => [id, {signals: ['google:ad_storage']}]));
    sendSignals(win, 'update', both, (id) => id === 'other');
    expect(Array.from(win.dataLayer[0] as ArrayLike<unknown>)).to.deep.equal([
      'consent',
      'update',
      {ad_storage: 'denied'},
    ]);
  });

  it('do not create a Meta pixel if the page has none', () => {
    const win = {};
    sendSignals(win, 'default', new Map([['one', {signals: ['meta:consent']}]]), () => false);
    expect(win).to.deep.equal({});
  });
});
