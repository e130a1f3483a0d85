import {expect} from '@open-wc/testing';
import {hearsGpc} from '../../src/signals/gpc.ts';

describe('Global Privacy Control', () => {
  it('is heard when it is on', () => expect(hearsGpc({globalPrivacyControl: true})).to.equal(true));
  it('is not heard when it is off', () => expect(hearsGpc({globalPrivacyControl: false})).to.equal(false));
  it('is not heard where the browser does not know it', () => expect(hearsGpc({})).to.equal(false));
});
