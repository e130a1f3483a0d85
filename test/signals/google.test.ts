import {expect} from '@open-wc/testing';
import {pushGoogleConsent} from '../../src/signals/google.ts';

const categories = new Map([
  ['analytics', {signals: ['google:analytics_storage', 'clarity:analytics_Storage']}],
  ['marketing', {signals: ['google:ad_storage', 'google:ad_user_data']}],
  ['media', {signals: ['google:ad_storage']}],
  ['functional', {signals: []}],
]);

const pushed = (granted: readonly string[], command: 'default' | 'update' = 'default'): unknown[] => {
  const win: {dataLayer?: unknown[]} = {};
  pushGoogleConsent(win, command, categories, (id) => granted.includes(id));
  return win.dataLayer ?? [];
};

describe('Google consent mode', () => {
  it('is told in one real arguments object, as its reader demands', () => {
    const [command, ...more] = pushed([]);
    expect(more).to.deep.equal([]);
    expect(Object.prototype.toString.call(command)).to.equal('[object Arguments]');
    expect([...(command as IArguments)]).to.deep.equal([
      'consent',
      'default',
      {analytics_storage: 'denied', ad_storage: 'denied', ad_user_data: 'denied'},
    ]);
  });

  for (const [granted, state] of [
    [['analytics'], {analytics_storage: 'granted', ad_storage: 'denied', ad_user_data: 'denied'}],
    [['marketing'], {analytics_storage: 'denied', ad_storage: 'denied', ad_user_data: 'granted'}],
    [['marketing', 'media'], {analytics_storage: 'denied', ad_storage: 'granted', ad_user_data: 'granted'}],
  ] as const)
    it(`is told ${JSON.stringify(state)} when ${granted.join(' and ')} is granted`, () => {
      const [command] = pushed(granted, 'update');
      expect([...(command as IArguments)]).to.deep.equal(['consent', 'update', state]);
    });

  it('is told nothing when no category maps to a signal of its', () => {
    const win: {dataLayer?: unknown[]} = {};
    pushGoogleConsent(win, 'default', new Map([['media', {signals: ['clarity:ad_Storage']}]]), () => true);
    expect(win).to.deep.equal({});
  });

  it('keeps what others have pushed before', () => {
    const win = {dataLayer: ['earlier'] as unknown[]};
    pushGoogleConsent(win, 'default', categories, () => true);
    expect(win.dataLayer[0]).to.equal('earlier');
    expect(win.dataLayer).to.have.length(2);
  });
});
