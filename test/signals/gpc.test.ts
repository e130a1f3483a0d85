import {expect} from '@open-wc/testing';
import {isGpcOn} from '../../src/signals/gpc.ts';

describe('Global Privacy Control', () => {
  it('is on if the browser sends it', () => expect(isGpcOn({globalPrivacyControl: true})).to.equal(true));
  it('is off if the visitor has not turned it on', () =>
    expect(isGpcOn({globalPrivacyControl: false})).to.equal(false));
  it('is off if the browser does not support it', () => expect(isGpcOn({})).to.equal(false));
});
